/** Attribute access by the usual rules, and the instances it works on. Source: Objects/object.c, Objects/typeobject.c. */
import { createAttributeCache } from './attributes/attribute-cache.ts'
import { createInstances } from './attributes/instances.ts'
import { createPlaces } from './attributes/places.ts'
import { createKeyTables } from './attributes/shared-keys.ts'
import { createSplitDicts } from './attributes/split-dicts.ts'
import { createStorage } from './attributes/storage.ts'
import { createValues } from './attributes/values.ts'
import type { Ref } from '../ref.ts'
import { Raised, type Runtime } from './runtime.ts'
import type { TypeInfo } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'

export function createAttributes(rt: Runtime, slots: { finalizeOnce(o: Ref, type: TypeInfo): void }) {
  const { H } = rt
  const { minor } = rt.profile
  const { python2, preHeaderBytes } = rt.profile.objects
  const remembersObject = minor >= 10
  const places = createPlaces(rt)
  const keys = createKeyTables(rt)
  const values = createValues(rt, keys)
  const split = createSplitDicts(rt, keys, values)
  const storage = createStorage(rt, places, keys, values, split)
  const instances = createInstances(rt, places, storage, values, slots.finalizeOnce)

  /** @mirrors Objects/object.c _PyObject_GenericGetAttrWithDict */
  function genericGetattr(o: Ref, name: Ref): Ref {
    return genericLookup(o, name)
      || attributeError(o, name, `'${typeSystem(rt).displayName(rt.memory.typeOf(o))}' object has no attribute '${rt.str.value(name)}'`)
  }

  /** 0: there is none. */
  function genericLookup(o: Ref, name: Ref): Ref {
    const { memory, types } = rt
    const type = memory.typeOf(o)
    const found = types.lookup(type, name)
    let get: TypeInfo['descrGet'] = null
    if (found !== 0) {
      const kind = memory.typeOf(found)
      get = kind.descrGet
      if (get !== null && kind.descrSet !== null) return callDescriptor(get, found, o, type)
    }
    if (type.hasDict) {
      const value = storage.get(o, type, name)
      if (value !== 0) return memory.incref(value)
    }
    if (get !== null) return callDescriptor(get, found, o, type)
    if (found !== 0) return memory.incref(found)
    // No built-in type has its docstring here; a class always has an entry of its own.
    return name === rt.str.name('__doc__') ? memory.incref(rt.none) : 0
  }

  /** The descriptor must outlive its own call: the class may drop it meanwhile. */
  function callDescriptor(get: NonNullable<TypeInfo['descrGet']>, found: Ref, o: Ref, type: TypeInfo): Ref {
    rt.memory.incref(found)
    try {
      return get(found, o, type.ref)
    } finally {
      rt.memory.decref(found)
    }
  }

  /** @mirrors Objects/object.c _PyObject_GenericSetAttrWithDict */
  function genericSetattr(o: Ref, name: Ref, value: Ref): void {
    const { memory, types } = rt
    const type = memory.typeOf(o)
    const found = types.lookup(type, name)
    if (found !== 0) {
      const set = memory.typeOf(found).descrSet
      if (set !== null) {
        memory.incref(found)
        try {
          set(found, o, value)
        } finally {
          memory.decref(found)
        }
        return
      }
    }
    const text = () => rt.str.value(name)
    const shown = typeSystem(rt).displayName(type)
    /** Only 3.13 says of which object, and only where there is no room for attributes. */
    const refuse = (message: string): never => (minor >= 13 && !type.hasDict ? attributeError(o, name, message) : rt.errors.raise('AttributeError', message))
    if (!type.hasDict) {
      if (found !== 0) refuse(`'${shown}' object attribute '${text()}' is read-only`)
      refuse(`'${shown}' object has no attribute '${text()}'${minor >= 13 && type.setattro === genericSetattr ? ' and no __dict__ for setting new attributes' : ''}`)
    }
    if (value === 0 && minor < 0 && instanceDict(o, false) === 0) {
      refuse(found === 0 ? `'${shown}' object has no attribute '${text()}'` : `'${shown}' object attribute '${text()}' is read-only`)
    }
    if (value !== 0) storage.set(o, type, name, value)
    else if (!storage.remove(o, type, name)) {
      if (minor < 11) refuse(text())
      refuse(types.isType(o)
        ? `type object '${types.infoOf(o).name}' has no attribute '${text()}'`
        : `'${shown}' object has no attribute '${text()}'`)
    }
  }

  function attributeError(o: Ref, name: Ref, message: string): never {
    try {
      return rt.errors.raise('AttributeError', message)
    } catch (error) {
      if (remembersObject && error instanceof Raised) {
        rt.abstract.setattr(error.exception, rt.str.name('name'), name)
        rt.abstract.setattr(error.exception, rt.str.name('obj'), o)
      }
      throw error
    }
  }

  function instanceDict(o: Ref, create: boolean): Ref {
    const type = rt.memory.typeOf(o)
    return type.hasDict ? storage.dict(o, type, create) : 0
  }

  function instanceAttribute(o: Ref, name: Ref): Ref {
    const type = rt.memory.typeOf(o)
    return type.hasDict ? storage.get(o, type, name) : 0
  }

  function getDict(o: Ref): Ref {
    const dict = instanceDict(o, true)
    if (dict === 0) rt.errors.raise('AttributeError', "This object has no __dict__")
    return rt.memory.incref(dict)
  }

  function setDict(o: Ref, value: Ref): void {
    const type = rt.memory.typeOf(o)
    if (value !== 0 && !rt.dict.isDict(value)) {
      rt.errors.raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeSystem(rt).displayName(rt.memory.typeOf(value))}'`)
    }
    storage.setDict(o, type, value)
  }

  function getWeakref(o: Ref): Ref {
    const word = places.weaklistWord(o, rt.memory.typeOf(o))
    return rt.memory.incref(word === 0 || H[word] === 0 ? rt.none : H[word])
  }

  return {
    cache: createAttributeCache(rt, { places, keys, values, storage, genericGetattr, genericSetattr }),
    genericGetattr,
    genericLookup,
    genericSetattr,
    attributeError,
    instanceDict,
    instanceAttribute,
    getDict,
    setDict,
    getWeakref,
    layOut: instances.layOut,
    allocInstance: instances.allocInstance,
    traverseInstance: instances.traverse,
    clearInstance: instances.clear,
    weaklistWord: (o: Ref) => places.weaklistWord(o, rt.memory.typeOf(o)),
    /** 3.11+: a __dict__ that lies in the object shares no keys. */
    addSharedKeys(type: TypeInfo): void {
      const shares = type.hasDict && !python2 && (preHeaderBytes === 0 || places.isManaged(type))
      if (shares) keys.setFor(type, keys.create(keys.firstSlots))
    },
    sharedKeysBytes: (type: TypeInfo) => keys.of(type)?.bytes ?? 0,
    releaseSharedKeys(type: TypeInfo): void {
      keys.setFor(type, null)
    },
    adoptDicts: split.adopt,
  }
}

/** dir(): the names an object answers to. Source: Objects/typeobject.c object_dir, type_dir, merge_class_dict. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { typeSystem } from './type-system.ts'

/** dir(o) before sorting: what __dir__ answers, as a list. New reference. @mirrors Objects/object.c _dir_object */
export function directory(rt: Runtime, o: Ref): Ref {
  const method = typeSystem(rt).lookupSpecial(o, rt.str.name('__dir__'))
  if (method === 0) return defaultDirectory(rt, o)
  let result: Ref
  try {
    result = rt.abstract.call(method, [])
  } finally {
    rt.memory.decref(method)
  }
  try {
    return rt.listFromIterable(result)
  } finally {
    rt.memory.decref(result)
  }
}

/** A list of distinct names, unsorted: the object's own, then those of its class. New reference. @mirrors Objects/typeobject.c object_dir, type_dir */
export function defaultDirectory(rt: Runtime, o: Ref): Ref {
  const { abstract, dict, memory, str, types } = rt
  const isClass = types.isType(o) || types.isOldStyleClass(o)
  const names = isClass ? dict.create() : ownNames(rt, o)
  if (isClass) mergeClass(rt, names, o)
  else if (memory.typeOf(o) !== rt.module.type) {
    // A proxy says that it is of another class.
    const cls = abstract.lookupAttr(o, str.name('__class__'))
    if (cls !== 0) mergeClass(rt, names, cls)
    memory.xdecref(cls)
  }
  // The documentation of built-in types is not there to be read, but has a name.
  const derives = memory.typeOf(o).mro.includes(types.object) && !types.isOldStyleClass(o) && !types.oldStyleInstanceOf(o)
  if (derives && memory.typeOf(o) !== rt.module.type && dict.getName(names, str.name('__doc__')) === 0) dict.set(names, str.name('__doc__'), rt.none)
  const list = rt.listFromIterable(names)
  memory.decref(names)
  return list
}

/** A copy of the object's namespace, or a new dict. */
function ownNames(rt: Runtime, o: Ref): Ref {
  const own = rt.abstract.lookupAttr(o, rt.str.name('__dict__'))
  const isDict = own !== 0 && rt.memory.typeOf(own).isSubtypeOf(rt.dict.type)
  const names = isDict ? rt.dict.copy(own) : rt.dict.create()
  rt.memory.xdecref(own)
  return names
}

/** @mirrors Objects/typeobject.c merge_class_dict */
function mergeClass(rt: Runtime, names: Ref, cls: Ref): void {
  const { abstract, memory, str } = rt
  const own = abstract.lookupAttr(cls, str.name('__dict__'))
  if (own !== 0) rt.dict.update(names, own)
  memory.xdecref(own)
  const bases = abstract.lookupAttr(cls, str.name('__bases__'))
  if (bases !== 0) rt.tuple.items(bases).forEach((base) => mergeClass(rt, names, base))
  memory.xdecref(bases)
}

/** The attributes of one instance, wherever its class and the release keep them. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo, Visit } from '../type-info.ts'
import type { Places } from './places.ts'
import type { KeyTables } from './shared-keys.ts'
import type { SplitDicts } from './split-dicts.ts'
import type { Values } from './values.ts'

export interface Storage {
  /** Borrowed or NULL. */
  get(o: Ref, type: TypeInfo, name: Ref): Ref
  /** Borrows the value. Only for types with a __dict__. */
  set(o: Ref, type: TypeInfo, name: Ref, value: Ref): void
  /** False when there is none. */
  remove(o: Ref, type: TypeInfo, name: Ref): boolean
  /** The __dict__, made when `create` says so; borrowed or NULL. */
  dict(o: Ref, type: TypeInfo, create: boolean): Ref
  /** Replaces the __dict__ (value 0: none). Borrows. */
  setDict(o: Ref, type: TypeInfo, value: Ref): void
  /** Fresh instance of a class with managed attributes. */
  init(o: Ref, type: TypeInfo): void
  visit(o: Ref, type: TypeInfo, visit: Visit): void
  /** tp_clear: drops the attributes, the instance stays usable. */
  clear(o: Ref, type: TypeInfo): void
  /** Gives everything back; from a deallocator. */
  release(o: Ref, type: TypeInfo): void
}

export function createStorage(rt: Runtime, places: Places, keys: KeyTables, values: Values, split: SplitDicts): Storage {
  const { H } = rt
  const inline = rt.profile.objects.attributeStorage === 'inlineValues'
  const separate = rt.profile.id === '3.11'
  const { dictWord, isManaged } = places

  /** The values that hold the attributes now, or 0 when a dict does. */
  function valuesOf(o: Ref, type: TypeInfo): Ref {
    if (!isManaged(type)) return 0
    if (inline) return hasInline(type) && H[dictWord(o, type)] === 0 ? o + (type.basicBytes >> 2) + 2 : 0
    const word = places.valuesWord(o)
    return separate || H[word + 1] === 1 ? H[word] : 0
  }

  /** 3.13 keeps values inside the object only when nothing else is. */
  function hasInline(type: TypeInfo): boolean {
    return type.basicBytes === 16 && type.sharedKeys !== null
  }

  function setValues(o: Ref, value: Ref): void {
    const word = places.valuesWord(o)
    H[word] = value
    if (!separate) H[word + 1] = value === 0 ? 0 : 1
  }

  function dictOf(o: Ref, type: TypeInfo): Ref {
    const word = dictWord(o, type)
    if (word === 0 || (!separate && !inline && isManaged(type) && H[word + 1] === 1)) return 0
    return H[word]
  }

  function get(o: Ref, type: TypeInfo, name: Ref): Ref {
    const array = valuesOf(o, type)
    if (array !== 0) {
      const table = keys.of(type)
      const index = table === null ? -1 : keys.indexOf(table, name)
      return index < 0 || index >= values.capacity(array) ? 0 : values.get(array, index)
    }
    const dict = dictOf(o, type)
    if (dict === 0) return 0
    return split.isSplit(dict) ? split.get(dict, name) : rt.dict.getName(dict, name)
  }

  function set(o: Ref, type: TypeInfo, name: Ref, value: Ref): void {
    const array = valuesOf(o, type)
    if (array !== 0) {
      const table = keys.of(type)
      let index = table === null ? -1 : keys.indexOf(table, name)
      if (index < 0 && table !== null) index = keys.insert(table, name)
      if (index >= 0) {
        values.set(array, index, rt.memory.incref(value))
        return
      }
    }
    const dict = ownDict(o, type)
    if (split.isSplit(dict)) split.store(type, dict, name, value)
    else rt.dict.set(dict, name, value)
  }

  /** The dict that the instance itself writes to: it may still share keys. */
  function ownDict(o: Ref, type: TypeInfo): Ref {
    const known = dictOf(o, type)
    if (known !== 0) return known
    if (valuesOf(o, type) !== 0) return materialize(o, type)
    const table = keys.of(type)
    const dict = table !== null ? split.create(table) : rt.dict.create()
    H[dictWord(o, type)] = dict
    return dict
  }

  /** The values move into a dict of their own. @mirrors Objects/dictobject.c make_dict_from_instance_attributes */
  function materialize(o: Ref, type: TypeInfo): Ref {
    const array = valuesOf(o, type)
    const { names } = keys.of(type) as { names: readonly Ref[] }
    const dict = rt.dict.create()
    for (let i = 0; i < values.count(array); i++) {
      const index = values.order(array, i)
      rt.dict.set(dict, names[index], values.get(array, index))
    }
    values.release(array)
    if (!inline) setValues(o, 0)
    H[dictWord(o, type)] = dict
    return dict
  }

  function remove(o: Ref, type: TypeInfo, name: Ref): boolean {
    const array = valuesOf(o, type)
    if (array !== 0) {
      const table = keys.of(type)
      const index = table === null ? -1 : keys.indexOf(table, name)
      if (index < 0 || values.get(array, index) === 0) return false
      values.set(array, index, 0)
      return true
    }
    const dict = dictOf(o, type)
    if (dict === 0) return false
    if (split.isSplit(dict)) {
      if (split.get(dict, name) === 0) return false
      split.combine(dict)
    }
    return rt.dict.del(dict, name)
  }

  function dict(o: Ref, type: TypeInfo, create: boolean): Ref {
    if (dictWord(o, type) === 0) return 0
    const known = dictOf(o, type)
    if (known !== 0) {
      if (split.isSplit(known)) split.combine(known)
      return known
    }
    if (valuesOf(o, type) !== 0) return create ? materialize(o, type) : 0
    if (!create) return 0
    const made = ownDict(o, type)
    if (split.isSplit(made)) split.combine(made)
    return made
  }

  function setDict(o: Ref, type: TypeInfo, value: Ref): void {
    const old = dict(o, type, value === 0)
    const array = valuesOf(o, type)
    if (array !== 0) {
      values.release(array)
      if (!inline) setValues(o, 0)
    }
    H[dictWord(o, type)] = value === 0 ? 0 : rt.memory.incref(value)
    if (old !== 0) rt.memory.decref(old)
  }

  function init(o: Ref, type: TypeInfo): void {
    if (!isManaged(type) || keys.of(type) === null) return
    if (inline) {
      if (hasInline(type)) values.init(o, type)
    } else if (H[places.valuesWord(o)] === 0 && dictOf(o, type) === 0) setValues(o, values.init(o, type))
  }

  function visit(o: Ref, type: TypeInfo, visitor: Visit): void {
    const array = valuesOf(o, type)
    if (array !== 0) for (let i = 0; i < values.count(array); i++) visitor(values.get(array, values.order(array, i)))
    const own = dictOf(o, type)
    if (own !== 0) visitor(own)
  }

  function clear(o: Ref, type: TypeInfo): void {
    release(o, type)
  }

  function release(o: Ref, type: TypeInfo): void {
    const array = valuesOf(o, type)
    const own = dictOf(o, type)
    if (array !== 0) {
      if (!inline) setValues(o, 0)
      values.release(array)
    }
    if (own !== 0) {
      H[dictWord(o, type)] = 0
      rt.memory.decref(own)
    }
  }

  return { get, set, remove, dict, setDict, init, visit, clear, release }
}

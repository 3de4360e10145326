/** The attributes of one instance, wherever its class and the release keep them. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo, Visit } from '../type-info.ts'
import type { Places } from './places.ts'
import type { KeyTable, KeyTables } from './shared-keys.ts'
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
  /** The block of attribute values outside the object, unless a dict has them. */
  ownedBlocks(o: Ref, type: TypeInfo, visit: (block: Ref) => void): void
  /** Drops the attributes; the instance stays usable. */
  release(o: Ref, type: TypeInfo): void
}

export function createStorage(rt: Runtime, places: Places, keys: KeyTables, values: Values, split: SplitDicts): Storage {
  const { H } = rt
  const inline = rt.profile.objects.attributeStorage === 'inlineValues'
  const separate = rt.profile.minor === 11
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
      const table = keys.of(type) as KeyTable
      const index = keys.indexOf(table, name)
      return index < 0 ? 0 : H[array + 2 * index]
    }
    const dict = dictOf(o, type)
    return dict === 0 ? 0 : rt.dict.getName(dict, name)
  }

  function set(o: Ref, type: TypeInfo, name: Ref, value: Ref): void {
    const array = valuesOf(o, type)
    if (array !== 0) {
      const table = keys.of(type) as KeyTable
      let index = keys.indexOf(table, name)
      if (index < 0) index = keys.insert(table, name)
      if (index >= 0) {
        values.set(array, index, rt.memory.incref(value))
        return
      }
    }
    split.store(type, dict(o, type, true, true), name, value)
  }

  /** The values become those of a dict. @mirrors Objects/dictobject.c make_dict_from_instance_attributes */
  function materialize(o: Ref, type: TypeInfo, array: Ref): Ref {
    const made = split.over(keys.of(type) as KeyTable, array)
    if (!inline) setValues(o, 0)
    H[dictWord(o, type)] = made
    return made
  }

  function remove(o: Ref, type: TypeInfo, name: Ref): boolean {
    const array = valuesOf(o, type)
    if (array !== 0) {
      const index = keys.indexOf(keys.of(type) as KeyTable, name)
      if (index < 0 || H[array + 2 * index] === 0) return false
      values.set(array, index, 0)
      return true
    }
    const own = dictOf(o, type)
    return own !== 0 && split.remove(type, own, name)
  }

  function dict(o: Ref, type: TypeInfo, create: boolean, forAttribute = false): Ref {
    const word = dictWord(o, type)
    if (word === 0) return 0
    const known = dictOf(o, type)
    if (known !== 0 || !create) return known
    const array = valuesOf(o, type)
    if (array !== 0) return materialize(o, type, array)
    // 3.11: who asks for the __dict__ of an instance without values gets one that shares nothing. @mirrors Objects/object.c _PyObject_GetDict
    const table = separate && isManaged(type) && !forAttribute ? null : keys.of(type)
    const made = table !== null ? split.create(table) : rt.dict.create()
    H[word] = made
    return made
  }

  function setDict(o: Ref, type: TypeInfo, value: Ref): void {
    const held = value === 0 ? 0 : rt.memory.incref(value)
    release(o, type)
    // Without a dict the attributes of 3.11+ would come back as values: an empty dict stands for "none".
    H[dictWord(o, type)] = held === 0 && isManaged(type) ? rt.dict.create() : held
  }

  function init(o: Ref, type: TypeInfo): void {
    if (!isManaged(type) || keys.of(type) === null) return
    if (inline) {
      if (hasInline(type)) values.init(o, type)
    } else if (H[places.valuesWord(o)] === 0 && dictOf(o, type) === 0) setValues(o, values.init(o, type))
  }

  function visit(o: Ref, type: TypeInfo, visitor: Visit): void {
    const own = dictOf(o, type)
    const array = inline && own !== 0 ? split.embedded(own) : valuesOf(o, type)
    if (array !== 0) for (let i = 0; i < values.count(array); i++) visitor(H[array + 2 * values.order(array, i)])
    // @mirrors Objects/dictobject.c PyObject_VisitManagedDict: a dict over values inside the object is not visited.
    if (own !== 0 && (!inline || array === 0)) visitor(own)
  }

  function ownedBlocks(o: Ref, type: TypeInfo, visitor: (block: Ref) => void): void {
    const array = valuesOf(o, type)
    if (array !== 0 && !values.isEmbedded(array)) visitor(values.blockOf(array))
  }

  function release(o: Ref, type: TypeInfo): void {
    const array = valuesOf(o, type)
    const own = dictOf(o, type)
    if (array !== 0) {
      if (!inline) setValues(o, 0)
      values.release(keys.of(type) as KeyTable, array)
    }
    if (own !== 0) {
      if (inline && H[own] !== 1) split.outlive(own)
      H[dictWord(o, type)] = 0
      rt.memory.decref(own)
    }
  }

  return { get, set, remove, dict, setDict, init, visit, ownedBlocks, release }
}

/**
 * What generated code learned about attributes: for a state of a type and a name, where the attribute lies. CPython's
 * specialised instructions do the same; here one table serves all places in the code, direct-mapped like CPython's own
 * method cache. An entry holds while the type's TYPE_VERSION stands; the names are kept alive by Lookup's memory.
 *
 * Only what runs no Python code is remembered, and nothing is looked up that the general way would not look up first.
 */
import { OB_TYPE, TYPE_VERSION } from '../layout.ts'
import { D_TYPE } from '../natives/definition.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import type { AttributeCache } from './cache-api.ts'
import type { Places } from './places.ts'
import type { KeyTables } from './shared-keys.ts'
import type { Storage } from './storage.ts'
import type { Values } from './values.ts'

export interface AttributeParts {
  readonly places: Places
  readonly keys: KeyTables
  readonly values: Values
  readonly storage: Storage
  genericGetattr(o: Ref, name: Ref): Ref
  genericSetattr(o: Ref, name: Ref, value: Ref): void
}

/** Kinds of entries, and what `data` is. */
const GENERAL = 0
/** Index among the values. */
const VALUE = 1
/** Word offset of a member. */
const MEMBER = 2
/** Object in the dict of the type, which no instance hides. */
const CLASS = 3
/** The same, for an object whose names are all among the shared keys. */
const CLASS_BEHIND_VALUES = 4
/** The same behind a dict, which is to be asked. */
const CLASS_BEHIND_DICT = 5
/** In the dict of the instance. */
const IN_DICT = 6

const ENTRIES = 2048

export function createAttributeCache(rt: Runtime, parts: AttributeParts): AttributeCache {
  const { H } = rt
  const { places, keys, values, storage, genericGetattr, genericSetattr } = parts
  const { minor } = rt.profile
  const head = rt.profile.gc.headerBytes >> 2
  const memberBody = rt.profile.objects.python2 ? 8 : 10
  const loads = new Int32Array(4 * ENTRIES)
  const methods = new Int32Array(4 * ENTRIES)
  const stores = new Int32Array(4 * ENTRIES)
  let lastVersion = 0
  let memberRef = 0

  /** The values of an instance whose class keeps them outside a dict; as in storage.ts. */
  const valuesOf = minor >= 13 ? (o: Ref): Ref => (H[o - head - 2] === 0 ? o + 6 : 0)
    : minor === 12 ? (o: Ref): Ref => (H[o - head - 1] === 1 ? H[o - head - 2] : 0)
    : (o: Ref): Ref => H[o - head - 4]

  const placeOf = (version: number, name: Ref): number => ((Math.imul(version, 37) + (name >> 2)) & (ENTRIES - 1)) << 2

  function remember(table: Int32Array, at: number, version: number, name: Ref, kind: number, data = 0): void {
    table[at] = version
    table[at + 1] = name
    table[at + 2] = kind
    table[at + 3] = data
  }

  function versionOf(type: TypeInfo): number {
    if (H[type.ref + TYPE_VERSION] === 0) H[type.ref + TYPE_VERSION] = ++lastVersion
    return H[type.ref + TYPE_VERSION]
  }

  /** Index of the name among the values, -1: not there; -2: this object has no values. */
  function indexIn(o: Ref, type: TypeInfo, name: Ref): number {
    const table = keys.of(type)
    if (table === null || minor < 11 || !places.isManaged(type) || (minor >= 13 && type.basicBytes !== 16) || valuesOf(o) === 0) return -2
    return keys.indexOf(table, name)
  }

  /** The word of a slot of __slots__, when the descriptor is one for this type; else 0. */
  function memberOffset(type: TypeInfo, found: Ref): number {
    if (memberRef === 0) memberRef = typeSystem(rt).builtin('member_descriptor').ref
    return H[found + OB_TYPE] === memberRef && type.isSubtypeOf(rt.types.infoOf(H[found + D_TYPE])) ? Math.max(0, H[found + memberBody]) : 0
  }

  function peek(o: Ref, name: Ref): Ref {
    const version = H[H[o + OB_TYPE] + TYPE_VERSION]
    const at = placeOf(version, name)
    if (loads[at] !== version || loads[at + 1] !== name) return learn(o, name)
    const kind = loads[at + 2]
    if (kind === VALUE) {
      const array = valuesOf(o)
      return array === 0 ? 0 : H[array + 2 * loads[at + 3]]
    }
    if (kind === MEMBER) return H[o + loads[at + 3]]
    if (kind === CLASS || (kind === CLASS_BEHIND_VALUES && valuesOf(o) !== 0)) return loads[at + 3]
    return kind === IN_DICT ? inDict(o, name) : 0
  }

  function inDict(o: Ref, name: Ref): Ref {
    return storage.get(o, rt.types.infoOf(H[o + OB_TYPE]), name)
  }

  function learn(o: Ref, name: Ref): Ref {
    const type = rt.types.infoOf(H[o + OB_TYPE])
    if (type.getattro !== genericGetattr || !rt.str.isInterned(name)) return 0
    const found = rt.types.lookup(type, name)
    const version = versionOf(type)
    const at = placeOf(version, name)
    const kind = found === 0 ? null : rt.memory.typeOf(found)
    const offset = kind === null ? 0 : memberOffset(type, found)
    const binds = kind !== null && kind.descrGet !== null
    if (offset !== 0) remember(loads, at, version, name, MEMBER, offset)
    else if (binds && kind.descrSet !== null) remember(loads, at, version, name, GENERAL)
    else if (!type.hasDict) remember(loads, at, version, name, found === 0 || binds ? GENERAL : CLASS, found)
    else {
      const index = indexIn(o, type, name)
      if (index >= 0) remember(loads, at, version, name, VALUE, index)
      else if (index === -2) remember(loads, at, version, name, IN_DICT)
      else remember(loads, at, version, name, found === 0 || binds ? GENERAL : CLASS_BEHIND_VALUES, found)
    }
    return 0
  }

  function peekMethod(o: Ref, name: Ref): Ref {
    const version = H[H[o + OB_TYPE] + TYPE_VERSION]
    const at = placeOf(version, name)
    if (methods[at] !== version || methods[at + 1] !== name) return learnMethod(o, name)
    const kind = methods[at + 2]
    if (kind === CLASS || (kind === CLASS_BEHIND_VALUES && valuesOf(o) !== 0)) return methods[at + 3]
    return kind === CLASS_BEHIND_DICT && inDict(o, name) === 0 ? methods[at + 3] : 0
  }

  function learnMethod(o: Ref, name: Ref): Ref {
    const type = rt.types.infoOf(H[o + OB_TYPE])
    if (type.getattro !== genericGetattr || !rt.str.isInterned(name)) return 0
    const found = rt.types.lookup(type, name)
    const version = versionOf(type)
    const at = placeOf(version, name)
    if (found === 0 || !typeSystem(rt).isFunctionLike(found)) remember(methods, at, version, name, GENERAL)
    else if (!type.hasDict) remember(methods, at, version, name, CLASS, found)
    else {
      const index = indexIn(o, type, name)
      remember(methods, at, version, name, index >= 0 ? GENERAL : index === -1 ? CLASS_BEHIND_VALUES : CLASS_BEHIND_DICT, found)
    }
    return 0
  }

  function put(o: Ref, name: Ref, value: Ref): boolean {
    const version = H[H[o + OB_TYPE] + TYPE_VERSION]
    const at = placeOf(version, name)
    if (stores[at] !== version || stores[at + 1] !== name) return learnStore(o, name)
    const kind = stores[at + 2]
    if (kind === VALUE) {
      const array = valuesOf(o)
      if (array === 0) return false
      values.set(array, stores[at + 3], rt.memory.incref(value))
      return true
    }
    if (kind !== MEMBER) return false
    const word = o + stores[at + 3]
    const old = H[word]
    H[word] = rt.memory.incref(value)
    if (old !== 0) rt.memory.decref(old)
    return true
  }

  function learnStore(o: Ref, name: Ref): boolean {
    const type = rt.types.infoOf(H[o + OB_TYPE])
    if (type.setattro !== genericSetattr || !rt.str.isInterned(name)) return false
    const found = rt.types.lookup(type, name)
    const version = versionOf(type)
    const at = placeOf(version, name)
    const offset = found === 0 ? 0 : memberOffset(type, found)
    if (offset !== 0) remember(stores, at, version, name, MEMBER, offset)
    else {
      const index = found !== 0 && rt.memory.typeOf(found).descrSet !== null ? -1 : type.hasDict ? indexIn(o, type, name) : -1
      remember(stores, at, version, name, index >= 0 ? VALUE : GENERAL, index)
    }
    return false
  }

  return { peek, peekMethod, put }
}

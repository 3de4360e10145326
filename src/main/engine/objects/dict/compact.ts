/**
 * Insertion-ordered tables of 3.x. The index maps hash slots to entries; entries stand in order of insertion.
 * used ≤ entries ≤ usable + entries; a deleted entry has value NULL and its index slot says DUMMY.
 * @mirrors Objects/dictobject.c
 */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { OB_TYPE } from '../layout.ts'
import { WORD, type Runtime } from '../runtime.ts'
import type { TypeInfo, Visit } from '../type-info.ts'
import { createDictObjects } from './dict-objects.ts'
import type { KeyHash } from './key-hash.ts'
import { createKeys } from './keys.ts'
import {
  D_KEYS, D_PENDING, D_USED, D_VALUES, D_WATCHED, INDEX_DUMMY, K_REFCNT, KIND_GENERAL, KIND_UNICODE, log2For, log2ForItems, usableOf,
} from './layout.ts'
import { createSearch } from './search.ts'
import { createSplitDict } from './split-dict.ts'
import type { SplitTables } from './split.ts'
import type { Cursor, DictTable } from './table.ts'
import type { Tracking } from './tracking.ts'
import { createWalk } from './walk.ts'

/** _PyDict_NewPresized never makes more room than for 2/3 of this. */
const MAX_PRESIZE_LOG2 = 17

export interface CompactTable extends DictTable {
  useSplitTables(tables: SplitTables): void
  split(keys: Ref, values: Ref, used: number): Ref
  newSmallKeys(): Ref
  freeKeys(keys: Ref): void
  /** Gives a split dict a table of its own. */
  combine(dict: Ref): void
}

export function createCompactTable(rt: Runtime, type: TypeInfo, hashing: KeyHash, tracking: Tracking): CompactTable {
  const { H, I } = rt
  const { incref, decref, untrack, track, isTracked } = rt.memory
  const { isStr, strHash } = hashing
  const { emptyDictHasTable, dictCallIsEmpty, tableSizeOvershoots, unsizedDisplay, updateClonesTable } = DETAILS[rt.profile.language]
  const { dictUnicodeEntries } = rt.profile.objects
  const keysOps = createKeys(rt)
  const { META, USABLE, ENTRIES, empty, entries, stride, setIndex } = keysOps
  const cursor: Cursor = { key: NULL, value: NULL, hashLow: 0, hashHigh: 0 }
  const objects = createDictObjects(rt, type)
  const split = createSplitDict(rt, hashing, cursor)
  const { find, findName, emptySlot } = createSearch(rt, keysOps, hashing, split)
  const { next, previous, end } = createWalk(rt, keysOps, hashing, split, cursor)

  function wrap(keys: Ref, o = objects.allocate()): Ref {
    H[o + D_USED] = 0
    H[o + D_WATCHED] = 0
    H[o + D_PENDING] = 0
    H[o + D_KEYS] = keys
    H[o + D_VALUES] = NULL
    return o
  }

  function create(): Ref {
    return wrap(emptyDictHasTable ? keysOps.allocate(3, KIND_UNICODE) : empty)
  }

  /** Where the kind of table depends on keys that are yet to come, the table waits for the first one. */
  function presized(items: number, strOnly?: boolean): Ref {
    if (items <= unsizedDisplay) return create()
    const log2 = items > usableOf(MAX_PRESIZE_LOG2) ? MAX_PRESIZE_LOG2 : log2ForItems(items, tableSizeOvershoots)
    if (!dictUnicodeEntries || strOnly !== undefined) return wrap(keysOps.allocate(log2, strOnly === false ? KIND_GENERAL : KIND_UNICODE))
    const o = wrap(empty)
    H[o + D_PENDING] = log2
    return o
  }

  function allocated(cls: TypeInfo): Ref {
    const o = rt.memory.alloc(cls)
    H[o + D_KEYS] = dictCallIsEmpty ? empty : keysOps.allocate(3, KIND_UNICODE)
    if (cls !== type) track(o)
    return o
  }

  function changed(dict: Ref): void {
    if (H[dict + D_WATCHED] !== 0) I[WORD.globalsVersion]++
  }

  /** Key and value are held while the key is looked for. @mirrors Objects/dictobject.c insertdict */
  function insert(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    incref(key)
    incref(value)
    const found = isStr(key) ? find(dict, key, low, high) : findHeld(dict, key, low, high, value)
    if (found !== 0) {
      const old = H[found]
      tracking.maintain(dict, key, value)
      H[found] = value
      decref(old)
      decref(key)
      return
    }
    addNew(dict, key, low, high, value)
  }

  /** A comparison that fails gives up what insert holds. */
  function findHeld(dict: Ref, key: Ref, low: number, high: number, value: Ref): Ref {
    try {
      return find(dict, key, low, high)
    } catch (error) {
      decref(key)
      decref(value)
      throw error
    }
  }

  function insertNew(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    incref(key)
    incref(value)
    addNew(dict, key, low, high, value)
  }

  /** Steals key and value. */
  function addNew(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    tracking.maintain(dict, key, value)
    if (H[dict + D_VALUES] !== NULL) {
      if (split.insert(dict, key, value)) return
      combine(dict)
    }
    append(dict, key, low, high, value)
    changed(dict)
  }

  /** A key that is not there; steals key and value. */
  function append(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    let keys = H[dict + D_KEYS]
    const str = isStr(key)
    if (keys === empty) {
      keys = keysOps.allocate(H[dict + D_PENDING] || 3, str || !dictUnicodeEntries ? KIND_UNICODE : KIND_GENERAL)
      H[dict + D_PENDING] = 0
      H[dict + D_KEYS] = keys
    } else if (H[keys + USABLE] <= 0 || (dictUnicodeEntries && !str && keysOps.kind(keys) === KIND_UNICODE)) {
      resize(dict, log2For(H[dict + D_USED] * 3, tableSizeOvershoots), str)
      keys = H[dict + D_KEYS]
    }
    const at = H[keys + ENTRIES]
    setIndex(keys, emptySlot(keys, low, high), at)
    const step = stride(keys)
    if (!str && !dictUnicodeEntries) H[keys + META] &= 0xffff
    const entry = entries(keys) + at * step + step - 4
    if (step === 6) {
      H[entry - 2] = low
      H[entry - 1] = high
    }
    H[entry] = key
    H[entry + 2] = value
    H[dict + D_USED]++
    H[keys + USABLE]--
    H[keys + ENTRIES] = at + 1
  }

  /** Rebuilds the table without its gaps. @mirrors Objects/dictobject.c dictresize */
  function resize(dict: Ref, log2: number, strOnly: boolean): void {
    const old = H[dict + D_KEYS]
    const oldStep = stride(old)
    const wasGeneral = old !== empty && keysOps.kind(old) === KIND_GENERAL
    const kind = wasGeneral || (dictUnicodeEntries && !strOnly) ? KIND_GENERAL : KIND_UNICODE
    const keys = keysOps.allocate(log2, kind)
    const step = stride(keys)
    let to = entries(keys) + step - 4
    let count = 0
    const end = entries(old) + H[old + ENTRIES] * oldStep
    for (let from = entries(old) + oldStep - 4; from < end; from += oldStep) {
      if (H[from + 2] === NULL) continue
      const key = H[from]
      let low: number
      let high: number
      if (oldStep === 6) {
        low = H[from - 2]
        high = H[from - 1]
      } else {
        low = strHash(key)
        high = hashing.high
      }
      if (step === 6) {
        H[to - 2] = low
        H[to - 1] = high
      }
      H[to] = key
      H[to + 2] = H[from + 2]
      setIndex(keys, emptySlot(keys, low, high), count++)
      to += step
    }
    H[keys + ENTRIES] = count
    H[keys + USABLE] -= count
    H[dict + D_KEYS] = keys
    if (old !== empty) keysOps.free(old)
    changed(dict)
  }

  /** A deletion keeps the number of slots. @mirrors Objects/dictobject.c dictresize */
  function combine(dict: Ref, keepsSlots = false): void {
    const shared = H[dict + D_KEYS]
    const values = H[dict + D_VALUES]
    const sharedLog = 31 - Math.clz32(split.tables().slots(shared))
    const moved: Ref[] = []
    for (let at = split.next(dict, -1); at >= 0; at = split.next(dict, at)) moved.push(incref(cursor.key), incref(cursor.value))
    H[dict + D_KEYS] = empty
    H[dict + D_VALUES] = NULL
    H[dict + D_USED] = 0
    const keys = keysOps.allocate(keepsSlots ? sharedLog : log2For((moved.length >> 1) * 3, tableSizeOvershoots), KIND_UNICODE)
    H[dict + D_KEYS] = keys
    for (let i = 0; i < moved.length; i += 2) {
      const low = strHash(moved[i])
      append(dict, moved[i], low, hashing.high, moved[i + 1])
    }
    split.tables().detach(dict, values)
    split.tables().release(shared)
    changed(dict)
  }

  function take(dict: Ref, key: Ref, low: number, high: number): boolean {
    let found = find(dict, key, low, high)
    if (found === 0) return false
    if (H[dict + D_VALUES] !== NULL) {
      if (split.take(dict, key)) return true
      combine(dict, true)
      found = find(dict, key, low, high)
    }
    removeEntry(dict, found - 2, low, high)
    releaseKey()
    return true
  }

  /** Key and value move to the cursor. */
  function removeEntry(dict: Ref, entry: Ref, low: number, high: number): void {
    const keys = H[dict + D_KEYS]
    const step = stride(keys)
    const at = (entry - (entries(keys) + step - 4)) / step
    const mask = (1 << keysOps.log2(keys)) - 1
    let perturbLow = low
    let perturbHigh = high
    let slot = low & mask
    while (keysOps.index(keys, slot) !== at) {
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
      slot = (slot * 5 + perturbLow + 1) & mask
    }
    setIndex(keys, slot, INDEX_DUMMY)
    cursor.key = H[entry]
    cursor.value = H[entry + 2]
    H[entry] = NULL
    H[entry + 2] = NULL
    H[dict + D_USED]--
    changed(dict)
  }

  /** The key's death may run Python code that moves the cursor. */
  function releaseKey(): void {
    const { value } = cursor
    decref(cursor.key)
    cursor.value = value
  }

  function takeLast(dict: Ref): boolean {
    if (H[dict + D_USED] === 0) return false
    if (H[dict + D_VALUES] !== NULL) combine(dict, true)
    const at = previous(dict, end(dict))
    const { hashLow, hashHigh } = cursor
    const keys = H[dict + D_KEYS]
    const step = stride(keys)
    removeEntry(dict, entries(keys) + at * step + step - 4, hashLow, hashHigh)
    H[keys + ENTRIES] = at
    return true
  }

  /** Drops a dict's hold on its keys and values. @mirrors Objects/dictobject.c dictkeys_decref, free_keys_object */
  function releaseTable(dict: Ref, keys: Ref, values: Ref): void {
    if (values !== NULL) {
      split.tables().drop(dict, values)
      split.tables().release(keys)
    } else if (keys !== empty) {
      const step = stride(keys)
      const last = entries(keys) + H[keys + ENTRIES] * step
      for (let entry = entries(keys) + step - 4; entry < last; entry += step) {
        const key = H[entry]
        if (key === NULL) continue
        decref(key)
        decref(H[entry + 2])
      }
      keysOps.free(keys)
    }
  }

  function clear(dict: Ref): void {
    const keys = H[dict + D_KEYS]
    const values = H[dict + D_VALUES]
    if (keys === empty) return
    if (values !== NULL && split.tables().isInside(values)) {
      split.clear(dict)
      changed(dict)
      return
    }
    H[dict + D_KEYS] = empty
    H[dict + D_VALUES] = NULL
    H[dict + D_USED] = 0
    changed(dict)
    releaseTable(dict, keys, values)
  }

  /** @mirrors Objects/dictobject.c PyDict_Copy */
  function copy(dict: Ref): Ref {
    if (H[dict + D_USED] === 0) return create()
    const keys = H[dict + D_KEYS]
    if (H[dict + D_VALUES] !== NULL) {
      const shared = split.copy(dict, (shared) => wrap(shared, rt.memory.alloc(type)))
      if (shared !== NULL) {
        if (isTracked(dict)) track(shared)
        return shared
      }
    } else if (H[dict + OB_TYPE] === type.ref && H[dict + D_USED] >= Math.floor((H[keys + ENTRIES] * 2) / 3)) {
      const o = wrap(keysOps.clone(keys))
      H[o + D_USED] = H[dict + D_USED]
      if (isTracked(dict)) track(o)
      return o
    }
    const o = create()
    merge(o, dict, true)
    return o
  }

  /** @mirrors Objects/dictobject.c dict_merge */
  function merge(dict: Ref, other: Ref, override: boolean): void {
    const count = H[other + D_USED]
    if (dict === other || count === 0) return
    const source = H[other + D_KEYS]
    if (H[dict + D_USED] === 0 && updateClonesTable && (H[dict + D_VALUES] === NULL || rt.profile.minor < 13) && H[other + D_VALUES] === NULL) {
      const log2 = keysOps.log2(source)
      if (count === H[source + ENTRIES] && (log2 === 3 || usableOf(log2 - 1) < count)) {
        const old = H[dict + D_KEYS]
        const values = H[dict + D_VALUES]
        H[dict + D_KEYS] = keysOps.clone(source)
        H[dict + D_VALUES] = NULL
        H[dict + D_USED] = count
        if (old !== empty) releaseTable(dict, old, values)
        if (isTracked(other) && !isTracked(dict)) track(dict)
        changed(dict)
        return
      }
    }
    const room = H[dict + D_KEYS] === empty ? 0 : H[dict + D_VALUES] !== NULL ? usableOf(31 - Math.clz32(split.tables().slots(H[dict + D_KEYS]))) : usableOf(keysOps.log2(H[dict + D_KEYS]))
    if (room < count) {
      if (H[dict + D_VALUES] !== NULL) combine(dict)
      const strOnly = H[other + D_VALUES] !== NULL || keysOps.kind(source) === KIND_UNICODE
      resize(dict, log2ForItems(H[dict + D_USED] + count, tableSizeOvershoots), strOnly)
    }
    for (let at = next(other, -1); at >= 0; at = next(other, at)) {
      const { key, value, hashLow, hashHigh } = cursor
      incref(key)
      incref(value)
      if (override || find(dict, key, hashLow, hashHigh) === 0) insert(dict, key, hashLow, hashHigh, value)
      decref(key)
      decref(value)
      if (H[other + D_USED] !== count) rt.errors.raise('RuntimeError', 'dict mutated during update')
    }
  }

  function reserve(dict: Ref, items: number, strOnly: boolean): void {
    const keys = H[dict + D_KEYS]
    const log2 = log2ForItems(items, tableSizeOvershoots)
    resize(dict, keys === empty ? log2 : Math.max(log2, keysOps.log2(keys)), strOnly)
  }

  /** Keys of str-only tables are not worth a visit. @mirrors Objects/dictobject.c dict_traverse */
  function traverse(dict: Ref, visit: Visit): void {
    const withKeys = H[dict + D_VALUES] === NULL && keysOps.kind(H[dict + D_KEYS]) === KIND_GENERAL
    for (let at = next(dict, -1); at >= 0; at = next(dict, at)) {
      const { key, value } = cursor
      visit(value)
      if (withKeys) visit(key)
    }
  }

  function dealloc(dict: Ref): void {
    const keys = H[dict + D_KEYS]
    untrack(dict)
    releaseTable(dict, keys, H[dict + D_VALUES])
    objects.release(dict)
  }

  /** Tables of other dicts and of the class are not counted. */
  function bytes(dict: Ref): number {
    const { basicBytes } = rt.memory.typeOf(dict)
    const keys = H[dict + D_KEYS]
    if (H[dict + D_VALUES] !== NULL) return basicBytes + split.tables().valuesBytes(keys)
    if (keys === empty) return basicBytes
    return basicBytes + keysOps.bytes(keys)
  }

  return {
    cursor, create, presized, allocated, find, findName, insert, insertNew, take, takeLast, next, previous, end, clear, copy, merge, bytes, dealloc, traverse, combine,
    reserve,
    reserveLike: (dict, other) => reserve(dict, H[other + D_USED], H[other + D_VALUES] !== NULL || keysOps.kind(H[other + D_KEYS]) === KIND_UNICODE),
    insertReserved: insert,
    newSmallKeys: () => keysOps.allocate(3, KIND_UNICODE),
    freeKeys: keysOps.free,
    used: (dict) => H[dict + D_USED],
    // A dict with values shares its keys with the class.
    ownedBlocks(dict, visit) {
      const keys = H[dict + D_KEYS]
      if (H[dict + D_VALUES] === NULL && keys !== empty && H[keys + K_REFCNT] === 1) visit(keys)
    },
    keysOf: (dict) => H[dict + D_KEYS],
    useSplitTables: split.use,
    split(keys, values, used) {
      const o = wrap(keys)
      H[o + D_VALUES] = values
      H[o + D_USED] = used
      return o
    },
  }
}

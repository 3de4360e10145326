/**
 * Tables of set and frozenset: 8 slots in the object, larger ones in a block. A slot is free (no key), deleted (DUMMY) or in
 * use; fill counts the last two. 3.x tries nine neighbours before it jumps. @mirrors Objects/setobject.c
 */
import { NULL, type Ref } from '../../ref.ts'
import type { KeyHash } from '../dict/key-hash.ts'
import { OB_TYPE } from '../layout.ts'
import { createParking, type Parking } from '../parking.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

const FILL = 4
const USED = 6
const MASK = 8
const TABLE = 10
/** 3.x: the cached hash of a frozenset and pop()'s finger; 2.7 has the lookup function first and no finger. */
export const SET_FINGER = 14
export const SET_WEAKLIST = 48
const SLOTS = 8
const ENTRY = 4
const DUMMY = -1
const LINEAR_PROBES = 9
const LARGE = 50000
const PAGE_BYTES = 4096

export interface SetCursor {
  key: Ref
  hashLow: number
  hashHigh: number
}

export interface SetStore {
  readonly cursor: SetCursor
  /** The block of a table that does not fit the object, or NULL. */
  outsideTable(set: Ref): Ref
  /** tp_alloc, or 2.7's free list: count 1, empty, untracked. */
  make(cls: TypeInfo): Ref
  used(set: Ref): number
  fill(set: Ref): number
  mask(set: Ref): number
  has(set: Ref, key: Ref, low: number, high: number): boolean
  /** Borrows the key. */
  add(set: Ref, key: Ref, low: number, high: number): void
  /** False: it was not there. */
  discard(set: Ref, key: Ref, low: number, high: number): boolean
  /** After many deletions: the table without what was deleted. */
  sweep(set: Ref): void
  /** The slot after `at` (start with -1) in use, or -1; its key (borrowed) in the cursor. */
  next(set: Ref, at: number): number
  /** All of another set. */
  merge(set: Ref, other: Ref): void
  /** Room for `more` items of a dict. */
  reserve(set: Ref, more: number): void
  clear(set: Ref): void
  /** Exchanges the contents. @mirrors Objects/setobject.c set_swap_bodies */
  swap(a: Ref, b: Ref): void
  /** Takes any item: owned by the caller; NULL when empty. */
  pop(set: Ref): Ref
  tableBytes(set: Ref): number
  dealloc(set: Ref): void
}

export function createSetStore(rt: Runtime, hashing: KeyHash): SetStore {
  const { H } = rt
  const { memory } = rt
  const { incref, decref, untrack, mem } = memory
  const { python2, freeLists } = rt.profile.objects
  const SMALL = python2 ? 14 : 16
  const KEY = python2 ? 2 : 0
  const HASH = python2 ? 0 : 2
  const tag = rt.tagOf('set table')
  const cursor: SetCursor = { key: NULL, hashLow: 0, hashHigh: 0 }
  let parking: Parking | null = null
  let freeSlot = 0

  function make(cls: TypeInfo): Ref {
    let o = freeLists.set > 0 && !cls.isHeap ? parkingOf(cls).pop() : NULL
    if (o === NULL) o = memory.alloc(cls)
    else {
      H[o] = 1
      H.fill(0, o + FILL, o + SET_WEAKLIST + 2)
      if (H[o + OB_TYPE] !== cls.ref) {
        H[o + OB_TYPE] = cls.ref
        rt.pymalloc.retag(o - memory.gcHeadWords, cls.tag)
      }
    }
    H[o + MASK] = SLOTS - 1
    H[o + TABLE] = o + SMALL
    if (python2) H[o + SMALL + 32] = -1
    else H[o + 12] = H[o + 13] = -1
    return o
  }

  /** 2.7: one for sets and frozensets. */
  function parkingOf(cls: TypeInfo): Parking {
    parking ??= createParking(rt, memory.gcHeadWords * 4 + cls.basicBytes, freeLists.set, memory.gcHeadWords)
    return parking
  }

  /** The entry of the key, or 0 with freeSlot set. @mirrors Objects/setobject.c set_lookkey, set_add_entry */
  function find(set: Ref, key: Ref, low: number, high: number): Ref {
    const table = H[set + TABLE]
    const mask = H[set + MASK]
    let perturbLow = low
    let perturbHigh = high
    let slot = low & mask
    let dummy = 0
    for (;;) {
      const last = !python2 && slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot
      for (let at = slot; at <= last; at++) {
        const entry = table + at * ENTRY
        const stored = H[entry + KEY]
        if (stored === NULL) {
          freeSlot = dummy !== 0 ? dummy : entry
          return 0
        }
        if (stored === key) return entry
        if (stored === DUMMY) {
          // 2.7 takes the first deleted slot it met, 3.x the last one.
          if (dummy === 0 || !python2) dummy = entry
        } else if (H[entry + HASH] === low && H[entry + HASH + 1] === high) {
          const answer = hashing.equal(stored, key)
          if (H[set + TABLE] !== table || H[entry + KEY] !== stored) return find(set, key, low, high)
          if (answer) return entry
        }
      }
      if (python2) {
        slot = ((slot << 2) + slot + perturbLow + 1) & mask
        perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
        perturbHigh >>>= 5
      } else {
        perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
        perturbHigh >>>= 5
        slot = (slot * 5 + perturbLow + 1) & mask
      }
    }
  }

  function store(entry: Ref, key: Ref, low: number, high: number): void {
    H[entry + KEY] = key
    H[entry + HASH] = low
    H[entry + HASH + 1] = high
  }

  function add(set: Ref, key: Ref, low: number, high: number): void {
    // Held before it is compared: __eq__ may take it from wherever it came.
    incref(key)
    let isKnown = true
    try {
      isKnown = find(set, key, low, high) !== 0
    } finally {
      if (isKnown) decref(key)
    }
    if (isKnown) return
    const entry = freeSlot
    const wasFree = H[entry + KEY] === NULL
    store(entry, key, low, high)
    H[set + USED]++
    if (wasFree) H[set + FILL]++
    else if (!python2) return
    if (isFull(set, H[set + FILL])) resize(set, H[set + USED] * (H[set + USED] > LARGE ? 2 : 4))
  }

  /** @mirrors Objects/setobject.c set_difference_update_internal */
  function sweep(set: Ref): void {
    const gaps = H[set + FILL] - H[set + USED]
    if (python2 ? gaps * 5 < H[set + MASK] : gaps <= H[set + MASK] >>> 2) return
    resize(set, H[set + USED] * (H[set + USED] > LARGE ? 2 : 4))
  }

  function isFull(set: Ref, fill: number): boolean {
    return python2 ? fill * 3 >= (H[set + MASK] + 1) * 2 : fill * 5 >= H[set + MASK] * 3
  }

  /** A table of the smallest power of two above `least`. @mirrors Objects/setobject.c set_table_resize */
  function resize(set: Ref, least: number): void {
    let slots = SLOTS
    while (slots <= least) slots *= 2
    const old = H[set + TABLE]
    const oldSlots = H[set + MASK] + 1
    const small = set + SMALL
    let source = H
    let first = old
    let table = small
    if (slots === SLOTS) {
      if (old === small) {
        if (H[set + FILL] === H[set + USED]) return
        source = H.slice(old, old + SLOTS * ENTRY)
        first = 0
      }
    } else {
      table = mem.malloc(slots * ENTRY * 4, tag)
      if (table === NULL) memory.outOfMemory()
      if (slots * ENTRY * 4 > PAGE_BYTES) rt.space.touch(table, slots * ENTRY * 4)
    }
    H.fill(0, table, table + slots * ENTRY)
    H[set + MASK] = slots - 1
    H[set + TABLE] = table
    H[set + FILL] = H[set + USED]
    for (let entry = first; entry < first + oldSlots * ENTRY; entry += ENTRY) {
      const key = source[entry + KEY]
      if (key !== NULL && key !== DUMMY) insertClean(table, slots - 1, key, source[entry + HASH], source[entry + HASH + 1])
    }
    if (old !== small) mem.free(old)
  }

  /** @mirrors Objects/setobject.c set_insert_clean */
  function insertClean(table: Ref, mask: number, key: Ref, low: number, high: number): void {
    let perturbLow = low
    let perturbHigh = high
    let slot = low & mask
    for (;;) {
      const last = !python2 && slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot
      for (let at = slot; at <= last; at++) {
        if (H[table + at * ENTRY + KEY] === NULL) {
          store(table + at * ENTRY, key, low, high)
          return
        }
      }
      if (python2) slot = ((slot << 2) + slot + perturbLow + 1) & mask
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
      if (!python2) slot = (slot * 5 + perturbLow + 1) & mask
    }
  }

  function discard(set: Ref, key: Ref, low: number, high: number): boolean {
    const entry = find(set, key, low, high)
    if (entry === 0) return false
    const old = H[entry + KEY]
    bury(set, entry)
    decref(old)
    return true
  }

  function bury(set: Ref, entry: Ref): void {
    H[entry + KEY] = DUMMY
    if (!python2) H[entry + HASH] = H[entry + HASH + 1] = -1
    H[set + USED]--
  }

  function next(set: Ref, at: number): number {
    const table = H[set + TABLE]
    const mask = H[set + MASK]
    for (at++; at <= mask; at++) {
      const entry = table + at * ENTRY
      const key = H[entry + KEY]
      if (key === NULL || key === DUMMY) continue
      cursor.key = key
      cursor.hashLow = H[entry + HASH]
      cursor.hashHigh = H[entry + HASH + 1]
      return at
    }
    return -1
  }

  function reserve(set: Ref, more: number): void {
    if (isFull(set, H[set + FILL] + more)) resize(set, (H[set + USED] + more) * 2)
  }

  /** @mirrors Objects/setobject.c set_merge */
  function merge(set: Ref, other: Ref): void {
    const count = H[other + USED]
    if (set === other || count === 0) return
    reserve(set, count)
    if (python2 || H[set + FILL] !== 0) {
      for (let at = next(other, -1); at >= 0; at = next(other, at)) add(set, cursor.key, cursor.hashLow, cursor.hashHigh)
      return
    }
    const sameShape = H[set + MASK] === H[other + MASK] && H[other + FILL] === count
    const table = H[set + TABLE]
    for (let at = next(other, -1); at >= 0; at = next(other, at)) {
      incref(cursor.key)
      if (sameShape) store(table + at * ENTRY, cursor.key, cursor.hashLow, cursor.hashHigh)
      else insertClean(table, H[set + MASK], cursor.key, cursor.hashLow, cursor.hashHigh)
    }
    H[set + FILL] = count
    H[set + USED] = count
  }

  /** The set is empty before the first key dies. */
  function clear(set: Ref): void {
    const small = set + SMALL
    const table = H[set + TABLE]
    if (H[set + FILL] === 0 && table === small) return
    const dead: Ref[] = []
    for (let at = next(set, -1); at >= 0; at = next(set, at)) dead.push(cursor.key)
    H.fill(0, small, small + SLOTS * ENTRY)
    H[set + FILL] = 0
    H[set + USED] = 0
    H[set + MASK] = SLOTS - 1
    H[set + TABLE] = small
    for (const key of dead) decref(key)
    if (table !== small) mem.free(table)
  }

  function swap(a: Ref, b: Ref): void {
    const end = SMALL + SLOTS * ENTRY
    const bodyOfA = H.slice(a + FILL, a + end)
    const tables = [H[a + TABLE], H[b + TABLE]]
    H.copyWithin(a + FILL, b + FILL, b + end)
    H.set(bodyOfA, b + FILL)
    H[a + TABLE] = tables[1] === b + SMALL ? a + SMALL : tables[1]
    H[b + TABLE] = tables[0] === a + SMALL ? b + SMALL : tables[0]
  }

  /** @mirrors Objects/setobject.c set_pop */
  function pop(set: Ref): Ref {
    if (H[set + USED] === 0) return NULL
    const table = H[set + TABLE]
    const mask = H[set + MASK]
    const isLive = (at: number): boolean => H[table + at * ENTRY + KEY] > 0
    let at: number
    if (python2) {
      // The hash of the first slot, when that is free, remembers where the last search ended.
      at = 0
      if (!isLive(0)) {
        at = H[table + HASH]
        if (at > mask || at < 1) at = 1
        while (!isLive(at)) if (++at > mask) at = 1
      }
    } else {
      at = H[set + SET_FINGER] & mask
      while (!isLive(at)) at = at === mask ? 0 : at + 1
    }
    const entry = table + at * ENTRY
    const key = H[entry + KEY]
    bury(set, entry)
    if (python2) {
      H[table + HASH] = at + 1
      H[table + HASH + 1] = 0
    } else H[set + SET_FINGER] = at + 1
    return key
  }

  function dealloc(set: Ref): void {
    untrack(set)
    if (H[set + SET_WEAKLIST] !== NULL) rt.clearWeakrefs(set)
    for (let at = next(set, -1); at >= 0; at = next(set, at)) decref(cursor.key)
    if (H[set + TABLE] !== set + SMALL) mem.free(H[set + TABLE])
    const cls = rt.types.infoOf(H[set + OB_TYPE])
    if (freeLists.set > 0 && !cls.isHeap && parkingOf(cls).push(set)) return
    memory.free(set)
  }

  return {
    outsideTable: (set) => (H[set + TABLE] < set || H[set + TABLE] > set + SET_WEAKLIST ? H[set + TABLE] : NULL),
    cursor, make, add, discard, sweep, next, merge, reserve, clear, swap, pop, dealloc,
    used: (set) => H[set + USED],
    fill: (set) => H[set + FILL],
    mask: (set) => H[set + MASK],
    has: (set, key, low, high) => find(set, key, low, high) !== 0,
    tableBytes: (set) => (H[set + TABLE] === set + SMALL ? 0 : (H[set + MASK] + 1) * ENTRY * 4),
  }
}

/**
 * Open-addressing tables of 2.7: 8 slots in the object, larger ones in a block of the C library. A slot is free (no key),
 * deleted (DUMMY key, no value) or in use; fill counts the last two. Iteration follows the slots.
 * @mirrors Objects/dictobject.c (2.7)
 */
import { NULL, type Ref } from '../../ref.ts'
import { WORD, type Runtime } from '../runtime.ts'
import type { TypeInfo, Visit } from '../type-info.ts'
import { createDictObjects } from './dict-objects.ts'
import type { KeyHash } from './key-hash.ts'
import { D_WATCHED, ENTRY_KEY, ENTRY_VALUE, ENTRY_WORDS, O_FILL, O_MASK, O_SMALL, O_TABLE, O_USED } from './layout.ts'
import type { Cursor, DictTable } from './table.ts'
import type { Tracking } from './tracking.ts'

const SMALL_SLOTS = 8
const DUMMY = -1
/** From this many items on a dict doubles instead of quadrupling. */
const LARGE = 50000
const PAGE_BYTES = 4096

export function createOpenTable(rt: Runtime, type: TypeInfo, hashing: KeyHash, tracking: Tracking): DictTable {
  const { H, I } = rt
  const { incref, decref, untrack, track, mem } = rt.memory
  const { isStr, strHash, sameText, equal } = hashing
  const cursor: Cursor = { key: NULL, value: NULL, hashLow: 0, hashHigh: 0 }
  const objects = createDictObjects(rt, type)
  const tag = rt.tagOf('dict keys')
  /** The free slot an unsuccessful search ended at. */
  let freeSlot = 0

  function reset(o: Ref): Ref {
    H.fill(0, o + O_SMALL, o + O_SMALL + SMALL_SLOTS * ENTRY_WORDS)
    H[o + O_FILL] = 0
    H[o + D_WATCHED] = 0
    H[o + O_USED] = 0
    H[o + O_MASK] = SMALL_SLOTS - 1
    H[o + O_TABLE] = o + O_SMALL
    return o
  }

  const create = (): Ref => reset(objects.allocate())

  function presized(items: number): Ref {
    const o = create()
    if (items > 5) resize(o, items)
    return o
  }

  function allocated(cls: TypeInfo): Ref {
    const o = reset(rt.memory.alloc(cls))
    if (cls !== type) track(o)
    return o
  }

  function changed(dict: Ref): void {
    if (H[dict + D_WATCHED] !== 0) I[WORD.globalsVersion]++
  }

  /** @mirrors Objects/dictobject.c lookdict (2.7) */
  function find(dict: Ref, key: Ref, low: number, high: number): Ref {
    const table = H[dict + O_TABLE]
    const mask = H[dict + O_MASK]
    let perturbLow = low
    let perturbHigh = high
    let slot = low
    let dummy = 0
    for (;;) {
      const entry = table + (slot & mask) * ENTRY_WORDS
      const stored = H[entry + ENTRY_KEY]
      if (stored === NULL) {
        freeSlot = dummy !== 0 ? dummy : entry
        return 0
      }
      if (stored === key) return entry + ENTRY_VALUE
      if (stored === DUMMY) {
        if (dummy === 0) dummy = entry
      } else if (H[entry] === low && H[entry + 1] === high) {
        if (isStr(stored) && isStr(key)) {
          if (sameText(stored, key)) return entry + ENTRY_VALUE
        } else {
          const answer = equal(stored, key)
          if (H[dict + O_TABLE] !== table || H[entry + ENTRY_KEY] !== stored) return find(dict, key, low, high)
          if (answer) return entry + ENTRY_VALUE
        }
      }
      slot = ((slot << 2) + slot + perturbLow + 1) | 0
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
    }
  }

  function findName(dict: Ref, name: Ref): Ref {
    const low = strHash(name)
    return find(dict, name, low, hashing.high)
  }

  function insert(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    incref(key)
    incref(value)
    if (store(dict, key, low, high, value)) grow(dict)
  }

  function insertReserved(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    incref(key)
    incref(value)
    store(dict, key, low, high, value)
  }

  const reserve = (dict: Ref, items: number): void => resize(dict, (items >> 1) * 3)

  /** Steals key and value; true for a new key. @mirrors Objects/dictobject.c insertdict (2.7) */
  function store(dict: Ref, key: Ref, low: number, high: number, value: Ref): boolean {
    tracking.maintain(dict, key, value)
    let found: Ref
    try {
      found = find(dict, key, low, high)
    } catch (error) {
      decref(key)
      decref(value)
      throw error
    }
    if (found !== 0) {
      const old = H[found]
      H[found] = value
      decref(old)
      decref(key)
      return false
    }
    place(dict, key, low, high, value)
    return true
  }

  /** Into the free entry that `find` has just met. */
  function place(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    const entry = freeSlot
    if (H[entry + ENTRY_KEY] === NULL) H[dict + O_FILL]++
    H[entry] = low
    H[entry + 1] = high
    H[entry + ENTRY_KEY] = key
    H[entry + ENTRY_VALUE] = value
    H[dict + O_USED]++
    changed(dict)
  }

  function insertNew(dict: Ref, key: Ref, low: number, high: number, value: Ref): void {
    tracking.maintain(dict, incref(key), incref(value))
    place(dict, key, low, high, value)
    grow(dict)
  }

  function grow(dict: Ref): void {
    const used = H[dict + O_USED]
    if (H[dict + O_FILL] * 3 >= (H[dict + O_MASK] + 1) * 2) resize(dict, (used > LARGE ? 2 : 4) * used)
  }

  /** A table of the smallest power of two above `least`. @mirrors Objects/dictobject.c dictresize (2.7) */
  function resize(dict: Ref, least: number): void {
    let slots = SMALL_SLOTS
    while (slots <= least) slots *= 2
    const old = H[dict + O_TABLE]
    const oldSlots = H[dict + O_MASK] + 1
    const small = dict + O_SMALL
    let table = small
    let entries: Int32Array | null = null
    if (slots === SMALL_SLOTS) {
      if (old === small) {
        if (H[dict + O_FILL] === H[dict + O_USED]) return
        entries = H.slice(old, old + SMALL_SLOTS * ENTRY_WORDS)
      }
    } else {
      table = mem.malloc(slots * ENTRY_WORDS * 4, tag)
      if (table === NULL) rt.memory.outOfMemory()
      if (slots * ENTRY_WORDS * 4 > PAGE_BYTES) rt.space.touch(table, slots * ENTRY_WORDS * 4)
    }
    const source = entries ?? H
    const first = entries === null ? old : 0
    H.fill(0, table, table + slots * ENTRY_WORDS)
    H[dict + O_TABLE] = table
    H[dict + O_MASK] = slots - 1
    for (let entry = first; entry < first + oldSlots * ENTRY_WORDS; entry += ENTRY_WORDS) {
      if (source[entry + ENTRY_VALUE] === NULL) continue
      const target = cleanSlot(table, slots - 1, source[entry], source[entry + 1])
      for (let word = 0; word < ENTRY_WORDS; word++) H[target + word] = source[entry + word]
    }
    H[dict + O_FILL] = H[dict + O_USED]
    if (old !== small) mem.free(old)
    changed(dict)
  }

  /** @mirrors Objects/dictobject.c insertdict_clean (2.7) */
  function cleanSlot(table: Ref, mask: number, low: number, high: number): Ref {
    let perturbLow = low
    let perturbHigh = high
    let slot = low
    while (H[table + (slot & mask) * ENTRY_WORDS + ENTRY_KEY] !== NULL) {
      slot = ((slot << 2) + slot + perturbLow + 1) | 0
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
    }
    return table + (slot & mask) * ENTRY_WORDS
  }

  function removeEntry(dict: Ref, entry: Ref): void {
    cursor.key = H[entry + ENTRY_KEY]
    cursor.value = H[entry + ENTRY_VALUE]
    H[entry + ENTRY_KEY] = DUMMY
    H[entry + ENTRY_VALUE] = NULL
    H[dict + O_USED]--
    changed(dict)
  }

  function take(dict: Ref, key: Ref, low: number, high: number): boolean {
    const found = find(dict, key, low, high)
    if (found === 0) return false
    removeEntry(dict, found - ENTRY_VALUE)
    releaseKey()
    return true
  }

  /** The key's death may run Python code that moves the cursor. */
  function releaseKey(): void {
    const { value } = cursor
    decref(cursor.key)
    cursor.value = value
  }

  /** The first slot, when free, remembers where the last search ended. @mirrors Objects/dictobject.c dict_popitem (2.7) */
  function takeLast(dict: Ref): boolean {
    if (H[dict + O_USED] === 0) return false
    const table = H[dict + O_TABLE]
    const mask = H[dict + O_MASK]
    let slot = 0
    if (H[table + ENTRY_VALUE] === NULL) {
      slot = H[table]
      if (slot > mask || slot < 1) slot = 1
      while (H[table + slot * ENTRY_WORDS + ENTRY_VALUE] === NULL) if (++slot > mask) slot = 1
    }
    removeEntry(dict, table + slot * ENTRY_WORDS)
    H[table] = slot + 1
    return true
  }

  function read(dict: Ref, at: number): boolean {
    const entry = H[dict + O_TABLE] + at * ENTRY_WORDS
    if (H[entry + ENTRY_VALUE] === NULL) return false
    cursor.key = H[entry + ENTRY_KEY]
    cursor.value = H[entry + ENTRY_VALUE]
    cursor.hashLow = H[entry]
    cursor.hashHigh = H[entry + 1]
    return true
  }

  function next(dict: Ref, at: number): number {
    for (at++; at <= H[dict + O_MASK]; at++) if (read(dict, at)) return at
    return -1
  }

  function previous(dict: Ref, at: number): number {
    for (at--; at >= 0; at--) if (read(dict, at)) return at
    return -1
  }

  /** The dict is empty before the first key dies. */
  function clear(dict: Ref): void {
    const small = dict + O_SMALL
    const old = H[dict + O_TABLE]
    const slots = H[dict + O_MASK] + 1
    if (old === small && H[dict + O_FILL] === 0) return
    const watched = H[dict + D_WATCHED]
    const entries = old === small ? H.slice(small, small + slots * ENTRY_WORDS) : H
    const first = old === small ? 0 : old
    reset(dict)
    H[dict + D_WATCHED] = watched
    changed(dict)
    releaseEntries(entries, first, slots)
    if (old !== small) mem.free(old)
  }

  function releaseEntries(entries: Int32Array, first: number, slots: number): void {
    for (let entry = first; entry < first + slots * ENTRY_WORDS; entry += ENTRY_WORDS) {
      const value = entries[entry + ENTRY_VALUE]
      if (value === NULL) continue
      decref(entries[entry + ENTRY_KEY])
      decref(value)
    }
  }

  function copy(dict: Ref): Ref {
    const o = create()
    merge(o, dict, true)
    return o
  }

  /** @mirrors Objects/dictobject.c PyDict_Merge (2.7) */
  function merge(dict: Ref, other: Ref, override: boolean): void {
    const count = H[other + O_USED]
    if (dict === other || count === 0) return
    if (H[dict + O_USED] === 0) override = true
    if ((H[dict + O_FILL] + count) * 3 >= (H[dict + O_MASK] + 1) * 2) resize(dict, (H[dict + O_USED] + count) * 2)
    for (let at = next(other, -1); at >= 0; at = next(other, at)) {
      const { key, value, hashLow, hashHigh } = cursor
      if (override || find(dict, key, hashLow, hashHigh) === 0) store(dict, incref(key), hashLow, hashHigh, incref(value))
    }
  }

  function dealloc(dict: Ref): void {
    untrack(dict)
    const table = H[dict + O_TABLE]
    if (H[dict + O_FILL] > 0) releaseEntries(H, table, H[dict + O_MASK] + 1)
    if (table !== dict + O_SMALL) mem.free(table)
    objects.release(dict)
  }

  /** Key before value, unlike 3.x. */
  function traverse(dict: Ref, visit: Visit): void {
    for (let at = next(dict, -1); at >= 0; at = next(dict, at)) {
      const { key, value } = cursor
      visit(key)
      visit(value)
    }
  }

  return {
    cursor, traverse, create, presized, allocated, find, findName, insert, insertNew, insertReserved, reserve, take, takeLast, next, previous, clear, copy, merge, dealloc,
    reserveLike: (dict, other) => reserve(dict, H[other + O_USED]),
    used: (dict) => H[dict + O_USED],
    end: (dict) => H[dict + O_MASK] + 1,
    ownedBlocks(dict, visit) {
      if (H[dict + O_TABLE] !== dict + O_SMALL) visit(H[dict + O_TABLE])
    },
    keysOf: (dict) => H[dict + O_TABLE],
    bytes(dict) {
      const slots = H[dict + O_MASK] + 1
      return rt.memory.typeOf(dict).basicBytes + (H[dict + O_TABLE] === dict + O_SMALL ? 0 : slots * ENTRY_WORDS * 4)
    },
  }
}

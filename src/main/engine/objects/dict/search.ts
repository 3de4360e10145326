/** Finding keys in tables of 3.x: the probe sequence over the index. @mirrors Objects/dictobject.c _Py_dict_lookup */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeyHash } from './key-hash.ts'
import type { Keys } from './keys.ts'
import { D_KEYS, D_USED, D_VALUES, INDEX_EMPTY, KIND_UNICODE } from './layout.ts'
import type { SplitDict } from './split-dict.ts'

export interface Search {
  /** Word of the value's slot, or 0. */
  find(dict: Ref, key: Ref, low: number, high: number): Ref
  /** For exact str keys. */
  findName(dict: Ref, name: Ref): Ref
  /** Index slot for a key that is not in the table. */
  emptySlot(keys: Ref, low: number, high: number): number
}

export function createSearch(rt: Runtime, keysOps: Keys, hashing: KeyHash, split: SplitDict): Search {
  const { H } = rt
  const { dictUnicodeEntries } = rt.profile.objects
  const { META, INDEX, entries } = keysOps
  const { isStr, strHash, sameText, equal } = hashing

  function find(dict: Ref, key: Ref, low: number, high: number): Ref {
    if (isStr(key)) return findText(dict, key, low, high)
    if (H[dict + D_VALUES] !== NULL) return split.find(dict, key, low, high)
    const keys = H[dict + D_KEYS]
    const meta = H[keys + META]
    const mask = (1 << (meta & 255)) - 1
    const bare = dictUnicodeEntries && meta >> 16 === KIND_UNICODE
    const step = bare ? 4 : 6
    const first = entries(keys) + step - 4
    let perturbLow = low
    let perturbHigh = high
    let slot = low & mask
    for (;;) {
      const at = keysOps.index(keys, slot)
      if (at === INDEX_EMPTY) return 0
      if (at >= 0) {
        const entry = first + at * step
        const stored = H[entry]
        if (stored === key) return entry + 2
        const sameHash = bare ? strHash(stored) === low && hashing.high === high : H[entry - 2] === low && H[entry - 1] === high
        if (sameHash) {
          const answer = equal(stored, key)
          // The comparison ran Python code that changed the table: look again.
          if (H[dict + D_KEYS] !== keys || H[entry] !== stored) return find(dict, key, low, high)
          if (answer) return entry + 2
        }
      }
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
      slot = (slot * 5 + perturbLow + 1) & mask
    }
  }

  /** Exact str keys. Only tables that hold other keys as well run Python code. */
  function findText(dict: Ref, name: Ref, low: number, high: number): Ref {
    if (H[dict + D_VALUES] !== NULL) return split.findName(dict, name)
    const keys = H[dict + D_KEYS]
    const meta = H[keys + META]
    const log2 = meta & 255
    const mask = (1 << log2) - 1
    const indexWord = keys + INDEX
    const step = dictUnicodeEntries && meta >> 16 === KIND_UNICODE ? 4 : 6
    const first = indexWord + ((1 << ((meta >> 8) & 255)) >> 2) + step - 4
    let perturbLow = low
    let perturbHigh = high
    let slot = low & mask
    for (;;) {
      const at = log2 < 8 ? (H[indexWord + (slot >> 2)] << (24 - ((slot & 3) << 3))) >> 24 : keysOps.index(keys, slot)
      if (at >= 0) {
        const entry = first + at * step
        const stored = H[entry]
        if (stored === name) return entry + 2
        if (step === 4) {
          if (sameText(stored, name)) return entry + 2
        } else if (H[entry - 2] === low && H[entry - 1] === high) {
          if (isStr(stored)) {
            if (sameText(stored, name)) return entry + 2
          } else {
            const answer = equal(stored, name)
            if (H[dict + D_KEYS] !== keys || H[entry] !== stored) return findText(dict, name, low, high)
            if (answer) return entry + 2
          }
        }
      } else if (at === INDEX_EMPTY) return 0
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
      slot = (slot * 5 + perturbLow + 1) & mask
    }
  }

  function findName(dict: Ref, name: Ref): Ref {
    if (H[dict + D_USED] === 0) return 0
    const low = strHash(name)
    return findText(dict, name, low, hashing.high)
  }

  /** @mirrors Objects/dictobject.c find_empty_slot */
  function emptySlot(keys: Ref, low: number, high: number): number {
    const mask = (1 << keysOps.log2(keys)) - 1
    let perturbLow = low
    let perturbHigh = high
    let slot = low & mask
    while (keysOps.index(keys, slot) >= 0) {
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27)
      perturbHigh >>>= 5
      slot = (slot * 5 + perturbLow + 1) & mask
    }
    return slot
  }

  return { find, findName, emptySlot }
}

/** Going through the entries of a 3.x dict in order of insertion, both ways. */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeyHash } from './key-hash.ts'
import type { Keys } from './keys.ts'
import { D_KEYS, D_USED, D_VALUES } from './layout.ts'
import type { SplitDict } from './split-dict.ts'
import type { Cursor } from './table.ts'

export interface Walk {
  /** The position after `at` (start with -1) that holds an entry, or -1; the entry in the cursor. */
  next(dict: Ref, at: number): number
  previous(dict: Ref, at: number): number
  end(dict: Ref): number
}

export function createWalk(rt: Runtime, keysOps: Keys, hashing: KeyHash, split: SplitDict, cursor: Cursor): Walk {
  const { H } = rt
  const { ENTRIES, entries, stride } = keysOps
  const { strHash } = hashing

  function next(dict: Ref, at: number): number {
    if (H[dict + D_VALUES] !== NULL) return split.next(dict, at)
    const keys = H[dict + D_KEYS]
    const count = H[keys + ENTRIES]
    const step = stride(keys)
    const first = entries(keys) + step - 4
    for (at++; at < count; at++) if (read(first + at * step, step)) return at
    return -1
  }

  function previous(dict: Ref, at: number): number {
    if (H[dict + D_VALUES] !== NULL) return split.previous(dict, at)
    const keys = H[dict + D_KEYS]
    const step = stride(keys)
    const first = entries(keys) + step - 4
    for (at--; at >= 0; at--) if (read(first + at * step, step)) return at
    return -1
  }

  function read(entry: Ref, step: number): boolean {
    const value = H[entry + 2]
    if (value === NULL) return false
    cursor.key = H[entry]
    cursor.value = value
    if (step === 6) {
      cursor.hashLow = H[entry - 2]
      cursor.hashHigh = H[entry - 1]
    } else {
      cursor.hashLow = strHash(cursor.key)
      cursor.hashHigh = hashing.high
    }
    return true
  }

  function end(dict: Ref): number {
    return H[dict + D_VALUES] !== NULL ? H[dict + D_USED] : H[H[dict + D_KEYS] + ENTRIES]
  }

  return { next, previous, end }
}

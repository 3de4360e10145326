/** Hash and equality of keys, with short ways for the kinds of keys programs use. */
import type { Ref } from '../../ref.ts'
import { LONG_DIGITS, OB_SIZE, OB_TYPE, STR_STATE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { HASH_HIGH, HASH_LOW, HASHED } from '../str/blocks.ts'
import { Compare } from '../type-info.ts'

export interface KeyHash {
  /** Low word; the high one is left in `high`. */
  hash(key: Ref): number
  /** As PyDict_SetItem asks for it: 3.11 and later hold key and value already. */
  hashToStore(key: Ref, value: Ref): number
  high: number
  isStr(key: Ref): boolean
  /** For exact str. */
  strHash(key: Ref): number
  /** Both are exact str. */
  sameText(a: Ref, b: Ref): boolean
  /** Keys of equal hash: equal? May run Python code. */
  equal(stored: Ref, key: Ref): boolean
}

export function createKeyHash(rt: Runtime): KeyHash {
  const { H } = rt
  const { incref, decref } = rt.memory
  const modern = !rt.profile.objects.python2
  const strRef = rt.str.type.ref
  const intRef = rt.int.type.ref
  const hashing: KeyHash = { hash, hashToStore: rt.profile.minor >= 11 ? hashHeld : hash, high: 0, isStr, strHash, sameText, equal }

  function isStr(key: Ref): boolean {
    return H[key + OB_TYPE] === strRef
  }

  function strHash(key: Ref): number {
    if ((H[key + STR_STATE] & HASHED) !== 0) {
      hashing.high = H[key + HASH_HIGH]
      return H[key + HASH_LOW]
    }
    const low = rt.str.hash(key)
    hashing.high = rt.hashHigh
    return low
  }

  function hash(key: Ref): number {
    const t = H[key + OB_TYPE]
    if (t === strRef) return strHash(key)
    if (t === intRef && modern) {
      const size = H[key + OB_SIZE]
      if (size === 1 || size === 0) {
        hashing.high = 0
        return H[key + LONG_DIGITS]
      }
    }
    const low = rt.abstract.hash(key)
    hashing.high = rt.hashHigh
    return low
  }

  function hashHeld(key: Ref, value: Ref): number {
    const t = H[key + OB_TYPE]
    if (t === strRef) return strHash(key)
    if (t === intRef) return hash(key)
    incref(key)
    incref(value)
    try {
      return hash(key)
    } finally {
      decref(key)
      decref(value)
    }
  }

  function sameText(a: Ref, b: Ref): boolean {
    return rt.str.value(a) === rt.str.value(b)
  }

  function equal(stored: Ref, key: Ref): boolean {
    const t = H[key + OB_TYPE]
    if (t === H[stored + OB_TYPE]) {
      if (t === strRef) return sameText(stored, key)
      if (t === intRef && modern && H[key + OB_SIZE] === 1 && H[stored + OB_SIZE] === 1) return H[key + LONG_DIGITS] === H[stored + LONG_DIGITS]
    }
    incref(stored)
    try {
      return rt.abstract.compareBool(stored, key, Compare.Eq)
    } finally {
      decref(stored)
    }
  }

  return hashing
}

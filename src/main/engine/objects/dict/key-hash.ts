/** Hash and equality of keys, with short ways for the kinds of keys programs use. */
import type { Ref } from '../../ref.ts'
import { LONG_DIGITS, OB_SIZE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { Compare } from '../type-info.ts'

export interface KeyHash {
  /** Low word; the high one in rt.hashHigh. */
  hash(key: Ref): number
  isStr(key: Ref): boolean
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
  let strRef = -1
  let intRef = -1

  function learn(): void {
    strRef = rt.str.type.ref
    intRef = rt.int.type.ref
  }

  function isStr(key: Ref): boolean {
    if (strRef < 0) learn()
    return H[key + OB_TYPE] === strRef
  }

  function strHash(key: Ref): number {
    return rt.str.hash(key)
  }

  function hash(key: Ref): number {
    if (isStr(key)) return rt.str.hash(key)
    if (modern && H[key + OB_TYPE] === intRef) {
      const size = H[key + OB_SIZE]
      if (size === 1) {
        rt.hashHigh = 0
        return H[key + LONG_DIGITS]
      }
    }
    return rt.abstract.hash(key)
  }

  function sameText(a: Ref, b: Ref): boolean {
    return rt.str.value(a) === rt.str.value(b)
  }

  function equal(stored: Ref, key: Ref): boolean {
    if (strRef < 0) learn()
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

  return { hash, isStr, strHash, sameText, equal }
}

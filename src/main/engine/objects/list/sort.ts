/**
 * list.sort. The list is empty while it runs. @mirrors Objects/listobject.c list_sort_impl
 * @simplified Merges do not gallop: lists of 64 items and more may compare other pairs than CPython does.
 */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { LIST_ALLOCATED, LIST_ITEMS, OB_SIZE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { Compare } from '../type-info.ts'
import { stableSort } from './stable-sort.ts'

/** Keys of shorter lists stand in the merge state on the C stack. */
const KEYS_ON_STACK = 128

export interface ListSort {
  sort(list: Ref, key: Ref, reverse: boolean, cmp?: Ref): void
}

export function createListSort(rt: Runtime, kit: Kit): ListSort {
  const { H } = rt
  const { memory } = rt
  const { decref } = memory

  function sort(list: Ref, key: Ref, reverse: boolean, cmp: Ref = NULL): void {
    const array = H[list + LIST_ITEMS]
    const count = H[list + OB_SIZE]
    const allocated = H[list + LIST_ALLOCATED]
    const items: Ref[] = []
    for (let i = 0; i < count; i++) items.push(H[array + i * 2])
    H[list + OB_SIZE] = 0
    H[list + LIST_ITEMS] = NULL
    H[list + LIST_ALLOCATED] = -1
    let sorted = items
    let keys: Ref[] | null = null
    let modified = false
    try {
      if (key !== NULL) keys = makeKeys(items, key)
      sorted = order(items, keys ?? items, reverse, cmp)
    } finally {
      if (keys !== null) for (const made of keys) decref(made)
      modified = H[list + LIST_ALLOCATED] !== -1
      const intruder = H[list + LIST_ITEMS]
      const intruders = H[list + OB_SIZE]
      H[list + LIST_ITEMS] = array
      H[list + OB_SIZE] = count
      H[list + LIST_ALLOCATED] = allocated
      for (let i = 0; i < count; i++) H[array + i * 2] = sorted[i]
      if (intruder !== NULL) {
        for (let i = intruders - 1; i >= 0; i--) decref(H[intruder + i * 2])
        memory.mem.free(intruder)
      }
    }
    if (modified) rt.errors.raise('ValueError', 'list modified during sort')
  }

  function makeKeys(items: readonly Ref[], key: Ref): Ref[] {
    const block = items.length >= KEYS_ON_STACK ? memory.mem.malloc(items.length * 8, rt.tagOf('list items')) : NULL
    const keys: Ref[] = []
    try {
      for (const item of items) keys.push(rt.abstract.call(key, [item]))
    } catch (error) {
      for (const made of keys) decref(made)
      throw error
    } finally {
      if (block !== NULL) memory.mem.free(block)
    }
    return keys
  }

  function order(items: readonly Ref[], keys: readonly Ref[], reverse: boolean, cmp: Ref): Ref[] {
    const index = items.map((_, i) => i)
    // Reversing before and after keeps equal items in their order.
    if (reverse) index.reverse()
    const result = stableSort(index, comparison(keys, cmp), rt.profile.minor >= 13)
    if (reverse) result.reverse()
    return result.map((i) => items[i])
  }

  /** Whether key a sorts before key b. */
  function comparison(keys: readonly Ref[], cmp: Ref): (a: number, b: number) => boolean {
    if (cmp !== NULL) return (a, b) => callCmp(cmp, keys[a], keys[b])
    const numbers = plainNumbers(keys)
    if (numbers !== null) return (a, b) => numbers[a] < numbers[b]
    const texts = plainTexts(keys)
    if (texts !== null) return (a, b) => texts[a] < texts[b]
    return (a, b) => rt.abstract.compareBool(keys[a], keys[b], Compare.Lt)
  }

  function callCmp(cmp: Ref, a: Ref, b: Ref): boolean {
    return kit.using(rt.abstract.call(cmp, [a, b]), (answer) => {
      if (!rt.int.isInt(answer)) rt.errors.raise('TypeError', `comparison function must return int, not ${kit.typeName(answer)}`)
      return rt.int.toNumber(answer) < 0
    })
  }

  function plainNumbers(keys: readonly Ref[]): Float64Array | null {
    const values = new Float64Array(keys.length)
    for (let i = 0; i < keys.length; i++) {
      const t = H[keys[i] + OB_TYPE]
      const value = t === rt.int.type.ref ? rt.int.toNumber(keys[i]) : t === rt.float.type.ref ? rt.float.value(keys[i]) : NaN
      if (value !== value) return null
      values[i] = value
    }
    return values
  }

  /** JavaScript orders surrogates below other characters from U+E000 on; Python orders code points. */
  function plainTexts(keys: readonly Ref[]): string[] | null {
    const texts: string[] = []
    for (const key of keys) {
      if (H[key + OB_TYPE] !== rt.str.type.ref) return null
      const text = rt.str.value(key)
      if (/[\ud800-\uffff]/.test(text)) return null
      texts.push(text)
    }
    return texts
  }

  return { sort }
}

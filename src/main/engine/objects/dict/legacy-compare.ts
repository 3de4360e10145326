/** Three-way order of two dicts in Python 2: by size, then by the smallest key whose values differ. @mirrors Objects/dictobject.c dict_compare, characterize */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { Compare } from '../type-info.ts'
import type { DictTable } from './table.ts'

export function createDictCompare(rt: Runtime, table: DictTable, get: (dict: Ref, key: Ref) => Ref) {
  const { incref, decref, xdecref } = rt.memory

  /** New references to the smallest key of `one` that `other` has not with the same value, and to its value; zeros when there is none. */
  function characterize(one: Ref, other: Ref): [Ref, Ref] {
    let [smallest, found] = [0, 0]
    for (let at = table.next(one, -1); at >= 0; at = table.next(one, at)) {
      const { key, value } = table.cursor
      incref(key)
      incref(value)
      try {
        if (smallest !== 0 && rt.abstract.compareBool(smallest, key, Compare.Lt)) continue
        const there = get(other, key)
        if (there !== 0 && rt.abstract.compareBool(value, there, Compare.Eq)) continue
        xdecref(smallest)
        xdecref(found)
        ;[smallest, found] = [incref(key), incref(value)]
      } catch (error) {
        xdecref(smallest)
        xdecref(found)
        throw error
      } finally {
        decref(key)
        decref(value)
      }
    }
    return [smallest, found]
  }

  return (left: Ref, right: Ref): number => {
    const difference = table.used(left) - table.used(right)
    if (difference !== 0) return Math.sign(difference)
    const ours = characterize(left, right)
    let theirs: [Ref, Ref] = [0, 0]
    try {
      if (ours[0] === 0) return 0
      theirs = characterize(right, left)
      if (theirs[0] === 0) return 0
      return rt.abstract.threeWay(ours[0], theirs[0]) || rt.abstract.threeWay(ours[1], theirs[1])
    } finally {
      for (const o of [...ours, ...theirs]) xdecref(o)
    }
  }
}

/** Set operations in CPython's order of insertion, which decides how a set of ints prints. @mirrors Objects/setobject.c */
import type { DictParts } from '../dict.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { KeyHash } from '../dict/key-hash.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { SetStore } from './store.ts'

export interface SetAlgebra {
  /** Members one by one, from 3.9 on held meanwhile; the set may change. */
  eachMember(set: Ref, body: (key: Ref, low: number, high: number) => void): void
  /** set.update: any iterable. */
  update(set: Ref, iterable: Ref): void
  copy(set: Ref): Ref
  union(set: Ref, others: readonly Ref[]): Ref
  intersection(set: Ref, other: Ref): Ref
  difference(set: Ref, other: Ref): Ref
  differenceUpdate(set: Ref, other: Ref): void
  symmetricDifference(set: Ref, other: Ref): Ref
  symmetricDifferenceUpdate(set: Ref, other: Ref): void
  isSubset(set: Ref, other: Ref): boolean
  isDisjoint(set: Ref, other: Ref): boolean
}

export interface SetAlgebraParts {
  readonly store: SetStore
  readonly hashing: KeyHash
  isAnySet(o: Ref): boolean
  /** An empty set of the built-in type that `like` derives from. */
  emptyLike(like: Ref): Ref
}

export function createSetAlgebra(rt: Runtime, kit: Kit, { store, hashing, isAnySet, emptyLike }: SetAlgebraParts): SetAlgebra {
  const { incref, decref } = rt.memory
  const { cursor } = store
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const holdsMembers = minor >= 9

  function eachItem(iterable: Ref, body: (item: Ref, low: number, high: number) => void): void {
    kit.using(rt.abstract.iter(iterable), (iterator) => {
      for (;;) {
        const item = rt.abstract.next(iterator)
        if (item === NULL) return
        kit.using(item, () => {
          const low = hashing.hash(item)
          body(item, low, hashing.high)
        })
      }
    })
  }

  function eachMember(set: Ref, body: (key: Ref, low: number, high: number) => void): void {
    for (let at = store.next(set, -1); at >= 0; at = store.next(set, at)) {
      const { key, hashLow, hashHigh } = cursor
      if (holdsMembers) kit.using(incref(key), () => body(key, hashLow, hashHigh))
      else body(key, hashLow, hashHigh)
    }
  }

  const each = (o: Ref, body: (key: Ref, low: number, high: number) => void): void => (isAnySet(o) ? eachMember(o, body) : eachItem(o, body))

  function update(set: Ref, iterable: Ref): void {
    if (isAnySet(iterable)) return store.merge(set, iterable)
    if (rt.memory.typeOf(iterable) === rt.dict.type) return updateFromDict(set, iterable)
    eachItem(iterable, (item, low, high) => store.add(set, item, low, high))
  }

  /** Keys with the hashes that the dict knows, held meanwhile. */
  function eachKey(dict: Ref, body: (key: Ref, low: number, high: number) => void): void {
    const { table } = rt.dict as DictParts
    for (let at = table.next(dict, -1); at >= 0; at = table.next(dict, at)) {
      const { key, hashLow, hashHigh } = table.cursor
      kit.using(incref(key), () => body(key, hashLow, hashHigh))
    }
  }

  /** @mirrors Objects/setobject.c set_update_dict_lock_held */
  function updateFromDict(set: Ref, dict: Ref): void {
    store.reserve(set, rt.dict.size(dict))
    eachKey(dict, (key, low, high) => store.add(set, key, low, high))
  }

  function fill(result: Ref, body: () => void): Ref {
    try {
      body()
    } catch (error) {
      decref(result)
      throw error
    }
    return result
  }

  function copy(set: Ref): Ref {
    const result = emptyLike(set)
    store.merge(result, set)
    return result
  }

  function intersection(set: Ref, other: Ref): Ref {
    if (set === other) return copy(set)
    const result = emptyLike(set)
    return fill(result, () => {
      let [from, within] = [other, set]
      if (isAnySet(other) && store.used(other) > store.used(set)) [from, within] = [set, other]
      each(from, (key, low, high) => {
        if (store.has(within, key, low, high)) store.add(result, key, low, high)
      })
    })
  }

  function differenceUpdate(set: Ref, other: Ref): void {
    if (set === other) {
      store.clear(set)
      return
    }
    each(other, (key, low, high) => void store.discard(set, key, low, high))
    store.sweep(set)
  }

  /** 3.x takes few members out of a copy of a large set. @mirrors Objects/setobject.c set_difference */
  function difference(set: Ref, other: Ref): Ref {
    const isDict = rt.memory.typeOf(other) === rt.dict.type
    const size = isAnySet(other) ? store.used(other) : isDict ? rt.dict.size(other) : -1
    if (size < 0 || (!python2 && store.used(set) >> 2 > size)) {
      const result = copy(set)
      return fill(result, () => differenceUpdate(result, other))
    }
    const result = emptyLike(set)
    return fill(result, () =>
      eachMember(set, (key, low, high) => {
        const found = isDict ? (rt.dict as DictParts).table.find(other, key, low, high) !== NULL : store.has(other, key, low, high)
        if (!found) store.add(result, key, low, high)
      }),
    )
  }

  function symmetricDifferenceUpdate(set: Ref, other: Ref): void {
    if (set === other) return store.clear(set)
    const flip = (key: Ref, low: number, high: number): void => {
      if (!store.discard(set, key, low, high)) store.add(set, key, low, high)
    }
    if (rt.memory.typeOf(other) === rt.dict.type) return eachKey(other, flip)
    if (isAnySet(other)) return eachMember(other, flip)
    const made = emptyLike(set)
    kit.using(made, () => {
      update(made, other)
      eachMember(made, flip)
    })
  }

  function symmetricDifference(set: Ref, other: Ref): Ref {
    const result = emptyLike(set)
    return fill(result, () => {
      update(result, other)
      symmetricDifferenceUpdate(result, set)
    })
  }

  function isSubset(set: Ref, other: Ref): boolean {
    if (!isAnySet(other)) {
      if (minor >= 12) return kit.using(intersection(set, other), (common) => store.used(common) === store.used(set))
      const made = emptyLike(set)
      return kit.using(made, () => {
        update(made, other)
        return isSubset(set, made)
      })
    }
    if (store.used(set) > store.used(other)) return false
    let all = true
    eachMember(set, (key, low, high) => {
      all &&= store.has(other, key, low, high)
    })
    return all
  }

  function isDisjoint(set: Ref, other: Ref): boolean {
    let none = true
    const [from, within] = isAnySet(other) && store.used(other) > store.used(set) ? [set, other] : [other, set]
    each(from, (key, low, high) => {
      none &&= !store.has(within, key, low, high)
    })
    return none
  }

  return {
    eachMember, update, copy, intersection, difference, differenceUpdate, symmetricDifference, symmetricDifferenceUpdate, isSubset, isDisjoint,
    union(set, others) {
      const result = copy(set)
      return fill(result, () => others.forEach((other) => {
        if (other !== set) update(result, other)
      }))
    },
  }
}

/** How an item is looked up in a set: a set among them as a frozenset. @mirrors Objects/setobject.c set_contains, set_remove, set_discard */
import type { Ref } from '../../ref.ts'
import type { KeyHash } from '../dict/key-hash.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'

/** Calls `body` with what stands for the item (borrowed) and its hash. */
export type SetLookup = (item: Ref, body: (key: Ref, low: number, high: number) => boolean) => boolean

/** `frozenCopy`: new reference. */
export function createSetLookup(rt: Runtime, kit: Kit, hashing: KeyHash, frozenCopy: (set: Ref) => Ref): SetLookup {
  return (item, body) => {
    let low: number
    try {
      low = hashing.hash(item)
    } catch (error) {
      if (!rt.memory.typeOf(item).isSubtypeOf(rt.set.type) || !rt.errors.matches(error, 'TypeError')) throw error
      rt.errors.drop(error)
      return kit.using(frozenCopy(item), (copy) => {
        const copyLow = rt.set.frozen.hash!(copy)
        return body(copy, copyLow, rt.hashHigh)
      })
    }
    return body(item, low, hashing.high)
  }
}

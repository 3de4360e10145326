/** Hash of tuples, and of slices. @mirrors Objects/tupleobject.c tuplehash, Objects/sliceobject.c slicehash */
import type { Ref } from '../../ref.ts'
import { createWord64, type Word64 } from '../word64.ts'
import type { Runtime } from '../runtime.ts'

/** `withLength`: a slice leaves its length out. */
export function createTupleHash(rt: Runtime, size: (o: Ref) => number, item: (o: Ref, i: number) => Ref, withLength = true): (o: Ref) => number {
  const acc = createWord64()
  const lane = createWord64()
  const hashItem = (o: Ref, i: number, into: Word64): void => {
    const low = rt.abstract.hash(item(o, i))
    into.set(low, rt.hashHigh)
  }

  /** xxHash with lanes added, 3.8+. */
  function modern(o: Ref): number {
    const length = size(o)
    // Hashing an item may hash another tuple: keep the state outside the shared words while it runs.
    let low = 0x165667c5
    let high = 0x27d4eb2f
    for (let i = 0; i < length; i++) {
      hashItem(o, i, lane)
      lane.multiply(0x27d4eb4f, 0xc2b2ae3d)
      acc.set(low, high)
      acc.add(lane.low, lane.high)
      acc.rotateLeft(31)
      acc.multiply(0x85ebca87, 0x9e3779b1)
      low = acc.low
      high = acc.high
    }
    acc.set(low, high)
    if (withLength) acc.add(length ^ 0x165667c5 ^ 3527539, 0x27d4eb2f)
    return acc.low === -1 && acc.high === -1 ? finish(1546275796, 0) : finish(acc.low, acc.high)
  }

  function legacy(o: Ref): number {
    let low = 0x345678
    let high = 0
    let multiplier = 1000003
    for (let left = size(o) - 1, i = 0; left >= 0; left--, i++) {
      hashItem(o, i, lane)
      acc.set(low ^ lane.low, high ^ lane.high)
      acc.multiply(multiplier | 0, Math.floor(multiplier / 2 ** 32))
      multiplier += 82520 + left + left
      low = acc.low
      high = acc.high
    }
    acc.set(low, high)
    acc.add(97531, 0)
    return acc.low === -1 && acc.high === -1 ? finish(-2, -1) : finish(acc.low, acc.high)
  }

  function finish(low: number, high: number): number {
    rt.hashHigh = high
    return low
  }

  return rt.profile.minor >= 8 ? modern : legacy
}

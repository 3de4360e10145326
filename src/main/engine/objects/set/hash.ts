/** Hash of frozensets: the same for any order of members. @mirrors Objects/setobject.c frozenset_hash */
import type { Ref } from '../../ref.ts'
import type { NumberHash } from '../hashing.ts'
import type { Runtime } from '../runtime.ts'
import type { SetStore } from './store.ts'

const WORD = 2n ** 64n - 1n

export function createFrozenHash(rt: Runtime, store: SetStore, hash: NumberHash): (set: Ref) => number {
  const { cursor } = store
  const shuffle = (h: bigint): bigint => ((h ^ 89869747n ^ ((h << 16n) & WORD)) * 3644798167n) & WORD

  function xorOfMembers(set: Ref, start: bigint): bigint {
    let result = start
    for (let at = store.next(set, -1); at >= 0; at = store.next(set, at)) {
      result ^= shuffle((BigInt(cursor.hashHigh >>> 0) << 32n) | BigInt(cursor.hashLow >>> 0))
    }
    return result
  }

  function finish(value: bigint): number {
    return hash.put(BigInt.asIntN(64, value === WORD ? 590923713n : value))
  }

  return (set) => {
    const size = BigInt(store.used(set))
    if (rt.profile.objects.python2) return finish((xorOfMembers(set, (1927868237n * (size + 1n)) & WORD) * 69069n + 907133923n) & WORD)
    let value = xorOfMembers(set, 0n) ^ (((size + 1n) * 1927868237n) & WORD)
    value ^= (value >> 11n) ^ (value >> 25n)
    return finish((value * 69069n + 907133923n) & WORD)
  }
}

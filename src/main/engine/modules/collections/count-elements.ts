/** What Counter counts with. Source: Modules/_collectionsmodule.c _collections__count_elements_impl (3.x). */
import type { DictParts } from '../../objects/dict.ts'
import { createKeyHash } from '../../objects/dict/key-hash.ts'
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'

export function createCountElements(rt: Runtime): Ref {
  const { incref, decref, typeOf } = rt.memory
  const kit = createKit(rt)
  const hashing = createKeyHash(rt)

  /** Whether the type of `mapping` has dict's own method. */
  const inherits = (mapping: Ref, name: string): boolean => {
    const key = rt.str.name(name)
    return rt.types.lookup(typeOf(mapping), key) === rt.types.lookup(rt.dict.type, key)
  }

  /** The key is hashed once. */
  function countInDict(dict: Ref, key: Ref, one: Ref): void {
    const { table } = rt.dict as DictParts
    const low = hashing.hash(key)
    const { high } = hashing
    const slot = table.find(dict, key, low, high)
    kit.using(slot === 0 ? incref(one) : rt.abstract.binary('add', rt.H[slot]!, one), (count) => table.insert(dict, key, low, high, count))
  }

  function countByCall(get: Ref, key: Ref, zero: Ref, one: Ref): Ref {
    const old = rt.abstract.call(get, [key, zero])
    try {
      return rt.abstract.binary('add', old, one)
    } finally {
      decref(old)
    }
  }

  return rt.natives.fn('_count_elements', 2, ([mapping, iterable]) => {
    const held: Ref[] = [rt.abstract.iter(iterable!)]
    const [iterator] = held as [Ref]
    try {
      const one = rt.int.from(1)
      held.push(one)
      // Straight into the dict unless a subclass has its own way.
      const isPlain = rt.dict.isDict(mapping!) && inherits(mapping!, 'get') && inherits(mapping!, '__setitem__')
      const zero = rt.int.from(0)
      const get = isPlain ? zero : rt.abstract.getattr(mapping!, rt.str.name('get'))
      if (isPlain) held.push(zero)
      else held.push(get, zero)
      for (let key = rt.abstract.next(iterator); key !== 0; key = rt.abstract.next(iterator)) {
        kit.using(key, (counted) => {
          if (isPlain) countInDict(mapping!, counted, one)
          else kit.using(countByCall(get, counted, zero, one), (count) => rt.abstract.setitem(mapping!, counted, count))
        })
      }
      return incref(rt.none)
    } finally {
      for (const o of held) decref(o)
    }
  }, '_collections')
}

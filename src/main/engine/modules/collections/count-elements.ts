/** What Counter counts with. Source: Modules/_collectionsmodule.c _collections__count_elements_impl (3.x). */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'

export function createCountElements(rt: Runtime): Ref {
  const { incref, decref, typeOf } = rt.memory

  /** Whether the type of `mapping` has dict's own method. */
  const inherits = (mapping: Ref, name: string): boolean => {
    const key = rt.str.name(name)
    return rt.types.lookup(typeOf(mapping), key) === rt.types.lookup(rt.dict.type, key)
  }

  /** @returns a new reference to the count of `key` so far plus `one`. */
  function countInDict(dict: Ref, key: Ref, one: Ref): Ref {
    const old = rt.dict.get(dict, key)
    if (old === 0) return incref(one)
    incref(old)
    try {
      return rt.abstract.binary('add', old, one)
    } finally {
      decref(old)
    }
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
        let count = 0
        try {
          count = isPlain ? countInDict(mapping!, key, one) : countByCall(get, key, zero, one)
          if (isPlain) rt.dict.set(mapping!, key, count)
          else rt.abstract.setitem(mapping!, key, count)
        } finally {
          rt.memory.xdecref(count)
          decref(key)
        }
      }
      return incref(rt.none)
    } finally {
      for (const o of held) decref(o)
    }
  }, '_collections')
}

/** Displays, unpacking and the steps of comprehensions. */
import { shownType } from '../../objects/kit.ts'
import { LIST_ITEMS, OB_SIZE, OB_TYPE, STR_LENGTH, TUPLE_ITEMS } from '../../objects/layout.ts'
import type { DictParts } from '../../objects/dict.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createContainerOps(machine: Machine) {
  const { rt } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const { list, tuple, dict, set, errors, abstract } = rt
  const tupleRef = tuple.type.ref
  const listRef = list.type.ref
  const { python2 } = rt.profile.objects

  function release(items: readonly Ref[]): void {
    for (const item of items) decref(item)
  }

  /** UNPACK_SEQUENCE: n owned references. */
  function unpack(o: Ref, n: number): Ref[] {
    const type = H[o + OB_TYPE]
    if (type === tupleRef || type === listRef) {
      const api = type === tupleRef ? tuple : list
      const size = api.size(o)
      if (size !== n) wrongCount(n, size)
      const items: Ref[] = []
      for (let i = 0; i < n; i++) items.push(incref(api.item(o, i)))
      return items
    }
    const iterator = iterate(o)
    const items: Ref[] = []
    try {
      for (let i = 0; i < n; i++) {
        const item = abstract.next(iterator)
        if (item === 0) wrongCount(n, i)
        items.push(item)
      }
      const extra = abstract.next(iterator)
      if (extra !== 0) {
        decref(extra)
        errors.raise('ValueError', python2 ? 'too many values to unpack' : `too many values to unpack (expected ${n})`)
      }
    } catch (error) {
      release(items)
      throw error
    } finally {
      decref(iterator)
    }
    return items
  }

  /** The first item of a list or tuple of n items, 0 for everything else. */
  function itemsOf(o: Ref, n: number): Ref {
    const type = H[o + OB_TYPE]
    if ((type !== tupleRef && type !== listRef) || H[o + OB_SIZE] !== n) return 0
    return type === tupleRef ? o + TUPLE_ITEMS : H[o + LIST_ITEMS]!
  }

  function iterate(o: Ref): Ref {
    try {
      return abstract.iter(o)
    } catch (error) {
      if (python2 || !errors.matches(error, 'TypeError') || rt.memory.typeOf(o).iter !== null) throw error
      errors.drop(error)
      return errors.raise('TypeError', `cannot unpack non-iterable ${shownType(rt, o)} object`)
    }
  }

  function wrongCount(wanted: number, got: number): never {
    if (got > wanted) errors.raise('ValueError', python2 ? 'too many values to unpack' : `too many values to unpack (expected ${wanted})`)
    return errors.raise(
      'ValueError',
      python2 ? `need more than ${got} value${got === 1 ? '' : 's'} to unpack` : `not enough values to unpack (expected ${wanted}, got ${got})`,
    )
  }

  /** UNPACK_EX: `before` items, a list, `after` items. */
  function unpackStar(o: Ref, before: number, after: number): Ref[] {
    const iterator = iterate(o)
    const items: Ref[] = []
    try {
      for (let i = 0; i < before; i++) {
        const item = abstract.next(iterator)
        if (item === 0) errors.raise('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${i})`)
        items.push(item)
      }
      const rest = list.create()
      items.push(rest)
      list.extend(rest, iterator)
      const size = list.size(rest)
      if (size < after) errors.raise('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${before + size})`)
      if (after > 0) {
        for (let i = size - after; i < size; i++) items.push(incref(list.item(rest, i)))
        list.truncate(rest, size - after)
      }
    } catch (error) {
      release(items)
      throw error
    } finally {
      decref(iterator)
    }
    return items
  }

  return {
    unpack,
    itemsOf,
    unpackStar,
    listOf: list.steal,
    tupleOf: tuple.steal,
    newList: list.create,
    newDict: dict.create,
    newSet: set.create,
    presizedDict: dict.presized,
    listAppend: list.stealAppend,
    listExtendStar(target: Ref, iterable: Ref) {
      try {
        list.extend(target, iterable)
      } catch (error) {
        if (!errors.matches(error, 'TypeError') || rt.memory.typeOf(iterable).iter !== null || rt.memory.typeOf(iterable).getitem !== null) throw error
        if (rt.profile.minor < 9) throw error
        errors.drop(error)
        errors.raise('TypeError', `Value after * must be an iterable, not ${shownType(rt, iterable)}`)
      }
    },
    listToTuple(o: Ref) {
      return tuple.from(list.items(o))
    },
    listFromConstant(items: Ref) {
      const o = list.create()
      list.extend(o, items)
      return o
    },
    setFromConstant(items: Ref) {
      const o = set.create()
      set.update(o, items)
      return o
    },
    /** BUILD_SET: steals the items, each as soon as it is in. */
    setOf(items: readonly Ref[]) {
      const o = set.create()
      items.forEach((item, i) => {
        try {
          set.add(o, item)
        } catch (error) {
          release(items.slice(i))
          decref(o)
          throw error
        }
        decref(item)
      })
      return o
    },
    setAdd: set.add,
    setUpdate: set.update,
    dictOf(pairs: readonly Ref[]) {
      // _PyDict_FromItems: a table for str keys alone when all are str.
      const o = (dict as DictParts).presized(pairs.length >> 1, pairs.every((key, i) => i % 2 === 1 || H[key + OB_TYPE] === rt.str.type.ref))
      try {
        for (let i = 0; i < pairs.length; i += 2) dict.set(o, pairs[i]!, pairs[i + 1]!)
      } catch (error) {
        decref(o)
        throw error
      }
      return o
    },
    dictSet: (dict as DictParts).setFromStack,
    dictUpdate(target: Ref, mapping: Ref) {
      if (!dict.isDict(mapping)) {
        const keys = abstract.lookupAttr(mapping, rt.str.name('keys'))
        if (keys === 0) errors.raise('TypeError', `'${shownType(rt, mapping)}' object is not a mapping`)
        decref(keys)
      }
      dict.update(target, mapping)
    },
    /** BUILD_STRING: steals the parts. */
    joinParts(parts: readonly Ref[]) {
      const o = textSystem(rt).joinParts(parts)
      release(parts)
      return o
    },
    convert: (o: Ref, conversion: number) => rt.formatting.convert(o, conversion),
    formatSimple: (o: Ref) => (H[o + OB_TYPE] === rt.str.type.ref ? incref(o) : rt.formatting.format(o, 0)),
    formatWith: (o: Ref, spec: Ref) => rt.formatting.format(o, H[spec + STR_LENGTH] === 0 ? 0 : spec),
  }
}

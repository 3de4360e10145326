/** Python 2's range, zip, map and filter: functions that answer lists. @mirrors Python/bltinmodule.c builtin_range, builtin_map (2.7) */
import { NULL, type Ref } from '../../ref.ts'
import { createKit } from '../kit.ts'
import { LIST_ITEMS, TUPLE_ITEMS } from '../layout.ts'
import type { ListParts } from '../list.ts'
import { progression, progressionLength } from '../range/xrange.ts'
import type { Runtime } from '../runtime.ts'
import type { TupleParts } from '../tuple.ts'

const GUESS = 10
const GUESS_MAP = 8

/** Names and function objects (new references) for the builtins of 2.7. */
export function createEagerFunctions(rt: Runtime): [string, Ref][] {
  const { H } = rt
  const { incref, decref, track } = rt.memory
  const kit = createKit(rt)
  const { store } = rt.list as ListParts

  /** A new reference. @mirrors Python/bltinmodule.c get_range_long_argument (2.7) */
  function converted(arg: Ref, refusal: string): Ref {
    const type = rt.memory.typeOf(arg)
    if (type.int === null || type.isSubtypeOf(rt.float.type)) return rt.errors.raise('TypeError', refusal)
    const made = type.int(arg)
    if (rt.int.isInt(made)) return made
    decref(made)
    return rt.errors.raise('TypeError', '__int__ should return int object')
  }

  function range(args: readonly Ref[]): Ref {
    const values = args.map((arg, i) => {
      const kind = args.length === 1 ? 'end' : ['start', 'end', 'step'][i]
      const value = rt.int.isInt(arg) ? rt.int.toNumber(arg) : kit.using(converted(arg, `range() integer ${kind} argument expected, got ${kit.typeName(arg)}.`), rt.int.toNumber)
      return value === value ? value : rt.errors.raise('OverflowError', 'range() result has too many items')
    })
    const [start, stop, step] = progression(values)
    if (step === 0) rt.errors.raise('ValueError', 'range() step argument must not be zero')
    const count = progressionLength(start, stop, step)
    const list = store.allocateFilled(count)
    const from = rt.int.from
    for (let i = 0, slot = H[list + LIST_ITEMS], value = start; i < count; i++, slot += 2, value += step) H[slot] = from(value)
    track(list)
    return list
  }

  /** A list that the guess sized; what is too much is cut off, what lacks is appended. */
  function collect(guess: number, next: () => Ref): Ref {
    const list = rt.list.create()
    let count = 0
    try {
      if (guess > 0) store.preallocate(list, guess)
      for (;;) {
        const item = next()
        if (item === NULL) break
        store.fill(list, item)
        count++
      }
    } catch (error) {
      decref(list)
      throw error
    }
    if (count < guess) store.resize(list, count)
    return list
  }

  function iteratorsOf(args: readonly Ref[], failure: (index: number) => string): Ref[] {
    const made: Ref[] = []
    args.forEach((arg, i) => {
      try {
        made.push(rt.abstract.iter(arg))
      } catch (error) {
        kit.release(made)
        if (!rt.errors.matches(error, 'TypeError')) throw error
        rt.errors.drop(error)
        rt.errors.raise('TypeError', failure(i + 1))
      }
    })
    return made
  }

  function zip(args: readonly Ref[]): Ref {
    if (args.length === 0) return rt.list.create()
    const hints = args.map((arg) => rt.abstract.lengthHint(arg, -1))
    const shortest = Math.min(...hints.map((hint) => (hint < 0 ? Infinity : hint)))
    const guess = hints.some((hint) => hint < 0) || shortest === Infinity ? GUESS : shortest
    const iterators = rt.tuple.steal(iteratorsOf(args, (i) => `zip argument #${i} must support iteration`))
    return kit.using(iterators, () => collect(guess, () => round(iterators, args.length)))
  }

  /** The tuple is made before the iterators are asked, and dropped when one has ended. */
  function round(iterators: Ref, count: number): Ref {
    const result = (rt.tuple as TupleParts).store.allocate(count)
    try {
      for (let i = 0; i < count; i++) {
        const item = rt.abstract.next(rt.tuple.item(iterators, i))
        if (item === NULL) {
          decref(result)
          return NULL
        }
        H[result + TUPLE_ITEMS + i * 2] = item
      }
    } catch (error) {
      decref(result)
      throw error
    }
    track(result)
    return result
  }

  function map(args: readonly Ref[]): Ref {
    if (args.length < 2) rt.errors.raise('TypeError', 'map() requires at least two args')
    const [fn, ...sequences] = args
    const plain = fn === rt.none
    if (plain && sequences.length === 1) return (rt.list as ListParts).fromIterable(sequences[0])
    const guess = Math.max(...sequences.map((sequence) => rt.abstract.lengthHint(sequence, GUESS_MAP)))
    const iterators: Ref[] = iteratorsOf(sequences, (i) => `argument ${i + 1} to map() must support iteration`)
    const done = iterators.map(() => false)
    try {
      return collect(guess, () => {
        const items = iterators.map((iterator, i) => {
          const item = done[i] ? NULL : rt.abstract.next(iterator)
          if (item !== NULL) return item
          done[i] = true
          return incref(rt.none)
        })
        if (done.every((ended) => ended)) {
          kit.release(items)
          return NULL
        }
        // The arguments of each call travel in a tuple.
        return plain ? rt.tuple.steal(items) : kit.using(rt.tuple.steal(items), (pack) => rt.abstract.call(fn, rt.tuple.items(pack), null, true))
      })
    } finally {
      kit.release(iterators)
    }
  }

  const isPlain = (fn: Ref): boolean => fn === rt.none || fn === rt.int.bool.ref
  const keeps = (fn: Ref, item: Ref): boolean =>
    isPlain(fn) ? rt.abstract.isTrue(item) : kit.using(rt.abstract.callObjArgs(fn, [item]), rt.abstract.isTrue)

  function filter(args: readonly Ref[]): Ref {
    const [fn, sequence] = args
    const own = rt.memory.typeOf(sequence)
    if (own.isSubtypeOf(rt.tuple.type)) return rt.tuple.from(rt.tuple.items(sequence).filter((item) => kit.using(incref(item), () => keeps(fn, item))))
    if (own.isSubtypeOf(rt.str.type)) return filterText(fn, sequence)
    if (own.iter === null && own.getitem === null) rt.errors.raise('TypeError', `'${own.name}' object is not iterable`)
    return kit.using(rt.abstract.iter(sequence), (iterator) =>
      collect(rt.abstract.lengthHint(sequence, GUESS_MAP), () => {
        for (;;) {
          const item = rt.abstract.next(iterator)
          if (item === NULL || isKept(item)) return item
          decref(item)
        }
      }),
    )

    /** The tuple of the arguments lent its place to the item, which it does not hold. */
    function isKept(item: Ref): boolean {
      return isPlain(fn) ? rt.abstract.isTrue(item) : kit.using(rt.abstract.call(fn, [item], null, true), rt.abstract.isTrue)
    }
  }

  function filterText(fn: Ref, text: Ref): Ref {
    let kept = ''
    for (const character of rt.str.value(text)) {
      kit.using(rt.str.from(character), (item) => {
        if (keeps(fn, item)) kept += character
      })
    }
    return rt.str.from(kept)
  }

  return [
    ['range', rt.natives.fn('range', [1, 3], range)],
    ['zip', rt.natives.fn('zip', null, zip)],
    ['map', rt.natives.fn('map', null, map)],
    ['filter', rt.natives.fn('filter', 2, filter)],
  ]
}

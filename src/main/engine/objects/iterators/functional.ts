/** zip, map and filter of 3.x, and the callable iterator. @mirrors Python/bltinmodule.c zip_new, map_new; Objects/iterobject.c */
import { NULL, type Ref } from '../../ref.ts'
import { createKit } from '../kit.ts'
import { OB_SIZE, TUPLE_ITEMS } from '../layout.ts'
import { unknownKeyword } from '../natives/keyword-arguments.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, type KeywordNames, type TypeInfo } from '../type-info.ts'
import { defineSimpleType } from './simple-type.ts'
import { addReduce, builtinNamed } from './taking-apart.ts'

/** zipobject: tuplesize, ittuple, result, strict (3.10+). */
const SIZE = 4
const ITERATORS = 6
const RESULT = 8
const STRICT = 10
/** mapobject: iters, func. filterobject: func, it. */
const FIRST = 4
const SECOND = 6

export interface FunctionalIterators {
  /** iter(callable, sentinel) */
  callable(callable: Ref, sentinel: Ref): Ref
  install(): void
}

export function createFunctionalIterators(rt: Runtime): FunctionalIterators {
  const { H } = rt
  const { incref, decref, track, isTracked, alloc } = rt.memory
  const kit = createKit(rt)
  const { minor } = rt.profile
  const retracks = minor >= 8

  const callableType = defineSimpleType(rt, {
    name: minor < 0 ? 'callable-iterator' : 'callable_iterator',
    bytes: 32,
    members: [FIRST, SECOND],
    iternext: nextOfCallable,
  })
  let mapType = callableType
  let filterType = callableType
  let zipType = callableType
  if (minor >= 0) {
    zipType = defineSimpleType(rt, {
      name: 'zip', bytes: minor >= 10 ? 48 : 40, members: [ITERATORS, RESULT], subclassable: true, iternext: nextOfZip, slots: { create: createZip },
    })
    mapType = defineSimpleType(rt, { name: 'map', bytes: 32, members: [FIRST, SECOND], subclassable: true, iternext: nextOfMap, slots: { create: createMap } })
    filterType = defineSimpleType(rt, { name: 'filter', bytes: 32, members: [FIRST, SECOND], visited: [SECOND, FIRST], subclassable: true, iternext: nextOfFilter, slots: { create: createFilter } })
  }

  function iteratorsOf(args: readonly Ref[], failure: ((index: number) => string) | null): Ref {
    if (args.length === 0) return incref(rt.tuple.empty)
    const made: Ref[] = []
    try {
      args.forEach((arg, i) => {
        if (failure !== null && rt.memory.typeOf(arg).iter === null && rt.memory.typeOf(arg).getitem === null) rt.errors.raise('TypeError', failure(i + 1))
        made.push(rt.abstract.iter(arg))
      })
    } catch (error) {
      kit.release(made)
      throw error
    }
    return rt.tuple.steal(made)
  }

  function createZip(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    let strict = false
    const count = args.length - (names?.length ?? 0)
    names?.forEach((name, i) => {
      if (minor < 10) return void kit.withoutKeywords('zip', zipType, cls, args, names)
      if (rt.str.value(name) !== 'strict') rt.errors.raise('TypeError', unknownKeyword(rt, 'zip', rt.str.value(name)))
      strict = rt.abstract.isTrue(args[count + i])
    })
    const iterators = iteratorsOf(args.slice(0, count), minor < 8 ? (i) => `zip argument #${i} must support iteration` : null)
    const result = rt.tuple.from(new Array<Ref>(count).fill(rt.none))
    const o = alloc(cls)
    H[o + SIZE] = count
    H[o + ITERATORS] = iterators
    H[o + RESULT] = result
    if (strict) H[o + STRICT] = 1
    track(o)
    return o
  }

  /** @mirrors Python/bltinmodule.c zip_next */
  function nextOfZip(o: Ref): Ref {
    const count = H[o + SIZE]
    if (count === 0) return NULL
    const iterators = H[o + ITERATORS]
    const result = H[o + RESULT]
    if (H[result] !== 1) return freshRound(o, iterators, count)
    H[result] = 2
    for (let i = 0; i < count; i++) {
      let item: Ref
      try {
        item = rt.abstract.next(H[iterators + TUPLE_ITEMS + i * 2])
        if (item === NULL && H[o + STRICT] !== 0 && minor >= 10) checkStrict(iterators, count, i)
      } catch (error) {
        decref(result)
        throw error
      }
      if (item === NULL) {
        decref(result)
        return NULL
      }
      const slot = result + TUPLE_ITEMS + i * 2
      const old = H[slot]
      H[slot] = item
      decref(old)
    }
    if (retracks && !isTracked(result)) track(result)
    return result
  }

  /** The tuple is there before it is known whether there are items for it. */
  function freshRound(o: Ref, iterators: Ref, count: number): Ref {
    const result = rt.tuple.from(new Array<Ref>(count).fill(rt.none))
    try {
      for (let i = 0; i < count; i++) {
        const item = rt.abstract.next(H[iterators + TUPLE_ITEMS + i * 2])
        if (item === NULL) {
          if (H[o + STRICT] !== 0 && minor >= 10) checkStrict(iterators, count, i)
          decref(result)
          return NULL
        }
        decref(rt.none)
        H[result + TUPLE_ITEMS + i * 2] = item
      }
    } catch (error) {
      decref(result)
      throw error
    }
    return result
  }

  /** zip(strict=True): who ended first, and who did not. */
  function checkStrict(iterators: Ref, count: number, ended: number): void {
    const others = (n: number): string => (n === 1 ? ' ' : 's 1-')
    if (ended > 0) rt.errors.raise('ValueError', `zip() argument ${ended + 1} is shorter than argument${others(ended)}${ended}`)
    for (let i = 1; i < count; i++) {
      const item = rt.abstract.next(H[iterators + TUPLE_ITEMS + i * 2])
      if (item === NULL) continue
      decref(item)
      rt.errors.raise('ValueError', `zip() argument ${i + 1} is longer than argument${others(i)}${i}`)
    }
  }

  function createMap(cls: TypeInfo, given: readonly Ref[], names: KeywordNames): Ref {
    const args = kit.withoutKeywords('map', mapType, cls, given, names)
    if (args.length < 2) rt.errors.raise('TypeError', 'map() must have at least two arguments.')
    const iterators = iteratorsOf(args.slice(1), null)
    const o = alloc(cls)
    H[o + FIRST] = iterators
    H[o + SECOND] = incref(args[0])
    track(o)
    return o
  }

  function nextOfMap(o: Ref): Ref {
    const iterators = H[o + FIRST]
    const items: Ref[] = []
    try {
      for (let i = 0; i < H[iterators + OB_SIZE]; i++) {
        const item = rt.abstract.next(H[iterators + TUPLE_ITEMS + i * 2])
        if (item === NULL) return NULL
        items.push(item)
      }
      return rt.abstract.call(H[o + SECOND], items)
    } finally {
      kit.release(items)
    }
  }

  function createFilter(cls: TypeInfo, given: readonly Ref[], names: KeywordNames): Ref {
    const args = kit.withoutKeywords('filter', filterType, cls, given, names)
    if (args.length !== 2) rt.errors.raise('TypeError', `filter expected 2 arguments, got ${args.length}`)
    const iterator = rt.abstract.iter(args[1])
    const o = alloc(cls)
    H[o + FIRST] = incref(args[0])
    H[o + SECOND] = iterator
    track(o)
    return o
  }

  function nextOfFilter(o: Ref): Ref {
    const predicate = H[o + FIRST]
    const plain = predicate === rt.none || predicate === rt.int.bool.ref
    for (;;) {
      const item = rt.abstract.next(H[o + SECOND])
      if (item === NULL) return NULL
      let keep: boolean
      try {
        keep = plain ? rt.abstract.isTrue(item) : kit.using(rt.abstract.call(predicate, [item]), rt.abstract.isTrue)
      } catch (error) {
        decref(item)
        throw error
      }
      if (keep) return item
      decref(item)
    }
  }

  /** @mirrors Objects/iterobject.c calliter_iternext */
  function nextOfCallable(o: Ref): Ref {
    const callee = H[o + FIRST]
    if (callee === NULL) return NULL
    let result: Ref
    try {
      result = rt.abstract.call(callee, [])
    } catch (error) {
      if (!rt.errors.matches(error, 'StopIteration')) throw error
      rt.errors.drop(error)
      finish(o)
      return NULL
    }
    // The call may have ended the iterator.
    if (H[o + SECOND] !== NULL && !rt.abstract.compareBool(H[o + SECOND], result, Compare.Eq)) return result
    decref(result)
    finish(o)
    return NULL
  }

  function finish(o: Ref): void {
    const callee = H[o + FIRST]
    const sentinel = H[o + SECOND]
    H[o + FIRST] = NULL
    H[o + SECOND] = NULL
    if (callee !== NULL) decref(callee)
    if (sentinel !== NULL) decref(sentinel)
  }

  function install(): void {
    if (minor < 0) return
    const own = (o: Ref): Ref => incref(rt.memory.typeOf(o).ref)
    const members = (tuple: Ref): Ref[] => rt.tuple.items(tuple).map(incref)
    addReduce(rt, callableType, (o) => ({
      callable: builtinNamed(rt, 'iter'),
      args: H[o + FIRST] === NULL ? [incref(rt.tuple.empty)] : [incref(H[o + FIRST]), incref(H[o + SECOND])],
    }))
    addReduce(rt, mapType, (o) => ({ callable: own(o), args: [incref(H[o + SECOND]), ...members(H[o + FIRST])] }))
    addReduce(rt, filterType, (o) => ({ callable: own(o), args: [incref(H[o + FIRST]), incref(H[o + SECOND])] }))
    addReduce(rt, zipType, (o) => {
      const args = members(H[o + ITERATORS])
      return minor >= 10 && H[o + STRICT] !== 0 ? { callable: own(o), args, state: incref(rt.true) } : { callable: own(o), args }
    })
    if (minor >= 10) {
      rt.natives.method(zipType, '__setstate__', 1, (o, [state]) => {
        H[o + STRICT] = rt.abstract.isTrue(state) ? 1 : 0
        return incref(rt.none)
      })
    }
  }

  return {
    install,
    callable(callee, sentinel) {
      const o = alloc(callableType)
      H[o + FIRST] = incref(callee)
      H[o + SECOND] = incref(sentinel)
      track(o)
      return o
    },
  }
}

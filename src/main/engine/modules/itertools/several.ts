/** zip_longest, groupby and tee; 2.7's izip and imap. @mirrors Modules/itertoolsmodule.c */
import { wholeNumber } from '../../objects/c-integers.ts'
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { Compare, type KeywordNames } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { IteratorKit } from './kit.ts'

const A = 4
const B = 6
const C = 8
const D = 10
const E = 12
const F = 14
/** Values that one link of a tee keeps. */
const TEE_VALUES = 57

export function defineSeveral(rt: Runtime, module: Ref, kit: IteratorKit): void {
  const { H, abstract, tuple } = rt
  const { incref, decref, alloc, track, xdecref } = rt.memory
  const { minor } = rt.profile
  const { define } = kit
  const legacy = minor < 0

  /** tuplesize, numactive, ittuple, result, fillvalue */
  const longest = define(legacy ? 'izip_longest' : 'zip_longest', {
    bytes: 56,
    members: [C, D, E],
    parameters: null,
    create: () => {},
    next(o) {
      const [count, iterators] = [H[o + A]!, H[o + C]!]
      if (count === 0 || H[o + B] === 0) return NULL
      const old = H[o + D]!
      // Taken before it is known whether there is another result.
      const result = H[old] === 1 ? incref(old) : tuple.from(Array.from({ length: count }, () => rt.none))
      // As in combinatoric.ts.
      if (minor >= 8 && !rt.memory.isTracked(result)) track(result)
      for (let i = 0; i < count; i++) {
        const item = nextOf(o, iterators + 6 + 2 * i, result)
        if (item === NULL) {
          decref(result)
          return NULL
        }
        const before = H[result + 6 + 2 * i]!
        H[result + 6 + 2 * i] = item
        decref(before)
      }
      return result
    },
    reduce(o) {
      const iterators = H[o + C]!
      const args = Array.from({ length: H[o + A]! }, (_, i) => H[iterators + 6 + 2 * i]!)
      return { args: args.map((iterator) => (iterator === NULL ? tuple.steal([]) : incref(iterator))), state: incref(H[o + E]!) }
    },
    setState: (o, state) => replace(o + E, incref(state)),
  })

  /** What zip_longest takes from one iterator, or its filling; NULL: all are at their ends. A failure gives the result up. */
  function nextOf(o: Ref, word: Ref, result: Ref): Ref {
    if (H[word] === NULL) return incref(H[o + E]!)
    let item: Ref
    try {
      item = abstract.next(H[word]!)
    } catch (error) {
      H[o + B] = 0
      decref(result)
      throw error
    }
    if (item !== NULL) return item
    if (--H[o + B]! === 0) return NULL
    decref(H[word]!)
    H[word] = NULL
    return incref(H[o + E]!)
  }

  /** Up to 3.7 the argument that cannot be walked over is named by its place. */
  function iteratorsOf(args: readonly Ref[], name: string): Ref {
    if (minor >= 8) return tuple.steal(args.map(abstract.iter))
    const iterators: Ref[] = []
    args.forEach((arg, i) => {
      try {
        iterators.push(abstract.iter(arg))
      } catch (error) {
        kit.release(iterators)
        if (!rt.errors.matches(error, 'TypeError')) throw error
        rt.errors.drop(error)
        rt.errors.raise('TypeError', `${name} argument #${i + 1} must support iteration`)
      }
    })
    return tuple.steal(iterators)
  }

  longest.create = (cls, args, names: KeywordNames) => {
    const given = args.length - (names?.length ?? 0)
    let fill = rt.none
    names?.forEach((name, i) => {
      if (rt.str.value(name) !== 'fillvalue') rt.errors.raise('TypeError', 'zip_longest() got an unexpected keyword argument')
      fill = args[given + i]!
    })
    const iterators = iteratorsOf(args.slice(0, given), legacy ? 'izip_longest' : 'zip_longest')
    const result = tuple.from(args.slice(0, given).map(() => rt.none))
    const o = alloc(cls)
    H[o + A] = given
    H[o + B] = given
    H[o + C] = iterators
    H[o + D] = result
    H[o + E] = incref(fill)
    track(o)
    return o
  }

  /** it, keyfunc, tgtkey, currkey, currvalue, currgrouper */
  define('groupby', {
    bytes: minor >= 12 ? 72 : legacy ? 56 : 64,
    members: [A, B, C, D, E],
    parameters: ['iterable', 'key'],
    required: 1,
    create(o, [iterable, key]) {
      H[o + A] = abstract.iter(iterable!)
      H[o + B] = incref(key === NULL ? rt.none : key!)
    },
    next(o) {
      if (!legacy) H[o + F] = 0
      for (;;) {
        if (H[o + D] !== NULL) {
          if (H[o + C] === NULL || !sameKey(H[o + C]!, H[o + D]!)) break
        }
        if (!step(o)) return NULL
      }
      replace(o + C, incref(H[o + D]!))
      const group = alloc(grouper)
      H[group + A] = incref(o)
      H[group + B] = incref(H[o + C]!)
      track(group)
      if (!legacy) H[o + F] = group
      return tuple.steal([incref(H[o + D]!), group])
    },
    reduce(o) {
      const words = [D, E, C].map((word) => H[o + word]!)
      return { args: [incref(H[o + A]!), incref(H[o + B]!)], ...(words.includes(NULL) ? {} : { state: tuple.from(words) }) }
    },
    setState: (o, state) => kit.parts(state, 3).forEach((part, i) => replace(o + [D, E, C][i]!, incref(part))),
  })
  /** parent, tgtkey */
  const grouper = defineSimpleType(rt, {
    name: '_grouper',
    bytes: 32,
    members: [A, B],
    slots: { module: 'itertools' },
    iternext(o) {
      const parent = H[o + A]!
      if (!legacy && H[parent + F] !== o) return NULL
      if (H[parent + E] === NULL && !step(parent)) return NULL
      if (!sameKey(H[o + B]!, H[parent + D]!)) return NULL
      const value = H[parent + E]!
      H[parent + E] = NULL
      return value
    },
  })

  const sameKey = (a: Ref, b: Ref): boolean => abstract.compareBool(a, b, Compare.Eq)

  function replace(word: number, value: Ref): void {
    const old = H[word]!
    H[word] = value
    xdecref(old)
  }

  function step(o: Ref): boolean {
    const value = abstract.next(H[o + A]!)
    if (value === NULL) return false
    const key = H[o + B] === rt.none ? incref(value) : abstract.callObjArgs(H[o + B]!, [value])
    replace(o + E, value)
    replace(o + D, key)
    return true
  }

  /** it, numread, nextlink, values */
  const values = Array.from({ length: TEE_VALUES }, (_, i) => D + 2 * i)
  const dataType = defineSimpleType(rt, { name: '_tee_dataobject', bytes: 496, members: [A, C, ...values], cleared: [A, ...values, C], slots: { module: 'itertools' } })
  /** dataobj, index */
  const teeType = defineSimpleType(rt, {
    name: legacy ? 'tee' : '_tee',
    bytes: minor >= 12 ? 48 : 40,
    members: [A],
    cleared: [A],
    slots: { module: 'itertools', weakrefable: true, weaklistOffset: C },
    iternext(o) {
      if (H[o + B]! >= TEE_VALUES) {
        const data = H[o + A]!
        if (H[data + C] === NULL) H[data + C] = newData(incref(H[data + A]!))
        replace(o + A, incref(H[data + C]!))
        H[o + B] = 0
      }
      const data = H[o + A]!
      const index = H[o + B]!
      if (index >= H[data + B]!) {
        const item = abstract.next(H[data + A]!)
        if (item === NULL) return NULL
        H[data + D + 2 * index] = item
        H[data + B]!++
      }
      H[o + B]!++
      return incref(H[data + D + 2 * index]!)
    },
  })

  /** Takes the iterator over. */
  function newData(iterator: Ref): Ref {
    const data = alloc(dataType)
    H[data + A] = iterator
    track(data)
    return data
  }

  /** Takes the data over. */
  function newTee(data: Ref, index: number): Ref {
    const o = alloc(teeType)
    H[o + A] = data
    H[o + B] = index
    track(o)
    return o
  }
  const copyTee = (o: Ref): Ref => newTee(incref(H[o + A]!), H[o + B]!)
  rt.natives.method(teeType, '__copy__', 0, copyTee)
  rt.module.put(module, 'tee', rt.natives.fn('tee', [1, 2], ([iterable, n]) => {
    const count = n === undefined ? 2 : wholeNumber(rt, n)
    if (count < 0) rt.errors.raise('ValueError', 'n must be >= 0')
    if (count === 0) return tuple.steal([])
    const iterator = abstract.iter(iterable!)
    const first = rt.memory.typeOf(iterator) === teeType ? kit.using(iterator, copyTee) : newTee(newData(iterator), 0)
    const copies = kit.using(abstract.getattr(first, rt.str.name('__copy__')), (copy) => Array.from({ length: count - 1 }, () => abstract.call(copy, [])))
    return tuple.steal([first, ...copies])
  }, 'itertools'))
  if (!legacy) return

  /** izip: tuplesize, ittuple, result */
  define('izip', {
    bytes: 40,
    members: [B, C],
    parameters: null,
    create(o, args) {
      H[o + A] = args.length
      H[o + B] = iteratorsOf(args, 'izip')
      H[o + C] = tuple.from(args.map(() => rt.none))
    },
    next(o) {
      if (H[o + A] === 0) return NULL
      const items: Ref[] = []
      for (const iterator of tuple.items(H[o + B]!)) {
        const item = abstract.next(iterator)
        if (item === NULL) {
          kit.release(items)
          return NULL
        }
        items.push(item)
      }
      const old = H[o + C]!
      if (H[old] !== 1) return tuple.steal(items)
      items.forEach((item, i) => {
        const before = H[old + 6 + 2 * i]!
        H[old + 6 + 2 * i] = item
        decref(before)
      })
      return incref(old)
    },
  })
  /** imap: iters, func */
  define('imap', {
    bytes: 32,
    members: [A, B],
    parameters: null,
    required: 2,
    most: Infinity,
    create(o, args) {
      H[o + A] = tuple.steal(args.slice(1).map(abstract.iter))
      H[o + B] = incref(args[0]!)
    },
    next(o) {
      const items: Ref[] = []
      for (const iterator of tuple.items(H[o + A]!)) {
        const item = abstract.next(iterator)
        if (item === NULL) {
          kit.release(items)
          return NULL
        }
        items.push(item)
      }
      const args = tuple.steal(items)
      return H[o + B] === rt.none ? args : kit.using(args, () => abstract.call(H[o + B]!, items, null, true))
    },
  })
}

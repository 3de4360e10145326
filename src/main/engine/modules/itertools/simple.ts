/** Iterators over one iterable: chain, islice, cycle, takewhile and so on. @mirrors Modules/itertoolsmodule.c */
import { wholeNumber } from '../../objects/c-integers.ts'
import { createLongs } from '../../objects/iterators/simple-type.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TupleParts } from '../../objects/tuple.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { IteratorKit } from './kit.ts'

const A = 4
const B = 6
const C = 8
const D = 10
const E = 12

export function defineSimpleIterators(rt: Runtime, kit: IteratorKit): void {
  const { H, abstract } = rt
  const { incref, decref } = rt.memory
  const { minor } = rt.profile
  const longs = createLongs(rt)
  const { define } = kit
  const legacy = minor < 0
  const { fromIterable } = rt.tuple as TupleParts

  /** PyNumber_Check */
  const isNumber = (o: Ref): boolean => {
    const type = rt.memory.typeOf(o)
    return type.index !== null || type.int !== null || type.float !== null || rt.int.isInt(o) || type.isSubtypeOf(rt.float.type) || type.name === 'complex'
  }

  /** cnt, long_cnt, long_step */
  define('count', {
    bytes: 40,
    members: [B, C],
    parameters: ['start', 'step'],
    create(o, [start, step]) {
      for (const value of [start, step]) {
        if (value !== NULL && !isNumber(value!)) rt.errors.raise('TypeError', 'a number is required')
      }
      const plain = (start === NULL || rt.int.isInt(start!)) && (step === NULL || (rt.int.isInt(step!) && rt.int.toNumber(step!) === 1))
      const from = start === NULL ? 0 : plain ? rt.int.toNumber(start!) : NaN
      H[o + C] = step === NULL ? rt.int.from(1) : incref(step!)
      if (from === from) longs.write(o + A, from)
      else H[o + B] = start === NULL ? rt.int.from(0) : incref(start!)
    },
    next(o) {
      if (H[o + B] === NULL) {
        const value = longs.read(o + A)
        longs.write(o + A, value + 1)
        return rt.int.from(value)
      }
      const value = H[o + B]!
      H[o + B] = abstract.binary('add', value, H[o + C]!)
      return value
    },
    reduce: (o) => ({ args: H[o + B] === NULL ? [rt.int.from(longs.read(o + A))] : [incref(H[o + B]!), incref(H[o + C]!)] }),
    repr(o) {
      if (H[o + B] === NULL) return `count(${longs.read(o + A)})`
      const step = H[o + C]!
      const isOne = rt.int.isInt(step) && rt.int.toBig(step) === 1n
      return `count(${abstract.reprText(H[o + B]!)}${isOne ? '' : `, ${abstract.reprText(step)}`})`
    },
  })

  /** it, saved, index, firstpass */
  define('cycle', {
    bytes: legacy ? 40 : 48,
    members: [A, B],
    parameters: null,
    required: 1,
    create(o, [iterable]) {
      H[o + A] = abstract.iter(iterable!)
      H[o + B] = rt.list.create()
    },
    next(o) {
      const saved = H[o + B]!
      if (H[o + A] !== NULL) {
        const item = abstract.next(H[o + A]!)
        if (item !== NULL) {
          if (legacy || H[o + D] === 0) rt.list.append(saved, item)
          return item
        }
        decref(H[o + A]!)
        H[o + A] = NULL
      }
      const size = rt.list.size(saved)
      if (size === 0) return NULL
      const item = rt.list.item(saved, H[o + C]!)
      H[o + C] = (H[o + C]! + 1) % size
      return incref(item)
    },
    reduce(o) {
      const saved = H[o + B]!
      const mark = (whole: boolean): Ref => (minor >= 9 ? rt.int.fromBool(whole) : rt.int.from(whole ? 1 : 0))
      if (H[o + A] !== NULL) return { args: [incref(H[o + A]!)], state: rt.tuple.steal([incref(saved), mark(H[o + D] !== 0)]) }
      const again = abstract.iter(saved)
      if (H[o + C] !== 0) kit.using(abstract.getattr(again, rt.str.name('__setstate__')), (set) => decref(kit.using(rt.int.from(H[o + C]!), (index) => abstract.call(set, [index]))))
      return { args: [again], state: rt.tuple.steal([incref(saved), mark(true)]) }
    },
    setState(o, state) {
      const [saved, whole] = kit.parts(state, 2)
      const before = H[o + B]!
      H[o + B] = incref(saved!)
      decref(before)
      H[o + D] = abstract.asIndex(whole!) === 0 ? 0 : 1
      H[o + C] = 0
    },
  })

  /** element, cnt */
  const repeat = define('repeat', {
    bytes: 32,
    members: [A],
    parameters: ['object', 'times'],
    required: 1,
    create(o, [element, times]) {
      longs.write(o + B, times === NULL ? -1 : Math.max(0, wholeNumber(rt, times!)))
      H[o + A] = incref(element!)
    },
    next(o) {
      const left = longs.read(o + B)
      if (left === 0) return NULL
      if (left > 0) longs.write(o + B, left - 1)
      return incref(H[o + A]!)
    },
    reduce: (o) => ({ args: [incref(H[o + A]!), ...(longs.read(o + B) < 0 ? [] : [rt.int.from(longs.read(o + B))])] }),
    repr: (o) => `repeat(${abstract.reprText(H[o + A]!)}${longs.read(o + B) < 0 ? '' : `, ${longs.read(o + B)}`})`,
  })
  rt.natives.method(repeat, '__length_hint__', 0, (o) => (longs.read(o + B) < 0 ? rt.errors.raise('TypeError', 'len() of unsized object') : rt.int.from(longs.read(o + B))))

  /** source, active */
  const chain = define('chain', {
    bytes: 32,
    members: [A, B],
    parameters: null,
    create(o, args) {
      H[o + A] = kit.using(rt.tuple.from(args), abstract.iter)
    },
    next(o) {
      while (H[o + A] !== NULL) {
        if (H[o + B] === NULL) {
          const iterable = abstract.next(H[o + A]!)
          if (iterable === NULL) {
            decref(H[o + A]!)
            H[o + A] = NULL
            return NULL
          }
          H[o + B] = kit.using(iterable, abstract.iter)
        }
        const item = abstract.next(H[o + B]!)
        if (item !== NULL) return item
        const done = H[o + B]!
        H[o + B] = NULL
        decref(done)
      }
      return NULL
    },
    reduce: (o) => ({ args: [], ...(H[o + A] === NULL ? {} : { state: rt.tuple.steal([A, B].filter((word) => H[o + word] !== NULL).map((word) => incref(H[o + word]!))) }) }),
    setState(o, state) {
      const given = kit.parts(state, 1, 2)
      if (given.some((part) => rt.memory.typeOf(part).iternext === null)) rt.errors.raise('TypeError', 'Arguments must be iterators.')
      for (const [i, word] of [A, B].entries()) {
        const before = H[o + word]!
        H[o + word] = given[i] === undefined ? NULL : incref(given[i])
        rt.memory.xdecref(before)
      }
    },
  })
  // It keeps the tuple of its arguments.
  chain.takesTuple = false
  rt.genericAliases?.subscriptable(chain)
  rt.natives.classMethod(chain, 'from_iterable', 1, (cls, [iterable]) => {
    const o = abstract.call(cls, [])
    decref(H[o + A]!)
    H[o + A] = NULL
    try {
      H[o + A] = abstract.iter(iterable!)
    } catch (error) {
      decref(o)
      throw error
    }
    return o
  })

  /** it, next, stop, step, cnt */
  const islice = define('islice', {
    bytes: 56,
    members: [A],
    parameters: null,
    required: 2,
    most: 4,
    create(o, args) {
      const bound = (value: Ref | undefined, missing: number, what: string, below = what): number => {
        if (value === undefined || value === rt.none) return missing
        const number = kit.hasIndex(value) ? kit.clippedIndex(value) : -1
        if (number < 0) rt.errors.raise('ValueError', number === -1 ? what : below)
        return number
      }
      const single = args.length === 2
      const most = legacy ? 'maxint' : 'sys.maxsize'
      const indices = `Indices for islice() must be None or an integer: 0 <= x <= ${most}.`
      const stopText = `Stop argument for islice() must be None or an integer: 0 <= x <= ${most}.`
      longs.write(o + C, bound(args[single ? 1 : 2], -1, stopText, indices))
      longs.write(o + B, single ? 0 : bound(args[1], 0, indices))
      const step = bound(args[3], 1, 'Step for islice() must be a positive integer or None.')
      if (step < 1) rt.errors.raise('ValueError', 'Step for islice() must be a positive integer or None.')
      longs.write(o + D, step)
      H[o + A] = abstract.iter(args[0]!)
    },
    next(o) {
      if (H[o + A] === NULL) return NULL
      const stop = longs.read(o + C)
      let count = longs.read(o + E)
      const wanted = longs.read(o + B)
      const end = (): Ref => {
        const iterator = H[o + A]!
        H[o + A] = NULL
        decref(iterator)
        return NULL
      }
      for (; count < wanted; count++) {
        const item = abstract.next(H[o + A]!)
        if (item === NULL) return end()
        decref(item)
        longs.write(o + E, count + 1)
      }
      if (stop >= 0 && count >= stop) return end()
      const item = abstract.next(H[o + A]!)
      if (item === NULL) return end()
      longs.write(o + E, count + 1)
      const next = wanted + longs.read(o + D)
      longs.write(o + B, stop >= 0 ? Math.min(next, stop) : next)
      return item
    },
    reduce(o) {
      if (H[o + A] === NULL) return { args: [kit.using(rt.list.create(), abstract.iter), rt.int.from(0)], state: rt.int.from(0) }
      const stop = longs.read(o + C)
      const args = [incref(H[o + A]!), rt.int.from(longs.read(o + B)), stop < 0 ? kit.none() : rt.int.from(stop), rt.int.from(longs.read(o + D))]
      return { args, state: rt.int.from(longs.read(o + E)) }
    },
    setState(o, state) {
      if (!rt.int.isInt(state)) rt.errors.raise('TypeError', 'an integer is required')
      longs.write(o + E, rt.int.toNumber(state))
    },
  })

  const truth = (predicate: Ref, item: Ref): boolean =>
    predicate === rt.none || predicate === rt.int.bool.ref ? abstract.isTrue(item) : kit.using(abstract.callObjArgs(predicate, [item]), abstract.isTrue)

  /** func, it */
  const predicated = (name: string, bytes: number, next: (o: Ref) => Ref, hasState = false) =>
    define(name, {
      reduce: (o) => ({ args: [incref(H[o + A]!), incref(H[o + B]!)], ...(hasState ? { state: rt.int.from(H[o + C]!) } : {}) }),
      ...(hasState ? { setState: (o: Ref, state: Ref) => void (H[o + C] = abstract.isTrue(state) ? 1 : 0) } : {}),
      bytes,
      members: [A, B],
      visited: [B, A],
      parameters: null,
      required: 2,
      create(o, [predicate, iterable]) {
        H[o + B] = abstract.iter(iterable!)
        H[o + A] = incref(predicate!)
      },
      next,
    })
  const filtering = (wanted: boolean) => (o: Ref): Ref => {
    for (let item = abstract.next(H[o + B]!); item !== NULL; item = abstract.next(H[o + B]!)) {
      if (truth(H[o + A]!, item) === wanted) return item
      decref(item)
    }
    return NULL
  }
  predicated('takewhile', 40, (o) => {
    if (H[o + C] !== 0) return NULL
    const item = abstract.next(H[o + B]!)
    if (item === NULL) return NULL
    if (truth(H[o + A]!, item)) return item
    decref(item)
    H[o + C] = 1
    return NULL
  }, true)
  predicated('dropwhile', 40, (o) => {
    for (let item = abstract.next(H[o + B]!); item !== NULL; item = abstract.next(H[o + B]!)) {
      if (H[o + C] !== 0 || !truth(H[o + A]!, item)) {
        H[o + C] = 1
        return item
      }
      decref(item)
    }
    return NULL
  }, true)
  predicated(legacy ? 'ifilterfalse' : 'filterfalse', 32, filtering(false))
  if (legacy) predicated('ifilter', 32, filtering(true))
  predicated('starmap', 32, (o) => {
    const item = abstract.next(H[o + B]!)
    if (item === NULL) return NULL
    const args = rt.memory.typeOf(item).isSubtypeOf(rt.tuple.type) ? item : kit.using(item, fromIterable)
    return kit.using(args, () => abstract.call(H[o + A]!, rt.tuple.items(args), null, true))
  })

  /** data, selectors */
  define('compress', {
    bytes: 32,
    members: [A, B],
    parameters: ['data', 'selectors'],
    required: 2,
    create(o, [data, selectors]) {
      H[o + A] = abstract.iter(data!)
      H[o + B] = abstract.iter(selectors!)
    },
    next(o) {
      for (;;) {
        const item = abstract.next(H[o + A]!)
        if (item === NULL) return NULL
        const selector = abstract.next(H[o + B]!)
        if (selector !== NULL && kit.using(selector, abstract.isTrue)) return item
        decref(item)
        if (selector === NULL) return NULL
      }
    },
    reduce: (o) => ({ args: [incref(H[o + A]!), incref(H[o + B]!)] }),
  })
  if (legacy) return

  /** total, it, binop, initial */
  define('accumulate', {
    bytes: minor >= 12 ? 56 : minor >= 8 ? 48 : 40,
    members: minor >= 8 ? [B, A, C, D] : [B, A, C],
    parameters: minor >= 8 ? ['iterable', 'func', 'initial'] : ['iterable', 'func'],
    required: 1,
    create(o, [iterable, operator, initial]) {
      H[o + B] = abstract.iter(iterable!)
      if (operator !== NULL && operator !== rt.none) H[o + C] = incref(operator!)
      if (initial !== undefined && initial !== NULL && initial !== rt.none) H[o + D] = incref(initial)
    },
    next(o) {
      if (minor >= 8 && H[o + D] !== NULL) {
        H[o + A] = H[o + D]!
        H[o + D] = NULL
        return incref(H[o + A]!)
      }
      const item = abstract.next(H[o + B]!)
      if (item === NULL) return NULL
      const total = H[o + A]!
      if (total === NULL) {
        H[o + A] = incref(item)
        return item
      }
      const sum = kit.using(item, () => (H[o + C] === NULL ? abstract.binary('add', total, item) : abstract.call(H[o + C]!, [total, item])))
      H[o + A] = incref(sum)
      decref(total)
      return sum
    },
    reduce(o) {
      const operator = (): Ref => (H[o + C] === NULL ? kit.none() : incref(H[o + C]!))
      const chained = (first: Ref): Ref => {
        const head = rt.tuple.from([first])
        return kit.using(head, () => abstract.call(chain.ref, [head, H[o + B]!]))
      }
      if (minor >= 8 && H[o + D] !== NULL) return { args: [chained(H[o + D]!), operator()], state: kit.none() }
      if (H[o + A] !== rt.none) return { args: [incref(H[o + B]!), operator()], state: H[o + A] === NULL ? kit.none() : incref(H[o + A]!) }
      // A total of None would read as none yet.
      const whole = rt.memory.alloc(rt.memory.typeOf(o))
      H[whole + B] = chained(rt.none)
      if (H[o + C] !== NULL) H[whole + C] = operator()
      rt.memory.track(whole)
      return { callable: incref(islice.ref), args: [whole, rt.int.from(1), kit.none()] }
    },
    setState(o, state) {
      const before = H[o + A]!
      H[o + A] = incref(state)
      rt.memory.xdecref(before)
    },
  })
  if (minor >= 10) {
    /** it, old */
    define('pairwise', {
      bytes: minor >= 13 ? 40 : 32,
      members: [A, B],
      parameters: null,
      required: 1,
      create(o, [iterable]) {
        H[o + A] = abstract.iter(iterable!)
      },
      next(o) {
        if (H[o + B] === NULL) H[o + B] = abstract.next(H[o + A]!)
        if (H[o + B] === NULL) return NULL
        const item = abstract.next(H[o + A]!)
        if (item === NULL) return NULL
        const pair = rt.tuple.steal([H[o + B]!, item])
        H[o + B] = incref(item)
        return pair
      },
    })
  }
  if (minor >= 12) {
    /** it, batch_size, strict */
    define('batched', {
      bytes: minor >= 13 ? 40 : 32,
      members: [A],
      parameters: minor >= 13 ? ['iterable', 'n', 'strict'] : ['iterable', 'n'],
      required: 2,
      create(o, [iterable, size, strict]) {
        H[o + B] = abstract.asIndex(size!)
        if (H[o + B]! < 1) rt.errors.raise('ValueError', 'n must be at least one')
        // Before 3.13 the object ends before this field.
        if (strict !== undefined && strict !== NULL && abstract.isTrue(strict)) H[o + C] = 1
        H[o + A] = abstract.iter(iterable!)
      },
      next(o) {
        const items: Ref[] = []
        while (items.length < H[o + B]!) {
          const item = abstract.next(H[o + A]!)
          if (item === NULL) break
          items.push(item)
        }
        if (items.length === 0) return NULL
        if (minor >= 13 && items.length < H[o + B]! && H[o + C] !== 0) {
          kit.release(items)
          return rt.errors.raise('ValueError', 'batched(): incomplete batch')
        }
        return rt.tuple.steal(items)
      },
    })
  }
}

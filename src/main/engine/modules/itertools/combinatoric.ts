/** product, permutations and combinations. @mirrors Modules/itertoolsmodule.c product_next, permutations_next, combinations_next */
import { wholeNumber } from '../../objects/c-integers.ts'
import { shownType } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { IteratorKit } from './kit.ts'

const A = 4
const B = 6
const C = 8
const D = 10
const E = 12
const F = 14

export function defineCombinatorics(rt: Runtime, kit: IteratorKit): void {
  const { H, tuple } = rt
  const { incref, decref, mem } = rt.memory
  const { define } = kit

  const at = (block: Ref, index: number): number => H[block + 2 * index]!
  const set = (block: Ref, index: number, value: number): void => {
    H[block + 2 * index] = value
  }
  const freeing = (...words: number[]) => (o: Ref): void => {
    for (const word of words) {
      if (H[o + word] !== NULL) mem.free(H[o + word]!)
      H[o + word] = NULL
    }
  }

  /**
   * What the next result goes into, taken before it is known whether there is one: the last result, or a copy of it when
   * somebody else has that.
   */
  function renew(o: Ref, word: number): void {
    const old = H[o + word]!
    if (H[old] !== 1) {
      H[o + word] = tuple.from(tuple.items(old))
      decref(old)
    } else if (rt.profile.minor >= 8 && !rt.memory.isTracked(old)) {
      // A collection may have found nothing in it that could be part of a cycle.
      rt.memory.track(old)
    }
  }

  function fill(result: Ref, items: readonly Ref[]): Ref {
    items.forEach((item, i) => {
      const before = H[result + 6 + 2 * i]!
      H[result + 6 + 2 * i] = incref(item)
      decref(before)
    })
    return incref(result)
  }

  const numbers = (block: Ref, count: number): Ref => tuple.steal(Array.from({ length: count }, (_, i) => rt.int.from(at(block, i))))
  /** As many numbers as are wanted, each brought into its range. */
  function setNumbers(block: Ref, state: Ref, count: number, most: (index: number) => number, least = 0): void {
    if (!kit.isTuple(state) || tuple.size(state) !== count) rt.errors.raise('ValueError', 'invalid arguments')
    tuple.items(state).forEach((item, i) => set(block, i, Math.max(least, Math.min(rt.abstract.asIndex(item), most(i)))))
  }
  function setResult(o: Ref, word: number, items: readonly Ref[]): void {
    const before = H[o + word]!
    H[o + word] = tuple.from(items)
    rt.memory.xdecref(before)
  }

  /** pools, indices, result, stopped */
  const product = define('product', {
    bytes: 48,
    members: [A, C],
    parameters: null,
    create: () => {},
    release: freeing(B),
    numbers: (o) => tuple.size(H[o + A]!),
    next(o) {
      if (H[o + D] !== 0) return NULL
      const pools = H[o + A]!
      const count = tuple.size(pools)
      if (H[o + C] === NULL) {
        const first: Ref[] = []
        for (let i = 0; i < count; i++) {
          if (tuple.size(tuple.item(pools, i)) === 0) return stop(o, D)
          first.push(tuple.item(tuple.item(pools, i), 0))
        }
        H[o + C] = tuple.from(first)
        return incref(H[o + C]!)
      }
      renew(o, C)
      const indices = H[o + B]!
      let i = count - 1
      for (; i >= 0; i--) {
        set(indices, i, at(indices, i) + 1)
        if (at(indices, i) < tuple.size(tuple.item(pools, i))) break
        set(indices, i, 0)
      }
      if (i < 0) return stop(o, D)
      return fill(H[o + C]!, Array.from({ length: count }, (_, k) => tuple.item(tuple.item(pools, k), at(indices, k))))
    },
    reduce(o) {
      if (H[o + D] !== 0) return { args: [tuple.steal([])] }
      const args = tuple.items(H[o + A]!).map(incref)
      return H[o + C] === NULL ? { args } : { args, state: numbers(H[o + B]!, args.length) }
    },
    setState(o, state) {
      const pools = tuple.items(H[o + A]!)
      if (kit.isTuple(state) && tuple.size(state) === pools.length && pools.some((pool) => tuple.size(pool) === 0)) {
        H[o + D] = 1
        return
      }
      setNumbers(H[o + B]!, state, pools.length, (i) => tuple.size(pools[i]!) - 1)
      setResult(o, C, pools.map((pool, i) => tuple.item(pool, at(H[o + B]!, i))))
    },
  })
  product.create = (cls, args, names: KeywordNames) => {
    const keywords = names?.length ?? 0
    const given = args.length - keywords
    let repeat = 1
    if (keywords > 0) {
      if (keywords > 1 || rt.str.value(names![0]!) !== 'repeat') rt.errors.raise('TypeError', `'${rt.str.value(names![0]!)}' is an invalid keyword argument for product()`)
      repeat = wholeNumber(rt, args[given]!)
      if (repeat < 0) rt.errors.raise('ValueError', 'repeat argument cannot be negative')
    }
    const pools: Ref[] = []
    if (repeat > 0) for (const iterable of args.slice(0, given)) pools.push(rt.tupleFromIterable(iterable))
    const all: Ref[] = []
    for (let i = 0; i < repeat; i++) all.push(...pools.map(incref))
    kit.release(pools)
    const indices = kit.indices(all.length)
    all.forEach((_, i) => set(indices, i, 0))
    const o = rt.memory.alloc(cls)
    H[o + A] = tuple.steal(all)
    H[o + B] = indices
    rt.memory.track(o)
    return o
  }

  function stop(o: Ref, word: number): Ref {
    H[o + word] = 1
    return NULL
  }

  /** r of permutations(iterable, r), or the pool's size. */
  function lengthOf(r: Ref | undefined, size: number): number {
    if (r === undefined || r === NULL || r === rt.none) return size
    if (!rt.int.isInt(r)) rt.errors.raise('TypeError', 'Expected int as r')
    const length = wholeNumber(rt, r)
    return length < 0 ? rt.errors.raise('ValueError', 'r must be non-negative') : length
  }

  /** pool, indices, cycles, result, r, stopped */
  define('permutations', {
    bytes: 64,
    members: [A, D],
    parameters: ['iterable', 'r'],
    required: 1,
    create(o, [iterable, r]) {
      H[o + A] = rt.tupleFromIterable(iterable!)
      const n = tuple.size(H[o + A]!)
      H[o + E] = lengthOf(r, n)
      H[o + B] = kit.indices(n)
      H[o + C] = kit.indices(H[o + E]!)
      for (let i = 0; i < n; i++) set(H[o + B]!, i, i)
      for (let i = 0; i < H[o + E]!; i++) set(H[o + C]!, i, n - i)
      H[o + F] = H[o + E]! > n ? 1 : 0
    },
    release: freeing(B, C),
    numbers: (o) => tuple.size(H[o + A]!) + H[o + E]!,
    next(o) {
      if (H[o + F] !== 0) return NULL
      const [pool, indices, cycles, r] = [H[o + A]!, H[o + B]!, H[o + C]!, H[o + E]!]
      const n = tuple.size(pool)
      const chosen = (): Ref[] => Array.from({ length: r }, (_, i) => tuple.item(pool, at(indices, i)))
      if (H[o + D] === NULL) {
        H[o + D] = tuple.from(chosen())
        return incref(H[o + D]!)
      }
      if (n === 0) return stop(o, F)
      renew(o, D)
      for (let i = r - 1; i >= 0; i--) {
        set(cycles, i, at(cycles, i) - 1)
        if (at(cycles, i) === 0) {
          const moved = at(indices, i)
          for (let j = i; j < n - 1; j++) set(indices, j, at(indices, j + 1))
          set(indices, n - 1, moved)
          set(cycles, i, n - i)
          continue
        }
        const j = n - at(cycles, i)
        const moved = at(indices, i)
        set(indices, i, at(indices, j))
        set(indices, j, moved)
        return fill(H[o + D]!, chosen())
      }
      return stop(o, F)
    },
    reduce(o) {
      const r = H[o + E]!
      if (H[o + D] !== NULL && H[o + F] !== 0) return { args: [tuple.steal([]), rt.int.from(r)] }
      const args = [incref(H[o + A]!), rt.int.from(r)]
      return H[o + D] === NULL ? { args } : { args, state: tuple.steal([numbers(H[o + B]!, tuple.size(H[o + A]!)), numbers(H[o + C]!, r)]) }
    },
    setState(o, state) {
      const given = kit.parts(state, 2)
      given.forEach((part, i) => {
        if (!kit.isTuple(part)) rt.errors.raise('TypeError', `argument ${i + 1} must be tuple, not ${shownType(rt, part)}`)
      })
      const [pool, r] = [H[o + A]!, H[o + E]!]
      const n = tuple.size(pool)
      if (tuple.size(given[1]!) !== r) rt.errors.raise('ValueError', 'invalid arguments')
      setNumbers(H[o + B]!, given[0]!, n, () => n - 1)
      setNumbers(H[o + C]!, given[1]!, r, (i) => n - i, 1)
      setResult(o, D, Array.from({ length: r }, (_, i) => tuple.item(pool, at(H[o + B]!, i))))
    },
  })

  /** pool, indices, result, r, stopped */
  const combinations = (name: string, repeats: boolean) =>
    define(name, {
      bytes: 56,
      members: [A, C],
      parameters: ['iterable', 'r'],
      required: 2,
      create(o, [iterable, r]) {
        H[o + A] = rt.tupleFromIterable(iterable!)
        const n = tuple.size(H[o + A]!)
        H[o + D] = rt.abstract.asIndex(r!)
        if (H[o + D]! < 0) rt.errors.raise('ValueError', 'r must be non-negative')
        H[o + B] = kit.indices(H[o + D]!)
        for (let i = 0; i < H[o + D]!; i++) set(H[o + B]!, i, repeats ? 0 : i)
        H[o + E] = (repeats ? n === 0 && H[o + D]! > 0 : H[o + D]! > n) ? 1 : 0
      },
      release: freeing(B),
      numbers: (o) => H[o + D]!,
      next(o) {
        if (H[o + E] !== 0) return NULL
        const [pool, indices, r] = [H[o + A]!, H[o + B]!, H[o + D]!]
        const n = tuple.size(pool)
        const chosen = (): Ref[] => Array.from({ length: r }, (_, i) => tuple.item(pool, at(indices, i)))
        if (H[o + C] === NULL) {
          H[o + C] = tuple.from(chosen())
          return incref(H[o + C]!)
        }
        renew(o, C)
        const most = (i: number): number => (repeats ? n - 1 : i + n - r)
        let i = r - 1
        while (i >= 0 && at(indices, i) === most(i)) i--
        if (i < 0) return stop(o, E)
        const value = at(indices, i) + 1
        for (let j = i; j < r; j++) set(indices, j, repeats ? value : value + j - i)
        return fill(H[o + C]!, chosen())
      },
      reduce(o) {
        const r = H[o + D]!
        if (H[o + C] !== NULL && H[o + E] !== 0) return { args: [tuple.steal([]), rt.int.from(r)] }
        const args = [incref(H[o + A]!), rt.int.from(r)]
        return H[o + C] === NULL ? { args } : { args, state: numbers(H[o + B]!, r) }
      },
      setState(o, state) {
        const [pool, r] = [H[o + A]!, H[o + D]!]
        const n = tuple.size(pool)
        setNumbers(H[o + B]!, state, r, (i) => (repeats ? n - 1 : i + n - r))
        setResult(o, C, Array.from({ length: r }, (_, i) => tuple.item(pool, at(H[o + B]!, i))))
      },
    })
  combinations('combinations', false)
  combinations('combinations_with_replacement', true)
}

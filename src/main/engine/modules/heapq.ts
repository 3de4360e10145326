/** Heaps in lists. @mirrors Modules/_heapqmodule.c siftdown, siftup */
import { createKit, givenName } from '../objects/kit.ts'
import type { ListParts } from '../objects/list.ts'
import { LIST_ITEMS } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import { Compare } from '../objects/type-info.ts'
import { NULL, type Ref } from '../ref.ts'

/** Since then the arguments are checked before the function sees them. */
const CLINIC = 10
/** 3.x: larger lists are built in an order that is kind to caches. */
const CACHE_FRIENDLY_FROM = 2500

export function createHeapqModule(rt: Runtime): Ref {
  const { H, list, errors } = rt
  const { incref, decref } = rt.memory
  const { minor } = rt.profile
  const module = rt.module.create('_heapq')
  const legacy = minor < 0
  const kit = createKit(rt)

  function requireList(o: Ref, name: string): void {
    if (rt.memory.typeOf(o).isSubtypeOf(list.type)) return
    const where = name === 'heappop' || name.endsWith('_max') || name === 'heapify' ? 'argument' : 'argument 1'
    errors.raise('TypeError', minor < CLINIC ? 'heap argument must be a list' : `${name}() ${where} must be list, not ${givenName(rt, o)}`)
  }

  const slot = (heap: Ref, i: number): Ref => H[heap + LIST_ITEMS]! + 2 * i

  function less(a: Ref, b: Ref): boolean {
    if (legacy) return lessBorrowed(a, b)
    incref(a)
    incref(b)
    try {
      return rt.abstract.compareBool(a, b, Compare.Lt)
    } finally {
      decref(a)
      decref(b)
    }
  }

  /** 2.7: nobody holds the operands; without `__lt__` the other one is asked for `<=`. @mirrors Modules/_heapqmodule.c cmp_lt (2.7) */
  function lessBorrowed(a: Ref, b: Ref): boolean {
    const isBuiltIn = !rt.memory.typeOf(a).isHeap && !rt.types.oldStyleInstanceOf(a)
    if (isBuiltIn || rt.abstract.hasAttribute(a, '__lt__')) return rt.abstract.compareBool(a, b, Compare.Lt)
    return !rt.abstract.compareBool(b, a, Compare.Le)
  }

  function lessChecked(heap: Ref, a: Ref, b: Ref, size: number): boolean {
    const answer = less(a, b)
    if (list.size(heap) !== size) errors.raise('RuntimeError', 'list changed size during iteration')
    return answer
  }

  const topIsLess = (top: Ref, item: Ref): boolean => (legacy ? lessBorrowed(top, item) : kit.using(incref(top), () => rt.abstract.compareBool(top, item, Compare.Lt)))

  function swap(heap: Ref, i: number, j: number): void {
    const [a, b] = [slot(heap, i), slot(heap, j)]
    const kept = H[a]!
    H[a] = H[b]!
    H[b] = kept
  }

  /** Whether a belongs above b. */
  function above(heap: Ref, a: Ref, b: Ref, size: number, largest: boolean): boolean {
    return largest ? lessChecked(heap, b, a, size) : lessChecked(heap, a, b, size)
  }

  function siftDown(heap: Ref, start: number, from: number, largest = false): void {
    const size = list.size(heap)
    let at = from
    if (at >= size) errors.raise('IndexError', 'index out of range')
    while (at > start) {
      const parent = (at - 1) >> 1
      if (!above(heap, H[slot(heap, at)]!, H[slot(heap, parent)]!, size, largest)) return
      swap(heap, at, parent)
      at = parent
    }
  }

  function siftUp(heap: Ref, from: number, largest = false): void {
    const size = list.size(heap)
    let at = from
    if (at >= size) errors.raise('IndexError', 'index out of range')
    const limit = size >> 1
    while (at < limit) {
      let child = 2 * at + 1
      if (child + 1 < size && !above(heap, H[slot(heap, child)]!, H[slot(heap, child + 1)]!, size, largest)) child++
      swap(heap, at, child)
      at = child
    }
    siftDown(heap, from, at, largest)
  }

  function pop(heap: Ref, largest = false): Ref {
    const size = list.size(heap)
    if (size === 0) errors.raise('IndexError', 'index out of range')
    const last = incref(list.item(heap, size - 1))
    ;(list as ListParts).deleteSlice(heap, size - 1, size)
    if (size === 1) return last
    const first = H[slot(heap, 0)]!
    H[slot(heap, 0)] = last
    siftUp(heap, 0, largest)
    return first
  }

  function replace(heap: Ref, item: Ref, largest = false): Ref {
    const first = H[slot(heap, 0)]!
    H[slot(heap, 0)] = incref(item)
    siftUp(heap, 0, largest)
    return first
  }

  const fn = (name: string, count: number, impl: (heap: Ref, item: Ref) => Ref) => rt.module.put(module, name, rt.natives.fn(name, count, ([heap, item]) => {
    requireList(heap!, name)
    return impl(heap!, item ?? 0)
  }, '_heapq'))
  fn('heappush', 2, (heap, item) => {
    list.append(heap, item)
    siftDown(heap, 0, list.size(heap) - 1)
    return incref(rt.none)
  })
  fn('heappop', 1, (heap) => pop(heap))
  fn('heapreplace', 2, (heap, item) => (list.size(heap) === 0 ? errors.raise('IndexError', 'index out of range') : replace(heap, item)))
  fn('heappushpop', 2, (heap, item) => {
    if (list.size(heap) === 0 || !topIsLess(H[slot(heap, 0)]!, item)) return incref(item)
    if (list.size(heap) === 0) errors.raise('IndexError', 'index out of range')
    return replace(heap, item)
  })
  const heapify = (largest: boolean) => (heap: Ref): Ref => {
    const half = list.size(heap) >> 1
    if (legacy || list.size(heap) <= CACHE_FRIENDLY_FROM) for (let i = half - 1; i >= 0; i--) siftUp(heap, i, largest)
    else siftUpNearby(heap, half, largest)
    return incref(rt.none)
  }
  fn('heapify', 1, heapify(false))
  if (legacy) defineSelections()
  else {
    fn('_heapify_max', 1, heapify(true))
    fn('_heappop_max', 1, (heap) => pop(heap, true))
    fn('_heapreplace_max', 2, (heap, item) => (list.size(heap) === 0 ? errors.raise('IndexError', 'index out of range') : replace(heap, item, true)))
  }

  /** 2.7: the best so far in a heap with the worst of them on top. @mirrors Modules/_heapqmodule.c nlargest, nsmallest (2.7) */
  function defineSelections(): void {
    for (const [name, smallest] of [['nsmallest', true], ['nlargest', false]] as const) {
      rt.module.put(module, name, rt.natives.fn(name, 2, ([n, iterable]) => select(rt.abstract.asIndex(n!), iterable!, smallest), '_heapq'))
    }
  }

  function select(n: number, iterable: Ref, smallest: boolean): Ref {
    const heap = list.create()
    try {
      kit.using(rt.abstract.iter(iterable), (iterator) => fillHeap(heap, iterator, n, smallest))
      ;(list as ListParts).sort(heap, NULL, false)
      if (!smallest) decref(rt.abstract.callMethod(heap, 'reverse', []))
    } catch (error) {
      decref(heap)
      throw error
    }
    return heap
  }

  function fillHeap(heap: Ref, iterator: Ref, n: number, smallest: boolean): void {
    while (list.size(heap) < n) {
      const item = rt.abstract.next(iterator)
      if (item === NULL) return
      list.append(heap, item)
      decref(item)
    }
    if (list.size(heap) === 0) return
    for (let i = (n >> 1) - 1; i >= 0; i--) siftUp(heap, i, smallest)
    for (let item = rt.abstract.next(iterator); item !== NULL; item = rt.abstract.next(iterator)) {
      const worst = H[slot(heap, 0)]!
      kit.using(item, (candidate) => {
        if (smallest ? lessBorrowed(candidate, worst) : lessBorrowed(worst, candidate)) decref(replace(heap, candidate, smallest))
      })
    }
  }

  /** Each parent is done as soon as both its children are. @mirrors Modules/_heapqmodule.c cache_friendly_heapify */
  function siftUpNearby(heap: Ref, half: number, largest: boolean): void {
    const leftmost = 2 ** Math.floor(Math.log2(half + 1)) - 1
    const withParents = (first: number, last: number) => {
      for (let i = first; i >= last; i--) {
        let j = i
        siftUp(heap, j, largest)
        while ((j & 1) === 1) {
          j >>= 1
          siftUp(heap, j, largest)
        }
      }
    }
    withParents(leftmost - 1, half >> 1)
    withParents(half - 1, leftmost)
  }

  return module
}

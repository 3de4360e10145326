/** 2.7's `a[x:y]` through `__getslice__` and its kin, which come before `__getitem__`. Source: Python/ceval.c apply_slice, Objects/abstract.c PySequence_GetSlice (2.7). */
import { NULL, type Ref } from '../ref.ts'
import type { Kit } from './kit.ts'
import type { Runtime } from './runtime.ts'
import type { TypeInfo } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'

const LAST = 2 ** 63

export interface LegacySlices {
  /** New reference, or NULL: the type has no such method, or a bound is no integer. */
  call(o: Ref, low: Ref, high: Ref, method: '__getslice__' | '__setslice__' | '__delslice__', value: Ref): Ref
  install(): void
}

export function createLegacySlices(rt: Runtime, kit: Kit, createSlice: (low: Ref, high: Ref, step: Ref) => Ref): LegacySlices {
  const isIndex = (o: Ref): boolean => o === NULL || kit.hasIndex(o)

  /** Counted from the end where they are negative, as the length says. */
  function bounds(o: Ref, low: Ref, high: Ref): [Ref, Ref] {
    let from = low === NULL ? 0 : kit.clippedIndex(low)
    let to = high === NULL ? LAST : kit.clippedIndex(high)
    const { length } = rt.memory.typeOf(o)
    if ((from < 0 || to < 0) && length !== null) {
      const count = length(o)
      if (from < 0) from += count
      if (to < 0) to += count
    }
    return [integer(from), integer(to)]
  }

  const integer = (value: number): Ref => (Math.abs(value) > Number.MAX_SAFE_INTEGER - 1 ? rt.int.fromBig(value < 0 ? -(2n ** 63n) : 2n ** 63n - 1n) : rt.int.from(value))

  function call(o: Ref, low: Ref, high: Ref, method: '__getslice__' | '__setslice__' | '__delslice__', value: Ref): Ref {
    const own = rt.memory.typeOf(o)
    const isInstance = rt.types.oldStyleInstanceOf(o)
    if (!isInstance && rt.types.lookup(own, rt.str.name(method)) === NULL) return NULL
    if (!isIndex(low) || !isIndex(high)) return NULL
    const args = bounds(o, low, high)
    try {
      const given = value === NULL ? args : [...args, value]
      if (!isInstance) return typeSystem(rt).callSpecial(o, method, given) as Ref
      const found = rt.abstract.lookupAttr(o, rt.str.name(method))
      if (found !== NULL) return kit.using(found, (bound) => rt.abstract.call(bound, given))
      return kit.using(createSlice(args[0], args[1], rt.none), (slice) => item(o, slice, method, value))
    } finally {
      args.forEach(rt.memory.decref)
    }
  }

  function item(o: Ref, slice: Ref, method: string, value: Ref): Ref {
    if (method === '__getslice__') return rt.abstract.getitem(o, slice)
    rt.abstract.setitem(o, slice, value)
    return kit.none()
  }

  /** A bound that a C function of the sequence gets: below zero it is zero. */
  function bound(o: Ref): Ref {
    return rt.int.from(Math.min(Math.max(0, kit.clippedIndex(o)), Number.MAX_SAFE_INTEGER))
  }

  function withSlice<T>(low: Ref, high: Ref, body: (slice: Ref) => T): T {
    const [from, to] = [bound(low), bound(high)]
    return kit.using(from, () => kit.using(to, () => kit.using(createSlice(from, to, rt.none), body)))
  }

  function install(): void {
    const { natives, types } = rt
    const unicode = types.infos.find((info) => info?.name === 'unicode' && !info.isHeap) as TypeInfo
    for (const type of [rt.str.type, unicode, rt.tuple.type, rt.list.type]) {
      natives.method(type, '__getslice__', 2, (self, [low, high]) => withSlice(low, high, (slice) => type.getitem!(self, slice)))
    }
    natives.method(rt.list.type, '__setslice__', 3, (self, [low, high, value]) => {
      withSlice(low, high, (slice) => rt.list.type.setitem!(self, slice, value))
      return kit.none()
    })
    natives.method(rt.list.type, '__delslice__', 2, (self, [low, high]) => {
      withSlice(low, high, (slice) => rt.list.type.setitem!(self, slice, NULL))
      return kit.none()
    })
    natives.method(rt.errors.type('BaseException'), '__getslice__', 2, (self, [low, high]) =>
      kit.using(rt.abstract.getattr(self, rt.str.name('args')), (args) => kit.using(createSlice(low, high, rt.none), (slice) => rt.abstract.getitem(args, slice))))
  }

  return { call, install }
}

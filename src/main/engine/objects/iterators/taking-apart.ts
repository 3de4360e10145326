/** What copy and pickle make an iterator from again: `__reduce__`, `__setstate__` (3.x). @mirrors Objects/listobject.c listiter_reduce_general */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

/** New references; no state: the callable alone makes the iterator. */
export interface Recipe {
  readonly callable: Ref
  readonly args: readonly Ref[]
  readonly state?: Ref
}

/** A new reference to the built-in function or type of that name. */
export const builtinNamed = (rt: Runtime, name: string): Ref => rt.abstract.getattr(rt.loadModule('builtins'), rt.str.name(name))

export function addReduce(rt: Runtime, type: TypeInfo, recipe: (o: Ref) => Recipe): void {
  if (rt.profile.minor < 0) return
  rt.natives.method(type, '__reduce__', 0, (o) => {
    const { callable, args, state } = recipe(o)
    const packed = rt.tuple.steal(args)
    return rt.tuple.steal(state === undefined ? [callable, packed] : [callable, packed, state])
  })
}

export function addSetState(rt: Runtime, type: TypeInfo, set: (o: Ref, index: number) => void): void {
  if (rt.profile.minor < 0) return
  rt.natives.method(type, '__setstate__', 1, (o, [state]) => {
    if (!rt.int.isInt(state)) rt.errors.raise('TypeError', 'an integer is required')
    set(o, rt.abstract.asIndex(state))
    return rt.memory.incref(rt.none)
  })
}

export interface Indexed {
  readonly index: number
  readonly sequence: number
  /** What an iterator at its end goes over; a new reference. */
  readonly nothing: () => Ref
  /** How many items there are; without it only a lower limit holds. */
  readonly size?: (sequence: Ref) => number
  readonly backwards?: boolean
  /** Other than the function iter. */
  readonly callable?: (o: Ref, live: boolean) => Ref
}

/** For an iterator that is a sequence and an index into it. */
export function addIndexedReduce(rt: Runtime, type: TypeInfo, { index, sequence, nothing, size, backwards = false, callable = () => builtinNamed(rt, 'iter') }: Indexed): void {
  const { H } = rt
  const { incref } = rt.memory
  addReduce(rt, type, (o) => {
    const over = H[o + sequence]
    if (over === NULL || (backwards && H[o + index] < 0)) return { callable: callable(o, false), args: [nothing()] }
    return { callable: callable(o, true), args: [incref(over)], state: rt.int.from(H[o + index]) }
  })
  addSetState(rt, type, (o, given) => {
    const over = H[o + sequence]
    if (over === NULL) return
    const least = backwards ? -1 : 0
    const most = size === undefined ? 2 ** 31 - 1 : size(over) + least
    H[o + index] = Math.max(least, Math.min(given, most))
  })
}

/** For an iterator over a hash table: a list of what is left. @mirrors Objects/dictobject.c dictiter_reduce */
export function addRemainingReduce(rt: Runtime, type: TypeInfo, remaining: (o: Ref) => Ref): void {
  addReduce(rt, type, (o) => ({ callable: builtinNamed(rt, 'iter'), args: [remaining(o)] }))
}

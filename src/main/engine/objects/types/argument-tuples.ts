/**
 * The tuple in which arguments travel to callables that cannot take them from the stack. It holds them during the call and
 * is an allocation like any other. Source: Objects/call.c _PyObject_MakeTpCall; tp_vectorcall of the built-in types.
 */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'

const VECTORCALL_39 = ['type', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'float', 'bool', 'enumerate', 'reversed', 'map', 'filter', 'super']
const VECTORCALL_313 = [...VECTORCALL_39, 'str']

export interface ArgumentTuples {
  /** The tuple of a call of anything that takes tuples. New reference. */
  make(args: readonly Ref[]): Ref
  /** New reference, or 0 when the call needs none. */
  forType(type: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref
}

export function createArgumentTuples(rt: Runtime): ArgumentTuples {
  const { minor } = rt.profile
  const direct = new Set(minor >= 13 ? VECTORCALL_313 : minor >= 9 ? VECTORCALL_39 : [])
  const known = new WeakMap<TypeInfo, boolean>()

  /** Exceptions keep the tuple as their args: it is made once, by their tp_new. */
  function needsTuple(type: TypeInfo): boolean {
    let needed = known.get(type)
    if (needed === undefined) {
      const isDirect = !type.isHeap && direct.has(type.name)
      needed = !isDirect && !type.isSubtypeOf(rt.errors.type('BaseException'))
      known.set(type, needed)
    }
    return needed
  }

  function forType(type: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const positional = args.length - (names?.length ?? 0)
    // The vectorcall of type is for type(x) alone.
    const makesClass = type === rt.types.type && positional > 1
    if (positional === 0 || (!makesClass && !needsTuple(type))) return 0
    return make(positional === args.length ? args : args.slice(0, positional))
  }

  /** 2.7 moves the references from the stack into the tuple, where later releases add their own. */
  function make(args: readonly Ref[]): Ref {
    return rt.tuple.from(rt.profile.objects.python2 ? args.map(() => rt.none) : args)
  }

  return { forType, make }
}

/**
 * The tuple in which arguments travel to callables that cannot take them from the stack. It holds them during the call and
 * is an allocation like any other. Source: Objects/call.c _PyObject_MakeTpCall; tp_vectorcall of the built-in types.
 */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'

/** Types that take their arguments from the stack, and the 3.x that began it. */
const VECTORCALL_SINCE: Readonly<Record<string, number>> = {
  type: 10, list: 9, tuple: 9, dict: 9, set: 9, frozenset: 9, range: 9, float: 10, bool: 10, reversed: 10, map: 10, filter: 10,
  enumerate: 11, super: 11, int: 13, str: 13,
}

export interface ArgumentTuples {
  /** The tuple of a call of anything that takes tuples, without the arguments that have names. New reference, or 0: no arguments. */
  make(args: readonly Ref[], names: KeywordNames): Ref
  /** The dict of the arguments with names. New reference, or 0: there are none, or the type makes it. */
  makeDict(args: readonly Ref[], names: KeywordNames, type?: TypeInfo): Ref
  /** False: the type takes its arguments from the stack. */
  needed(type: TypeInfo, args: readonly Ref[], names: KeywordNames): boolean
}

export function createArgumentTuples(rt: Runtime): ArgumentTuples {
  const { minor } = rt.profile
  /** Exceptions keep the tuple as their args: it is made once, by their tp_new. */
  function needsTuple(type: TypeInfo): boolean {
    let needed = type.takesTuple
    if (needed === null) {
      const isDirect = !type.isHeap && minor >= (VECTORCALL_SINCE[type.name] ?? Infinity)
      needed = !isDirect && !type.isSubtypeOf(rt.errors.type('BaseException'))
      type.takesTuple = needed
    }
    return needed
  }

  function needed(type: TypeInfo, args: readonly Ref[], names: KeywordNames): boolean {
    if (args.length >= type.keepsTupleFrom) return false
    // The vectorcall of type is for type(x) alone.
    return needsTuple(type) || (type === rt.types.type && args.length - (names?.length ?? 0) > 1)
  }

  /** 2.7 moves the references from the stack into the tuple, where later releases add their own. */
  const { python2 } = rt.profile.objects
  const held = python2 ? () => rt.none : (o: Ref) => o

  function make(args: readonly Ref[], names: KeywordNames): Ref {
    const positional = args.length - (names?.length ?? 0)
    if (positional === 0) return 0
    const given = positional === args.length ? args : args.slice(0, positional)
    return rt.tuple.from(python2 ? given.map(held) : given)
  }

  function makeDict(args: readonly Ref[], names: KeywordNames, type?: TypeInfo): Ref {
    if (names === null || names.length === 0 || (type !== undefined && makesDict(type))) return 0
    const dict = rt.dict.create()
    const positional = args.length - names.length
    names.forEach((name, i) => rt.dict.set(dict, name, held(args[positional + i])))
    return dict
  }

  function makesDict(type: TypeInfo): boolean {
    let builtin = type
    while (builtin.isHeap) builtin = builtin.base as TypeInfo
    const { keywordDictMaker: maker } = builtin
    return maker !== null && type[maker] === builtin[maker]
  }

  return { make, makeDict, needed }
}

/** Small conveniences that most built-in types need: booleans as results, argument conversion, version order. */
import { CONTROL } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import { OB_TYPE } from './layout.ts'
import { bindKeywords } from './natives/keyword-arguments.ts'
import type { Runtime } from './runtime.ts'
import { Compare, type KeywordNames, type TypeInfo } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'

export interface Kit {
  /** New reference to True or False. */
  bool(value: boolean): Ref
  /** New reference to NotImplemented. */
  unsupported(): Ref
  /** New reference to None. */
  none(): Ref
  typeName(o: Ref): string
  /** PyNumber_AsSsize_t, clipped instead of raising on overflow. */
  clippedIndex(o: Ref): number
  /** True when the object has nb_index. */
  hasIndex(o: Ref): boolean
  /** Runs the body with a new reference and releases it afterwards. */
  using<T>(owned: Ref, body: (o: Ref) => T): T
  /** Items of any iterable, new references. */
  collect(iterable: Ref): Ref[]
  release(items: readonly Ref[]): void
  /** Positional and keyword arguments by parameter; NULL where none was given. Borrowed. */
  bind(callee: string, parameters: readonly string[], args: readonly Ref[], names: KeywordNames, required?: number, positionalOnly?: number): Ref[]
  /** Runs the body while the arguments of a METH_VARARGS method stand in a tuple, as they do in 3.x. */
  packed<T>(args: readonly Ref[], body: () => T): T
  /** For callables without keywords. */
  noKeywords(callee: string, names: KeywordNames): void
  /**
   * The arguments by position of a constructor without keywords, which a subclass may add: refused for the type itself, from 3.11
   * on also for a subclass that has the type's own `init` (or `create`).
   */
  withoutKeywords(callee: string, base: TypeInfo, cls: TypeInfo, args: readonly Ref[], names: KeywordNames, by?: 'init' | 'create'): readonly Ref[]
}

/** tp_name: types of C modules with their module. */
export const shownType = (rt: Runtime, o: Ref): string => typeSystem(rt).displayName(rt.memory.typeOf(o))

/** The argument in a message of the argument parser: None by itself, anything else by its type. @mirrors Python/getargs.c _PyArg_BadArgument */
export const givenName = (rt: Runtime, o: Ref): string => (o === rt.none ? 'None' : shownType(rt, o))

/** Until 3.9 a float given for a whole number has words of its own. @mirrors Python/getargs.c float_argument_error */
export function refuseFloat(rt: Runtime, o: Ref): void {
  if (rt.profile.minor < 10 && rt.memory.typeOf(o).isSubtypeOf(rt.float.type)) rt.errors.raise('TypeError', 'integer argument expected, got float')
}

/** The int for a Py_ssize_t, whose largest is no JavaScript number. */
export const intOfSize = (rt: Runtime, size: number): Ref => (size >= 2 ** 63 ? rt.int.fromBig(2n ** 63n - 1n) : rt.int.from(size))

/** What a special method called at that line answered: another type is refused, a subclass deprecated. Steals. @mirrors Objects/abstract.c _PyNumber_Index, PyNumber_Float */
export function exactly(rt: Runtime, result: Ref, type: TypeInfo, method: string, line: number): Ref {
  const own = rt.memory.typeOf(result)
  if (own === type) return result
  const isInt = type === rt.int.type
  if (isInt ? !rt.int.isInt(result) : !own.isSubtypeOf(type)) {
    const returned = shownType(rt, result)
    rt.memory.decref(result)
    const wanted = method === '__index__' && rt.profile.objects.python2 ? '(int,long)' : type.name
    return rt.errors.raise('TypeError', `${method} returned non-${wanted} (type ${returned})`)
  }
  if (rt.profile.objects.python2) return result
  rt.I[CONTROL.line] = line
  try {
    rt.warn('DeprecationWarning', `${method} returned non-${type.name} (type ${own.name}).  The ability to return an instance of a strict subclass of ${type.name} is deprecated, and may be removed in a future version of Python.`)
  } catch (error) {
    rt.memory.decref(result)
    throw error
  }
  return result
}

export function createKit(rt: Runtime): Kit {
  const { H } = rt
  const { incref, decref } = rt.memory
  const { python2 } = rt.profile.objects

  function using<T>(owned: Ref, body: (o: Ref) => T): T {
    let result: T
    try {
      result = body(owned)
    } catch (error) {
      decref(owned)
      throw error
    }
    decref(owned)
    return result
  }

  function clippedIndex(o: Ref): number {
    return rt.int.isInt(o) ? clip(o) : using(rt.abstract.index(o), clip)
  }

  function clip(o: Ref): number {
    const value = rt.int.toNumber(o)
    if (value === value) return value
    return rt.int.toBig(o) < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER
  }

  function collect(iterable: Ref): Ref[] {
    const items: Ref[] = []
    using(rt.abstract.iter(iterable), (iterator) => {
      try {
        for (;;) {
          const item = rt.abstract.next(iterator)
          if (item === NULL) break
          items.push(item)
        }
      } catch (error) {
        release(items)
        throw error
      }
    })
    return items
  }

  function release(items: readonly Ref[]): void {
    for (const item of items) decref(item)
  }

  function noKeywords(callee: string, names: KeywordNames): void {
    if (names !== null && names.length > 0) rt.errors.raise('TypeError', `${callee}() takes no keyword arguments`)
  }

  function withoutKeywords(callee: string, base: TypeInfo, cls: TypeInfo, args: readonly Ref[], names: KeywordNames, by: 'init' | 'create' = 'init'): readonly Ref[] {
    if (names === null || names.length === 0) return args
    if (cls === base || (rt.profile.minor >= 11 && cls[by] === base[by])) noKeywords(callee, names)
    return args.slice(0, args.length - names.length)
  }

  return {
    withoutKeywords,
    bool: (value) => incref(value ? rt.true : rt.false),
    unsupported: () => incref(rt.notImplemented),
    none: () => incref(rt.none),
    typeName: (o) => typeSystem(rt).displayName(rt.memory.typeOf(o)),
    clippedIndex,
    hasIndex: (o) => H[o + OB_TYPE] !== 0 && (rt.int.isInt(o) || rt.memory.typeOf(o).index !== null),
    using,
    collect,
    release,
    bind: (callee, parameters, args, names, required = 0, positionalOnly = 0) => bindKeywords(rt, callee, { keywords: parameters, required, positionalOnly }, args, names),
    packed: (args, body) => (python2 || args.length === 0 ? body() : using(rt.tuple.from(args), body)),
    noKeywords,
  }
}

/** What a comparison answers for operands whose order is negative, zero or positive. */
export function ordered(order: number, op: Compare): boolean {
  switch (op) {
    case Compare.Lt: return order < 0
    case Compare.Le: return order <= 0
    case Compare.Eq: return order === 0
    case Compare.Ne: return order !== 0
    case Compare.Gt: return order > 0
    default: return order >= 0
  }
}

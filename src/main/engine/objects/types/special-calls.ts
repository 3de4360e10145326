/** Calls of special methods, found on the type. Source: Objects/typeobject.c lookup_maybe_method, vectorcall_method. */
import type { Ref } from '../../ref.ts'
import { Raised, type Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import { nativeFactory } from './type-system.ts'

export interface SpecialCalls {
  /** Borrowed or NULL. */
  lookupName(o: Ref, name: string): Ref
  /** Calls what lookupName found, bound to `o`. */
  callFound(o: Ref, found: Ref, args: readonly Ref[], names?: KeywordNames, packed?: boolean): Ref
  /** The same for slots that go on without a method that cannot be bound: null, and what binding raised is dropped. */
  callIfBound(o: Ref, found: Ref, args: readonly Ref[]): Ref | null
  /** Bound; new reference or NULL. */
  lookupSpecial(o: Ref, name: Ref): Ref
  /** null when the type has no such method. */
  callSpecial(o: Ref, name: string, args: readonly Ref[]): Ref | null
  /** Py_TPFLAGS_METHOD_DESCRIPTOR: called with self in front instead of being bound. */
  isFunctionLike(descriptor: Ref): boolean
}

export function createSpecialCalls(rt: Runtime): SpecialCalls {
  const bindsAlways = rt.profile.compile.boundMethodPerCall
  const wrappersToo = rt.profile.minor >= 8
  /** lookup_maybe_method of 3.7 leaves nothing else unbound. */
  const functionsOnly = rt.profile.minor === 7
  let functionType: TypeInfo | undefined

  function isFunction(descriptor: Ref): boolean {
    functionType ??= rt.types.infos.find((info) => info?.name === 'function' && !info.isHeap)
    return rt.memory.typeOf(descriptor) === functionType
  }

  function isFunctionLike(descriptor: Ref): boolean {
    return isFunction(descriptor) || rt.memory.typeOf(descriptor) === nativeFactory(rt).methodDescriptorType || (wrappersToo && nativeFactory(rt).wrapperOf(descriptor) !== null)
  }

  function lookupName(o: Ref, name: string): Ref {
    return rt.types.lookup(rt.memory.typeOf(o), rt.str.name(name))
  }

  function bind(get: NonNullable<TypeInfo['descrGet']>, found: Ref, o: Ref): Ref {
    return get(found, o, rt.memory.typeOf(o).ref)
  }

  /** NULL where that fails. */
  function bindOrDrop(get: NonNullable<TypeInfo['descrGet']>, found: Ref, o: Ref): Ref {
    try {
      return bind(get, found, o)
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  const callFound = (o: Ref, found: Ref, args: readonly Ref[], names: KeywordNames = null, packed = false): Ref => callBound(bind, o, found, args, names, packed)!

  const callIfBound = (o: Ref, found: Ref, args: readonly Ref[]): Ref | null => callBound(bindOrDrop, o, found, args, null, false)

  /** 2.7 puts arguments that do not come in a tuple into one. */
  function callBound(binding: typeof bind, o: Ref, found: Ref, args: readonly Ref[], names: KeywordNames, packed: boolean): Ref | null {
    const { incref, decref, xdecref, typeOf } = rt.memory
    const isHeld = !bindsAlways || typeOf(found).descrGet === null
    if (isHeld) incref(found)
    let bound = 0
    let given = 0
    try {
      if (!bindsAlways && (functionsOnly ? isFunction(found) : isFunctionLike(found))) return rt.abstract.call(found, withSelf(o, args), names, packed)
      const get = typeOf(found).descrGet
      if (get === null) return rt.abstract.call(found, args, names, packed)
      bound = binding(get, found, o)
      if (bound === 0) return null
      if (bindsAlways && !packed && args.length > 0) given = rt.tuple.from(args)
      return rt.abstract.call(bound, args, names, packed || bindsAlways)
    } finally {
      xdecref(given)
      xdecref(bound)
      if (isHeld) decref(found)
    }
  }

  function lookupSpecial(o: Ref, name: Ref): Ref {
    const type = rt.memory.typeOf(o)
    const found = rt.types.lookup(type, name)
    if (found === 0) return rt.types.oldStyleInstanceOf(o) ? rt.abstract.lookupAttr(o, name) : 0
    const get = rt.memory.typeOf(found).descrGet
    return get === null ? rt.memory.incref(found) : get(found, o, type.ref)
  }

  /** Spreading is slow for the usual one or two arguments. */
  function withSelf(o: Ref, args: readonly Ref[]): Ref[] {
    if (args.length === 0) return [o]
    return args.length === 1 ? [o, args[0]] : [o, ...args]
  }

  function callSpecial(o: Ref, name: string, args: readonly Ref[]): Ref | null {
    const found = lookupName(o, name)
    return found === 0 ? null : callFound(o, found, args)
  }

  return { lookupName, callFound, callIfBound, lookupSpecial, callSpecial, isFunctionLike }
}

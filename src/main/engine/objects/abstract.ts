/** What the interpreter does with any object. Source: Objects/abstract.c, Objects/object.c, Objects/call.c. */
import { createArithmetic } from './abstract/arithmetic.ts'
import { coerce } from './abstract/coercion.ts'
import { createComparison } from './abstract/comparison.ts'
import { createContainers } from './abstract/containers.ts'
import { createInstanceChecks } from './abstract/instance-checks.ts'
import type { Ref } from '../ref.ts'
import type { Abstract, Runtime } from './runtime.ts'
import type { KeywordNames, Unary } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'

export function createAbstract(rt: Runtime): Abstract {
  const { python2 } = rt.profile.objects
  const comparison = createComparison(rt)
  const arithmetic = createArithmetic(rt)
  const containers = createContainers(rt)
  const checks = createInstanceChecks(rt)
  typeSystem(rt).instanceChecks = checks
  const name = (o: Ref) => typeSystem(rt).displayName(rt.memory.typeOf(o))

  function text(slot: Unary | null, o: Ref, method: string): Ref {
    if (slot === null) return rt.errors.raise('TypeError', `${method} is not set on ${name(o)}`)
    rt.recursion.enter(method === '__repr__' ? ' while getting the repr of an object' : ' while getting the str of an object')
    let result: Ref
    try {
      result = slot(o)
    } finally {
      rt.recursion.leave()
    }
    if (rt.str.isStr(result) || (python2 && rt.memory.typeOf(result).name === 'unicode')) return result
    const returned = name(result)
    rt.memory.decref(result)
    return rt.errors.raise('TypeError', `${method} returned non-string (type ${returned})`)
  }

  const repr = (o: Ref) => text(rt.memory.typeOf(o).repr, o, '__repr__')

  function str(o: Ref): Ref {
    const type = rt.memory.typeOf(o)
    if (type === rt.str.type) return rt.memory.incref(o)
    return text(type.str, o, '__str__')
  }

  function take(owned: Ref): string {
    const value = rt.str.value(owned)
    rt.memory.decref(owned)
    return value
  }

  function checkName(attribute: Ref): void {
    if (!rt.str.isStr(attribute)) rt.errors.raise('TypeError', `attribute name must be string, not '${name(attribute)}'`)
  }

  function getattr(o: Ref, attribute: Ref): Ref {
    checkName(attribute)
    const { getattro } = rt.memory.typeOf(o)
    return (getattro as NonNullable<typeof getattro>)(o, attribute)
  }

  /** From 3.7 on no exception is made where plain attributes are missing. @mirrors Objects/object.c _PyObject_LookupAttr */
  function lookupAttr(o: Ref, attribute: Ref): Ref {
    try {
      if (!python2 && rt.memory.typeOf(o).getattro === rt.types.object.getattro) return rt.types.genericLookup(o, attribute)
      return getattr(o, attribute)
    } catch (error) {
      if (!rt.errors.matches(error, 'AttributeError')) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  function hasAttribute(o: Ref, name: string): boolean {
    const found = lookupAttr(o, rt.str.name(name))
    rt.memory.xdecref(found)
    return found !== 0
  }

  /** Attribute names are interned by whoever stores them. @mirrors Objects/object.c PyObject_SetAttr */
  function setattr(o: Ref, attribute: Ref, value: Ref): void {
    checkName(attribute)
    const interned = rt.str.isInterned(attribute) ? rt.memory.incref(attribute) : internedName(attribute)
    try {
      const { setattro } = rt.memory.typeOf(o)
      ;(setattro as NonNullable<typeof setattro>)(o, interned, value)
    } finally {
      rt.memory.decref(interned)
    }
  }

  /** Of an instance of a subclass of str, its text. */
  function internedName(attribute: Ref): Ref {
    if (rt.memory.typeOf(attribute) === rt.str.type) return rt.str.intern(rt.memory.incref(attribute))
    return rt.memory.incref(rt.str.name(rt.str.value(attribute)))
  }

  function call(callable: Ref, args: readonly Ref[], names: KeywordNames = null, packed = false): Ref {
    const slot = rt.memory.typeOf(callable).call
    if (slot === null) return rt.errors.raise('TypeError', `'${name(callable)}' object is not callable`)
    if (!python2) return slot(callable, args, names, packed)
    rt.recursion.enterCall()
    try {
      return slot(callable, args, names, packed)
    } finally {
      rt.recursion.leave()
    }
  }

  function callObjArgs(callable: Ref, args: readonly Ref[]): Ref {
    if (!python2) return call(callable, args)
    const tuple = rt.tuple.from(args)
    try {
      return call(callable, args, null, true)
    } finally {
      rt.memory.decref(tuple)
    }
  }

  function callMethod(o: Ref, method: string, args: readonly Ref[]): Ref {
    const found = getattr(o, rt.str.name(method))
    try {
      return call(found, args)
    } finally {
      rt.memory.decref(found)
    }
  }

  return {
    repr,
    str,
    reprText: (o) => take(repr(o)),
    strText: (o) => take(str(o)),
    isTrue: comparison.isTrue,
    hash: comparison.hash,
    compare: comparison.compare,
    compareBool: comparison.compareBool,
    isFound: comparison.isFound,
    threeWay: comparison.threeWay,
    coerce: (left, right) => coerce(rt, left, right),
    getattr,
    lookupAttr,
    setattr,
    delattr: (o, attribute) => setattr(o, attribute, 0),
    ...containers,
    binary: arithmetic.binary,
    inplace: arithmetic.inplace,
    negative: arithmetic.negative,
    positive: arithmetic.positive,
    invert: arithmetic.invert,
    index: arithmetic.index,
    asIndex: arithmetic.asIndex,
    call,
    callObjArgs,
    callMethod,
    isInstance: checks.isInstance,
    isSubclass: checks.isSubclass,
    hasAttribute,
    isCallable: (o) => (rt.types.oldStyleInstanceOf(o) ? hasAttribute(o, '__call__') : rt.memory.typeOf(o).call !== null),
  }
}

/** Generic slots that call Python methods: representation, hashing, calls, attributes, comparison, iteration, descriptors. */
import { GC_FLAGS, GC_FINALIZED } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import { Raised, type Runtime } from '../runtime.ts'
import { SWAPPED, type Compare, type KeywordNames, type TypeInfo } from '../type-info.ts'
import { createArgumentTuples } from './argument-tuples.ts'
import type { SpecialCalls } from './special-calls.ts'
import { asLong } from '../c-integers.ts'
import { nativeFactory, typeSystem } from './type-system.ts'

export const COMPARE_METHODS: readonly string[] = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__']

export function createObjectSlots(rt: Runtime, special: SpecialCalls) {
  const { lookupName, callFound } = special
  const python2 = rt.profile.objects.python2
  const tuples = createArgumentTuples(rt)
  const bindsHooks = !python2 && rt.profile.minor < 12
  const nextName = python2 ? 'next' : '__next__'
  const name = (o: Ref) => typeSystem(rt).displayName(rt.memory.typeOf(o))

  /** The result of a method that must exist, because its slot is set; deleted meanwhile: AttributeError. */
  function call(o: Ref, method: string, args: readonly Ref[], bare = python2): Ref {
    const found = lookupName(o, method)
    if (found === 0) rt.errors.raise('AttributeError', bare ? method : `'${name(o)}' object has no attribute '${method}'`)
    return callFound(o, found, args)
  }

  function drop(result: Ref): void {
    rt.memory.decref(result)
  }

  function hash(self: Ref): number {
    const found = lookupName(self, '__hash__')
    if (found === 0 || found === rt.none) rt.errors.raise('TypeError', `unhashable type: '${name(self)}'`)
    const result = special.callIfBound(self, found, [])
    if (result === null) return python2 ? rt.types.object.hash!(self) : rt.errors.raise('TypeError', `unhashable type: '${name(self)}'`)
    if (!python2 && !rt.int.isInt(result)) {
      drop(result)
      rt.errors.raise('TypeError', '__hash__ method should return an integer')
    }
    const value = rt.int.isInt(result) ? rt.int.toBig(result) : convertedHash(result)
    if (BigInt.asIntN(64, value) !== value) {
      const low = rt.abstract.hash(result)
      drop(result)
      return low
    }
    drop(result)
    const settled = value === -1n ? -2n : value
    rt.hashHigh = Number(BigInt.asIntN(32, settled >> 32n))
    return Number(BigInt.asIntN(32, settled))
  }

  /** What 2.7 makes of a result that is no integer. */
  function convertedHash(result: Ref): bigint {
    try {
      return asLong(rt, result)
    } catch (error) {
      drop(result)
      throw error
    }
  }

  function callSlot(self: Ref, args: readonly Ref[], names: KeywordNames, packed = false): Ref {
    const found = lookupName(self, '__call__')
    if (found === 0) rt.errors.raise('TypeError', `'${name(self)}' object is not callable`)
    const tuple = packed ? 0 : tuples.make(args, names)
    const dict = packed ? 0 : tuples.makeDict(args, names)
    if (!python2) rt.recursion.enterCall()
    try {
      return callFound(self, found, args, names, true)
    } finally {
      if (!python2) rt.recursion.leave()
      rt.memory.xdecref(tuple)
      rt.memory.xdecref(dict)
    }
  }

  /** Until 3.11 these hooks are bound before they are called; the caller holds them. @mirrors Objects/typeobject.c call_attribute */
  function callAttribute(self: Ref, found: Ref, attribute: Ref): Ref {
    const get = rt.memory.typeOf(found).descrGet
    if (!bindsHooks && !python2 && special.isFunctionLike(found)) return rt.abstract.call(found, [self, attribute])
    if (!bindsHooks || get === null) return callFound(self, found, [attribute])
    const bound = get(found, self, rt.memory.typeOf(self).ref)
    try {
      return rt.abstract.call(bound, [attribute])
    } finally {
      drop(bound)
    }
  }

  /** What a method raises without saying of what. @mirrors Objects/object.c set_attribute_error_context */
  function getattro(self: Ref, attribute: Ref): Ref {
    if (rt.profile.minor < 10) return hooked(self, attribute)
    try {
      return hooked(self, attribute)
    } catch (error) {
      if (rt.errors.matches(error, 'AttributeError')) describe(error.exception, self, attribute)
      throw error
    }
  }

  function describe(exception: Ref, self: Ref, attribute: Ref): void {
    const fields = [[rt.str.name('name'), attribute], [rt.str.name('obj'), self]] as const
    for (const [name] of fields) {
      const value = rt.abstract.getattr(exception, name)
      rt.memory.decref(value)
      if (value !== rt.none) return
    }
    for (const [name, value] of fields) rt.abstract.setattr(exception, name, value)
  }

  /** @mirrors Objects/typeobject.c slot_tp_getattr_hook */
  function hooked(self: Ref, attribute: Ref): Ref {
    const getattr = lookupName(self, '__getattr__')
    if (getattr !== 0) rt.memory.incref(getattr)
    try {
      const getattribute = lookupName(self, '__getattribute__')
      const wrapper = getattribute === 0 ? null : nativeFactory(rt).wrapperOf(getattribute)
      if (getattribute === 0 || (wrapper !== null && wrapper.slot === rt.types.object.getattro)) return rt.types.genericGetattr(self, attribute)
      if (getattr === 0) return callFound(self, getattribute, [attribute])
      rt.memory.incref(getattribute)
      try {
        return callAttribute(self, getattribute, attribute)
      } finally {
        rt.memory.decref(getattribute)
      }
    } catch (error) {
      if (getattr === 0 || !rt.errors.matches(error, 'AttributeError')) throw error
      rt.errors.drop(error)
      return callAttribute(self, getattr, attribute)
    } finally {
      rt.memory.xdecref(getattr)
    }
  }

  function setattro(self: Ref, attribute: Ref, value: Ref): void {
    drop(value === 0 ? call(self, '__delattr__', [attribute]) : call(self, '__setattr__', [attribute, value]))
  }

  /** In 2.7 the slot asks the other side, too. @mirrors Objects/typeobject.c slot_tp_richcompare (2.7) */
  function richcompareBoth(self: Ref, other: Ref, op: Compare): Ref {
    for (const [one, argument, by] of [[self, other, op], [other, self, SWAPPED[op]]] as const) {
      if (rt.memory.typeOf(one).richcompare !== richcompareBoth) continue
      const result = richcompare(one, argument, by)
      if (result !== rt.notImplemented) return result
      rt.memory.decref(result)
    }
    return rt.memory.incref(rt.notImplemented)
  }

  function richcompare(self: Ref, other: Ref, op: Compare): Ref {
    const found = lookupName(self, COMPARE_METHODS[op])
    return (found === 0 ? null : special.callIfBound(self, found, [other])) ?? rt.memory.incref(rt.notImplemented)
  }

  function iter(self: Ref): Ref {
    const found = lookupName(self, '__iter__')
    if (found === rt.none) rt.errors.raise('TypeError', `'${name(self)}' object is not iterable`)
    if (found === 0) return call(self, '__iter__', [])
    return special.callIfBound(self, found, []) ?? rt.errors.raise('TypeError', `'${name(self)}' object is not iterable`)
  }

  /** The end is NULL here, so the StopIteration that the method raised is dropped. */
  function iternext(self: Ref): Ref {
    try {
      return call(self, nextName, [])
    } catch (error) {
      if (!rt.errors.matches(error, 'StopIteration')) throw error
      rt.stopped(error)
      rt.errors.drop(error)
      return 0
    }
  }

  function descrGet(self: Ref, instance: Ref, owner: Ref): Ref {
    if (python2) return getUnbound(self, instance || rt.none, owner || rt.none)
    return call(self, '__get__', [instance === 0 ? rt.none : instance, owner === 0 ? rt.none : owner])
  }

  /** @mirrors Objects/typeobject.c slot_tp_descr_get (2.7) */
  function getUnbound(self: Ref, instance: Ref, owner: Ref): Ref {
    const found = lookupName(self, '__get__')
    const tuple = rt.tuple.from([self, instance, owner])
    try {
      return rt.abstract.call(found, [self, instance, owner], null, true)
    } finally {
      drop(tuple)
    }
  }

  function descrSet(self: Ref, instance: Ref, value: Ref): void {
    drop(value === 0 ? call(self, '__delete__', [instance], true) : call(self, '__set__', [instance, value], true))
  }

  function init(self: Ref, args: readonly Ref[], names: KeywordNames): void {
    const found = lookupName(self, '__init__')
    if (found === 0) rt.errors.raise('AttributeError', '__init__')
    const result = callFound(self, found, args, names, true)
    if (result !== rt.none) {
      const text = name(result)
      drop(result)
      rt.errors.raise('TypeError', `__init__() should return None, not '${text}'`)
    }
    drop(result)
  }

  /** @mirrors Objects/typeobject.c slot_tp_new */
  function create(type: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const method = rt.abstract.getattr(type.ref, rt.str.name('__new__'))
    const all = [type.ref, ...args]
    // 2.7 puts the class before the arguments in a tuple of their own.
    const tuple = python2 ? tuples.make(all, names) : 0
    try {
      return rt.abstract.call(method, all, names, python2)
    } finally {
      rt.memory.xdecref(tuple)
      drop(method)
    }
  }

  /** @mirrors Objects/typeobject.c slot_tp_finalize */
  function finalize(self: Ref): void {
    const found = python2 ? boundFinalizer(self) : lookupName(self, '__del__')
    if (found === 0) return
    if (!python2) rt.memory.incref(found)
    try {
      const result = python2 ? rt.abstract.call(found, []) : special.callIfBound(self, found, [])
      if (result !== null) drop(result)
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.unraisable(error, '__del__', found)
    } finally {
      rt.memory.decref(found)
    }
  }

  /** NULL where it cannot be bound, which nobody is told of. */
  function boundFinalizer(self: Ref): Ref {
    try {
      return special.lookupSpecial(self, rt.str.name('__del__'))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  function repr(self: Ref): Ref {
    const found = lookupName(self, '__repr__')
    if (found === 0) return call(self, '__repr__', [])
    return special.callIfBound(self, found, []) ?? rt.str.from(`<${name(self)} object at 0x${rt.addressText(self)}>`)
  }

  function str(self: Ref): Ref {
    const found = python2 ? lookupName(self, '__str__') : 0
    return found === 0 ? call(self, '__str__', []) : special.callIfBound(self, found, []) ?? repr(self)
  }

  /** PyObject_CallFinalizer: once per object. */
  function finalizeOnce(self: Ref, type: TypeInfo): void {
    const flags = self - rt.memory.gcHeadWords + GC_FLAGS
    if (type.isGc && (rt.H[flags] & GC_FINALIZED) !== 0) return
    type.finalize?.(self)
    if (type.isGc) rt.H[flags] |= GC_FINALIZED
  }

  rt.raisingNexts.set(iternext, (self) => call(self, nextName, []))

  return {
    repr,
    str,
    hash,
    call: callSlot,
    getattro,
    setattro,
    richcompare: python2 ? richcompareBoth : richcompare,
    iter,
    iternext,
    descrGet,
    descrSet,
    init,
    create,
    finalize,
    finalizeOnce,
  }
}

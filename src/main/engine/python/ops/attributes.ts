/** Attributes and simple slices as generated code calls them. Forms of the names: see operator-text.ts. */
import { OB_TYPE, SUPER_CLASS } from '../../objects/layout.ts'
import { nativeFactory, typeSystem } from '../../objects/types/type-system.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createAttributeOps(machine: Machine) {
  const { rt } = machine
  const { H, I } = rt
  const { incref, decref, typeOf } = rt.memory
  const { abstract } = rt
  const { peek, peekMethod, put } = typeSystem(rt).attributes
  const functionRef = machine.functionType.ref
  const loadsFromSuper = rt.profile.minor >= 12 ? typeSystem(rt).builtin('super').ref : 0

  /** LOAD_METHOD: I[20] says whether the result is to be called with the object as first argument. */
  function method(o: Ref, name: Ref): Ref {
    const found = peekMethod(o, name)
    if (found === 0) return findMethod(o, name)
    I[20] = 1
    return incref(found)
  }

  function findMethod(o: Ref, name: Ref): Ref {
    const type = typeOf(o)
    if (type.getattro !== rt.types.genericGetattr) return standingAlone(o, name)
    const found = rt.types.lookup(type, name)
    if (found === 0) return standingAlone(o, name)
    const foundType = H[found + OB_TYPE]!
    if (foundType !== functionRef && foundType !== rt.natives.methodDescriptorRef) return standingAlone(o, name)
    // A non-data descriptor: the instance's own attribute comes first.
    if (type.hasDict) {
      const own = rt.types.instanceAttribute(o, name)
      if (own !== 0) {
        I[20] = 0
        return incref(own)
      }
    }
    I[20] = 1
    return incref(found)
  }

  /** What runs on the way (a property, __getattr__) may call methods of its own. */
  function standingAlone(o: Ref, name: Ref): Ref {
    const value = abstract.getattr(o, name)
    // Metaclasses and classes with a __getattribute__ of their own get it bound. @mirrors Python/bytecodes.c LOAD_SUPER_ATTR_METHOD
    if (H[o + OB_TYPE] === loadsFromSuper && rt.types.infoOf(H[o + SUPER_CLASS]).getattro === rt.types.genericGetattr) nativeFactory(rt).loadedFromSuper(value)
    I[20] = 0
    return value
  }

  function attr(o: Ref, name: Ref): Ref {
    const found = peek(o, name)
    return found !== 0 ? incref(found) : abstract.getattr(o, name)
  }

  function attrB(o: Ref, name: Ref): Ref {
    const found = peek(o, name)
    return found !== 0 ? incref(found) : holding(o, name)
  }

  function attrS(o: Ref, name: Ref): Ref {
    const found = peek(o, name)
    const result = found !== 0 ? incref(found) : abstract.getattr(o, name)
    decref(o)
    return result
  }

  function holding(o: Ref, name: Ref): Ref {
    incref(o)
    try {
      return abstract.getattr(o, name)
    } finally {
      decref(o)
    }
  }

  /** STORE_ATTR releases the value, then the object. */
  function setattrS(o: Ref, name: Ref, value: Ref): void {
    if (!put(o, name, value)) abstract.setattr(o, name, value)
    decref(value)
    decref(o)
  }

  return {
    attr,
    attrB,
    attrS,
    method,
    setattrS,
    delattr: abstract.delattr,
    sliceOf: (low: Ref, high: Ref, step: Ref) => rt.slice.create(low, high, step === 0 ? rt.none : step),
    getSlice: (o: Ref, low: Ref, high: Ref) => rt.slice.getSimple(o, low, high),
    setSlice: (o: Ref, low: Ref, high: Ref, value: Ref) => rt.slice.setSimple(o, low, high, value),
    delSlice: (o: Ref, low: Ref, high: Ref) => rt.slice.setSimple(o, low, high, 0),
  }
}

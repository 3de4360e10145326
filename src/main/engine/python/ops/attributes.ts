/** Attributes, items and iteration as generated code calls them. */
import { OB_TYPE } from '../../objects/layout.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createAttributeOps(machine: Machine) {
  const { rt } = machine
  const { H, I } = rt
  const { incref, decref, typeOf } = rt.memory
  const { abstract } = rt
  const functionRef = machine.functionType.ref

  /** LOAD_METHOD: I[20] says whether the result is to be called with the object as first argument. */
  function method(o: Ref, name: Ref): Ref {
    const type = typeOf(o)
    I[20] = 0
    if (type.getattro !== rt.types.genericGetattr) return abstract.getattr(o, name)
    const found = rt.types.lookup(type, name)
    if (found === 0) return abstract.getattr(o, name)
    const foundType = H[found + OB_TYPE]!
    if (foundType !== functionRef && foundType !== rt.natives.methodDescriptorRef) return abstract.getattr(o, name)
    // A non-data descriptor: the instance's own attribute comes first.
    if (type.hasDict) {
      const own = rt.types.instanceAttribute(o, name)
      if (own !== 0) return incref(own)
    }
    I[20] = 1
    return incref(found)
  }

  function attrB(o: Ref, name: Ref): Ref {
    incref(o)
    try {
      return abstract.getattr(o, name)
    } finally {
      decref(o)
    }
  }

  function itemB(o: Ref, key: Ref): Ref {
    incref(o)
    incref(key)
    try {
      return abstract.getitem(o, key)
    } finally {
      decref(o)
      decref(key)
    }
  }

  return {
    attr: abstract.getattr,
    attrB,
    method,
    setattr: abstract.setattr,
    delattr: abstract.delattr,
    item: abstract.getitem,
    itemB,
    setItem: abstract.setitem,
    delItem: abstract.delitem,
    iter: abstract.iter,
    next: abstract.next,
    sliceOf: (low: Ref, high: Ref, step: Ref) => rt.slice.create(low, high, step === 0 ? rt.none : step),
    getSlice: (o: Ref, low: Ref, high: Ref) => rt.slice.getSimple(o, low, high),
    setSlice: (o: Ref, low: Ref, high: Ref, value: Ref) => rt.slice.setSimple(o, low, high, value),
    delSlice: (o: Ref, low: Ref, high: Ref) => rt.slice.setSimple(o, low, high, 0),
  }
}

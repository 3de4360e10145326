/** classmethod and staticmethod. Source: Objects/funcobject.c cm_*, sm_*. */
import { WRAPPED_CALLABLE } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { isAbstract } from './property.ts'

/** classmethod: cm_callable, cm_dict (3.x). */
const DICT = 6
const COPIED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']

export function createMethodWrappers(rt: Runtime): void {
  const { H } = rt
  const { python2 } = rt.profile.objects
  /** 3.10+ make the wrapper look like the function. */
  const copiesNames = rt.profile.minor >= 10

  function make(name: 'classmethod' | 'staticmethod'): TypeInfo {
    const type = new TypeInfo(name)
    type.basicBytes = basicSize(rt.profile, name)
    type.isGc = true
    if (!python2) {
      type.hasDict = true
      type.dictOffset = DICT
    }
    const words = python2 ? [WRAPPED_CALLABLE] : [WRAPPED_CALLABLE, DICT]
    type.dealloc = (o) => {
      rt.memory.untrack(o)
      clear(o)
      rt.memory.free(o)
    }
    type.traverse = (o, visit) => {
      for (const word of words) if (H[o + word] !== 0) visit(H[o + word])
    }
    type.clear = clear
    function clear(o: Ref): void {
      for (const word of words) {
        const member = H[o + word]
        H[o + word] = 0
        rt.memory.xdecref(member)
      }
    }
    type.create = (info) => typeSystem(rt).allocInstance(info)
    type.init = (o, args, names) => {
      if (names !== null && names.length > 0) rt.errors.raise('TypeError', `${name}() takes no keyword arguments`)
      if (args.length !== 1) rt.errors.raise('TypeError', `${name} expected 1 argument${rt.profile.minor < 8 ? 's' : ''}, got ${args.length}`)
      const old = H[o + WRAPPED_CALLABLE]
      H[o + WRAPPED_CALLABLE] = rt.memory.incref(args[0])
      rt.memory.xdecref(old)
      if (copiesNames) copyNames(o, args[0])
    }
    return type
  }

  /** NULL where there is none, for which up to 3.12 an exception is made. @mirrors Objects/funcobject.c functools_copy_attr */
  function attribute(callable: Ref, name: Ref): Ref {
    if (rt.profile.minor >= 13) return rt.abstract.lookupAttr(callable, name)
    try {
      return rt.abstract.getattr(callable, name)
    } catch (error) {
      if (!rt.errors.matches(error, 'AttributeError')) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  /** @mirrors Objects/funcobject.c functools_wraps */
  function copyNames(o: Ref, callable: Ref): void {
    for (const name of COPIED) {
      const value = attribute(callable, rt.str.name(name))
      if (value === 0) continue
      rt.abstract.setattr(o, rt.str.name(name), value)
      rt.memory.decref(value)
    }
  }

  const classMethod = make('classmethod')
  classMethod.descrGet = (o, instance, owner) => {
    const callable = H[o + WRAPPED_CALLABLE]
    if (callable === 0) rt.errors.raise('RuntimeError', 'uninitialized classmethod object')
    const type = owner !== 0 ? owner : rt.memory.typeOf(instance).ref
    const kind = rt.memory.typeOf(callable)
    const chains = (rt.profile.minor >= 9 && rt.profile.minor < 13)
    if (chains && kind.descrGet !== null) return kind.descrGet(callable, type, rt.memory.typeOf(type).ref)
    return rt.methods.bind(callable, type, rt.memory.typeOf(type).ref)
  }
  const staticMethod = make('staticmethod')
  staticMethod.descrGet = (o) => {
    if (H[o + WRAPPED_CALLABLE] === 0) rt.errors.raise('RuntimeError', 'uninitialized staticmethod object')
    return rt.memory.incref(H[o + WRAPPED_CALLABLE])
  }
  if (copiesNames) {
    staticMethod.call = (o, args, names) => rt.abstract.call(H[o + WRAPPED_CALLABLE], args, names)
    staticMethod.repr = (o) => rt.str.from(`<staticmethod(${rt.abstract.reprText(H[o + WRAPPED_CALLABLE])})>`)
    classMethod.repr = (o) => rt.str.from(`<classmethod(${rt.abstract.reprText(H[o + WRAPPED_CALLABLE])})>`)
  }
  for (const type of [classMethod, staticMethod]) {
    rt.types.define(type)
    const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)
    rt.natives.getset(type, '__func__', (o) => newRef(H[o + WRAPPED_CALLABLE]))
    if (copiesNames) rt.natives.getset(type, '__wrapped__', (o) => newRef(H[o + WRAPPED_CALLABLE]))
    if (python2) continue
    rt.natives.getset(type, '__isabstractmethod__', (o) => rt.int.fromBool(isAbstract(rt, H[o + WRAPPED_CALLABLE])))
    rt.natives.getset(type, '__dict__', (o) => rt.memory.incref(rt.types.instanceDict(o, true)))
  }
}

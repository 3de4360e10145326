/** isinstance and issubclass. Source: Objects/abstract.c object_isinstance, object_recursive_isinstance, abstract_issubclass. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { typeSystem, type InstanceChecks } from '../types/type-system.ts'

export function createInstanceChecks(rt: Runtime): InstanceChecks & { isInstance(o: Ref, type: Ref): boolean; isSubclass(type: Ref, of: Ref): boolean } {
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const unions = minor >= 10
  const oldClass = (o: Ref) => python2 && rt.memory.typeOf(o).name === 'classobj'

  /** @mirrors Objects/abstract.c object_isinstance */
  function recursiveIsInstance(o: Ref, type: Ref): boolean {
    if (oldClass(type)) return rt.memory.typeOf(o).name === 'instance' && oldDerives(rt.H[o + 4], type)
    if (rt.types.isType(type)) {
      const info = rt.types.infoOf(type)
      if (rt.memory.typeOf(o).isSubtypeOf(info)) return true
      const own = rt.abstract.lookupAttr(o, rt.str.name('__class__'))
      const differs = own !== 0 && own !== rt.memory.typeOf(o).ref && rt.types.isType(own)
      const derived = differs && rt.types.infoOf(own).isSubtypeOf(info)
      rt.memory.xdecref(own)
      return derived
    }
    const bases = basesOf(type)
    if (bases === 0) {
      return rt.errors.raise('TypeError', python2
        ? 'isinstance() arg 2 must be a class, type, or tuple of classes and types'
        : `isinstance() arg 2 must be a type${unions ? ', a tuple of types, or a union' : ' or tuple of types'}`)
    }
    rt.memory.decref(bases)
    const own = rt.abstract.lookupAttr(o, rt.str.name('__class__'))
    if (own === 0) return false
    const result = derives(own, type)
    rt.memory.decref(own)
    return result
  }

  /** @mirrors Objects/abstract.c recursive_issubclass */
  function recursiveIsSubclass(type: Ref, of: Ref): boolean {
    if (rt.types.isType(type) && rt.types.isType(of)) return rt.types.infoOf(type).isSubtypeOf(rt.types.infoOf(of))
    if (oldClass(type) && oldClass(of)) return oldDerives(type, of)
    requireBases(type, python2 ? 'issubclass() arg 1 must be a class' : 'issubclass() arg 1 must be a class')
    if (!oldClass(of)) {
      requireBases(of, python2
        ? 'issubclass() arg 2 must be a class or tuple of classes'
        : `issubclass() arg 2 must be a class${unions ? ', a tuple of classes, or a union' : ' or tuple of classes'}`)
    }
    return derives(type, of)
  }

  function requireBases(type: Ref, message: string): void {
    const bases = basesOf(type)
    if (bases === 0) rt.errors.raise('TypeError', message)
    rt.memory.decref(bases)
  }

  /** `__bases__` when it is a tuple: new reference, or 0. */
  function basesOf(type: Ref): Ref {
    const bases = rt.abstract.lookupAttr(type, rt.str.name('__bases__'))
    if (bases === 0 || rt.memory.typeOf(bases) === rt.tuple.type) return bases
    rt.memory.decref(bases)
    return 0
  }

  /** @mirrors Objects/abstract.c abstract_issubclass */
  function derives(type: Ref, of: Ref): boolean {
    if (type === of) return true
    const bases = basesOf(type)
    if (bases === 0) return false
    const found = rt.tuple.items(bases).some((base) => derives(base, of))
    rt.memory.decref(bases)
    return found
  }

  const oldDerives = (type: Ref, of: Ref): boolean => type === of || rt.tuple.items(rt.H[type + 4]).some((base) => derives(base, of))

  /** Tuples, then the metaclass' hook; from 3.x on that of `type` itself is passed over. @mirrors Objects/abstract.c object_recursive_isinstance */
  function check(o: Ref, type: Ref, hook: string, plain: (o: Ref, type: Ref) => boolean): boolean {
    if (rt.memory.typeOf(type).isSubtypeOf(rt.tuple.type)) return rt.tuple.items(type).some((member) => check(o, member, hook, plain))
    const meta = rt.memory.typeOf(type)
    if (python2 ? oldClass(type) || rt.types.oldStyleInstanceOf(type) : meta === rt.types.type) return plain(o, type)
    const result = python2 ? typeSystem(rt).callSpecial(type, hook, [o]) : callBound(type, hook, o)
    if (result === null) return plain(o, type)
    const truth = rt.abstract.isTrue(result)
    rt.memory.decref(result)
    return truth
  }

  function callBound(type: Ref, hook: string, o: Ref): Ref | null {
    const method = typeSystem(rt).lookupSpecial(type, rt.str.name(hook))
    if (method === 0) return null
    try {
      return rt.abstract.callObjArgs(method, [o])
    } finally {
      rt.memory.decref(method)
    }
  }

  return {
    recursiveIsInstance,
    recursiveIsSubclass,
    isInstance: (o, type) => rt.memory.typeOf(o).ref === type || check(o, type, '__instancecheck__', recursiveIsInstance),
    isSubclass: (type, of) => check(type, of, '__subclasscheck__', recursiveIsSubclass),
  }
}

/** super. Source: Objects/typeobject.c super_*. */
import type { Ref } from '../../ref.ts'
import { SUPER_CLASS } from '../layout.ts'
import { Raised, type Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo, type KeywordNames } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'

/** superobject, behind its type (SUPER_CLASS): obj, obj_type. */
const OBJECT = 6
const OBJECT_TYPE = 8
const WORDS = [OBJECT, SUPER_CLASS, OBJECT_TYPE]

export function createSuper(rt: Runtime): TypeInfo {
  const { H } = rt
  const type = new TypeInfo('super')

  /** The class whose MRO is followed: borrowed. @mirrors Objects/typeobject.c supercheck */
  function startOf(owner: TypeInfo, o: Ref): Ref {
    if (rt.types.isType(o) && rt.types.infoOf(o).isSubtypeOf(owner)) return o
    const own = rt.memory.typeOf(o)
    if (own.isSubtypeOf(owner)) return own.ref
    const claimed = claimedClass(o)
    if (claimed !== 0) {
      rt.memory.decref(claimed)
      if (rt.types.isType(claimed) && claimed !== own.ref && rt.types.infoOf(claimed).isSubtypeOf(owner)) return claimed
    }
    const text = rt.profile.minor >= 13
      ? `super(type, obj): obj (${rt.types.isType(o) ? 'type' : 'instance of'} ${rt.types.isType(o) ? rt.types.infoOf(o).name : own.name}) is not an instance or subtype of type (${owner.name}).`
      : 'super(type, obj): obj must be an instance or subtype of type'
    return rt.errors.raise('TypeError', text)
  }

  /** NULL: none; 2.7 does not mind why. */
  function claimedClass(o: Ref): Ref {
    try {
      return rt.abstract.lookupAttr(o, rt.str.name('__class__'))
    } catch (error) {
      if (!rt.profile.objects.python2 || !(error instanceof Raised)) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  function fill(self: Ref, owner: Ref, o: Ref): void {
    const start = o === 0 ? 0 : startOf(rt.types.infoOf(owner), o)
    const old = WORDS.map((word) => H[self + word])
    H[self + SUPER_CLASS] = rt.memory.incref(owner)
    H[self + OBJECT] = o === 0 ? 0 : rt.memory.incref(o)
    H[self + OBJECT_TYPE] = start === 0 ? 0 : rt.memory.incref(start)
    for (const member of old) rt.memory.xdecref(member)
  }

  /** @mirrors Objects/typeobject.c super_init_impl */
  function init(self: Ref, args: readonly Ref[], names: KeywordNames): void {
    if (names !== null && names.length > 0) rt.errors.raise('TypeError', 'super() takes no keyword arguments')
    if (args.length === 0) rt.errors.raise(rt.profile.objects.python2 ? 'TypeError' : 'RuntimeError', rt.profile.objects.python2 ? 'super() takes at least 1 argument (0 given)' : 'super(): no arguments')
    if (args.length > 2) rt.errors.raise('TypeError', `super() expected at most 2 arguments, got ${args.length}`)
    if (!rt.types.isType(args[0])) {
      const given = args[0] === rt.none && rt.profile.minor < 11 ? 'None' : typeSystem(rt).displayName(rt.memory.typeOf(args[0]))
      rt.errors.raise('TypeError', `super() argument 1 must be ${rt.profile.objects.preHeaderBytes > 0 ? 'a type' : 'type'}, not ${given}`)
    }
    fill(self, args[0], args.length < 2 || args[1] === rt.none ? 0 : args[1])
  }

  /** @mirrors Objects/typeobject.c super_getattro */
  function getattro(self: Ref, name: Ref): Ref {
    const start = H[self + OBJECT_TYPE]
    if (start === 0 || rt.str.value(name) === '__class__') return rt.types.genericGetattr(self, name)
    const { mro } = rt.types.infoOf(start)
    const from = mro.findIndex((base) => base.ref === H[self + SUPER_CLASS])
    for (let i = from + 1; from >= 0 && i < mro.length; i++) {
      const found = mro[i].dict === 0 ? 0 : rt.dict.getName(mro[i].dict, name)
      if (found === 0) continue
      const get = rt.memory.typeOf(found).descrGet
      if (get === null) return rt.memory.incref(found)
      rt.memory.incref(found)
      try {
        return get(found, H[self + OBJECT] === start ? 0 : H[self + OBJECT], start)
      } finally {
        rt.memory.decref(found)
      }
    }
    return rt.types.genericGetattr(self, name)
  }

  function descrGet(self: Ref, instance: Ref): Ref {
    if (instance === 0 || instance === rt.none || H[self + OBJECT] !== 0) return rt.memory.incref(self)
    if (rt.memory.typeOf(self) !== type) return rt.abstract.call(rt.memory.typeOf(self).ref, [H[self + SUPER_CLASS], instance])
    const bound = typeSystem(rt).allocInstance(type)
    fill(bound, H[self + SUPER_CLASS], instance)
    return bound
  }

  type.basicBytes = basicSize(rt.profile, 'super')
  type.isGc = true
  type.create = (info) => typeSystem(rt).allocInstance(info)
  type.init = init
  type.getattro = getattro
  type.descrGet = descrGet
  type.dealloc = (o) => {
    rt.memory.untrack(o)
    for (const word of WORDS) rt.memory.xdecref(H[o + word])
    rt.memory.free(o)
  }
  type.traverse = (o, visit) => {
    for (const word of WORDS) if (H[o + word] !== 0) visit(H[o + word])
  }
  type.repr = (o) => {
    const owner = H[o + SUPER_CLASS] === 0 ? 'NULL' : rt.types.infoOf(H[o + SUPER_CLASS]).name
    const start = H[o + OBJECT_TYPE]
    return rt.str.from(start === 0 ? `<super: <class '${owner}'>, NULL>` : `<super: <class '${owner}'>, <${rt.types.infoOf(start).name} object>>`)
  }
  rt.types.define(type)
  const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)
  rt.natives.getset(type, '__thisclass__', (o) => newRef(H[o + SUPER_CLASS]))
  rt.natives.getset(type, '__self__', (o) => newRef(H[o + OBJECT]))
  rt.natives.getset(type, '__self_class__', (o) => newRef(H[o + OBJECT_TYPE]))
  return type
}

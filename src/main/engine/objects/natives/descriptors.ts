/** Descriptors in the dicts of types: methods, class methods, getsets, members. Source: Objects/descrobject.c. */
import { OB_TYPE } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { isMember } from './members.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { textSignature } from './signatures.ts'
import type { ArityChecker } from './arity.ts'
import type { ArgumentPacking } from './packed-arguments.ts'
import type { BuiltinFunctions } from './builtin-function.ts'
import { D_NAME, D_QUALNAME, D_TYPE, type GetSetDef, type NativeDef } from './definition.ts'

export type Descriptors = ReturnType<typeof createDescriptors>

export function createDescriptors(rt: Runtime, arity: ArityChecker, builtins: BuiltinFunctions, packing: ArgumentPacking) {
  const { H } = rt
  const { python2 } = rt.profile.objects
  /** Wording: until 3.7, and until 3.8. */
  const before38 = rt.profile.minor < 8
  const before39 = rt.profile.minor < 9
  /** d_method, d_getset, d_member or d_base: a handle, or the slot's word offset; of a member with a function, its handle negated. */
  const D_BODY = python2 ? 8 : 10
  const methods: NativeDef[] = [null as never]
  const getsets: GetSetDef[] = [null as never]
  const getsetHandles = new Map<(self: Ref) => Ref, number>()

  const ownerOf = (o: Ref) => rt.types.infoOf(H[o + D_TYPE])
  const nameOf = (o: Ref) => rt.str.value(H[o + D_NAME])
  const displayName = (type: TypeInfo) => typeSystem(rt).displayName(type)
  const raise = (message: string) => rt.errors.raise('TypeError', message)

  function kind(name: string, size: string, label: string): TypeInfo {
    const type = new TypeInfo(name)
    type.basicBytes = basicSize(rt.profile, size)
    type.isGc = true
    type.subclassable = false
    type.dealloc = (o) => {
      rt.memory.untrack(o)
      rt.memory.decref(H[o + D_TYPE])
      rt.memory.decref(H[o + D_NAME])
      if (!python2) rt.memory.xdecref(H[o + D_QUALNAME])
      rt.memory.free(o)
    }
    type.traverse = (o, visit) => visit(H[o + D_TYPE])
    type.repr = (o) => rt.str.from(`<${label} '${nameOf(o)}' of '${displayName(ownerOf(o))}' objects>`)
    return type
  }

  /** PyDescr_New. */
  function create(type: TypeInfo, owner: TypeInfo, name: string, body: number): Ref {
    const { memory } = rt
    const o = memory.alloc(type)
    memory.incref(owner.ref)
    H[o + D_TYPE] = owner.ref
    H[o + D_NAME] = memory.incref(rt.str.name(name))
    H[o + D_BODY] = body
    memory.track(o)
    return o
  }

  /** @mirrors Objects/descrobject.c descr_check */
  function checkInstance(o: Ref, instance: Ref): void {
    const owner = ownerOf(o)
    const given = rt.memory.typeOf(instance)
    if (given.isSubtypeOf(owner)) return
    const article = before38 ? '' : 'a '
    raise(`descriptor '${nameOf(o)}' for '${displayName(owner)}' objects doesn't apply to ${article}'${displayName(given)}' object`)
  }

  /** The first argument, when it is an instance of the descriptor's type. */
  function requireSelf(o: Ref, args: readonly Ref[], isSlot: boolean): Ref {
    if (args.length > 0 && H[args[0] + OB_TYPE] === H[o + D_TYPE]) return args[0]
    const owner = displayName(ownerOf(o))
    if (args.length === 0) {
      raise(isSlot || before39 ? `descriptor '${nameOf(o)}' of '${owner}' object needs an argument` : `unbound method ${owner}.${nameOf(o)}() needs an argument`)
    }
    const given = rt.memory.typeOf(args[0])
    if (!given.isSubtypeOf(ownerOf(o))) {
      raise(isSlot || before38
        ? `descriptor '${nameOf(o)}' requires a '${owner}' object but received a '${displayName(given)}'`
        : `descriptor '${nameOf(o)}' for '${owner}' objects doesn't apply to a '${displayName(given)}' object`)
    }
    return args[0]
  }

  const method = kind('method_descriptor', 'methodDescriptor', 'method')
  method.descrGet = (o, instance) => {
    if (instance === 0) return rt.memory.incref(o)
    checkInstance(o, instance)
    return builtins.create(methods[H[o + D_BODY]], instance, 0)
  }
  method.call = (o, args, names, packed = false) => {
    const self = requireSelf(o, args, false)
    const def = methods[H[o + D_BODY]]
    const rest = args.slice(1)
    const run = (): Ref => {
      const checked = arity.check(def, rest, names)
      return def.impl(self, checked, checked === rest ? names : null)
    }
    const packs = !packed && rest.length > 0 && (def.packs ?? packing.needed(def))
    return within(def, () => (packs ? packing.around(rest, names, run) : run()))
  }

  function within(def: NativeDef, call: () => Ref): Ref {
    if (!packing.counts(def)) return call()
    rt.recursion.enterCall()
    try {
      return call()
    } finally {
      rt.recursion.leave()
    }
  }

  function callMethod(o: Ref, self: Ref, args: readonly Ref[]): Ref {
    if (H[self + OB_TYPE] !== H[o + D_TYPE]) return rt.abstract.call(o, [self, ...args], null)
    const def = methods[H[o + D_BODY]]
    const packs = args.length > 0 && packing.needed(def)
    const counts = packing.counts(def)
    if (!packs && !counts) return def.impl(self, arity.check(def, args, null), null)
    if (counts) rt.recursion.enterCall()
    try {
      return packs ? callPacked(def, self, args) : def.impl(self, arity.check(def, args, null), null)
    } finally {
      if (counts) rt.recursion.leave()
    }
  }

  /** Apart from the others: a function that makes another has its variables on the heap. */
  function callPacked(def: NativeDef, self: Ref, args: readonly Ref[]): Ref {
    return packing.around(args, null, () => def.impl(self, arity.check(def, args, null), null))
  }

  /** @mirrors Objects/descrobject.c classmethod_get */
  function checkClass(o: Ref, type: Ref): void {
    const owner = displayName(ownerOf(o))
    if (!rt.types.isType(type)) raise(`descriptor '${nameOf(o)}' for type '${owner}' needs a type, not a '${displayName(rt.memory.typeOf(type))}' as arg 2`)
    if (!rt.types.infoOf(type).isSubtypeOf(ownerOf(o))) raise(`descriptor '${nameOf(o)}' requires a subtype of '${owner}' but received '${displayName(rt.types.infoOf(type))}'`)
  }

  const classMethod = kind('classmethod_descriptor', 'classMethodDescriptor', 'method')
  classMethod.descrGet = (o, instance, owner) => {
    const type = owner !== 0 ? owner : rt.memory.typeOf(instance).ref
    if (type !== H[o + D_TYPE]) checkClass(o, type)
    return builtins.create(methods[H[o + D_BODY]], type, 0)
  }
  classMethod.call = (o, args, names) => {
    if (args.length === 0) raise(`descriptor '${nameOf(o)}' of '${displayName(ownerOf(o))}' object needs an argument`)
    const bound = builtins.create(methods[H[o + D_BODY]], args[0], 0)
    try {
      return rt.abstract.call(bound, args.slice(1), names)
    } finally {
      rt.memory.decref(bound)
    }
  }

  const getset = kind('getset_descriptor', 'getset', 'attribute')
  getset.descrGet = (o, instance) => {
    if (instance === 0) return rt.memory.incref(o)
    checkInstance(o, instance)
    return getsets[H[o + D_BODY]].get(instance)
  }
  getset.descrSet = (o, instance, value) => {
    checkInstance(o, instance)
    const { set } = getsets[H[o + D_BODY]]
    if (set === null) rt.errors.raise('AttributeError', `attribute '${nameOf(o)}' of '${displayName(ownerOf(o))}' objects is not writable`)
    set(instance, value)
  }

  const member = kind('member_descriptor', 'member', 'member')
  const missing = (o: Ref, instance: Ref) =>
    rt.errors.raise('AttributeError', rt.profile.minor < 10
      ? nameOf(o)
      : `'${displayName(rt.memory.typeOf(instance))}' object has no attribute '${nameOf(o)}'`)
  member.descrGet = (o, instance) => {
    if (instance === 0) return rt.memory.incref(o)
    checkInstance(o, instance)
    if (H[o + D_BODY] < 0) return getsets[-H[o + D_BODY]].get(instance)
    const value = H[instance + H[o + D_BODY]]
    return value === 0 ? missing(o, instance) : rt.memory.incref(value)
  }
  member.descrSet = (o, instance, value) => {
    checkInstance(o, instance)
    if (H[o + D_BODY] < 0) {
      const { set } = getsets[-H[o + D_BODY]]
      return set === null ? rt.errors.raise(python2 ? 'TypeError' : 'AttributeError', 'readonly attribute') : set(instance, value)
    }
    const word = instance + H[o + D_BODY]
    const old = H[word]
    if (value === 0 && old === 0) rt.errors.raise('AttributeError', nameOf(o))
    H[word] = value === 0 ? 0 : rt.memory.incref(value)
    rt.memory.xdecref(old)
  }

  for (const type of [method, classMethod, getset, member]) rt.types.define(type)

  function getsetHandle(def: GetSetDef): number {
    let handle = getsetHandles.get(def.get)
    if (handle === undefined) {
      handle = getsets.push(def) - 1
      getsetHandles.set(def.get, handle)
    }
    return handle
  }

  function addAttributes(): void {
    for (const type of [method, classMethod, getset, member]) {
      rt.natives.getset(type, '__name__', (o) => rt.memory.incref(H[o + D_NAME]))
      rt.natives.getset(type, '__objclass__', (o) => rt.memory.incref(H[o + D_TYPE]))
      rt.natives.getset(type, '__doc__', () => rt.memory.incref(rt.none))
      if (!python2) rt.natives.getset(type, '__qualname__', (o) => rt.str.from(`${ownerOf(o).name}.${nameOf(o)}`))
    }
    if (python2) return
    for (const type of [method, classMethod]) {
      rt.natives.getset(type, '__text_signature__', (o) => {
        const text = textSignature(`${ownerOf(o).name}.${nameOf(o)}`, rt.profile.minor)
        return text === null ? rt.memory.incref(rt.none) : rt.str.from(text)
      })
    }
  }

  return {
    method,
    classMethod,
    getset,
    member,
    kind,
    create,
    ownerOf,
    nameOf,
    requireSelf,
    checkInstance,
    body: D_BODY,
    callMethod,
    createMethod: (type: TypeInfo, def: NativeDef, owner: TypeInfo) => create(type, owner, def.name, methods.push(def) - 1),
    createGetset: (def: GetSetDef, owner: TypeInfo) =>
      isMember(owner.name, def.name, rt.profile.minor) ? create(member, owner, def.name, -getsetHandle(def)) : create(getset, owner, def.name, getsetHandle(def)),
    createMember: (owner: TypeInfo, name: string, offset: number) => create(member, owner, name, offset),
    addAttributes,
  }
}

/** Bound methods of Python functions. Source: Objects/classobject.c. */
import type { Ref } from '../ref.ts'
import type { Methods, Runtime } from './runtime.ts'
import { basicSize } from './sizes/basic-sizes.ts'
import { Compare, TypeInfo } from './type-info.ts'
import { createUnpackedCall } from './unpacked-call.ts'
import { typeSystem } from './types/type-system.ts'

/** PyMethodObject: im_func, im_self, then im_weakreflist (3.x) or im_class, im_weakreflist (2.7). */
const FUNC = 4
const SELF = 6
const CLASS = 8

export function createMethods(rt: Runtime): Methods {
  const { H } = rt
  const { python2, freeLists } = rt.profile.objects
  const { memory } = rt
  const type = new TypeInfo(python2 ? 'instancemethod' : 'method')
  const weaklist = python2 ? 10 : 8
  const unpacked = createUnpackedCall(rt)
  /** 2.7 puts self into a tuple with the arguments; in 3.7 a caller in C passes the arguments in a tuple. */
  const tuplesFromC = rt.profile.minor === 7
  const parked: Ref[] = []

  function create(func: Ref, self: Ref, owner = 0): Ref {
    let o = parked.pop() ?? 0
    if (o !== 0) {
      memory.unpark(o, type)
      H[o] = 1
    } else o = memory.alloc(type)
    H[o + FUNC] = memory.incref(func)
    H[o + SELF] = self === 0 ? 0 : memory.incref(self)
    if (python2) H[o + CLASS] = owner === 0 ? 0 : memory.incref(owner)
    memory.track(o)
    return o
  }

  /** @mirrors Objects/classobject.c method_dealloc */
  function dealloc(o: Ref): void {
    memory.untrack(o)
    if (H[o + weaklist] !== 0) typeSystem(rt).weakrefs.clearAll(o)
    memory.decref(H[o + FUNC])
    memory.xdecref(H[o + SELF])
    if (python2) memory.xdecref(H[o + CLASS])
    if (parked.length < freeLists.method) {
      memory.park(o)
      parked.push(o)
    } else memory.free(o)
  }

  function label(o: Ref): string {
    const lookup = (attribute: string): Ref => rt.abstract.lookupAttr(H[o + FUNC], rt.str.name(attribute))
    const name = (python2 ? 0 : lookup('__qualname__')) || lookup('__name__')
    if (name === 0) return '?'
    const text = rt.str.isStr(name) ? rt.str.value(name) : '?'
    memory.decref(name)
    return text
  }

  function repr(o: Ref): Ref {
    const self = H[o + SELF]
    if (!python2) return rt.str.from(`<bound method ${label(o)} of ${rt.abstract.reprText(self)}>`)
    const owner = H[o + CLASS] === 0 ? '?' : nameOf(H[o + CLASS])
    if (self === 0) return rt.str.from(`<unbound method ${owner}.${label(o)}>`)
    return rt.str.from(`<bound method ${owner}.${label(o)} of ${rt.abstract.reprText(self)}>`)
  }

  function nameOf(owner: Ref): string {
    const name = rt.abstract.getattr(owner, rt.str.name('__name__'))
    const text = rt.str.value(name)
    memory.decref(name)
    return text
  }

  /** @mirrors Objects/classobject.c instancemethod_call (2.7), method_vectorcall */
  function call(o: Ref, args: readonly Ref[], names: readonly Ref[] | null, packed = false): Ref {
    const self = H[o + SELF]
    const func = H[o + FUNC]
    if (self !== 0) {
      const all = [self, ...args]
      if (python2) return callInTuple(func, all, names, 0)
      if (tuplesFromC && !packed && args.length > 0) return callInTuple(func, all, names, 1)
      if (packed && names !== null && names.length > 0) return unpacked(args, names, () => rt.abstract.call(func, all, names))
      return rt.abstract.call(func, all, names, packed)
    }
    const owner = H[o + CLASS]
    const first = args.length - (names?.length ?? 0) > 0 ? args[0] : 0
    if (first === 0 || !rt.abstract.isInstance(first, owner)) {
      const given = first === 0 ? 'nothing' : `${instanceName(first)} instance`
      rt.errors.raise('TypeError', `unbound method ${label(o)}() must be called with ${nameOf(owner)} instance as first argument (got ${given} instead)`)
    }
    return rt.abstract.call(func, args, names, packed)
  }

  /** A new tuple holds the positional arguments from `first` on during the call. */
  function callInTuple(func: Ref, all: readonly Ref[], names: readonly Ref[] | null, first: number): Ref {
    const tuple = rt.tuple.from(all.slice(first, all.length - (names?.length ?? 0)))
    try {
      return rt.abstract.call(func, all, names, true)
    } finally {
      memory.decref(tuple)
    }
  }

  function instanceName(o: Ref): string {
    const owner = rt.abstract.getattr(o, rt.str.name('__class__'))
    const text = nameOf(owner)
    memory.decref(owner)
    return text
  }

  type.basicBytes = basicSize(rt.profile, 'method')
  type.isGc = true
  type.subclassable = false
  type.weakrefable = true
  type.weaklistOffset = weaklist
  type.dealloc = dealloc
  type.traverse = (o, visit) => {
    visit(H[o + FUNC])
    if (H[o + SELF] !== 0) visit(H[o + SELF])
    if (python2 && H[o + CLASS] !== 0) visit(H[o + CLASS])
  }
  type.call = call
  type.repr = repr
  type.hash = (o) => {
    const self = H[o + SELF]
    const low = (self === 0 ? 0 : python2 ? rt.abstract.hash(self) : self >> 2) ^ rt.abstract.hash(H[o + FUNC])
    rt.hashHigh = low < 0 ? -1 : 0
    return low
  }
  type.richcompare = (left, right, op) => {
    if ((op !== Compare.Eq && op !== Compare.Ne) || memory.typeOf(right) !== type) return memory.incref(rt.notImplemented)
    const sameSelf = H[left + SELF] === H[right + SELF]
      || ((rt.profile.minor < 8) && H[left + SELF] !== 0 && H[right + SELF] !== 0 && rt.abstract.compareBool(H[left + SELF], H[right + SELF], Compare.Eq))
    const same = sameSelf && rt.abstract.compareBool(H[left + FUNC], H[right + FUNC], Compare.Eq)
    return rt.int.fromBool(same === (op === Compare.Eq))
  }
  /** Attributes of the function shine through. @mirrors Objects/classobject.c method_getattro */
  type.getattro = (o, name) => {
    const found = rt.types.lookup(type, name)
    if (found === 0) return rt.abstract.getattr(H[o + FUNC], name)
    const get = memory.typeOf(found).descrGet
    return get === null ? memory.incref(found) : get(found, o, type.ref)
  }
  /** An unbound method of 2.7 binds when its class is met again. */
  type.descrGet = (o, instance, owner) => {
    if (H[o + SELF] !== 0 || instance === 0) return memory.incref(o)
    if (owner !== 0 && H[o + CLASS] !== 0 && !rt.abstract.isSubclass(owner, H[o + CLASS])) return memory.incref(o)
    return create(H[o + FUNC], instance, owner)
  }
  type.create = (_type, args) => {
    if (args.length < 2) rt.errors.raise('TypeError', `${type.name} expected at least 2 arguments, got ${args.length}`)
    if (!rt.abstract.isCallable(args[0])) rt.errors.raise('TypeError', 'first argument must be callable')
    if (args[1] === rt.none && !python2) rt.errors.raise('TypeError', 'instance must not be None')
    return create(args[0], args[1] === rt.none ? 0 : args[1], args[2] ?? 0)
  }
  rt.types.define(type)
  const newRef = (o: Ref) => memory.incref(o === 0 ? rt.none : o)
  rt.natives.getset(type, '__func__', (o) => newRef(H[o + FUNC]))
  rt.natives.getset(type, '__self__', (o) => newRef(H[o + SELF]))
  if (python2) {
    rt.natives.getset(type, 'im_func', (o) => newRef(H[o + FUNC]))
    rt.natives.getset(type, 'im_self', (o) => newRef(H[o + SELF]))
    rt.natives.getset(type, 'im_class', (o) => newRef(H[o + CLASS]))
  }
  rt.freeListCounts.set('method', () => [parked.length])
  rt.freeListClearers.push(() => {
    for (const o of parked.splice(0)) {
      memory.unpark(o, type)
      memory.free(o)
    }
  })

  return { bind: create, type, fn: (o) => H[o + FUNC], self: (o) => H[o + SELF] }
}

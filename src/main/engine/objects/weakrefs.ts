/** Weak references and proxies. Source: Objects/weakrefobject.c. */
import type { Ref } from '../ref.ts'
import { OB_TYPE } from './layout.ts'
import { Raised, type Runtime } from './runtime.ts'
import { basicSize } from './sizes/basic-sizes.ts'
import { Compare, TypeInfo, type KeywordNames } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'
import type { WeakrefApi } from './weakref-api.ts'
import { addProxyMethods, fillProxy, referentType } from './weakrefs/proxy.ts'

/** PyWeakReference: wr_object, wr_callback, hash, wr_prev, wr_next. */
const OBJECT = 4
const CALLBACK = 6
const HASH = 8
const PREV = 10
const NEXT = 12

export function createWeakrefs(rt: Runtime): WeakrefApi {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const type = new TypeInfo(rt.profile.minor < 10 ? 'weakref' : 'ReferenceType')
  const proxyType = new TypeInfo(rt.profile.minor >= 10 ? 'ProxyType' : 'weakproxy')
  const callableProxyType = new TypeInfo(rt.profile.minor < 10 ? 'weakcallableproxy' : 'CallableProxyType')

  /** The hash is unknown: -1 in both words. */
  function allocate(kind: TypeInfo, o: Ref, callback: Ref): Ref {
    const reference = kind.isHeap ? typeSystem(rt).allocInstance(kind) : rt.memory.alloc(kind)
    H[reference + OBJECT] = o
    H[reference + CALLBACK] = callback === 0 ? 0 : rt.memory.incref(callback)
    H[reference + HASH] = -1
    H[reference + HASH + 1] = -1
    if (!kind.isHeap) rt.memory.track(reference)
    return reference
  }

  function requireSlot(o: Ref): Ref {
    const slot = listSlot(o)
    if (slot === 0) rt.errors.raise('TypeError', `cannot create weak reference to '${typeSystem(rt).displayName(rt.memory.typeOf(o))}' object`)
    return slot
  }

  function listSlot(o: Ref): Ref {
    return typeSystem(rt).weaklistWord(o)
  }

  /** The shared plain reference stands first, then the shared proxy, then the others, newest first. @mirrors Objects/weakrefobject.c get_basic_refs */
  function basic(slot: Ref): { readonly ref: Ref; readonly proxy: Ref } {
    let [ref, proxy] = [0, 0]
    let head = H[slot]
    if (head !== 0 && H[head + CALLBACK] === 0 && rt.memory.typeOf(head) === type) {
      ref = head
      head = H[head + NEXT]
    }
    if (head !== 0 && H[head + CALLBACK] === 0 && isProxy(head)) proxy = head
    return { ref, proxy }
  }

  const isProxy = (o: Ref) => rt.memory.typeOf(o) === proxyType || rt.memory.typeOf(o) === callableProxyType

  function insertHead(reference: Ref, slot: Ref): void {
    const next = H[slot]
    H[reference + PREV] = 0
    H[reference + NEXT] = next
    if (next !== 0) H[next + PREV] = reference
    H[slot] = reference
  }

  function insertAfter(reference: Ref, previous: Ref): void {
    const next = H[previous + NEXT]
    H[reference + PREV] = previous
    H[reference + NEXT] = next
    if (next !== 0) H[next + PREV] = reference
    H[previous + NEXT] = reference
  }

  function create(o: Ref, callback: Ref): Ref {
    const slot = requireSlot(o)
    if (callback === 0) {
      const { ref } = basic(slot)
      if (ref !== 0) return rt.memory.incref(ref)
    }
    return link(allocate(type, o, callback), slot, callback)
  }

  function link(reference: Ref, slot: Ref, callback: Ref): Ref {
    const { ref, proxy } = basic(slot)
    if (callback === 0 && rt.memory.typeOf(reference) === type) insertHead(reference, slot)
    else if (proxy !== 0) insertAfter(reference, proxy)
    else if (ref !== 0) insertAfter(reference, ref)
    else insertHead(reference, slot)
    return reference
  }

  function createProxy(o: Ref, callback: Ref): Ref {
    const slot = requireSlot(o)
    const { ref, proxy } = basic(slot)
    if (callback === 0 && proxy !== 0) return rt.memory.incref(proxy)
    const reference = allocate(rt.abstract.isCallable(o) ? callableProxyType : proxyType, o, callback)
    if (callback !== 0) return link(reference, slot, callback)
    if (ref !== 0) insertAfter(reference, ref)
    else insertHead(reference, slot)
    return reference
  }

  /** Takes the reference out of its object's list; the callback stays. @mirrors Objects/weakrefobject.c clear_weakref */
  function clearRef(reference: Ref): void {
    const o = H[reference + OBJECT]
    if (o === 0) return
    const slot = listSlot(o)
    const previous = H[reference + PREV]
    const next = H[reference + NEXT]
    if (H[slot] === reference) H[slot] = next
    if (previous !== 0) H[previous + NEXT] = next
    if (next !== 0) H[next + PREV] = previous
    H[reference + OBJECT] = 0
    H[reference + PREV] = 0
    H[reference + NEXT] = 0
  }

  function refsOf(o: Ref): Ref[] {
    const slot = listSlot(o)
    const found: Ref[] = []
    if (slot !== 0) for (let reference = H[slot]; reference !== 0; reference = H[reference + NEXT]) found.push(reference)
    return found
  }

  /** All are dead before the first callback runs. @mirrors Objects/weakrefobject.c PyObject_ClearWeakRefs */
  function clearAll(o: Ref): void {
    const { memory } = rt
    const waiting: [Ref, Ref][] = []
    const references = refsOf(o)
    // A lone one is called as it is; several, and from 3.13 on any, wait in a tuple.
    if (rt.profile.minor < 13 && references.filter((one) => H[one + CALLBACK] !== 0).length === 1 && callLone(references)) return
    for (const reference of references) {
      const found = H[reference + CALLBACK]
      clearRef(reference)
      if (found === 0) continue
      H[reference + CALLBACK] = 0
      // A reference that is being released itself is past calling anybody.
      if (H[reference] > 0) waiting.push([memory.incref(reference), found])
      else memory.decref(found)
    }
    for (const [reference, found] of waiting) {
      runCallback(reference, found)
      memory.decref(found)
      memory.decref(reference)
    }
  }

  /** False: there are references without a callback that must be cleared in the order of the list. */
  function callLone(references: readonly Ref[]): boolean {
    const reference = references[references.length - 1]
    const found = H[reference + CALLBACK]
    if (found === 0) return false
    references.forEach(clearRef)
    H[reference + CALLBACK] = 0
    if (H[reference] > 0) runCallback(reference, found)
    rt.memory.decref(found)
    return true
  }

  function runCallback(reference: Ref, found: Ref): void {
    try {
      rt.memory.decref(rt.abstract.callObjArgs(found, [reference]))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.unraisable(error, 'weakref callback', found)
    }
  }

  /** Dead while it is being deallocated, though its memory stands. */
  function referent(reference: Ref): Ref {
    const o = H[reference + OBJECT]
    return o !== 0 && H[o] !== 0 ? o : 0
  }

  function dealloc(reference: Ref): void {
    rt.memory.untrack(reference)
    clearRef(reference)
    rt.memory.xdecref(H[reference + CALLBACK])
    rt.memory.free(reference)
  }

  function traverse(reference: Ref, visit: (member: Ref) => void): void {
    if (H[reference + CALLBACK] !== 0) visit(H[reference + CALLBACK])
  }

  function clear(reference: Ref): void {
    clearRef(reference)
    const found = H[reference + CALLBACK]
    H[reference + CALLBACK] = 0
    rt.memory.xdecref(found)
  }

  function checkCount(name: string, { length }: readonly Ref[]): void {
    if (length === 1 || length === 2) return
    rt.errors.raise('TypeError', `${name} expected at ${length < 1 ? 'least 1' : 'most 2'} argument${length < 1 && rt.profile.minor >= 8 ? '' : 's'}, got ${length}`)
  }

  /** Keyword arguments are for the __init__ of a subclass. @mirrors Objects/weakrefobject.c weakref___new__ */
  function construct(info: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const given = names === null ? args : args.slice(0, args.length - names.length)
    checkCount('__new__', given)
    const callback = given.length < 2 || given[1] === rt.none ? 0 : given[1]
    if (info === type) return create(args[0], callback)
    const slot = requireSlot(args[0])
    return link(allocate(info, args[0], callback), slot, callback)
  }

  /** @mirrors Objects/weakrefobject.c weakref___init__ */
  function initialize(_reference: Ref, args: readonly Ref[], names: KeywordNames): void {
    if (names !== null && names.length > 0) rt.errors.raise('TypeError', python2 ? 'ref() does not take keyword arguments' : 'ref() takes no keyword arguments')
    checkCount('__init__', args)
  }

  /** @mirrors Objects/weakrefobject.c weakref_call, weakref_vectorcall */
  function call(reference: Ref, { length }: readonly Ref[], names: KeywordNames): Ref {
    if (length > 0) {
      const isNamed = names !== null && names.length > 0
      if (rt.profile.minor >= 11) rt.errors.raise('TypeError', isNamed ? 'weakref() takes no keyword arguments' : `weakref expected 0 arguments, got ${length}`)
      rt.errors.raise('TypeError', `__call__() takes at most 0 ${isNamed && names.length === length && !python2 ? 'keyword ' : ''}arguments (${length} given)`)
    }
    return rt.memory.incref(referent(reference) || rt.none)
  }

  /** New reference or 0; from 3.11 on without asking the referent itself. */
  function nameOf(o: Ref): Ref {
    const name = rt.str.name('__name__')
    if (rt.profile.minor >= 11) return rt.types.lookupSpecial(o, name)
    try {
      return rt.abstract.lookupAttr(o, name)
    } catch (error) {
      if (!python2 || !(error instanceof Raised)) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  function hash(reference: Ref): number {
    if (H[reference + HASH] !== -1 || H[reference + HASH + 1] !== -1) {
      rt.hashHigh = H[reference + HASH + 1]
      return H[reference + HASH]
    }
    const o = referent(reference)
    if (o === 0) rt.errors.raise('TypeError', 'weak object has gone away')
    const low = rt.abstract.hash(o)
    H[reference + HASH] = low
    H[reference + HASH + 1] = rt.hashHigh
    return low
  }

  function repr(reference: Ref): Ref {
    const o = referent(reference)
    const start = `<weakref at 0x${rt.addressText(reference)}; `
    if (o === 0) return rt.str.from(`${start}dead>`)
    const name = nameOf(o)
    const label = name !== 0 && rt.str.isStr(name) ? ` (${rt.str.value(name)})` : ''
    rt.memory.xdecref(name)
    return rt.str.from(`${start}to '${referentType(rt, o)}' at 0x${rt.addressText(o)}${label}>`)
  }

  for (const kind of [type, proxyType, callableProxyType]) {
    kind.module = python2 ? 'builtins' : rt.profile.minor >= 10 ? 'weakref' : 'builtins'
    kind.basicBytes = basicSize(rt.profile, 'weakref')
    kind.isGc = true
    kind.dealloc = dealloc
    kind.traverse = traverse
    kind.clear = clear
  }
  type.create = construct
  type.init = initialize
  type.hash = hash
  type.repr = repr
  type.call = call
  /** Living referents are compared, dead references by identity; in 2.7 only those of one class. */
  type.richcompare = (left, right, op) => {
    if (python2 && H[left + OB_TYPE] !== H[right + OB_TYPE]) return rt.memory.incref(rt.notImplemented)
    if ((op !== Compare.Eq && op !== Compare.Ne) || !rt.memory.typeOf(right).isSubtypeOf(type)) return rt.memory.incref(rt.notImplemented)
    const [a, b] = [referent(left), referent(right)]
    if (a === 0 || b === 0) return rt.int.fromBool((left === right) === (op === Compare.Eq))
    return rt.abstract.compare(a, b, op)
  }
  rt.types.define(type)
  for (const kind of [proxyType, callableProxyType]) {
    kind.subclassable = false
    fillProxy(rt, kind, referent, kind === callableProxyType)
    rt.types.define(kind)
  }
  addProxyMethods(rt, proxyType, referent)
  if (!python2) {
    rt.natives.getset(type, '__callback__', (reference) => {
      const found = H[reference + OBJECT] === 0 ? 0 : H[reference + CALLBACK]
      return rt.memory.incref(found === 0 ? rt.none : found)
    })
  }

  const api: WeakrefApi = {
    type,
    proxyType,
    create,
    createProxy,
    listSlot,
    refsOf,
    clearAll,
    clearRef,
    callback: (reference) => H[reference + CALLBACK],
    runCallback,
    referent,
    isProxy,
    isRef: (o) => rt.memory.typeOf(o).isSubtypeOf(type) || isProxy(o),
  }
  typeSystem(rt).weakrefs = api
  return api
}

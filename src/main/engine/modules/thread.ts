/**
 * _thread (2.7: thread): locks, and who runs. One thread runs at a time, from its start to its end, inside the one that started it; a
 * lock that would make it wait for ever is refused. Source: Modules/_threadmodule.c.
 */
import { defineSimpleType } from '../objects/iterators/simple-type.ts'
import { createKit } from '../objects/kit.ts'
import { Halt, type Runtime } from '../objects/runtime.ts'
import { TypeInfo } from '../objects/type-info.ts'
import { METER } from '../probe.ts'
import type { Ref } from '../ref.ts'

/** As large as the address of a thread's descriptor. */
const MAIN_THREAD = 0x7f00_dead_0740n
/** in_weakreflist of both kinds of lock. */
const WEAK_LIST = 6
const THREAD_DISTANCE = 0x80_1000n

/** Numbers that stand for the running thread and for those that have run. */
export interface ThreadIdentity {
  current(): bigint
  enter(): bigint
  leave(before: bigint): void
}

export function createThreadIdentity(): ThreadIdentity {
  let current = MAIN_THREAD
  let depth = 0n
  return {
    current: () => current,
    enter() {
      const before = current
      depth++
      current = MAIN_THREAD - depth * THREAD_DISTANCE
      return before
    },
    leave(before) {
      depth--
      current = before
    },
  }
}

export function createThreadModule(rt: Runtime, identity: ThreadIdentity): Ref {
  const { natives, errors, int, str, profile } = rt
  const { minor } = profile
  const { python2 } = profile.objects
  const { incref } = rt.memory
  const kit = createKit(rt)
  const owner = python2 ? 'thread' : '_thread'
  const module = rt.module.create(owner)
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => put(name, natives.fn(name, arity, impl, owner))

  function stuck(what: string): never {
    throw new Halt('Unsupported', `${what} that waits for another thread is not supported by the memory twin for Python ${profile.id}`, rt.I[0])
  }

  function plainType(name: string, bytes: number): TypeInfo {
    const type = minor >= 10 ? defineSimpleType(rt, { name, bytes, members: [], slots: { module: owner } }) : new TypeInfo(name)
    type.weakrefable = true
    type.weaklistOffset = WEAK_LIST
    const { dealloc } = type
    type.dealloc = (o) => {
      if (rt.H[o + WEAK_LIST] !== 0) rt.clearWeakrefs(o)
      if (minor >= 10) dealloc(o)
      else rt.memory.free(o)
    }
    if (minor >= 10) return type
    type.module = owner
    type.basicBytes = bytes
    type.subclassable = name === 'RLock'
    return rt.types.define(type)
  }

  /** Whether to wait, and how long; null: for ever. */
  function patience(args: readonly Ref[]): { readonly blocking: boolean; readonly seconds: number | null } {
    const [block, timeout] = args
    const blocking = block === undefined || block === 0 || rt.abstract.isTrue(block)
    const given = timeout === undefined || timeout === 0 ? -1 : rt.floatOf(timeout)
    if (!blocking && given !== -1) errors.raise('ValueError', "can't specify a timeout for a non-blocking call")
    if (given < 0 && given !== -1) errors.raise('ValueError', minor >= 13 ? 'timeout value must be a non-negative number' : 'timeout value must be positive')
    return { blocking, seconds: given === -1 ? null : given }
  }

  /** False: taken by somebody, and not to be had in time. */
  function refusedInTime(args: readonly Ref[], what: string): Ref {
    const { blocking, seconds } = patience(args)
    if (blocking && seconds === null) stuck(`${what}.acquire()`)
    if (blocking) rt.meters.counters[METER.seconds]! += seconds!
    return kit.bool(false)
  }

  const acquireArity = python2 ? ([0, 1] as const) : ({ keywords: ['blocking', 'timeout'], required: 0 } as const)
  const locked = new Set<Ref>()
  const lock = plainType('lock', python2 ? 32 : 40)
  const releaseLock = lock.dealloc
  lock.dealloc = (o) => {
    locked.delete(o)
    releaseLock(o)
  }
  lock.repr = (o) => str.from(python2 ? `<thread.lock object at 0x${rt.addressText(o)}>` : `<${locked.has(o) ? 'locked' : 'unlocked'} _thread.lock object at 0x${rt.addressText(o)}>`)
  function newLock(): Ref {
    const o = rt.memory.alloc(lock)
    if (lock.isGc) rt.memory.track(o)
    return o
  }
  function acquire(o: Ref, args: readonly Ref[]): Ref {
    if (locked.has(o)) return refusedInTime(args, 'Lock')
    patience(args)
    locked.add(o)
    return kit.bool(true)
  }
  function release(o: Ref): Ref {
    if (!locked.delete(o)) raiseError('release unlocked lock')
    return kit.none()
  }
  for (const name of ['acquire', 'acquire_lock']) natives.method(lock, name, acquireArity, acquire)
  for (const name of ['release', 'release_lock']) natives.method(lock, name, 0, release)
  for (const name of ['locked', 'locked_lock']) natives.method(lock, name, 0, (o) => kit.bool(locked.has(o)))
  natives.method(lock, '__enter__', null, (o) => acquire(o, []))
  natives.method(lock, '__exit__', null, release)
  if (minor >= 13) {
    lock.create = (_cls, args) => (args.length > 0 ? errors.raise('TypeError', `lock expected 0 arguments, got ${args.length}`) : newLock())
  }

  const owners = new Map<Ref, { thread: bigint; count: number }>()
  const rlock = plainType('RLock', 48)
  const releaseRLock = rlock.dealloc
  rlock.dealloc = (o) => {
    owners.delete(o)
    releaseRLock(o)
  }
  rlock.create = (cls) => {
    const o = rt.memory.alloc(cls)
    if (rlock.isGc) rt.memory.track(o)
    return o
  }
  rlock.repr = (o) => {
    const held = owners.get(o)
    if (python2) return str.from(`<_RLock owner=${held === undefined ? 'None' : "'MainThread'"} count=${held?.count ?? 0}>`)
    return str.from(`<${held === undefined ? 'unlocked' : 'locked'} _thread.RLock object owner=${held?.thread ?? 0} count=${held?.count ?? 0} at 0x${rt.addressText(o)}>`)
  }
  function acquireAgain(o: Ref, args: readonly Ref[]): Ref {
    const held = owners.get(o)
    if (held !== undefined && held.thread !== identity.current()) return refusedInTime(args, 'RLock')
    patience(args)
    if (held === undefined) owners.set(o, { thread: identity.current(), count: 1 })
    else held.count++
    return kit.bool(true)
  }
  function releaseOnce(o: Ref): Ref {
    const held = owners.get(o)
    if (held === undefined || held.thread !== identity.current()) return errors.raise('RuntimeError', 'cannot release un-acquired lock')
    if (--held.count === 0) owners.delete(o)
    return kit.none()
  }
  natives.method(rlock, 'acquire', acquireArity, acquireAgain)
  natives.method(rlock, 'release', 0, releaseOnce)
  natives.method(rlock, '__enter__', null, (o) => acquireAgain(o, []))
  natives.method(rlock, '__exit__', null, releaseOnce)
  natives.method(rlock, '_is_owned', 0, (o) => kit.bool(owners.get(o)?.thread === identity.current()))
  if (minor >= 11) natives.method(rlock, '_recursion_count', 0, (o) => int.from(owners.get(o)?.count ?? 0))

  function raiseError(message: string): never {
    const type = rt.dict.getName(rt.module.dict(module), str.name('error'))
    return errors.throwObject(kit.using(str.from(message), (text) => rt.abstract.call(type, [text])))
  }

  put('LockType', incref(lock.ref))
  if (minor >= 13) put('lock', incref(lock.ref))
  put('RLock', incref(rlock.ref))
  fn('allocate_lock', 0, newLock)
  fn('allocate', 0, newLock)
  fn('get_ident', 0, () => int.fromBig(identity.current()))
  fn('get_native_id', 0, () => int.fromBig(identity.current()))
  fn('stack_size', [0, 1], () => int.from(0))
  fn('_count', 0, () => int.from(identity.current() === MAIN_THREAD ? 0 : 1))
  fn('_enter', 0, () => int.fromBig(identity.enter()))
  fn('_leave', 1, ([before]) => {
    identity.leave(int.toBig(before!))
    return kit.none()
  })
  fn('exit', 0, () => errors.raise('SystemExit', ''))
  fn('start_new_thread', [2, 3], () => stuck('_thread.start_new_thread()'))
  put('TIMEOUT_MAX', rt.float.from(9223372036))
  const parts = rt.loadModule('_threadparts')
  for (const name of ['_local', 'error']) put(name, rt.abstract.getattr(parts, str.name(name)))
  put('local', rt.abstract.getattr(parts, str.name('_local')))
  return module
}

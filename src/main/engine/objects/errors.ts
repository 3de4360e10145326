/** Built-in exceptions and raising them. Source: Objects/exceptions.c, Python/errors.c. */
import { createBaseException } from './errors/base-exception.ts'
import { createGroups } from './errors/groups.ts'
import { exceptionRows } from './errors/hierarchy.ts'
import { exceptionLayout } from './errors/layout.ts'
import { specializeOsError } from './errors/os-error.ts'
import { specialize } from './errors/special-exceptions.ts'
import type { Ref } from '../ref.ts'
import { Raised, type Errors, type Unmade, type ExceptionFields, type ExceptionGroups, type Runtime } from './runtime.ts'
import { basicSize } from './sizes/basic-sizes.ts'
import { TypeInfo } from './type-info.ts'
import { nativeFactory } from './types/type-system.ts'

export function createErrors(rt: Runtime): Errors & { readonly fields: ExceptionFields; readonly types: ReadonlyMap<string, TypeInfo>; readonly groups: ExceptionGroups | null } {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const raisesTriples = rt.profile.minor < 12
  const layout = exceptionLayout(rt.profile)
  /** 2.7 keeps the traceback of an exception apart from it. Owned references. */
  const tracebacks = new Map<Ref, Ref>()
  const base = createBaseException(rt, layout, tracebacks)
  const types = new Map<string, TypeInfo>([['BaseException', base.type]])
  const parts = { base, layout, baseInit: base.type.init as NonNullable<TypeInfo['init']> }

  nativeFactory(rt).whenReady(base.addAttributes)
  for (const [name, baseName, size] of exceptionRows(rt.profile)) {
    const type = new TypeInfo(name)
    if (python2) type.module = 'exceptions'
    if (size !== undefined) type.basicBytes = basicSize(rt.profile, size)
    const isOs = name === (python2 ? 'EnvironmentError' : 'OSError')
    const add = isOs ? specializeOsError(rt, type, parts) : specialize(rt, type, parts)
    types.set(name, rt.types.define(type, types.get(baseName) as TypeInfo))
    if (type.create === null) type.create = (types.get(baseName) as TypeInfo).create
    if (add !== null) nativeFactory(rt).whenReady(add)
  }
  if (!python2) {
    types.set('EnvironmentError', types.get('OSError') as TypeInfo)
    types.set('IOError', types.get('OSError') as TypeInfo)
  }
  const groups = types.has('BaseExceptionGroup') ? createGroups(rt, types, base, layout) : null

  function type(name: string): TypeInfo {
    const found = types.get(name)
    if (found === undefined) throw new Error(`no exception type ${name}`)
    return found
  }

  function instantiate(info: TypeInfo, args: readonly Ref[]): Ref {
    const o = (info.create as NonNullable<TypeInfo['create']>)(info, args, null)
    ;(info.init as NonNullable<TypeInfo['init']>)(o, args, null)
    return o
  }

  /** KeyError's argument lies in a tuple of its own. @mirrors Objects/dictobject.c set_key_error */
  function raiseWith(name: string, argument: Ref): never {
    if (name === 'KeyError') throw raisedWith(name, rt.tuple.from([argument]), normalizePacked)
    throw raisedWith(name, rt.memory.incref(argument), normalize)
  }

  /** An empty message means no argument, as PyErr_SetNone. */
  function raise(name: string, message: string): never {
    throw raisedWith(name, message === '' ? 0 : rt.str.from(message), normalize)
  }

  /** Steals the value. While another exception is handled there is an instance at once, for its context. @mirrors Python/errors.c _PyErr_SetObject */
  function raisedWith(name: string, value: Ref, make: Unmade['normalize']): Raised {
    const raised = new Raised(0, { type: type(name), value, traceback: 0, normalize: make })
    if (!raisesTriples || (!python2 && rt.handledException() !== 0)) void raised.exception
    return raised
  }

  function normalize(this: Unmade): Ref {
    const o = instantiate(this.type, this.value === 0 ? [] : [this.value])
    rt.memory.xdecref(this.value)
    if (this.traceback !== 0) fields.setTraceback(o, this.traceback)
    return o
  }

  /** The instance takes the tuple over: back from the free list. */
  function normalizePacked(this: Unmade): Ref {
    const key = rt.memory.incref(rt.tuple.item(this.value, 0))
    rt.memory.decref(this.value)
    return normalize.call({ ...this, value: key })
  }

  function raiseNamed(name: string, message: string, attribute: string): never {
    try {
      return raise(name, message)
    } catch (error) {
      if (error instanceof Raised && !python2 && typeOf(error).basicBytes > base.type.basicBytes) {
        rt.abstract.setattr(error.exception, rt.str.name('name'), rt.str.name(attribute))
      }
      throw error
    }
  }

  function throwObject(exception: Ref): never {
    if (rt.types.isType(exception)) throw new Raised(rt.abstract.call(exception, []))
    throw new Raised(rt.memory.incref(exception))
  }

  function matches(raised: unknown, name: string): raised is Raised {
    if (!(raised instanceof Raised)) return false
    const info = types.get(name)
    if (info === undefined) return false
    const type = typeOf(raised)
    return python2 && type.isSubtypeOf(base.type) ? rt.abstract.isSubclass(type.ref, info.ref) : type.isSubtypeOf(info)
  }

  const typeOf = (raised: Raised): TypeInfo => raised.unmade?.type ?? rt.memory.typeOf(raised.exception)

  /** Puts a stolen value into a field. */
  function put(o: Ref, word: number, value: Ref): void {
    const old = H[o + word]
    H[o + word] = value
    rt.memory.xdecref(old)
  }

  const fields: ExceptionFields = {
    traceback: (o) => (python2 ? tracebacks.get(o) ?? 0 : H[o + layout.traceback]),
    setTraceback(o, traceback) {
      if (!python2) {
        put(o, layout.traceback, traceback)
        return
      }
      const old = tracebacks.get(o) ?? 0
      if (traceback === 0) tracebacks.delete(o)
      else tracebacks.set(o, traceback)
      rt.memory.xdecref(old)
    },
    context: (o) => (python2 ? 0 : H[o + layout.context]),
    setContext(o, context) {
      if (!python2) put(o, layout.context, context)
    },
    cause: (o) => (python2 ? 0 : H[o + layout.cause]),
    setCause(o, cause) {
      if (python2) return
      put(o, layout.cause, cause)
      H[o + layout.suppress] = 1
    },
    hasArgs: base.hasArgs,
    suppressContext: (o) => !python2 && H[o + layout.suppress] !== 0,
    isException: (o) => rt.memory.typeOf(o).isSubtypeOf(base.type),
  }

  return {
    raise,
    raiseWith,
    raiseNamed,
    throwObject,
    matches,
    typeOf,
    drop(raised) {
      const { unmade, displaced } = raised
      if (displaced !== 0) put(raised.exception, layout.traceback, displaced)
      if (unmade === null) rt.memory.decref(raised.exception)
      else {
        rt.memory.xdecref(unmade.value)
        rt.memory.xdecref(unmade.traceback)
      }
    },
    type,
    all: () => [...new Set(types.values())],
    fields,
    types,
    groups,
  }
}

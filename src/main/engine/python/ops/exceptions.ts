/** Raising, catching and context managers. Source: do_raise, exc_info handling and unwinding in Python/ceval.c. */
import { shownType } from '../../objects/kit.ts'
import { Halt, Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { FUNC, type Machine } from '../machine/machine.ts'

export function createExceptionOps(machine: Machine) {
  const { rt } = machine
  const { I } = rt
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { errors, abstract, exceptions } = rt
  const { python2 } = rt.profile.objects

  /** What a catch received, as a Python exception; a Halt goes on up. */
  function caught(error: unknown): Raised {
    if (error instanceof Raised) return error
    if (error instanceof Halt) throw error
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      try {
        return recursionError()
      } catch (raised) {
        if (raised instanceof Raised) return raised
        throw raised
      }
    }
    if (error instanceof RangeError && /string length|array length|allocation/i.test(error.message)) {
      throw new Halt('Limit', 'The workload built a value larger than the twin can hold.', I[0])
    }
    throw new Halt('Internal', error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error), I[0])
  }

  function recursionError(): never {
    return errors.raise(python2 ? 'RuntimeError' : 'RecursionError', `maximum recursion depth exceeded${rt.recursion.where()}`)
  }

  /** `raise exception from cause`; steals both (cause 0: no from). */
  function raise(exception: Ref, cause: Ref): never {
    let instance = exception
    if (rt.types.isType(exception)) {
      if (!isExceptionClass(exception)) {
        decref(exception)
        errors.raise('TypeError', 'exceptions must derive from BaseException')
      }
      try {
        instance = abstract.call(exception, [])
        if (!exceptions.isException(instance)) notAnInstance(exception, instance)
      } finally {
        decref(exception)
      }
    } else if (!exceptions.isException(exception)) {
      decref(exception)
      errors.raise('TypeError', 'exceptions must derive from BaseException')
    }
    if (cause !== 0) setCause(instance, cause)
    throw new Raised(instance)
  }

  /** Releases the instance. */
  function notAnInstance(type: Ref, instance: Ref): never {
    const answered = python2 ? `'${typeOf(instance).name}'` : abstract.reprText(typeOf(instance).ref)
    const called = python2 ? `${rt.types.infoOf(type).name}()` : abstract.reprText(type)
    decref(instance)
    return errors.raise('TypeError', `calling ${called} should have returned an instance of BaseException, not ${answered}`)
  }

  function setCause(instance: Ref, cause: Ref): void {
    if (cause === rt.none) {
      decref(cause)
      exceptions.setCause(instance, 0)
      return
    }
    let value = cause
    const isClass = rt.types.isType(cause) && isExceptionClass(cause)
    if (isClass) {
      value = abstract.call(cause, [])
      if (rt.profile.minor >= 13 && !exceptions.isException(value)) {
        decref(instance)
        notAnInstance(cause, value)
      }
      decref(cause)
    }
    // Up to 3.12 nobody looks at what the class answered.
    if (!isClass && !exceptions.isException(value)) {
      decref(value)
      decref(instance)
      errors.raise('TypeError', 'exception causes must derive from BaseException')
    }
    exceptions.setCause(instance, value)
  }

  function isExceptionClass(type: Ref): boolean {
    return rt.types.infoOf(type).isSubtypeOf(errors.type('BaseException'))
  }

  /** Python 2: raise type, value, traceback. Steals; 0 for what is missing. */
  function raise27(type: Ref, value: Ref, traceback: Ref): never {
    if (rt.types.isType(type) && isExceptionClass(type)) {
      let instance: Ref
      if (value === 0 || value === rt.none) instance = abstract.call(type, [])
      else if (abstract.isInstance(value, type)) instance = incref(value)
      else instance = abstract.call(type, rt.memory.typeOf(value) === rt.tuple.type ? rt.tuple.items(value) : [value])
      if (value !== 0) decref(value)
      if (!exceptions.isException(instance)) notAnInstance(type, instance)
      decref(type)
      if (traceback !== 0 && traceback !== rt.none) exceptions.setTraceback(instance, traceback)
      throw new Raised(instance)
    }
    if (exceptions.isException(type)) {
      if (value !== 0 && value !== rt.none) {
        decref(type)
        errors.raise('TypeError', 'instance exception may not have a separate value')
      }
      exceptions.setTraceback(type, 0)
      throw new Raised(type)
    }
    if (rt.types.oldStyleInstanceOf(type)) throw new Raised(type)
    if (rt.types.isOldStyleClass(type)) {
      const instance = value !== 0 && value !== rt.none && abstract.isInstance(value, type)
        ? incref(value)
        : abstract.call(type, value === 0 || value === rt.none ? [] : typeOf(value) === rt.tuple.type ? rt.tuple.items(value) : [value])
      throw new Raised(instance)
    }
    const name = typeOf(type).name
    decref(type)
    return errors.raise('TypeError', `exceptions must be old-style classes or derived from BaseException, not ${name}`)
  }

  /** The exception takes the place of the one being handled, which the caller keeps. `times`: see machine/handled-parts.ts. */
  function pushHandled(raised: Raised, times = 1): Ref {
    const previous = machine.handled
    machine.handled = raised.exception
    machine.handledParts.hold(raised.exception, times)
    machine.handledDepth++
    if (raised.displaced !== 0) {
      decref(raised.displaced)
      raised.displaced = 0
    }
    if (python2) machine.publishHandled()
    return previous
  }

  /** `leaving`: what the function ends with, which needs its traceback. */
  function popHandled(previous: Ref, leaving: Raised | null = null): void {
    const current = machine.handled
    machine.handledDepth--
    // A generator may have been resumed elsewhere since.
    machine.handled = !python2 && machine.handledDepth === machine.inheritedDepth ? machine.inherited : previous
    if (python2) machine.publishHandled()
    if (current !== 0) {
      if (leaving !== null && leaving.exception === current) decref(current)
      else letGo(current)
    }
    machine.handledParts.release()
  }

  /** Python 2 keeps the traceback beside the exception, for as long as it is being handled. */
  function letGo(exception: Ref): void {
    if (python2 && exception !== machine.handled) exceptions.setTraceback(exception, 0)
    decref(exception)
  }

  /** Python 2: the next except suite of the same function. */
  function replaceHandled(raised: Raised): void {
    const current = machine.handled
    machine.handled = raised.exception
    machine.publishHandled()
    if (current !== 0) letGo(current)
    machine.handledParts.release()
    machine.handledParts.hold(raised.exception, 1)
  }

  const handledAgain = (): Raised => again(incref(machine.handled))

  /** An exception that goes on, up to 3.10 with the traceback it came with; steals it. */
  function again(exception: Ref): Raised {
    const raised = new Raised(exception)
    raised.fresh = false
    const came = exception === machine.handled ? machine.handledParts.traceback() : null
    const named = exceptions.traceback(exception)
    if (came === null || came === named) return raised
    if (named !== 0) raised.displaced = incref(named)
    exceptions.setTraceback(exception, came === 0 ? 0 : incref(came))
    return raised
  }

  function reraise(): Raised {
    if (machine.handled === 0) {
      errors.raise(
        python2 ? 'TypeError' : 'RuntimeError',
        python2 ? 'exceptions must be old-style classes or derived from BaseException, not NoneType' : 'No active exception to reraise',
      )
    }
    return handledAgain()
  }

  function handledMatches(type: Ref): boolean {
    const exception = machine.handled
    if (typeOf(type) === rt.tuple.type) {
      // 3.x looks at every item first, and only at one level.
      if (!python2 && !rt.tuple.items(type).every((item) => rt.types.isType(item) && isExceptionClass(item))) notCatchable()
      for (let i = 0, n = rt.tuple.size(type); i < n; i++) if (handledMatches(rt.tuple.item(type, i))) return true
      return false
    }
    if (rt.types.isType(type) && isExceptionClass(type)) {
      const raised = typeOf(exception)
      return python2 && exceptions.isException(exception) ? isSubclassSafely(raised.ref, type) : raised.isSubtypeOf(rt.types.infoOf(type))
    }
    if (python2) return rt.types.isOldStyleClass(type) && abstract.isInstance(exception, type)
    return notCatchable()
  }

  function notCatchable(): never {
    return errors.raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed')
  }

  /** What a metaclass' own __subclasscheck__ raises is only reported. @mirrors Python/errors.c PyErr_GivenExceptionMatches of 2.7 */
  function isSubclassSafely(type: Ref, of: Ref): boolean {
    try {
      return abstract.isSubclass(type, of)
    } catch (error) {
      rt.unraisable(caught(error), '__subclasscheck__', type)
      return false
    }
  }

  /** A bound special method of the type, or NULL. */
  function special(o: Ref, name: string): Ref {
    return rt.types.lookupSpecial(o, rt.str.name(name))
  }

  function noContextManager(o: Ref, missing: string): never {
    const type = shownType(rt, o)
    if (rt.profile.minor < 11) return errors.raise('AttributeError', missing)
    const suffix = missing === '__exit__' ? ' (missed __exit__ method)' : ''
    return errors.raise('TypeError', `'${type}' object does not support the context manager protocol${suffix}`)
  }

  return {
    caught,
    recursionError,
    traceback: machine.frames.traceback,
    keepCaller: machine.callers.keep,
    enterActivation: machine.activations.enter,
    leaveActivation: machine.activations.leave,
    frameEnter: machine.frames.enter,
    /** What a running function holds of its code (3.11+): new references. A module has no function. */
    functionCode: (fn: Ref) => incref(H[fn + FUNC.code]!),
    runningCode: (codeId: number) => incref(machine.codes[codeId]!.ref),
    frameRelease: machine.frames.release,
    frameLeave: machine.frames.leave,
    traceGenerator: machine.generators.trace,
    raise,
    raise27,
    pushHandled,
    popHandled,
    replaceHandled,
    handled: () => machine.handled,
    /** New reference. */
    classOf: (exception: Ref) => incref(rt.types.oldStyleInstanceOf(exception) ? H[exception + 4]! : typeOf(exception).ref),
    handledAgain,
    again,
    letGo,
    reraise,
    handledMatches,
    assertFailed(message: Ref): never {
      const instance = abstract.call(errors.type('AssertionError').ref, message === 0 ? [] : [message])
      if (message !== 0) decref(message)
      throw new Raised(instance)
    },
    lookupExit(manager: Ref) {
      // CPython looks __enter__ up first (3.11 says which one is missing).
      if (rt.types.lookup(typeOf(manager), rt.str.name('__enter__')) === 0 && !rt.types.oldStyleInstanceOf(manager)) {
        if (!python2) noContextManager(manager, '__enter__')
      }
      const exit = special(manager, '__exit__')
      if (exit === 0) noContextManager(manager, '__exit__')
      return exit
    },
    lookupEnter(manager: Ref) {
      const enter = special(manager, '__enter__')
      if (enter === 0) noContextManager(manager, '__enter__')
      return enter
    },
    enterContext: (enter: Ref) => abstract.call(enter, []),
    exitContext(exit: Ref) {
      decref(abstract.call(exit, [rt.none, rt.none, rt.none]))
    },
    /** null: `exit` has swallowed the exception. */
    exitWithException(exit: Ref): Raised | null {
      const exception = machine.handled
      const traceback = exceptions.traceback(exception)
      // 2.7: the value stack's. Later releases keep it among the parts.
      const held = python2 && traceback !== 0
      if (held) incref(traceback)
      try {
        const result = abstract.callObjArgs(exit, [typeOf(exception).ref, exception, traceback || rt.none])
        const swallow = abstract.isTrue(result)
        decref(result)
        if (swallow) return null
        const raised = reraise()
        if (held) exceptions.setTraceback(exception, incref(traceback))
        return raised
      } finally {
        if (held) decref(traceback)
      }
    },
  }
}

/** yield from: sends and throws go to the delegate. I[21] tells generated code that it has finished. */
import { Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createDelegationOps(machine: Machine) {
  const { rt, generators } = machine
  const { I } = rt
  const { decref, typeOf } = rt.memory
  const { abstract, errors } = rt

  function finished(value: Ref): Ref {
    I[21] = 1
    return value
  }

  function orReturned(value: Ref, delegate: Ref): Ref {
    return value !== 0 ? waiting(value, delegate) : finished(generators.takeReturned())
  }

  function waiting(value: Ref, delegate: Ref): Ref {
    machine.delegate = delegate
    return value
  }

  /** The value a StopIteration carries is the delegate's result. */
  function stopValue(error: unknown): Ref {
    if (!errors.matches(error, 'StopIteration')) throw error
    const { unmade } = error
    const value = unmade === null ? abstract.getattr(error.exception, rt.str.name('value')) : rt.memory.incref(unmade.value || rt.none)
    errors.drop(error)
    return finished(value)
  }

  /**
   * The delegate is told before the generator itself goes on, among what the caller handles; from 3.9 on what it raises then
   * has the innermost exception that the generator handles as its context, whatever it had. @mirrors Objects/genobject.c _gen_throw
   */
  function beforeResuming(tell: () => Ref): Ref {
    const { handled, handledDepth, inherited, inheritedDepth } = machine
    const count = handledDepth - inheritedDepth
    if (count === 0) return tell()
    const parts = machine.handledParts.suspend(count)
    machine.handled = inherited
    machine.handledDepth = inheritedDepth
    try {
      return tell()
    } catch (error) {
      if (error instanceof Raised && rt.profile.minor >= 9) {
        machine.handled = handled
        error.fresh = true
        machine.frames.setContext(error)
      }
      throw error
    } finally {
      machine.handled = handled
      machine.handledDepth = handledDepth
      machine.handledParts.resume(parts)
    }
  }

  function closeDelegate(delegate: Ref): void {
    if (generators.isGenerator(delegate)) {
      decref(generators.close(delegate))
      return
    }
    const close = abstract.lookupAttr(delegate, rt.str.name('close'))
    if (close === 0) return
    decref(abstract.call(close, []))
    decref(close)
  }

  function throwTo(delegate: Ref, error: Raised): Ref {
    if (errors.typeOf(error).isSubtypeOf(errors.type('GeneratorExit'))) {
      closeDelegate(delegate)
      throw error
    }
    if (generators.isGenerator(delegate)) return orReturned(generators.throwInto(delegate, error), delegate)
    const method = abstract.lookupAttr(delegate, rt.str.name('throw'))
    // From 3.12 any StopIteration that passes ends the delegation. @mirrors Python/bytecodes.c CLEANUP_THROW
    if (method === 0) {
      if (rt.profile.minor >= 12) return stopValue(error)
      throw error
    }
    try {
      return waiting(abstract.call(method, [error.exception]), delegate)
    } catch (raised) {
      return stopValue(raised)
    } finally {
      decref(method)
      errors.drop(error)
    }
  }

  return {
    delegateIter: (o: Ref) => (generators.isGenerator(o) ? rt.memory.incref(o) : abstract.iter(o)),
    /** Takes `value` over. */
    delegateSend(delegate: Ref, value: Ref): Ref {
      if (generators.isGenerator(delegate)) return orReturned(generators.send(delegate, value), delegate)
      try {
        if (value === rt.none) {
          const { iternext } = typeOf(delegate)
          const item = (rt.raisingNexts.get(iternext!) ?? abstract.next)(delegate)
          return item !== 0 ? waiting(item, delegate) : finished(rt.memory.incref(rt.none))
        }
        return waiting(abstract.callMethod(delegate, 'send', [value]), delegate)
      } catch (error) {
        return stopValue(error)
      } finally {
        decref(value)
      }
    },
    delegateThrow: (delegate: Ref, error: Raised): Ref => beforeResuming(() => throwTo(delegate, error)),
  }
}

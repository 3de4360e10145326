/**
 * Running generators: send, throw, close. The JavaScript generator that runs the body holds no references across a yield.
 * Source: Objects/genobject.c.
 */
import { Halt, Raised, WORD } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { CONTROL } from '../../probe.ts'
import type { Activation } from './activations.ts'
import { createGeneratorObjects, type State } from './generator-objects.ts'
import { GEN, type Generators, type Machine } from './machine.ts'

export function createGenerators(machine: Machine): Generators {
  const { rt, generatorType: type } = machine
  const { H, I } = rt
  const { incref, decref, track, untrack } = rt.memory
  const { compile, objects } = rt.profile
  type.basicBytes = objects.basicSize['generator']!
  type.weaklistOffset = (type.basicBytes >> 2) - 2
  const closesAsleep = rt.profile.minor >= 13
  const own = createGeneratorObjects(machine)
  const { stateOf, finish, shownName } = own
  let returned: Ref = 0

  /** With the value sent in, or the exception to raise inside. */
  function resume(o: Ref, state: State, value: Ref, thrown: Raised | null): Ref {
    const outer = machine.handled
    const depth = machine.handledDepth
    const { inherited, inheritedDepth } = machine
    if (state.handled !== 0) {
      machine.handled = state.handled
      machine.handledDepth += state.handlers
      machine.handledParts.resume(state.parts)
      state.parts = []
      state.handled = 0
    }
    state.running = true
    if (++I[3]! > I[4]!) {
      I[3]!--
      state.running = false
      rt.errors.raise(objects.python2 ? 'RuntimeError' : 'RecursionError', 'maximum recursion depth exceeded')
    }
    machine.inherited = outer
    machine.inheritedDepth = depth
    incref(o)
    let result: IteratorResult<Ref, Ref>
    const watched = machine.activations.inUse()
    if (watched) machine.activations.enter(activation(o, state), I[3])
    try {
      result = thrown === null ? state.js!.next(value) : state.js!.throw(thrown)
    } catch (error) {
      keepCaller(o, state)
      if (watched) machine.activations.leave()
      state.running = false
      machine.handled = outer
      machine.handledDepth = depth
      machine.inherited = inherited
      machine.inheritedDepth = inheritedDepth
      if (error instanceof Halt) throw error
      finish(o, state)
      I[3]!--
      decref(o)
      throw stopIterationBecomesRuntimeError(error)
    }
    keepCaller(o, state)
    if (watched) machine.activations.leave()
    state.running = false
    state.line = I[CONTROL.line]!
    if (objects.python2) {
      state.isProtected = I[WORD.yieldedProtected] !== 0
      I[WORD.yieldedProtected] = 0
    }
    state.delegate = machine.delegate
    machine.delegate = 0
    if (machine.handledDepth > depth && !result.done && machine.handled !== 0) {
      state.handled = machine.handled
      state.handlers = machine.handledDepth - depth
      state.parts = machine.handledParts.suspend(state.handlers)
    }
    machine.handled = outer
    machine.handledDepth = depth
    machine.inherited = inherited
    machine.inheritedDepth = inheritedDepth
    if (result.done === true) {
      finish(o, state)
      I[3]!--
      decref(o)
      // Not before: what died with the frame may have asked this generator or another one.
      returned = result.value
      return 0
    }
    I[3]!--
    decref(o)
    return result.value
  }

  /** A frame that outlives its call from the body names the generator's frame as its caller's. */
  function keepCaller(o: Ref, state: State): void {
    if (I[WORD.callerDepth] !== I[WORD.depth]) return
    const frame = H[o + GEN.frame]!
    const kept = machine.callers.keep(frame, state.codeId)
    if (frame === 0) H[o + GEN.frame] = kept
  }

  function activation(o: Ref, state: State): Activation {
    const { frameSlots } = machine.codes[state.codeId]!
    return {
      codeId: state.codeId,
      namespace: 0,
      line: () => state.lineNow?.() ?? state.line,
      tracedLine: state.lineNow === null ? 0 : state.line,
      tellLine(line) {
        state.lineNow = line
      },
      frame: () => H[o + GEN.frame]!,
      setFrame(frame) {
        H[o + GEN.frame] = frame
      },
      values: () => Array.from({ length: frameSlots }, (_, i) => H[state.first + 2 * i]!),
      store(place, value) {
        H[state.first + 2 * place] = value
      },
    }
  }

  /** PEP 479 (3.7+). */
  function stopIterationBecomesRuntimeError(error: unknown): unknown {
    if (objects.python2 || !rt.errors.matches(error, 'StopIteration')) return error
    const replacement = raised(() => rt.errors.raise('RuntimeError', 'generator raised StopIteration'))
    rt.exceptions.setContext(replacement.exception, incref(error.exception))
    rt.exceptions.setCause(replacement.exception, error.exception)
    replacement.fresh = false
    return replacement
  }

  function alreadyRunning(): never {
    return rt.errors.raise('ValueError', 'generator already executing')
  }

  function send(o: Ref, value: Ref): Ref {
    const state = stateOf(o)
    if (state.running) {
      decref(value)
      alreadyRunning()
    }
    if (state.finished) {
      decref(value)
      returned = incref(rt.none)
      return 0
    }
    if (state.js === null) {
      if (value !== rt.none) {
        decref(value)
        rt.errors.raise('TypeError', "can't send non-None value to a just-started generator")
      }
      state.js = (state.body as (fn: Ref, first: Ref) => Generator<Ref, Ref, Ref>)(H[o + GEN.fn]!, state.first)
    }
    return resume(o, state, value, null)
  }

  const chains = (state: State): boolean => rt.profile.minor >= 9 && state.handled !== 0

  function throwInto(o: Ref, raised: Raised): Ref {
    const state = stateOf(o)
    if (state.running) {
      rt.errors.drop(raised)
      alreadyRunning()
    }
    // Only what the generator itself handles becomes the context, from 3.9 on.
    raised.fresh = chains(state)
    if (state.finished) throw raised
    if (state.js === null) {
      // Never started: the exception is raised at the def line.
      trace(raised, state.first, state.codeId, machine.codes[state.codeId]!.spec.firstLine)
      finish(o, state)
      throw rt.profile.minor < 12 ? stopIterationBecomesRuntimeError(raised) : raised
    }
    return resume(o, state, 0, raised)
  }

  function trace(raised: Raised, first: Ref, codeId: number, line: number, place = 0): void {
    let frame = first - (machine.frameType.basicBytes >> 2)
    if (!compile.frameObjects) {
      const o = first - (type.basicBytes >> 2)
      if (H[o + GEN.frame] === 0) H[o + GEN.frame] = machine.frames.enter(codeId)
      frame = H[o + GEN.frame]!
    }
    machine.frames.traceback(raised, frame, codeId, line, 0, place)
  }

  /** New reference: from 3.13 what the body returned, None otherwise. */
  function close(o: Ref): Ref {
    const state = stateOf(o)
    if (state.running) alreadyRunning()
    // From 3.13 a body that nothing could handle is not woken for the exception.
    const asleep = !state.finished && (state.js === null || (closesAsleep && !machine.codes[state.codeId]!.spec.handlesExceptions))
    if (asleep) finish(o, state, true)
    if (state.finished) {
      if (objects.python2) isExit(raised(() => rt.errors.raise('GeneratorExit', '')))
      return incref(rt.none)
    }
    let result: Ref
    try {
      const exit = raised(() => rt.errors.raise('GeneratorExit', ''))
      if (!chains(state)) machine.frames.setContext(exit)
      result = throwInto(o, exit)
    } catch (error) {
      if (isExit(error)) return incref(rt.none)
      throw error
    }
    if (result !== 0) {
      decref(result)
      rt.errors.raise('RuntimeError', 'generator ignored GeneratorExit')
    }
    const value = takeReturned()
    if (closesAsleep) return value
    decref(value)
    return incref(rt.none)
  }

  /** Whether it says no more than that the generator has ended; drops it then. In CPython's order: 2.7 allocates for each question. */
  function isExit(error: unknown): boolean {
    if (!rt.errors.matches(error, 'StopIteration') && !rt.errors.matches(error, 'GeneratorExit')) return false
    rt.errors.drop(error)
    return true
  }

  /** An exception made without leaving the function. */
  function raised(raise: () => never): Raised {
    try {
      return raise()
    } catch (error) {
      if (error instanceof Raised) return error
      throw error
    }
  }

  /** A suspended generator is closed before it dies: finally blocks run. */
  type.finalize = (o) => {
    const state = stateOf(o)
    // Closing what has never run lets go of its arguments, but from 3.12.
    if (state.finished || (state.js === null && rt.profile.minor >= 12)) return
    try {
      decref(close(o))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.unraisable(error, '', o)
    }
  }
  type.dealloc = (o) => {
    const state = stateOf(o)
    untrack(o)
    if (H[o + type.weaklistOffset] !== 0) rt.clearWeakrefs(o)
    if ((state.js !== null || objects.python2) && !state.finished) {
      H[o] = 1
      track(o)
      type.finalize!(o)
      if (H[o]! > 1) {
        H[o]!--
        return
      }
      untrack(o)
      H[o] = 0
    }
    own.release(o)
  }
  type.iter = incref
  type.iternext = objects.python2 ? endingAtStopIteration : nextItem

  function nextItem(o: Ref): Ref {
    const value = send(o, incref(rt.none))
    if (value !== 0) return value
    decref(takeReturned())
    return 0
  }

  function takeReturned(): Ref {
    const result = returned
    returned = 0
    return result
  }

  /** Before PEP 479 a StopIteration of the body is the end. */
  function endingAtStopIteration(o: Ref): Ref {
    try {
      return nextItem(o)
    } catch (error) {
      if (!rt.errors.matches(error, 'StopIteration')) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  rt.raisingNexts.set(type.iternext, (o) => finishOrRaise(send(o, incref(rt.none))))

  /** StopIteration(value); steals the value. */
  function raiseStop(value: Ref): never {
    try {
      return rt.errors.raiseWith('StopIteration', value)
    } finally {
      decref(value)
    }
  }

  type.repr = (o) => rt.str.from(`<generator object ${shownName(stateOf(o), objects.python2 ? 'name' : 'qualname')} at 0x${rt.addressText(o)}>`)

  function finishOrRaise(value: Ref): Ref {
    if (value !== 0) return value
    const result = takeReturned()
    if (result === rt.none) {
      decref(result)
      return rt.errors.raise('StopIteration', '')
    }
    return raiseStop(result)
  }

  return {
    create: own.create,
    isGenerator: (o) => rt.memory.typeOf(o) === type,
    send,
    throwInto,
    close,
    trace,
    takeReturned,
    finishOrRaise,
    needsFinalizing(o) {
      const state = stateOf(o)
      return state.isProtected && !state.running && !state.finished
    },
    describe: (o) => {
      const state = stateOf(o)
      return { running: state.running, finished: state.finished, started: state.js !== null, codeId: state.codeId, line: state.line, delegate: state.finished || state.running ? 0 : state.delegate }
    },
    nameOf: own.nameOf,
    rename: own.rename,
    ownerOf: own.ownerOf,
    firstSlotOf: own.firstSlotOf,
  }
}

/**
 * Generator objects. Their locals and value stack lie in the generator (3.11+) or in its frame object (≤3.10), where the
 * collector finds them; the JavaScript generator that runs the body holds no references across a yield.
 * Source: Objects/genobject.c.
 */
import { Halt, Raised, WORD } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { CONTROL } from '../../probe.ts'
import type { Activation } from './activations.ts'
import { CODE, FUNC, FRAME, GEN, type Compiled, type Generators, type Machine } from './machine.ts'

interface State {
  readonly body: Compiled
  readonly codeId: number
  js: Generator<Ref, Ref, Ref> | null
  running: boolean
  finished: boolean
  /** Closed without having run: the arguments stay until it dies (3.12+), and so does the function of one closed asleep (3.13). */
  keeps: boolean
  /** Exception being handled inside while suspended; owned. */
  handled: Ref
  /** Handlers it is inside of while suspended. */
  handlers: number
  /** 2.7: suspended inside a try or with block. */
  isProtected: boolean
  /** First slot of locals. */
  readonly first: Ref
  /** Where it is suspended. */
  line: number
  /** While it runs, in programs that look at frames. */
  lineNow: (() => number) | null
  /** What `yield from` waits for; borrowed from its slot. */
  delegate: Ref
  /** Names that the program gave it, owned; 0: those of its code. */
  name: Ref
  qualname: Ref
}

export function generatorType(): TypeInfo {
  const type = new TypeInfo('generator')
  type.isGc = true
  type.subclassable = false
  type.weakrefable = true
  type.itemBytes = 8
  return type
}

export function createGenerators(machine: Machine): Generators {
  const { rt, generatorType: type } = machine
  const { H, I } = rt
  const { incref, decref, allocVar, track, untrack, free } = rt.memory
  const { compile, objects } = rt.profile
  type.basicBytes = objects.basicSize['generator']!
  type.weaklistOffset = (type.basicBytes >> 2) - 2
  const closesAsleep = rt.profile.minor >= 13
  const states: (State | undefined)[] = []
  const freeHandles: number[] = []
  let returned: Ref = 0

  function stateOf(o: Ref): State {
    return states[H[o + GEN.handle]!]!
  }

  function create(codeId: number, fn: Ref, parameters: readonly Ref[], body: Compiled): Ref {
    const code = machine.codes[codeId]!
    let first: Ref
    let o: Ref
    if (compile.frameObjects) {
      const frame = machine.frames.enter(codeId)
      first = frame + (machine.frameType.basicBytes >> 2)
      H[frame + FRAME.count] = code.frameSlots
      H.fill(0, first, first + 2 * code.frameSlots)
      o = allocVar(type, 0)
      H[o + GEN.frame] = frame
      track(frame)
    } else {
      o = allocVar(type, code.frameSlots)
      first = o + (type.basicBytes >> 2)
    }
    const handle = freeHandles.pop() ?? states.length
    states[handle] = { body, codeId, js: null, running: false, finished: false, keeps: false, isProtected: false, handled: 0, handlers: 0, first, line: code.spec.firstLine, lineNow: null, delegate: 0, name: 0, qualname: 0 }
    if ((fn !== 0 && H[fn + FUNC.name] !== H[code.ref + CODE.name]) || machine.renamed.has(fn)) nameAfter(states[handle]!, fn)
    H[o + GEN.handle] = handle
    // A frame object holds the code and the cells; without one the function keeps them.
    H[o + GEN.fn] = compile.frameObjects ? 0 : incref(fn)
    parameters.forEach((value, i) => {
      H[first + 2 * i] = value
    })
    track(o)
    I[22] = first
    return o
  }

  /** The names of its function when it was called, where they are no longer those of the code. @mirrors Objects/genobject.c make_gen */
  function nameAfter(state: State, fn: Ref): void {
    if (objects.python2) return
    state.name = incref(H[fn + FUNC.name]!)
    state.qualname = incref(H[fn + FUNC.qualname]!)
  }

  /** The body has ended: locals go in order of their slots, then what the frame held. */
  function finish(o: Ref, state: State, closing = false): void {
    if (state.finished) return
    state.finished = true
    state.keeps = closing && (closesAsleep || (state.js === null && rt.profile.minor >= 12))
    if (state.keeps && state.js === null) return
    releaseSlots(o, state, closing)
  }

  /** A frame that something else holds keeps the variables; but not that of a generator closed outside of any try (3.13). */
  function releaseSlots(o: Ref, state: State, closing = false): void {
    const frame = H[o + GEN.frame]!
    H[o + GEN.frame] = 0
    const survives = frame !== 0 && H[frame]! > 1 && !(closing && closesAsleep)
    if (survives) leaveFrame(frame, state, H[o + GEN.fn]!)
    else {
      const n = machine.codes[state.codeId]!.frameSlots
      for (let i = 0; i < n; i++) {
        const slot = state.first + 2 * i
        const value = H[slot]!
        H[slot] = 0
        if (value !== 0) decref(value)
      }
      if (compile.frameObjects && frame !== 0) {
        H[frame + FRAME.count] = 0
        if (H[frame] === 1) machine.frames.release(frame)
        else decref(frame)
      } else if (frame !== 0) decref(frame)
    }
    if (!state.keeps) dropFunction(o)
  }

  function dropFunction(o: Ref): void {
    const fn = H[o + GEN.fn]!
    H[o + GEN.fn] = 0
    if (fn !== 0) decref(fn)
  }

  function leaveFrame(frame: Ref, state: State, fn: Ref): void {
    if (compile.frameObjects) {
      machine.callers.survives(frame)
      decref(frame)
      return
    }
    const { frameSlots, spec } = machine.codes[state.codeId]!
    const values = Array.from({ length: frameSlots }, (_, i) => H[state.first + 2 * i]!)
    H.fill(0, state.first, state.first + 2 * frameSlots)
    const locals = frameSlots - spec.stackSize
    machine.frames.leave(frame, values.slice(0, locals), 0, fn)
    for (const value of values.slice(locals)) if (value !== 0) decref(value)
  }

  /** With the value sent in, or the exception to raise inside. */
  function resume(o: Ref, state: State, value: Ref, thrown: Raised | null): Ref {
    const outer = machine.handled
    const depth = machine.handledDepth
    if (state.handled !== 0) {
      machine.handled = state.handled
      machine.handledDepth += state.handlers
      state.handled = 0
    }
    state.running = true
    if (++I[3]! > I[4]!) {
      I[3]!--
      state.running = false
      rt.errors.raise(objects.python2 ? 'RuntimeError' : 'RecursionError', 'maximum recursion depth exceeded')
    }
    incref(o)
    let result: IteratorResult<Ref, Ref>
    const watched = machine.activations.inUse()
    if (watched) machine.activations.enter(activation(o, state))
    try {
      result = thrown === null ? state.js!.next(value) : state.js!.throw(thrown)
    } catch (error) {
      keepCaller(o, state)
      if (watched) machine.activations.leave()
      state.running = false
      machine.handled = outer
      machine.handledDepth = depth
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
    }
    machine.handled = outer
    machine.handledDepth = depth
    if (result.done === true) {
      returned = result.value
      finish(o, state)
      I[3]!--
      decref(o)
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

  function throwInto(o: Ref, raised: Raised): Ref {
    const state = stateOf(o)
    if (state.running) {
      rt.errors.drop(raised)
      alreadyRunning()
    }
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
      result = throwInto(o, raised(() => rt.errors.raise('GeneratorExit', '')))
    } catch (error) {
      if (isExit(error)) return incref(rt.none)
      throw error
    }
    if (result !== 0) {
      decref(result)
      rt.errors.raise('RuntimeError', 'generator ignored GeneratorExit')
    }
    const value = returned
    returned = 0
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

  type.traverse = (o, visit) => {
    const state = stateOf(o)
    if (H[o + GEN.fn] !== 0) visit(H[o + GEN.fn]!)
    if (compile.frameObjects) {
      if (H[o + GEN.frame] !== 0) visit(H[o + GEN.frame]!)
      return
    }
    if (H[o + GEN.frame] !== 0) visit(H[o + GEN.frame]!)
    if (state.finished && !state.keeps) return
    for (let i = 0, n = machine.codes[state.codeId]!.frameSlots; i < n; i++) {
      const value = H[state.first + 2 * i]!
      if (value !== 0) visit(value)
    }
    if (state.handled !== 0) visit(state.handled)
  }
  /** @mirrors Objects/genobject.c gen_traverse */
  type.referents = (o, visit) => {
    const state = stateOf(o)
    const { minor } = rt.profile
    const frame = H[o + GEN.frame]!
    if (compile.frameObjects && frame !== 0) visit(frame)
    if (minor < 12) visit(machine.codes[state.codeId]!.ref)
    if (!objects.python2) {
      for (const kind of ['name', 'qualname'] as const) visit(state[kind] || rt.str.name(shownName(state, kind)))
    }
    if (compile.frameObjects || H[o + GEN.fn] === 0) return
    if (frame !== 0) visit(frame)
    visit(H[o + GEN.fn]!)
    visit(machine.codes[state.codeId]!.ref)
    for (let i = 0, n = machine.codes[state.codeId]!.frameSlots; i < n; i++) if (H[state.first + 2 * i] !== 0) visit(H[state.first + 2 * i]!)
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
    if (!state.finished || state.keeps) {
      state.finished = true
      state.keeps = false
      releaseSlots(o, state, true)
    }
    if (state.name !== 0) decref(state.name)
    if (state.qualname !== 0) decref(state.qualname)
    const handle = H[o + GEN.handle]!
    states[handle] = undefined
    freeHandles.push(handle)
    free(o)
  }
  type.iter = incref
  type.iternext = objects.python2 ? endingAtStopIteration : nextItem

  function nextItem(o: Ref): Ref {
    const value = send(o, incref(rt.none))
    if (value !== 0) return value
    decref(returned)
    returned = 0
    return 0
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

  function shownName(state: State, kind: 'name' | 'qualname'): string {
    return state[kind] !== 0 ? rt.str.value(state[kind]) : machine.codes[state.codeId]!.spec[kind]
  }

  function finishOrRaise(value: Ref): Ref {
    if (value !== 0) return value
    const result = returned
    returned = 0
    if (result === rt.none) {
      decref(result)
      return rt.errors.raise('StopIteration', '')
    }
    return raiseStop(result)
  }

  return {
    create,
    isGenerator: (o) => rt.memory.typeOf(o) === type,
    send,
    throwInto,
    close,
    trace,
    takeReturned() {
      const result = returned
      returned = 0
      return result
    },
    finishOrRaise,
    needsFinalizing(o) {
      const state = stateOf(o)
      return state.isProtected && !state.running && !state.finished
    },
    describe: (o) => {
      const state = stateOf(o)
      return { running: state.running, finished: state.finished, started: state.js !== null, codeId: state.codeId, line: state.line, delegate: state.finished || state.running ? 0 : state.delegate }
    },
    nameOf: (o, kind) => (stateOf(o)[kind] !== 0 ? incref(stateOf(o)[kind]) : rt.str.from(shownName(stateOf(o), kind))),
    rename(o, kind, name) {
      const state = stateOf(o)
      const old = state[kind]
      state[kind] = incref(name)
      if (old !== 0) decref(old)
    },
    suspendedValues(frame) {
      for (const state of states) {
        if (state === undefined || state.finished || H[state.first - (type.basicBytes >> 2) + GEN.frame] !== frame) continue
        return Array.from({ length: machine.codes[state.codeId]!.frameSlots }, (_, i) => H[state.first + 2 * i]!)
      }
      return null
    },
  }
}

/**
 * What a generator holds. Its locals and value stack lie in the generator (3.11+) or in its frame object (≤3.10), where the
 * collector finds them. Source: Objects/genobject.c.
 */
import { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { visitParts, type Parts } from './handled-parts.ts'
import { CODE, FUNC, FRAME, GEN, type Compiled, type Machine } from './machine.ts'

export interface State {
  /** The generator; borrowed. */
  readonly owner: Ref
  readonly body: Compiled
  readonly codeId: number
  js: Generator<Ref, Ref, Ref> | null
  running: boolean
  finished: boolean
  /** Closed without having run: the arguments stay until it dies (3.12+), and so does the function of one closed asleep (3.13). */
  keeps: boolean
  /** Exception being handled inside while suspended; owned. */
  handled: Ref
  /** Handlers it is inside of while suspended, and what these hold besides. */
  handlers: number
  parts: readonly Parts[]
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

export interface GeneratorObjects {
  create(codeId: number, fn: Ref, parameters: readonly Ref[], body: Compiled): Ref
  stateOf(o: Ref): State
  /** The body has ended: locals go in order of their slots, then what the frame held. */
  finish(o: Ref, state: State, closing?: boolean): void
  shownName(state: State, kind: 'name' | 'qualname'): string
  /** New reference. */
  nameOf(o: Ref, kind: 'name' | 'qualname'): Ref
  rename(o: Ref, kind: 'name' | 'qualname', name: Ref): void
  /** Of a generator that dies. */
  release(o: Ref): void
  /** Whose frame it is; 0: no generator's that has not ended. */
  ownerOf(frame: Ref): Ref
  /** Where the variables of a frame that waits begin; 0: it is of no generator. */
  firstSlotOf(frame: Ref): Ref
}

export function createGeneratorObjects(machine: Machine): GeneratorObjects {
  const { rt, generatorType: type } = machine
  const { H, I } = rt
  const { incref, decref, allocVar, track, free } = rt.memory
  const { compile, objects } = rt.profile
  const closesAsleep = rt.profile.minor >= 13
  /** Without a frame object: up to 3.11 the frame holds the code besides gi_code, from 3.12 a frame that outlives the generator does. */
  const frameSharesCode = !compile.frameObjects && rt.profile.minor < 12
  const states: (State | undefined)[] = []
  const freeHandles: number[] = []

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
      H[frame + FRAME.line] = code.spec.firstLine
      H.fill(0, first, first + 2 * code.frameSlots)
      o = allocVar(type, 0)
      H[o + GEN.frame] = frame
      track(frame)
    } else {
      o = allocVar(type, code.frameSlots)
      first = o + (type.basicBytes >> 2)
    }
    const handle = freeHandles.pop() ?? states.length
    states[handle] = { owner: o, body, codeId, js: null, running: false, finished: false, keeps: false, isProtected: false, handled: 0, handlers: 0, parts: [], first, line: code.spec.firstLine, lineNow: null, delegate: 0, name: 0, qualname: 0 }
    if ((fn !== 0 && H[fn + FUNC.name] !== H[code.ref + CODE.name]) || machine.renamed.has(fn)) nameAfter(states[handle]!, fn)
    H[o + GEN.handle] = handle
    incref(code.ref)
    if (frameSharesCode) incref(code.ref)
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
    if (!compile.frameObjects && !frameSharesCode && frame !== 0) incref(machine.codes[state.codeId]!.ref)
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
    if (frameSharesCode && frame === 0) decref(machine.codes[state.codeId]!.ref)
  }

  function dropFunction(o: Ref): void {
    const fn = H[o + GEN.fn]!
    H[o + GEN.fn] = 0
    if (fn !== 0) decref(fn)
  }

  function leaveFrame(frame: Ref, state: State, fn: Ref): void {
    if (compile.frameObjects) {
      decref(frame)
      return
    }
    const { frameSlots, spec } = machine.codes[state.codeId]!
    const values = Array.from({ length: frameSlots }, (_, i) => H[state.first + 2 * i]!)
    H.fill(0, state.first, state.first + 2 * frameSlots)
    const locals = frameSlots - spec.stackSize
    machine.frames.leave(frame, values.slice(0, locals), 0, fn, compile.endedGeneratorsNameCaller)
    for (const value of values.slice(locals)) if (value !== 0) decref(value)
  }

  type.traverse = (o, visit) => {
    const state = stateOf(o)
    const frame = H[o + GEN.frame]!
    if (H[o + GEN.fn] !== 0) visit(H[o + GEN.fn]!)
    if (frame !== 0) visit(frame)
    if (state.handled !== 0) visit(state.handled)
    visitParts(state.parts, visit)
    if (compile.frameObjects) return
    // Its frame object is not tracked before it has ended: what that holds counts as the generator's.
    if (frame !== 0 && H[frame + FRAME.globals] !== 0) visit(H[frame + FRAME.globals]!)
    if (state.finished && !state.keeps) return
    for (let i = 0, n = machine.codes[state.codeId]!.frameSlots; i < n; i++) {
      const value = H[state.first + 2 * i]!
      if (value !== 0) visit(value)
    }
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
  function shownName(state: State, kind: 'name' | 'qualname'): string {
    return state[kind] !== 0 ? rt.str.value(state[kind]) : machine.codes[state.codeId]!.spec[kind]
  }

  function ownerOf(frame: Ref): Ref {
    const state = states.find((candidate) => candidate !== undefined && !candidate.finished && H[candidate.owner + GEN.frame] === frame)
    return state === undefined ? 0 : state.owner
  }

  return {
    create,
    stateOf,
    ownerOf,
    finish,
    shownName,
    nameOf: (o, kind) => (stateOf(o)[kind] !== 0 ? incref(stateOf(o)[kind]) : rt.str.from(shownName(stateOf(o), kind))),
    rename(o, kind, name) {
      const state = stateOf(o)
      const old = state[kind]
      state[kind] = incref(name)
      if (old !== 0) decref(old)
    },
    release(o) {
      const state = stateOf(o)
      if (!state.finished || state.keeps) {
        state.finished = true
        state.keeps = false
        releaseSlots(o, state, true)
      }
      decref(machine.codes[state.codeId]!.ref)
      if (state.name !== 0) decref(state.name)
      if (state.qualname !== 0) decref(state.qualname)
      const handle = H[o + GEN.handle]!
      states[handle] = undefined
      freeHandles.push(handle)
      free(o)
    },
    firstSlotOf(frame) {
      const owner = ownerOf(frame)
      return owner === 0 ? 0 : stateOf(owner).first
    },
  }
}

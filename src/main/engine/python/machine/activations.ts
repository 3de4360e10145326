/** The functions that are running, for programs that look at their frames: sys._getframe, f_back, f_locals, f_lineno. */
import type { Ref } from '../../ref.ts'
import { CELL_VALUE, CODE, FRAME, type Machine } from './machine.ts'

export interface Activation {
  readonly codeId: number
  /** The module's or the class body's; 0: a function. */
  readonly namespace: Ref
  line(): number
  frame(): Ref
  setFrame(frame: Ref): void
  /** Locals, cells and free variables by slot; 0: unbound. */
  values(): readonly Ref[]
  /** Functions that may call locals(): the dict it answers, owned by the function; 0: none yet. Other functions' frames keep theirs. */
  locals?(): Ref
  setLocals?(dict: Ref): void
  /** Traced code: the line of the last event, or that nobody was told of. */
  tracedLine?: number
  /** Generators: their code says how its line is asked for. */
  tellLine?(line: () => number): void
}

export interface Activations {
  /** How many functions are running, and where the one stands that is `depth` from the most recent. */
  count(): number
  at(depth: number): { readonly codeId: number; readonly line: number }
  /** Some function keeps track of its frame. */
  inUse(): boolean
  enter(activation: Activation): void
  leave(): void
  /** The function that runs. */
  top(): Activation
  /** The frame of the `depth`-th function from the top: borrowed, NULL when there is none. */
  frameAt(depth: number): Ref
  /** The frame that called one which is being left: borrowed or NULL. */
  callerOf(frame: Ref): Ref
  back(frame: Ref): Ref
  line(frame: Ref): number
  /** What the function of this frame runs with; null: it does not run. */
  running(frame: Ref): Activation | null
  /** New reference. */
  locals(frame: Ref): Ref
}

export function createActivations(machine: Machine): Activations {
  const { rt } = machine
  const { H } = rt
  const { incref, isTracked, track, typeOf } = rt.memory
  const { python2 } = rt.profile.objects
  const stack: Activation[] = []

  function frameOf(activation: Activation): Ref {
    let frame = activation.frame()
    if (frame === 0) {
      frame = machine.frames.enter(activation.codeId)
      activation.setFrame(frame)
    }
    return frame
  }

  const indexOf = (frame: Ref): number => stack.findLastIndex((activation) => activation.frame() === frame)

  function slotNames(codeId: number): readonly string[] {
    const { spec } = machine.codes[codeId]!
    const cells = rt.profile.compile.frameObjects ? spec.cellVars : spec.cellVars.filter((name) => !spec.varNames.includes(name))
    return [...spec.varNames, ...cells, ...spec.freeVars]
  }

  function slotsOf(frame: Ref): readonly Ref[] {
    const first = frame + (machine.frameType.basicBytes >> 2)
    return Array.from({ length: H[frame + FRAME.count]! }, (_, i) => H[first + 2 * i]!)
  }

  function fill(dict: Ref, codeId: number, values: readonly Ref[]): void {
    const { spec } = machine.codes[codeId]!
    slotNames(codeId).forEach((name, i) => {
      const slot = values[i] ?? 0
      const isCell = slot !== 0 && typeOf(slot) === machine.cellType && (i >= spec.varNames.length || spec.cellVars.includes(name))
      const value = isCell ? H[slot + CELL_VALUE]! : slot
      if (value !== 0) rt.dict.set(dict, rt.str.name(name), value)
      else if (i >= spec.varNames.length || !spec.cellVars.includes(name)) rt.dict.del(dict, rt.str.name(name))
    })
  }

  return {
    count: () => stack.length,
    at(depth) {
      const { codeId, line } = stack[stack.length - 1 - depth]!
      return { codeId, line: line() }
    },
    inUse: () => stack.length > 0,
    enter(activation) {
      stack.push(activation)
      // 2.7's frames are tracked as long as they live: gc.get_referrers() finds them.
      if (python2 && !isTracked(frameOf(activation))) track(frameOf(activation))
    },
    leave() {
      const activation = stack.pop()!
      const frame = activation.frame()
      if (frame !== 0) H[frame + FRAME.line] = activation.line()
    },
    top: () => stack[stack.length - 1]!,
    frameAt(depth) {
      const activation = stack[stack.length - 1 - depth]
      return activation === undefined ? 0 : frameOf(activation)
    },
    callerOf(frame) {
      const last = stack.length - 1
      const caller = stack[stack[last]!.frame() === frame ? last - 1 : last]
      return caller === undefined ? 0 : frameOf(caller)
    },
    back(frame) {
      const index = indexOf(frame)
      if (index < 0) return H[frame + FRAME.back]!
      return index === 0 ? 0 : frameOf(stack[index - 1]!)
    },
    line(frame) {
      const index = indexOf(frame)
      if (index < 0) return H[frame + FRAME.line]!
      const activation = stack[index]!
      // Up to 3.9 a frame that is traced shows the line of its last event.
      return H[frame + FRAME.trace] !== 0 && rt.profile.minor < 10 && activation.tracedLine ? activation.tracedLine : activation.line()
    },
    running: (frame) => stack[indexOf(frame)] ?? null,
    locals(frame) {
      const index = indexOf(frame)
      const codeId = index < 0 ? H[H[frame + FRAME.code]! + CODE.id]! : stack[index]!.codeId
      const { spec } = machine.codes[codeId]!
      if (index >= 0 && stack[index]!.namespace !== 0) return incref(stack[index]!.namespace)
      if (spec.kind === 'module') return incref(H[frame + FRAME.globals]!)
      const running = stack[index]
      const kept = running?.locals?.() ?? H[frame + FRAME.locals]!
      const dict = kept !== 0 ? kept : rt.dict.create()
      fill(dict, codeId, index < 0 ? (rt.profile.compile.frameObjects ? null : machine.generators.suspendedValues(frame)) ?? slotsOf(frame) : stack[index]!.values())
      if (!rt.profile.compile.frameLocalsKept) return dict
      if (running?.setLocals !== undefined) running.setLocals(dict)
      else H[frame + FRAME.locals] = dict
      return incref(dict)
    },
  }
}

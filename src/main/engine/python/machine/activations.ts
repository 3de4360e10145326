/** The functions that are running, for programs that look at their frames: sys._getframe, f_back, f_locals, f_lineno. */
import type { Ref } from '../../ref.ts'
import { WORD } from '../../objects/runtime.ts'
import { FRAME, type Machine } from './machine.ts'

export interface Activation {
  readonly codeId: number
  /** The module's or the class body's; 0: a function. */
  readonly namespace: Ref
  line(): number
  frame(): Ref
  setFrame(frame: Ref): void
  /** Locals, cells and free variables by slot; 0: unbound. */
  values(): readonly Ref[]
  /** 3.13+, functions: puts a new reference where another value lay, which is the caller's from then on. */
  store?(place: number, value: Ref): void
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
  /** `depth`: of the function among those that run; without it, it begins only now. */
  enter(activation: Activation, depth?: number): void
  leave(): void
  /** The function that runs. */
  top(): Activation
  /** The frame of the `depth`-th function from the top: borrowed, NULL when there is none. */
  frameAt(depth: number): Ref
  /** The frame that called one which is being left: borrowed; NULL when there is none, or its function does not keep track. */
  callerOf(frame: Ref): Ref
  back(frame: Ref): Ref
  line(frame: Ref): number
  /** What the function of this frame runs with; null: it does not run. */
  running(frame: Ref): Activation | null
}

export function createActivations(machine: Machine): Activations {
  const { rt } = machine
  const { H, I } = rt
  const { isTracked, track } = rt.memory
  const { python2 } = rt.profile.objects
  const stack: Activation[] = []
  /** How deep each lies among all functions that run, those that do not keep track included. */
  const depths: number[] = []

  function frameOf(activation: Activation): Ref {
    let frame = activation.frame()
    if (frame === 0) {
      frame = machine.frames.enter(activation.codeId)
      activation.setFrame(frame)
    }
    return frame
  }

  const indexOf = (frame: Ref): number => stack.findLastIndex((activation) => activation.frame() === frame)

  return {
    count: () => stack.length,
    at(depth) {
      const { codeId, line } = stack[stack.length - 1 - depth]!
      return { codeId, line: line() }
    },
    inUse: () => stack.length > 0,
    enter(activation, depth = I[WORD.depth]! + 1) {
      stack.push(activation)
      depths.push(depth)
      // 2.7's frames are tracked as long as they live: gc.get_referrers() finds them.
      if (python2 && !isTracked(frameOf(activation))) track(frameOf(activation))
    },
    leave() {
      const activation = stack.pop()!
      depths.pop()
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
      const index = stack[last]!.frame() === frame ? last - 1 : last
      return index >= 0 && depths[index] === I[WORD.depth]! - 1 ? frameOf(stack[index]!) : 0
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
  }
}

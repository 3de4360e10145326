/**
 * f_back of frames that outlive their call: they hold their callers' frames, and so the callers' variables. A caller has
 * no frame object at that time (3.11+), or does not know that it is held; it is told when it is left, through a word that
 * holds the depth of the innermost function concerned. Source: frame_dealloc and take_ownership in CPython's frame.c.
 */
import type { Ref } from '../../ref.ts'
import { WORD } from '../../objects/runtime.ts'
import { FRAME, type Machine } from './machine.ts'

export interface Callers {
  /** The frame outlives the function at the present depth. */
  survives(frame: Ref): void
  dies(frame: Ref): void
  /** The function at the present depth is being left: its frame, made when a callee's frame names it. */
  keep(frame: Ref, codeId: number): Ref
}

export function createCallers(machine: Machine): Callers {
  const { rt } = machine
  const { H, I } = rt
  /** Frames without a caller yet, by the depth of the function that called. */
  const orphans = new Map<Ref, number>()

  function setDepth(): void {
    let deepest = -1
    for (const depth of orphans.values()) if (depth > deepest) deepest = depth
    I[WORD.callerDepth] = deepest
  }

  I[WORD.callerDepth] = -1
  return {
    survives(frame) {
      if (H[frame + FRAME.back] !== 0) return
      if (machine.activations.inUse()) {
        const caller = machine.activations.callerOf(frame)
        if (caller !== 0) {
          H[frame + FRAME.back] = rt.memory.incref(caller)
          return
        }
      }
      const depth = I[WORD.depth]! - 1
      if (depth < 1) return
      orphans.set(frame, depth)
      I[WORD.callerDepth] = depth
    },
    dies(frame) {
      if (orphans.size > 0) orphans.delete(frame)
    },
    keep(frame, codeId) {
      const depth = I[WORD.depth]!
      let own = frame
      for (const [orphan, at] of orphans) {
        if (at !== depth) continue
        orphans.delete(orphan)
        if (own === 0) own = machine.frames.enter(codeId)
        H[orphan + FRAME.back] = rt.memory.incref(own)
      }
      setDepth()
      return own
    },
  }
}

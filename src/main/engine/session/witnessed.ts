/** The layers of a run that has a witness: the same functions, and a look before and after each. */
import type { Collector } from '../gc/index.ts'
import type { Memory } from '../objects/runtime.ts'
import type { BlockDomain, Pymalloc } from '../pymalloc/index.ts'
import type { Witness } from '../queries/witness.ts'
import { NULL } from '../ref.ts'

export function witnessMemory(memory: Memory, witness: Witness): Memory {
  const { incref, decref, alloc, allocVar, free, track, untrack, makeImmortal } = memory
  const { look } = witness
  return {
    ...memory,
    incref(o) {
      look()
      incref(o)
      look()
      return o
    },
    decref(o) {
      look()
      decref(o)
      look()
    },
    xdecref(o) {
      look()
      if (o !== 0) decref(o)
      look()
    },
    makeImmortal(o) {
      makeImmortal(o)
      look()
    },
    alloc(type) {
      const o = alloc(type)
      look()
      return o
    },
    allocVar(type, items) {
      const o = allocVar(type, items)
      look()
      return o
    },
    free(o) {
      look()
      free(o)
      look()
    },
    track(o) {
      look()
      track(o)
      witness.trackingChanged(o)
    },
    untrack(o) {
      look()
      untrack(o)
      witness.trackingChanged(o)
    },
  }
}

export function witnessBlocks<D extends BlockDomain | Pymalloc>(domain: D, witness: Witness): D {
  const { malloc, calloc, realloc, free } = domain
  const { look } = witness
  return {
    ...domain,
    malloc(bytes, tag) {
      look()
      const block = malloc(bytes, tag)
      witness.blockTaken(block, bytes)
      return block
    },
    calloc(bytes, tag) {
      look()
      const block = calloc(bytes, tag)
      witness.blockTaken(block, bytes)
      return block
    },
    realloc(ref, bytes, tag) {
      look()
      const block = realloc(ref, bytes, tag)
      if (block === ref || block === 0) return block
      if (ref !== 0) witness.blockGiven(ref)
      witness.blockTaken(block, bytes)
      return block
    },
    free(ref) {
      look()
      if (ref !== 0) witness.blockGiven(ref)
      free(ref)
    },
    // Both steps one by one, as it allows, so that none is missed.
    ...('exchange' in domain ? { exchange: () => 0 } : {}),
  }
}

/** From now on the witness hears of gc.freeze() and gc.unfreeze(). */
export function witnessFreezing(collector: Collector, witness: Witness): void {
  const { freeze, unfreeze } = collector
  collector.freeze = () => {
    freeze()
    witness.trackingChanged(NULL)
  }
  collector.unfreeze = () => {
    unfreeze()
    witness.trackingChanged(NULL)
  }
}

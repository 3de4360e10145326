/**
 * Stops a run between two allocator calls, to the call. Only runs that travel pay for it: the layers above get a domain
 * whose functions look at the clock first.
 */
import { Halt } from '../objects/runtime.ts'
import { METER } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import type { BlockDomain, Pymalloc } from '../pymalloc/index.ts'
import type { NextStop } from './engine.ts'

export interface Stops {
  /** The program begins: events count from here, and the births of blocks are kept: one slot for every 16 bytes. */
  start(births: Uint32Array | null): void
  /** The program has ended: a stop at its last event is due. */
  end(): void
  /** Never stops again: what follows is no part of the program. */
  never(): void
  watch<D extends BlockDomain | Pymalloc>(domain: D): D
}

export interface StopsParts {
  readonly counters: Float64Array
  readonly first: NextStop
  /** The program stands still meanwhile. Answers where to stop next: later than here. */
  arrived(event: number): NextStop
}

export function createStops({ counters, first, arrived }: StopsParts): Stops {
  let origin = 0
  let at = Infinity
  let births: Uint32Array | null = null
  /** The questions themselves may allocate. */
  let arriving = false

  function goOn(next: NextStop): void {
    if (next === 'cancel') {
      // What is cleaned up on the way out stops no more.
      at = Infinity
      throw new Halt('cancelled', 'The run was cancelled.')
    }
    at = next === null ? Infinity : Math.max(origin + next, counters[METER.events]! + 1)
  }

  function look(): void {
    if (arriving || counters[METER.events]! < at) return
    arriving = true
    try {
      goOn(arrived(counters[METER.events]! - origin))
    } finally {
      arriving = false
    }
  }

  function born(ref: Ref): Ref {
    if (births !== null) births[ref >> 2] = counters[METER.events]! - origin
    return ref
  }

  return {
    start(kept) {
      births = kept
      origin = counters[METER.events]!
      at = typeof first === 'number' ? origin + first : Infinity
    },
    end: look,
    never() {
      at = Infinity
    },
    watch(domain) {
      const { malloc, calloc, realloc, free } = domain
      return {
        ...domain,
        // Two calls in one: here each is a place to stop.
        ...('exchange' in domain ? { exchange: () => NULL } : {}),
        malloc(bytes, tag) {
          look()
          return born(malloc(bytes, tag))
        },
        calloc(bytes, tag) {
          look()
          return born(calloc(bytes, tag))
        },
        realloc(ref, bytes, tag) {
          look()
          return born(realloc(ref, bytes, tag))
        },
        free(ref) {
          look()
          free(ref)
        },
      }
    },
  }
}

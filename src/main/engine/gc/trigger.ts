/** When a collection runs. @mirrors Modules/gcmodule.c _PyObject_GC_Link, collect_with_callback; Python/gc.c _Py_RunGC */
import type { CollectionReason } from '../../../shared/telemetry/collections.ts'
import { WORD } from '../objects/runtime.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import { CONTROL } from '../probe.ts'
import type { CollectMain } from './collect-main.ts'
import { GC_DETAILS } from './details.ts'
import type { InvokeCallbacks } from './gc-callbacks.ts'
import type { GcHeap } from './heap.ts'
import { selectGeneration } from './select-generation.ts'
import { NEVER, type GcState } from './state.ts'

export interface Trigger {
  /** The allocation of an object of this type made count 0 exceed the trip word. */
  due(type: TypeInfo): void
  /** 3.12+: the check after a collection became due. */
  runPending(): void
  /** gc.collect(): 0 inside another collection. */
  collect(generation: number, reason: CollectionReason): number
  /** The same without callbacks, at exit. */
  collectQuietly(): void
  /** Sets the trip word after a change of the state. */
  arm(): void
}

export function createTrigger(heap: GcHeap, state: GcState, collectMain: CollectMain, invokeCallbacks: InvokeCallbacks): Trigger {
  const { I, profile } = heap.rt
  const deferred = profile.gc.runsAt === 'evalBreaker'
  const { dueRunsAnyway } = GC_DETAILS[profile.language]

  /** One word says it all to the allocators: no count exceeds it while nothing may be triggered. */
  function arm(): void {
    const { enabled, collecting, running, thresholds } = state
    const armed = running && enabled && !collecting && thresholds[0] !== 0 && I[WORD.gcPending] === 0
    I[WORD.gcTrip] = armed ? thresholds[0] : NEVER
  }

  function run(body: () => number): number {
    state.collecting = true
    arm()
    const result = body()
    state.collecting = false
    arm()
    return result
  }

  function collectWithCallback(generation: number, reason: CollectionReason): number {
    invokeCallbacks('start', generation, 0, 0)
    const { collected, uncollectable } = collectMain(generation, reason)
    invokeCallbacks('stop', generation, collected, uncollectable)
    return collected + uncollectable
  }

  function collectDueGeneration(): number {
    const generation = selectGeneration(I, state)
    return generation < 0 ? 0 : collectWithCallback(generation, 'threshold')
  }

  return {
    due(type) {
      state.trippedBy = type.name
      if (deferred) {
        I[WORD.gcPending] = 1
        I[CONTROL.fuel] = 0
        arm()
      } else run(collectDueGeneration)
    },
    runPending() {
      if (I[WORD.gcPending] === 0) return
      I[WORD.gcPending] = 0
      if (dueRunsAnyway || (state.enabled && !state.collecting)) run(collectDueGeneration)
      else arm()
    },
    collect(generation, reason) {
      return state.collecting ? 0 : run(() => collectWithCallback(generation, reason))
    },
    collectQuietly() {
      if (!state.collecting) run(() => collectMain(2, 'shutdown').collected)
    },
    arm,
  }
}

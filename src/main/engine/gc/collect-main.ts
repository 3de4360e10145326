/**
 * One collection, phase by phase. @mirrors Modules/gcmodule.c collect, Python/gc.c gc_collect_main
 * Nothing here asks why or when: thresholds and triggers are trigger.ts.
 */
import type { CollectionReason, CollectionRecord, Triple } from '../../../shared/telemetry/collections.ts'
import { CONTROL, METER } from '../probe.ts'
import type { Ref } from '../ref.ts'
import { DEBUG, type DebugOutput } from './debug-output.ts'
import type { GcHeap } from './heap.ts'
import type { Survivors } from './move-unreachable.ts'
import type { Phases } from './phases.ts'
import type { StartupObjects } from './startup-objects.ts'
import { COUNT_WORDS, readCounts, type GcState } from './state.ts'

export interface CollectionResult {
  readonly collected: number
  readonly uncollectable: number
}

export interface CollectMainOptions {
  readonly heap: GcHeap
  readonly heads: readonly Ref[]
  readonly state: GcState
  readonly phases: Phases
  readonly startup: StartupObjects
  readonly debugOutput: DebugOutput
  readonly onCollection: (record: CollectionRecord) => void
  /** Looks at the garbage of a collection before anything happens to it; the two lists are heads of GC headers. */
  readonly onGarbage: ((found: { readonly index: number; readonly generation: number; readonly unreachable: Ref; readonly uncollectable: Ref }) => void) | null
}

export type CollectMain = (generation: number, reason: CollectionReason) => CollectionResult

export function createCollectMain({ heap, heads, state, phases, startup, debugOutput, onCollection, onGarbage }: CollectMainOptions): CollectMain {
  const { rt, lists } = heap
  const { I } = rt
  const { counters } = rt.meters
  const { legacyFinalizers } = rt.profile.gc

  function mergeYounger(generation: number): void {
    if (generation < 2) I[COUNT_WORDS[generation + 1]]++
    for (let i = 0; i <= generation; i++) I[COUNT_WORDS[i]] = 0
    for (let i = 0; i < generation; i++) lists.merge(heads[i], heads[generation])
  }

  /** Survivors grow older. Answers how many they are. */
  function promote(generation: number, { count, tuples, dicts }: Survivors): number {
    const young = heads[generation]
    let survivors = count + startup.examinedBy(generation) - phases.untrackTuples(tuples)
    if (generation === 2) survivors -= phases.untrackDicts(dicts)
    startup.survive(generation)
    if (generation === 2) {
      state.longLivedPending = 0
      state.longLivedTotal = survivors
    } else {
      if (generation === 1) state.longLivedPending += survivors
      lists.merge(young, heads[generation + 1])
    }
    return survivors
  }

  /** Bytes that living objects asked for: blocks parked in free lists are dead. */
  const liveBytes = (): number => rt.pymalloc.smallRequested() - counters[METER.parked] + counters[METER.largeLive] - counters[METER.parkedLarge]

  /** What may be cleared is cleared. Answers how many objects that were. */
  function dispose(unreachable: Ref, old: Ref): number {
    const saveAll = (state.debug & DEBUG.saveAll) !== 0
    const found = legacyFinalizers ? lists.size(unreachable) : 0
    const freed = phases.handleWeakrefs(unreachable, old)
    const garbage = heap.takeHead()
    if (legacyFinalizers) lists.merge(unreachable, garbage)
    else {
      phases.finalizeGarbage(unreachable)
      phases.handleResurrected(unreachable, garbage, old)
    }
    const size = legacyFinalizers ? found : lists.size(garbage)
    const before = liveBytes()
    phases.deleteGarbage(garbage, old, saveAll)
    state.cyclesBytes = before - liveBytes()
    heap.giveHead(garbage)
    return size + freed
  }

  return (generation, reason) => {
    const countsBefore = readCounts(I)
    const residentBefore = rt.space.residentBytes()
    const { trippedBy, suppressedFull } = state
    const event = counters[METER.events]
    const line = I[CONTROL.line]
    debugOutput.start(generation)
    const old = heads[Math.min(generation + 1, 2)]
    const unreachable = heap.takeHead()
    const finalizers = heap.takeHead()

    const started = startup.examinedBy(generation)
    mergeYounger(generation)
    const deduction = phases.deduce(heads[generation], unreachable)
    const { traversed } = deduction
    const candidates = deduction.candidates + started
    const survivors = promote(generation, deduction.survivors)
    phases.moveLegacyFinalizers(unreachable, finalizers)
    phases.moveLegacyFinalizerReachable(finalizers)
    if ((state.debug & DEBUG.collectable) !== 0) debugOutput.objects('collectable', unreachable)
    onGarbage?.({ index: state.index, generation, unreachable, uncollectable: finalizers })
    const collected = lists.isEmpty(unreachable) ? nothing() : dispose(unreachable, old)
    const uncollectable = lists.size(finalizers)
    if ((state.debug & DEBUG.uncollectable) !== 0) debugOutput.objects('uncollectable', finalizers)
    debugOutput.done(collected + uncollectable, uncollectable)
    phases.handleLegacyFinalizers(finalizers, old, (state.debug & DEBUG.saveAll) !== 0)
    if (generation === 2) for (const clear of rt.freeListClearers) clear()
    heap.giveHead(unreachable)
    heap.giveHead(finalizers)

    const stats = state.stats[generation]
    stats.collections++
    stats.collected += collected
    stats.uncollectable += uncollectable
    onCollection({
      index: state.index++,
      event,
      seconds: counters[METER.seconds],
      line,
      generation: generation as 0 | 1 | 2,
      reason,
      countsBefore,
      countsAfter: readCounts(I),
      thresholds: [...state.thresholds] as Triple,
      trippedBy: reason === 'threshold' ? trippedBy : '',
      candidates,
      collected,
      uncollectable,
      survivors,
      traversed,
      residentBefore,
      residentAfter: rt.space.residentBytes(),
      suppressedFull: reason === 'threshold' ? suppressedFull : null,
    })
    return { collected, uncollectable }
  }

  function nothing(): number {
    state.cyclesBytes = 0
    return 0
  }
}

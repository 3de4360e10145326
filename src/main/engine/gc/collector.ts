/** The collector as the engine and the gc module see it: joins the phases, the policy and the questions. */
import type { CollectionReason, CollectionRecord, Triple } from '../../../shared/telemetry/collections.ts'
import { GC_NEXT } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import { createBytesOf } from './bytes-of.ts'
import { createChecks, type Checks } from './check.ts'
import { createCollectMain } from './collect-main.ts'
import { createDebugOutput } from './debug-output.ts'
import { GC_DETAILS } from './details.ts'
import { createFindGarbage, type Garbage } from './find-garbage.ts'
import { createInvokeCallbacks } from './gc-callbacks.ts'
import { GENERATION_COUNT, PERMANENT } from './generation-heads.ts'
import { createGcHeap } from './heap.ts'
import { createIntrospection, type Introspection } from './introspection.ts'
import { createPhases } from './phases.ts'
import { createStartupObjects } from './startup-objects.ts'
import { COUNT_WORDS, createState, readCounts, type GenerationStats } from './state.ts'
import { createTrigger } from './trigger.ts'

export interface CollectorOptions {
  readonly rt: Runtime
  /** Of createGenerations. */
  readonly heads: readonly Ref[]
  readonly onCollection: (record: CollectionRecord) => void
  /** Tracked objects that a collection found unreachable and has not touched; what 2.7 leaves alone comes apart. For runs with a witness. */
  readonly onGarbage?: (found: { readonly index: number; readonly generation: number; readonly unreachable: readonly Ref[]; readonly uncollectable: readonly Ref[] }) => void
  /** 2.7: whether a suspended generator has a try or with block to leave. */
  readonly generatorNeedsFinalizing?: (generator: Ref) => boolean
}

export interface Collector extends Introspection, Checks {
  /** The interpreter is up: all it made lies in the middle generation. What compiling the script makes stays young. */
  startUpEnds(): void
  /** The script begins: the counters stand where CPython's start-up leaves them. Nothing is collected automatically before. */
  scriptStarts(): void
  /** Runs an import, after which so many more objects last than before in CPython: those that the twin has not made are a number. */
  outgrow<T>(objects: number, load: () => T): T
  /** rt.collectorDue. */
  due(type: TypeInfo): void
  /** 3.12+: call from the trap; runs the collection that is due, if any. */
  runPending(): void
  /** A finalizer or a callback runs in the middle of a collection. */
  isCollecting(): boolean
  /** Number of unreachable objects; 0 when called from inside a collection. */
  collect(generation: number, reason: CollectionReason): number
  /** Before the modules are torn down, and after. */
  finalizeAtShutdown(stage: 'beforeModules' | 'afterModules'): void
  enable(): void
  disable(): void
  isEnabled(): boolean
  readonly thresholds: Triple
  setThresholds(thresholds: Triple): void
  counts(): Triple
  freeze(): void
  unfreeze(): void
  freezeCount(): number
  readonly stats: readonly Readonly<GenerationStats>[]
  debug: number
  /** Borrowed. */
  garbage(): Ref
  callbacks(): Ref
  findGarbage(): Garbage
  /** What a full collection would find at this moment; of that, what 2.7 would leave alone because of `__del__` comes apart. Changes nothing. */
  waitingGarbage(): { readonly unreachable: readonly Ref[]; readonly uncollectable: readonly Ref[] }
  /** Bytes that the last collection gave back by clearing garbage. */
  readonly cyclesBytes: number
}

export function createCollector(options: CollectorOptions): Collector {
  const { rt, heads, onCollection } = options
  const { I, profile } = rt
  const heap = createGcHeap(rt)
  const { lists } = heap
  const state = createState(profile.gc.thresholds)
  const startup = createStartupObjects()

  function objectsOf(head: Ref): Ref[] {
    const objects: Ref[] = []
    for (let g = rt.H[head + GC_NEXT]; g !== head; g = rt.H[g + GC_NEXT]) objects.push(g + heap.headWords)
    return objects
  }

  const garbage = (): Ref => (state.garbage ||= rt.list.create())
  const phases = createPhases(heap, heads[PERMANENT], {
    garbage,
    generatorNeedsFinalizing: options.generatorNeedsFinalizing ?? (() => false),
  })
  const debugOutput = createDebugOutput(heap, state, (i) => lists.size(heads[i]) + startup.inList(i))
  const { onGarbage } = options
  const collectMain = createCollectMain({
    heap, heads, state, phases, startup, debugOutput, onCollection,
    onGarbage: onGarbage === undefined ? null : ({ unreachable, uncollectable, ...about }) => {
      if (!lists.isEmpty(unreachable) || !lists.isEmpty(uncollectable)) onGarbage({ ...about, unreachable: objectsOf(unreachable), uncollectable: objectsOf(uncollectable) })
    },
  })
  const lasting = (): number => phases.countLasting([2, 1, 0].flatMap((generation) => objectsOf(heads[generation])))
  const trigger = createTrigger(heap, state, collectMain, createInvokeCallbacks(heap, state))
  trigger.arm()
  const garbageFinder = createFindGarbage(heap, heads, createBytesOf(rt))

  return {
    ...createIntrospection(heap, heads),
    ...createChecks(heap, heads),
    findGarbage: garbageFinder.garbage,
    waitingGarbage() {
      const members = garbageFinder.members()
      const stays = phases.uncollectableOf(members)
      return { unreachable: members.filter((o) => !stays.has(o)), uncollectable: members.filter((o) => stays.has(o)) }
    },
    due: trigger.due,
    runPending: trigger.runPending,
    collect: trigger.collect,
    startUpEnds: () => lists.merge(heads[0], heads[1]),
    scriptStarts() {
      const { startObjects, startFrozen, startCounts, startCollected } = GC_DETAILS[profile.language]
      startup.begin(startObjects - lasting(), startFrozen)
      startCounts.forEach((count, i) => {
        I[COUNT_WORDS[i]] = count
      })
      Object.assign(state.stats[0], { collections: startCounts[1], collected: startCollected })
      state.running = true
      trigger.arm()
    },
    outgrow(objects, load) {
      const before = lasting()
      const known = new Set(objectsOf(heads[0]))
      try {
        return load()
      } finally {
        // The young collections during CPython's import see the constants of its code.
        phases.untrackTuples(objectsOf(heads[0]).filter((o) => !known.has(o) && rt.memory.typeOf(o) === rt.tuple.type))
        startup.add(objects - lasting() + before)
      }
    },
    finalizeAtShutdown(stage) {
      if (stage === 'beforeModules') {
        if (state.enabled || profile.objects.python2) trigger.collect(2, 'shutdown')
      } else if (!profile.objects.python2) trigger.collectQuietly()
    },
    enable() {
      state.enabled = true
      trigger.arm()
    },
    disable() {
      state.enabled = false
      trigger.arm()
    },
    isEnabled: () => state.enabled,
    isCollecting: () => state.collecting,
    get thresholds() {
      return state.thresholds
    },
    setThresholds(thresholds) {
      state.thresholds = [...thresholds]
      trigger.arm()
    },
    counts: () => readCounts(I),
    freeze() {
      for (let i = 0; i < GENERATION_COUNT; i++) {
        lists.merge(heads[i], heads[PERMANENT])
        I[COUNT_WORDS[i]] = 0
      }
      startup.freeze()
    },
    unfreeze() {
      lists.merge(heads[PERMANENT], heads[2])
      startup.unfreeze()
    },
    freezeCount: () => lists.size(heads[PERMANENT]) + startup.inList(PERMANENT),
    stats: state.stats,
    get debug() {
      return state.debug
    },
    set debug(flags) {
      state.debug = flags
    },
    garbage,
    callbacks: () => (state.callbacks ||= rt.list.create()),
    get cyclesBytes() {
      return state.cyclesBytes
    },
  }
}

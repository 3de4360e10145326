/**
 * The heap at any event of an ended run. Walkers make the run again and stand still: where they were asked last, and,
 * while nobody asks, where the next question will find one near (checkpoint-plan.ts). A question goes to the nearest
 * walker at or before its event, or to a new one that starts from the beginning.
 */
import { Worker } from 'node:worker_threads'
import type { EventQuestion, HeapAnswer, TravelProgress } from '../../shared/telemetry/questions.ts'
import { t } from '../../shared/texts/texts.ts'
import { leastWanted, nearestBefore, placesFor } from './checkpoint-plan.ts'
import { farewell } from './farewell.ts'
import { limitsOf } from './thread-limits.ts'
import { refusedError } from './refused.ts'
import { WALKER_FLAG, WALKER_FLAG_BYTES } from './walker-messages.ts'
import type { FromWalker, ToWalker, WalkerStart, WalkOrder } from './walker-messages.ts'

export interface TravellerParts {
  /** Path of the bundled walker.ts. */
  readonly walker: string
  /** Makes checkpoints while nobody asks; default true. */
  readonly prepares?: boolean
  onProgress(progress: TravelProgress): void
}

export interface Traveller {
  /** Rejects with one sentence: no such event, no such arena, the run cannot be made. */
  ask<Q extends EventQuestion>(event: number, question: Q): Promise<HeapAnswer<Q['kind']>>
  /** Resolves when every checkpoint stands where it should. */
  settled(): Promise<void>
  /** Events where walkers stand or are bound for, ascending. */
  checkpoints(): number[]
  dispose(): Promise<void>
}

export interface Journey {
  readonly order: WalkOrder
  /** Events that exist: 0 up to here. */
  readonly events: number
  /** Simulated resident size at its peak: decides how many walkers may stand at once. */
  readonly peakBytes: number
}

/** What the walkers of one run may take together. */
const WALKERS_BYTES = 1.5 * 2 ** 30
/** A thread with an engine, and what objects take beside the simulated bytes. */
const BYTES_PER_THREAD = 80 * 2 ** 20
const SIDE_SHARE = 1.5
const [LEAST_WALKERS, MOST_WALKERS] = [2, 8]

interface Pending {
  readonly resolve: (answer: HeapAnswer | null) => void
  readonly reject: (reason: Error) => void
}

interface Walker {
  readonly worker: Worker
  readonly flags: Int32Array
  readonly pending: Map<number, Pending>
  /** Event it stands at or goes to. */
  at: number
  /** Number of the question it was given last. */
  used: number
}

export function createTraveller(parts: TravellerParts, { order, events, peakBytes }: Journey): Traveller {
  const most = Math.max(LEAST_WALKERS, Math.min(MOST_WALKERS, Math.floor(WALKERS_BYTES / (BYTES_PER_THREAD + SIDE_SHARE * peakBytes))))
  const walkers = new Set<Walker>()
  /** Resolves when no walker is on its way out. */
  let left: Promise<unknown> = Promise.resolve()
  let asked = 0
  let disposed = false
  /** Questions without an answer yet. */
  let open = 0
  let last: number | null = null
  let travelled = false
  let preparing: Promise<void> | null = null

  function start(): Walker {
    const flags = new SharedArrayBuffer(WALKER_FLAG_BYTES)
    const workerData: WalkerStart = { order, flags }
    const worker = new Worker(parts.walker, { workerData, resourceLimits: limitsOf() })
    const walker: Walker = { worker, flags: new Int32Array(flags), pending: new Map(), at: 0, used: 0 }
    walkers.add(walker)
    worker.on('message', (message: FromWalker) => receive(walker, message))
    worker.on('error', (error: Error) => leave(walker, t('refusals.theEngineStopped', { message: error.message })))
    worker.on('exit', () => leave(walker, t('refusals.theEngineWentAway2')))
    return walker
  }

  function receive(walker: Walker, message: FromWalker): void {
    switch (message.type) {
      case 'progress':
        parts.onProgress({ at: message.at, target: message.target })
        return
      case 'answer':
        settle(walker, message.id)?.resolve(message.answer)
        // A search that found enough stands still before it gets where it might have had to go.
        if (typeof message.answer === 'object' && message.answer !== null && 'to' in message.answer && walker.pending.size === 0) walker.at = message.answer.to
        return
      case 'refused':
        settle(walker, message.id)?.reject(refusedError(message))
        return
      case 'done':
        leave(walker, message.message)
    }
  }

  function leave(walker: Walker, reason: string): void {
    if (!walkers.delete(walker)) return
    for (const { reject } of walker.pending.values()) reject(new Error(reason))
    walker.pending.clear()
    // A new engine begins only when the memory of the old one has been given back.
    left = Promise.all([left, farewell(walker.worker)]).catch((error: unknown) => console.error(error))
  }

  /** Of those that stand, if one does: who is on its way may have a long one, unless it is bound for this very event. */
  function nearest(event: number): Walker | null {
    const all = [...walkers]
    const bound = all.find(({ at }) => at === event)
    if (bound !== undefined) return bound
    return nearestBefore(all.filter(({ pending }) => pending.size === 0), event) ?? nearestBefore(all, event)
  }

  /** One that nobody waits for and that stands at no checkpoint, the one used longest ago. */
  function dismissOne(): void {
    const all = [...walkers]
    const idle = all.filter(({ pending }) => pending.size === 0)
    leave(leastWanted(idle.length > 0 ? idle : all, placesFor(events, most, last))!, t('refusals.overtakenByNewerQuestion'))
  }

  async function makeRoom(): Promise<void> {
    if (walkers.size >= most) dismissOne()
    await left
    if (disposed) throw new Error(t('refusals.thisRunHasBeenReplaced'))
  }

  function send(walker: Walker, event: number, question: EventQuestion | null): Promise<HeapAnswer | null> {
    const id = ++asked
    walker.at = question?.kind === 'lineStarts' ? Math.max(event, question.to) : event
    walker.used = id
    return new Promise((resolve, reject) => {
      walker.pending.set(id, { resolve, reject })
      const message: ToWalker = { id, event, question }
      walker.worker.postMessage(message)
      Atomics.add(walker.flags, WALKER_FLAG.wake, 1)
      Atomics.notify(walker.flags, WALKER_FLAG.wake)
    })
  }

  /** One checkpoint after the other, until all stand or somebody asks. */
  async function prepare(): Promise<void> {
    while (open === 0 && !disposed) {
      const missing = placesFor(events, most, last).find((place) => ![...walkers].some(({ at }) => at === place))
      if (missing === undefined) return
      await makeRoom()
      await send(start(), missing, null)
    }
  }

  function startPreparing(): void {
    if (parts.prepares === false || disposed || open > 0) return
    // A run that cannot be made says so to whoever asks.
    preparing ??= prepare().catch(() => undefined).finally(() => {
      preparing = null
    })
  }

  return {
    async ask(event, wanted) {
      const question = wanted.kind === 'lineStarts' ? { ...wanted, to: Math.min(wanted.to, events) } : wanted
      if (!Number.isSafeInteger(event) || event < 0 || event > events) throw new Error(t('refusals.thereNoEventRun', { event, events }))
      open++
      try {
        last = event
        if (nearest(event) === null) await makeRoom()
        return (await send(nearest(event) ?? start(), event, question)) as HeapAnswer<(typeof question)['kind']>
      } finally {
        open--
        // Who only looks at the end need not pay for checkpoints.
        travelled ||= event < events
        if (travelled) startPreparing()
      }
    },
    async settled() {
      startPreparing()
      while (preparing !== null) await preparing
    },
    checkpoints: () => [...walkers].map(({ at }) => at).sort((a, b) => a - b),
    async dispose() {
      disposed = true
      for (const walker of [...walkers]) leave(walker, t('refusals.thisRunHasBeenReplaced'))
      await left
    },
  }
}

function settle(walker: Walker, id: number): Pending | undefined {
  const found = walker.pending.get(id)
  walker.pending.delete(id)
  return found
}

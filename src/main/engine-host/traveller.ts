/**
 * The heap at any event of an ended run. A few walkers make the run again and stand still where they were asked last;
 * a question goes to the nearest walker at or before its event, or to a new one that starts from the beginning.
 */
import { Worker } from 'node:worker_threads'
import type { HeapAnswer, HeapQuestion, TravelProgress } from '../../shared/telemetry/questions.ts'
import { WALKER_FLAG, WALKER_FLAG_BYTES } from './walker-messages.ts'
import type { FromWalker, ToWalker, WalkerStart, WalkOrder } from './walker-messages.ts'

export interface TravellerParts {
  /** Path of the bundled walker.ts. */
  readonly walker: string
  onProgress(progress: TravelProgress): void
}

export interface Traveller {
  /** Rejects with one sentence: no such event, no such arena, the run cannot be made. */
  ask(event: number, question: HeapQuestion): Promise<HeapAnswer>
  dispose(): Promise<void>
}

export interface Journey {
  readonly order: WalkOrder
  /** Events that exist: 0 up to here. */
  readonly events: number
  /** Simulated resident size at its peak: decides how many walkers may stand at once. */
  readonly peakBytes: number
}

/** The walkers of one run may hold about this much simulated memory together. */
const WALKERS_BYTES = 1.5 * 2 ** 30
const MOST_WALKERS = 4
const HEAP_MEGABYTES = 2048

interface Pending {
  readonly resolve: (answer: HeapAnswer) => void
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
  const most = Math.max(1, Math.min(MOST_WALKERS, Math.floor(WALKERS_BYTES / Math.max(1, peakBytes))))
  const walkers = new Set<Walker>()
  /** Resolves when no walker is on its way out. */
  let left: Promise<unknown> = Promise.resolve()
  let asked = 0
  let disposed = false

  function start(): Walker {
    const flags = new SharedArrayBuffer(WALKER_FLAG_BYTES)
    const workerData: WalkerStart = { order, flags }
    const worker = new Worker(parts.walker, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 64, stackSizeMb: 16 } })
    const walker: Walker = { worker, flags: new Int32Array(flags), pending: new Map(), at: 0, used: 0 }
    walkers.add(walker)
    worker.on('message', (message: FromWalker) => receive(walker, message))
    worker.on('error', (error: Error) => leave(walker, `The engine stopped: ${error.message}.`))
    worker.on('exit', () => leave(walker, 'The engine went away.'))
    return walker
  }

  function receive(walker: Walker, message: FromWalker): void {
    switch (message.type) {
      case 'progress':
        parts.onProgress({ at: message.at, target: message.target })
        return
      case 'answer':
        settle(walker, message.id)?.resolve(message.answer)
        return
      case 'refused':
        settle(walker, message.id)?.reject(new Error(message.message))
        return
      case 'done':
        leave(walker, message.message)
    }
  }

  function leave(walker: Walker, reason: string): void {
    if (!walkers.delete(walker)) return
    for (const { reject } of walker.pending.values()) reject(new Error(reason))
    walker.pending.clear()
    // One after the other: a new engine begins only when the memory of the old one has been given back.
    const { worker } = walker
    left = left.then(() => worker.terminate()).catch((error: unknown) => console.error(error))
  }

  function nearest(event: number): Walker | null {
    let best: Walker | null = null
    for (const walker of walkers) if (walker.at <= event && (best === null || walker.at > best.at)) best = walker
    return best
  }

  /** The one that nobody waits for and that was used longest ago. */
  function dismissOne(): void {
    const idle = [...walkers].filter((walker) => walker.pending.size === 0).sort((a, b) => a.used - b.used)[0]
    leave(idle ?? [...walkers].sort((a, b) => a.used - b.used)[0]!, 'Overtaken by a newer question.')
  }

  async function walkerFor(event: number): Promise<Walker> {
    const found = nearest(event)
    if (found !== null) return found
    if (walkers.size >= most) dismissOne()
    await left
    if (disposed) throw new Error('This run has been replaced by a newer one.')
    return nearest(event) ?? start()
  }

  return {
    async ask(event, question) {
      if (!Number.isSafeInteger(event) || event < 0 || event > events) throw new Error(`There is no event ${event}: the run has ${events}.`)
      const walker = await walkerFor(event)
      const id = ++asked
      walker.at = event
      walker.used = id
      return await new Promise<HeapAnswer>((resolve, reject) => {
        walker.pending.set(id, { resolve, reject })
        const message: ToWalker = { id, event, question }
        walker.worker.postMessage(message)
        Atomics.add(walker.flags, WALKER_FLAG.wake, 1)
        Atomics.notify(walker.flags, WALKER_FLAG.wake)
      })
    },
    async dispose() {
      disposed = true
      for (const walker of [...walkers]) leave(walker, 'This run has been replaced by a newer one.')
      await left
    },
  }
}

function settle(walker: Walker, id: number): Pending | undefined {
  const found = walker.pending.get(id)
  walker.pending.delete(id)
  return found
}

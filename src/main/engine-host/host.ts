/**
 * Runs workloads, one at a time, in a worker thread, and makes sure that every run ends exactly once:
 * with the worker's own result, or with what was known last when it was cancelled without an answer or crashed.
 */
import { Worker } from 'node:worker_threads'
import type { RunCommand } from '../../shared/ipc/contract.ts'
import type { VersionInfo } from '../../shared/settings.ts'
import type { Detail, DetailRequest, LiveSnapshot, OutputChunk } from '../../shared/telemetry/live.ts'
import type { EventQuestion, HeapAnswer } from '../../shared/telemetry/questions.ts'
import type { Problem, ProfileResult, RunStatus } from '../../shared/telemetry/result.ts'
import { t } from '../../shared/texts/texts.ts'
import { farewell } from './farewell.ts'
import { COMMAND, FLAG, FLAG_BYTES } from './messages.ts'
import { refusedError } from './refused.ts'
import type { FromWorker, RunOrder, ToWorker, WorkerStart } from './messages.ts'
import { limitsOf } from './thread-limits.ts'
import { partialResult } from './partial-result.ts'
import { recordedDetail } from './recorded-detail.ts'

export interface RunHostParts {
  /** Path of the bundled worker.ts. */
  readonly worker: string
  /** JavaScript heap of a run, as limitsOf takes it. */
  readonly heapMegabytes?: number
  versionOf(order: RunOrder): VersionInfo
  onSnapshot(runId: number, snapshot: LiveSnapshot): void
  onEnded(runId: number, result: ProfileResult): void
}

/** A cancelled worker that does not even say so within this time is terminated. */
const CANCEL_GRACE = 120
/** One that has stopped the program has this long to put its result together. */
const RESULT_GRACE = 3000
const ANSWER_PATIENCE = 10_000


type Answer = Detail | HeapAnswer

interface Run {
  readonly id: number
  readonly order: RunOrder
  /** null until the run before has given its memory back. */
  worker: Worker | null
  readonly flags: Int32Array
  readonly questions: Map<number, (answer: Answer | Error) => void>
  readonly output: OutputChunk[]
  snapshot: LiveSnapshot | null
  result: ProfileResult | null
  timer: NodeJS.Timeout | null
  /** The worker has exited or is being terminated. */
  gone: boolean
}

export interface RunHost {
  start(order: RunOrder): number
  /** A run that ended elsewhere or earlier takes the place of the latest one. */
  adopt(result: ProfileResult): number
  command(runId: number, command: RunCommand): void
  detail(runId: number, request: DetailRequest): Promise<Detail>
  /** About the heap as it is now, while the run goes on or stands still. */
  ask(runId: number, question: EventQuestion): Promise<HeapAnswer>
  /** null while it goes on, and for a run that is not the latest. */
  result(runId: number): ProfileResult | null
  isRunning(): boolean
  /** Cancels the run that goes on, if any: nobody is left to watch it. */
  abandon(): void
  dispose(): Promise<void>
}

export function createRunHost(parts: RunHostParts): RunHost {
  let current: Run | null = null
  let lastId = 0
  /** Resolves when no worker is on its way out. */
  let left: Promise<unknown> = Promise.resolve()
  let disposed = false

  function begin(order: RunOrder, result: ProfileResult | null): Run {
    if (current !== null && current.result === null) throw new Error('a run is under way')
    if (current !== null) retire(current)
    current = {
      id: ++lastId,
      order,
      worker: null,
      flags: new Int32Array(new SharedArrayBuffer(FLAG_BYTES)),
      questions: new Map(),
      output: [],
      snapshot: null,
      result,
      timer: null,
      gone: result !== null,
    }
    return current
  }

  function start(order: RunOrder): number {
    const run = begin(order, null)
    // Not before the last one has left: V8 in Electron hands out the address range of a freed buffer again and fills it
    // with zeros by hand, which for the simulated 4 GiB takes seconds and makes all of it resident.
    void left.then(() => launch(run))
    return run.id
  }

  function launch(run: Run): void {
    if (run.gone) return
    const workerData: WorkerStart = { order: run.order, flags: run.flags.buffer as SharedArrayBuffer }
    const worker = new Worker(parts.worker, { workerData, resourceLimits: limitsOf(parts.heapMegabytes) })
    run.worker = worker
    worker.on('message', (message: FromWorker) => receive(run, message))
    worker.on('error', (error: Error) => crashed(run, error.message))
    worker.on('exit', () => crashed(run, t('refusals.theEngineWentAway')))
  }

  /** Open questions are refused when the worker has exited. */
  function retire(run: Run): void {
    run.gone = true
    const { worker } = run
    if (worker !== null) left = left.then(() => farewell(worker)).catch((error: unknown) => console.error(error))
  }

  function receive(run: Run, message: FromWorker): void {
    switch (message.type) {
      case 'snapshot':
        if (run.result !== null || disposed) return
        run.snapshot = message.snapshot
        run.output.push(...message.snapshot.output)
        parts.onSnapshot(run.id, message.snapshot)
        Atomics.add(run.flags, FLAG.received, 1)
        return
      case 'cancelling':
        arm(run, RESULT_GRACE)
        return
      case 'answer':
        settle(run, message.id, message.answer)
        return
      case 'refused':
        settle(run, message.id, refusedError(message))
        return
      case 'ended':
        end(run, message.result)
        return
      case 'crashed':
        crashed(run, message.message)
        return
    }
  }

  function end(run: Run, result: ProfileResult): void {
    if (run.result !== null || disposed) return
    if (run.timer !== null) clearTimeout(run.timer)
    run.result = result
    parts.onEnded(run.id, result)
  }

  function endPartial(run: Run, status: RunStatus, problem: Problem | null): void {
    const { order, snapshot, output } = run
    end(run, partialResult({ order, version: parts.versionOf(order), snapshot, output, status, problem }))
  }

  function crashed(run: Run, message: string): void {
    run.gone = true
    for (const id of [...run.questions.keys()]) settle(run, id, new Error('the engine is gone'))
    if (run.result !== null || disposed) return
    console.error(`run ${run.id} crashed: ${message}`)
    endPartial(run, 'stopped', {
      kind: 'Internal',
      message: t('refusals.whatWasMeasuredUp', { internalSentence: internalSentence(message) }),
      line: run.snapshot?.line ?? 0,
      column: 0,
      traceback: '',
    })
    retire(run)
  }

  function command(runId: number, wanted: RunCommand): void {
    if (current === null || current.id !== runId || current.result !== null) return
    const run = current
    const value = { pause: COMMAND.pause, resume: COMMAND.run, step: COMMAND.step, cancel: COMMAND.cancel }[wanted]
    // A cancelled run stays cancelled.
    if (Atomics.load(run.flags, FLAG.command) === COMMAND.cancel) return
    Atomics.store(run.flags, FLAG.command, value)
    wake(run)
    if (wanted === 'cancel') arm(run, CANCEL_GRACE)
  }

  /** Ends the run as cancelled unless the worker does so itself in time. */
  function arm(run: Run, patience: number): void {
    if (run.timer !== null) clearTimeout(run.timer)
    run.timer = setTimeout(() => {
      endPartial(run, 'cancelled', null)
      retire(run)
    }, patience)
  }

  function wake(run: Run): void {
    Atomics.add(run.flags, FLAG.wake, 1)
    Atomics.notify(run.flags, FLAG.wake)
  }

  function question(runId: number, message: (id: number) => ToWorker): Promise<Answer> {
    const run = current
    if (run === null || run.id !== runId) return Promise.reject(new Error(t('refusals.thisRunHasBeen')))
    const { worker } = run
    if (run.gone) return Promise.reject(new Error(t('refusals.engineThisRunGone')))
    if (worker === null) return Promise.reject(new Error(t('refusals.runHasNotBegun')))
    return new Promise((resolve, reject) => {
      const id = Atomics.load(run.flags, FLAG.asked) + 1
      const timer = setTimeout(() => settle(run, id, new Error(t('refusals.engineDidNotAnswer'))), ANSWER_PATIENCE)
      run.questions.set(id, (answer) => {
        clearTimeout(timer)
        if (answer instanceof Error) reject(answer)
        else resolve(answer)
      })
      // The message first: the counter tells the worker that it is there.
      worker.postMessage(message(id))
      Atomics.add(run.flags, FLAG.asked, 1)
      wake(run)
    })
  }

  async function detailOf(runId: number, request: DetailRequest): Promise<Detail> {
    return (await question(runId, (id) => ({ type: 'detail', id, request }))) as Detail
  }

  return {
    start,
    command,
    adopt: (result) => begin({ ...result.workload, settings: result.settings, appVersion: result.appVersion, points: result.series.length }, result).id,
    detail: async (runId, request) => {
      const ended = current?.id === runId && current.gone ? current.result : null
      return ended !== null ? recordedDetail(ended, request) : await detailOf(runId, request)
    },
    ask: async (runId, asked) => (await question(runId, (id) => ({ type: 'ask', id, question: asked }))) as HeapAnswer,
    result: (runId) => (current?.id === runId ? current.result : null),
    isRunning: () => current !== null && current.result === null,
    abandon() {
      if (current !== null) command(current.id, 'cancel')
    },
    async dispose() {
      disposed = true
      if (current === null) return
      if (current.timer !== null) clearTimeout(current.timer)
      retire(current)
      await left
    },
  }
}

function settle(run: Run, id: number, answer: Answer | Error): void {
  const resolve = run.questions.get(id)
  run.questions.delete(id)
  resolve?.(answer)
}

function internalSentence(message: string): string {
  const first = message.split('\n', 1)[0]!
  if (/memory limit|out of memory|heap/i.test(first)) return t('refusals.engineRanOutOwn')
  return t('refusals.theEngineStoppedItself', { first: first.replace(/\.$/, '') })
}

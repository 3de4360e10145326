/**
 * Questions that are answered by making an ended run again from its beginning. One at a time: each takes an engine of
 * its own, and a newer question of the same kind makes an older one pointless. Answers are kept for the next time.
 */
import { Worker } from 'node:worker_threads'
import type { HeapAnswer, ReplayQuestion, TravelProgress } from '../../shared/telemetry/questions.ts'
import { t } from '../../shared/texts/texts.ts'
import { farewell } from './farewell.ts'
import { refusedError } from './refused.ts'
import type { Errand, ErrandKind, Errands, FromReplay, ReplayStart } from './replay-messages.ts'
import { limitsOf } from './thread-limits.ts'
import type { WalkOrder } from './walker-messages.ts'

export interface ReplaysParts {
  /** Path of the bundled replayer.ts. */
  readonly replayer: string
  onProgress(progress: TravelProgress): void
}

export interface Replayed {
  readonly order: WalkOrder
  readonly events: number
  /** Where the run was stopped from outside; null: it came to its own end. */
  readonly stoppedAt: number | null
}

export interface Replays {
  /** Rejects with one sentence. */
  ask(event: number, question: ReplayQuestion): Promise<HeapAnswer<ReplayQuestion['kind']>>
  dispose(): Promise<void>
}

const KEPT_ANSWERS = 64

interface Task {
  readonly kind: ReplayQuestion['kind']
  readonly key: string
  overtaken: boolean
  /** Ends the thread that works on it. */
  stop: ((reason: string) => void) | null
}

export function createReplays(parts: ReplaysParts, { order, events, stoppedAt }: Replayed): Replays {
  const answers = new Map<string, Promise<HeapAnswer<ReplayQuestion['kind']>>>()
  const tasks = new Set<Task>()
  /** Resolves when the thread before has given its memory back. */
  let turn: Promise<unknown> = Promise.resolve()
  let disposed = false

  function run<K extends ErrandKind>(task: Task, errand: Extract<Errand, { kind: K }>): Promise<Errands[K]['answer']> {
    const mine = turn.then(() => work<K>(task, errand))
    turn = mine.then(({ left }) => left, () => undefined)
    return mine.then(({ answer }) => answer)
  }

  function work<K extends ErrandKind>(task: Task, errand: Errand): Promise<{ answer: Promise<Errands[K]['answer']>; left: Promise<unknown> }> {
    if (task.overtaken || disposed) throw new Error(overtakenSentence(disposed))
    const workerData: ReplayStart = { order, errand, stoppedAt, events }
    const worker = new Worker(parts.replayer, { workerData, resourceLimits: limitsOf() })
    return new Promise((done) => {
      const end = (answer: Promise<Errands[K]['answer']>): void => {
        task.stop = null
        // Whoever waits for the answer hears of a refusal; nobody else needs to.
        answer.catch(() => undefined)
        done({ answer, left: farewell(worker) })
      }
      const refuse = (reason: string): void => end(Promise.reject(new Error(reason)))
      task.stop = refuse
      worker.on('message', (message: FromReplay) => {
        if (message.type === 'progress') parts.onProgress({ at: message.at, target: message.target })
        else if (message.type === 'answer') end(Promise.resolve(message.answer as Errands[K]['answer']))
        else end(Promise.reject(refusedError(message)))
      })
      worker.on('error', (error: Error) => refuse(t('refusals.theEngineStopped', { message: error.message })))
      worker.on('exit', () => refuse(t('refusals.theEngineWentAway2')))
    })
  }

  async function carryOut(task: Task, event: number, question: ReplayQuestion): Promise<HeapAnswer<ReplayQuestion['kind']>> {
    if (question.kind === 'biography') return await run<'biography'>(task, { kind: 'biography', address: question.address, event })
    const examination = question.kind === 'cycles' ? await run<'examine'>(task, { kind: 'examine', collection: question.collection }) : await run<'examineWaiting'>(task, { kind: 'examineWaiting', event })
    if (examination.shapes.length === 0) return { ...examination.answer, shapes: [] }
    return await run<'trace'>(task, { kind: 'trace', examination })
  }

  return {
    ask(event, question) {
      const key = JSON.stringify(question.kind === 'cycles' ? question : [event, question])
      const known = answers.get(key)
      if (known !== undefined) return known
      for (const task of tasks) {
        if (task.kind !== question.kind) continue
        task.overtaken = true
        task.stop?.(overtakenSentence(false))
      }
      const task: Task = { kind: question.kind, key, overtaken: false, stop: null }
      tasks.add(task)
      const answer = carryOut(task, event, question).finally(() => tasks.delete(task))
      answers.set(key, answer)
      // What failed may be asked again; of the others the oldest makes room.
      answer.catch(() => answers.delete(key))
      if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value!)
      return answer
    },
    async dispose() {
      disposed = true
      for (const task of tasks) task.stop?.(overtakenSentence(true))
      await turn
    },
  }
}

function overtakenSentence(replaced: boolean): string {
  return replaced ? t('refusals.thisRunHasBeenReplaced') : t('refusals.overtakenByNewerQuestion')
}

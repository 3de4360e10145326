/** What the worker thread does, whichever engine it is given. */
import { receiveMessageOnPort } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { Engine, EngineConfig } from '../engine/index.ts'
import type { Detail } from '../../shared/telemetry/live.ts'
import type { HeapAnswer } from '../../shared/telemetry/questions.ts'
import { answerQuestion } from './answer-question.ts'
import type { ToWorker, FromWorker, WorkerStart } from './messages.ts'
import { refused } from './refused.ts'
import { createRunControl } from './run-control.ts'

export interface WorkerParts {
  createEngine(config: EngineConfig): Promise<Engine>
  grammar(): EngineConfig['grammar']
}

export async function runWorker(port: MessagePort, start: WorkerStart, parts: WorkerParts): Promise<void> {
  const { order } = start
  const send = (message: FromWorker): void => port.postMessage(message)
  let engine: Engine | null = null

  const answer = (question: ToWorker): void => {
    const { id } = question
    try {
      if (engine === null) throw new Error('the run has not begun')
      send({ type: 'answer', id, answer: answerNow(engine, question) })
    } catch (error) {
      send({ type: 'refused', id, ...refused(error) })
    }
  }

  const control = createRunControl({
    flags: new Int32Array(start.flags),
    points: order.points,
    send,
    snapshot: (points, withFragmentation) => engine!.snapshot(points, withFragmentation),
    answerQuestions() {
      for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
        answer(next.message as ToWorker)
      }
    },
    now: () => performance.now(),
  })

  // While the program runs, questions are taken in poll; before and after, here. The listener also keeps the thread's
  // event loop busy while the parser is being compiled: an idle loop makes Node wait for all of V8's background tasks,
  // and in Electron 33 one of those can be waiting for this very thread to collect garbage.
  port.on('message', answer)
  try {
    const { points, ...rest } = order
    engine = await parts.createEngine({ ...rest, grammar: parts.grammar(), host: control })
    engine.run()
    // The last words of the program belong to a snapshot like all others; its fragmentation comes with the result.
    send({ type: 'snapshot', snapshot: { ...engine.snapshot(points, false), phase: 'ended', output: control.takeOutput() } })
    send({ type: 'ended', result: engine.result(points) })
  } catch (error) {
    send({ type: 'crashed', message: sentence(error) })
  }
}

function answerNow(engine: Engine, asked: ToWorker): Detail | HeapAnswer {
  if (asked.type === 'detail') return engine.detail(asked.request)
  const { question } = asked
  if (question.kind === 'lineStarts') throw new Error('Lines can be stepped through when the run has ended.')
  return answerQuestion(engine.queries(), question)
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.stack ?? error.message
}

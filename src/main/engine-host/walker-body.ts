/**
 * A walker makes a run again and stands still at the events it is asked about: between two allocator calls, for as long
 * as no question names a later event. Standing still, it is the checkpoint from which later events are near.
 */
import { receiveMessageOnPort } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { Engine, EngineConfig, Queries } from '../engine/index.ts'
import { answerQuestion } from './answer-question.ts'
import { createLineSteps } from './line-steps.ts'
import { refused } from './refused.ts'
import { WALKER_FLAG } from './walker-messages.ts'
import type { FromWalker, ToWalker, WalkerStart } from './walker-messages.ts'

export interface WalkerParts {
  createEngine(config: EngineConfig): Promise<Engine>
  grammar(): EngineConfig['grammar']
  /** Milliseconds, from any start. */
  now(): number
}

const PROGRESS_EVERY = 150
const BUSY_EVERY = 50

export async function walk(port: MessagePort, { order, flags }: WalkerStart, parts: WalkerParts): Promise<void> {
  const wake = new Int32Array(flags)
  const send = (message: FromWalker): void => port.postMessage(message)
  let next: ToWalker | null = null
  let engine: Engine | null = null
  const steps = createLineSteps()
  let nextProgress = parts.now() + PROGRESS_EVERY

  function take(): ToWalker | null {
    const message = receiveMessageOnPort(port)
    return message === undefined ? null : (message.message as ToWalker)
  }

  function wait(): ToWalker {
    for (;;) {
      // Read before looking: a question that comes in between ends the wait at once.
      const seen = Atomics.load(wake, WALKER_FLAG.wake)
      const question = take()
      if (question !== null) return question
      Atomics.wait(wake, WALKER_FLAG.wake, seen)
    }
  }

  /** Answers where the program stands; or where it is to stand next to be asked again. */
  function answer({ id, question }: ToWalker, queries: Queries): number | null {
    try {
      if (question?.kind === 'lineStarts') {
        const found = steps.look(question, queries.position())
        if (found === null) return queries.position().event + 1
        send({ type: 'answer', id, answer: found })
      } else send({ type: 'answer', id, answer: question === null ? null : answerQuestion(queries, question) })
    } catch (error) {
      send({ type: 'refused', id, ...refused(error) })
    }
    return null
  }

  function progress(): void {
    if (parts.now() < nextProgress || next === null || next.question === null) return
    nextProgress = parts.now() + PROGRESS_EVERY
    send({ type: 'progress', at: engine!.snapshot(2, false).event, target: next.event })
  }

  next = wait()
  // Keeps the thread's event loop busy while the parser is being compiled, for the reason that worker-body.ts tells.
  const busy = setInterval(() => {}, BUSY_EVERY)
  engine = await parts.createEngine({
    ...order,
    grammar: parts.grammar(),
    host: {
      write() {},
      poll() {
        progress()
        return 'continue'
      },
    },
    itinerary: {
      first: next.event,
      arrived(event, queries) {
        while (next !== null && next.event <= event) {
          const onward = answer(next, queries)
          if (onward !== null) return onward
          next = wait()
        }
        nextProgress = parts.now() + PROGRESS_EVERY
        return next!.event
      },
    },
  })
  clearInterval(busy)
  engine.run()
  const { status, totals, problem } = engine.result(2)
  send({ type: 'done', message: status === 'rejected' ? problem!.message : `There is no event ${next.event}: the run has ${totals.events}.` })
}

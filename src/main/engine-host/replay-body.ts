/** A replaying thread makes a run again from its beginning, answers one question, and is done. */
import type { MessagePort } from 'node:worker_threads'
import { biographyOf, createParser, examineCycles, examineWaitingCycles, traceCycles } from '../engine/index.ts'
import type { EngineConfig, ReplayConfig } from '../engine/index.ts'
import { refused } from './refused.ts'
import type { Errands, ErrandKind, FromReplay, ReplayStart } from './replay-messages.ts'

export interface ReplayParts {
  grammar(): EngineConfig['grammar']
  /** Milliseconds, from any start. */
  now(): number
}

const PROGRESS_EVERY = 150
const BUSY_EVERY = 50

export async function replay(port: MessagePort, { order, errand, stoppedAt, events }: ReplayStart, parts: ReplayParts): Promise<void> {
  const send = (message: FromReplay): void => port.postMessage(message)
  const grammar = parts.grammar()
  // Keeps the thread's event loop busy while the parser is being compiled, for the reason that worker-body.ts tells.
  const busy = setInterval(() => {}, BUSY_EVERY)
  const parser = await createParser(grammar)
  clearInterval(busy)
  let nextProgress = parts.now() + PROGRESS_EVERY
  const config: ReplayConfig = {
    ...order,
    grammar,
    parser,
    lastEvent: stoppedAt,
    // Whoever takes the question back ends the thread.
    isCancelled(at) {
      if (parts.now() >= nextProgress) {
        nextProgress = parts.now() + PROGRESS_EVERY
        send({ type: 'progress', at, target: events })
      }
      return false
    },
  }

  function answer(): Promise<Errands[ErrandKind]['answer']> {
    switch (errand.kind) {
      case 'biography':
        return biographyOf(config, errand.address, errand.event)
      case 'examine':
        return examineCycles(config, errand.collection)
      case 'examineWaiting':
        return examineWaitingCycles(config, errand.event)
      case 'trace':
        return traceCycles(config, errand.examination)
    }
  }

  try {
    send({ type: 'answer', answer: await answer() })
  } catch (error) {
    send({ type: 'refused', ...refused(error) })
  }
}

/** A trying thread runs one order after the other and answers each with the figures of the run. */
import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { createEngine, createParser, weakenProgram } from '../engine/index.ts'
import type { EngineConfig, Parser } from '../engine/index.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { TrialOutcome } from '../../shared/what-if.ts'
import type { FromTrial, TrialOrder } from './trial-messages.ts'

const BUSY_EVERY = 50

export async function tryOrders(port: MessagePort, grammar: EngineConfig['grammar']): Promise<void> {
  const send = (message: FromTrial): void => port.postMessage(message)
  const waiting: TrialOrder[] = []
  let wake: () => void = () => undefined
  // Before anything takes time: what is sent meanwhile must find a listener.
  port.on('message', (order: TrialOrder) => {
    waiting.push(order)
    wake()
  })
  // Keeps the thread's event loop busy while the parser is being compiled, for the reason that worker-body.ts tells.
  const busy = setInterval(() => {}, BUSY_EVERY)
  const parser = await createParser(grammar)
  clearInterval(busy)
  for (;;) {
    const order = waiting.shift()
    if (order === undefined) await new Promise<void>((resolve) => (wake = resolve))
    else {
      try {
        send(await tryOrder(order, grammar, parser))
      } catch (error) {
        send({ type: 'refused', message: error instanceof Error ? error.message : String(error) })
      }
    }
  }
}

async function tryOrder({ weak, ...order }: TrialOrder, grammar: EngineConfig['grammar'], parser: Parser): Promise<FromTrial> {
  const source = weak.length === 0 ? order.source : weakenProgram({ ...order, parser }, weak)
  if (source === null) return { type: 'refused', message: null }
  const output = createHash('sha256')
  const engine = await createEngine({
    ...order, source, grammar, parser,
    host: {
      write: ({ stream, text }) => void output.update(`${stream} ${text}`),
      poll: () => 'continue',
    },
  })
  engine.run()
  const result = engine.result(2)
  return { type: 'outcome', outcome: outcomeOf(result, output.digest('hex').slice(0, 16)), waiting: result.end.ledger.cycles, source }
}

function outcomeOf({ status, problem, peak, end, totals, collectionTotals }: ProfileResult, outputHash: string): TrialOutcome {
  return {
    status,
    problem: problem?.message.split('\n', 1)[0] ?? '',
    line: problem?.line ?? 0,
    peakResident: peak.ledger.resident,
    endResident: end.ledger.resident,
    events: totals.events,
    ...collectionTotals,
    outputHash,
  }
}

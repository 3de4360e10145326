/** `arenascope heap --at -`: moments asked for one after the other, from checkpoints that stand still in threads of their own. */
import type { OrderHere } from '../engine-host/run-here.ts'
import type { Traveller } from '../engine-host/traveller.ts'
import type { WhyHeld } from '../../shared/telemetry/heap.ts'
import { moment } from './arguments.ts'
import { heapAnswer, type HeapAnswer } from './heap-answer.ts'
import { heapText } from './heap-text.ts'
import type { HeapParts } from './heap.ts'

/** 0 when every line was answered, else 2; what is wrong with a line is said, and the next one read. */
export async function heapAsked(order: OrderHere, { createEngine, travel, asked, print, say }: HeapParts): Promise<0 | 2> {
  const engine = await createEngine(order, { write() {}, poll: () => 'continue' })
  engine.run()
  const { totals, peak, end } = engine.result(1)
  const travelling = travel(order, { events: totals.events, peakBytes: peak.ledger.resident }, true)
  let status: 0 | 2 = 0
  try {
    for await (const line of asked()) {
      if (line.trim() === '') continue
      try {
        const at = moment(line.trim())
        print(heapText(await heapAt(travelling, typeof at === 'number' ? at : { peak, end }[at].event)))
      } catch (error) {
        say(`arenascope: ${error instanceof Error ? error.message : String(error)}`)
        status = 2
      }
    }
  } finally {
    await travelling.dispose()
  }
  return status
}

async function heapAt(travelling: Traveller, event: number): Promise<HeapAnswer> {
  const map = await travelling.ask(event, { kind: 'heapMap' })
  const arenas: WhyHeld[] = []
  for (const { index } of map.arenas) arenas.push(await travelling.ask(event, { kind: 'whyHeld', arena: index }))
  return heapAnswer(event, map, arenas, await travelling.ask(event, { kind: 'whyHeapHeld' }))
}

/** `arenascope heap`: what every arena holds at one moment of a run. The program runs again to get there; its output is not shown. */
import { QueryError } from '../engine-host/run-here.ts'
import type { Engine, EngineHost, OrderHere, Queries } from '../engine-host/run-here.ts'
import type { Journey, Traveller } from '../engine-host/traveller.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { ASKED, type At, type HeapArguments } from './arguments.ts'
import { heapAnswer, type HeapAnswer } from './heap-answer.ts'
import { heapAsked } from './heap-asked.ts'
import { heapText } from './heap-text.ts'
import { readWorkload } from './read-workload.ts'

export interface HeapParts {
  createEngine(order: OrderHere, host: EngineHost): Promise<Engine>
  stateAt<T>(order: OrderHere, event: number, ask: (queries: Queries) => T): Promise<T>
  /** As in RunParts. */
  travel(order: OrderHere, extent: Omit<Journey, 'order'>, prepares: boolean): Traveller
  /** Lines of standard input. */
  asked(): AsyncIterable<string>
  readonly appVersion: string
  print(text: string): void
  say(line: string): void
}

export async function heapCommand({ file, settings, at, json }: HeapArguments, parts: HeapParts): Promise<0 | 1 | 2> {
  const order = { ...(await readWorkload(file, settings)), appVersion: parts.appVersion }
  if (at === ASKED) return await heapAsked(order, parts)
  try {
    const event = typeof at === 'number' ? at : await eventOf(at, order, parts)
    const answer = await parts.stateAt(order, event, (queries): HeapAnswer => {
      const map = queries.heapMap()
      return heapAnswer(event, map, map.arenas.map(({ index }) => queries.whyHeld(index)), queries.whyHeapHeld())
    })
    parts.print(heapText(answer))
    if (json !== null) await writeFileAtomic(json, `${JSON.stringify(answer, typedArraysAsArrays, 1)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    parts.say(`arenascope: ${error.message}`)
    return 2
  }
}

async function eventOf(at: Exclude<At, number>, order: OrderHere, { createEngine }: HeapParts): Promise<number> {
  const engine = await createEngine(order, { write() {}, poll: () => 'continue' })
  engine.run()
  return engine.result(1)[at].event
}

function typedArraysAsArrays(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value
}

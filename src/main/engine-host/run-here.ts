/** The engine in this thread: no worker, no pause, no snapshots. For the command line. */
import { createHash } from 'node:crypto'
import { createEngine, QueryError, stateAt } from '../engine/index.ts'
import type { Engine, EngineHost, Queries } from '../engine/index.ts'
import { readGrammar } from './grammar.ts'
import type { RunOrder } from './messages.ts'

export type { Engine, EngineHost, Queries }
export { QueryError }
export type OrderHere = Omit<RunOrder, 'points' | 'sha256'>

export async function createEngineHere(order: OrderHere, host: EngineHost): Promise<Engine> {
  return await createEngine({ ...order, sha256: sha256Of(order.source), grammar: readGrammar(), host })
}

/** Asks about the heap at one event. Throws QueryError. */
export function stateHere<T>(order: OrderHere, event: number, ask: (queries: Queries) => T): Promise<T> {
  return stateAt({ ...order, sha256: sha256Of(order.source), grammar: readGrammar() }, event, ask)
}

/** Of the source as UTF-8, in hex: names a workload in reports, whatever its file is called. */
export function sha256Of(source: string): string {
  return createHash('sha256').update(source, 'utf8').digest('hex')
}

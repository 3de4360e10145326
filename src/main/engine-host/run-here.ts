/** The engine in this thread: no worker, no pause, no snapshots. For the command line. */
import { createHash } from 'node:crypto'
import { createEngine } from '../engine/index.ts'
import type { Engine, EngineHost } from '../engine/index.ts'
import { readGrammar } from './grammar.ts'
import type { RunOrder } from './messages.ts'

export type { Engine, EngineHost }
export type OrderHere = Omit<RunOrder, 'points' | 'sha256'>

export async function createEngineHere(order: OrderHere, host: EngineHost): Promise<Engine> {
  return await createEngine({ ...order, sha256: sha256Of(order.source), grammar: readGrammar(), host })
}

/** Of the source as UTF-8, in hex: names a workload in reports, whatever its file is called. */
export function sha256Of(source: string): string {
  return createHash('sha256').update(source, 'utf8').digest('hex')
}

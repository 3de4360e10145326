/**
 * The heap at any event of a run, by running to it again: the engine is deterministic, so it is the same heap.
 * The workload's output goes nowhere.
 */
import { QueryError } from '../queries/query-error.ts'
import type { Queries } from '../queries/queries.ts'
import type { Engine, EngineConfig } from './engine.ts'

export type TravelConfig = Omit<EngineConfig, 'host' | 'itinerary'>

export interface Travel {
  /** Events in the order they come. */
  readonly events: readonly number[]
  /** Called once for each, while the program stands still there. */
  visit(event: number, queries: Queries): void
  /** Asked every few milliseconds of work. */
  isCancelled?(): boolean
}

/** Throws QueryError: an event that is none, lies beyond the end, or belongs to a run that never began. */
export async function travel(createEngine: (config: EngineConfig) => Promise<Engine>, config: TravelConfig, { events, visit, isCancelled }: Travel): Promise<void> {
  events.forEach((event, i) => {
    if (!Number.isSafeInteger(event) || event < 0) throw new QueryError({ kind: 'noEvent', event })
    if (i > 0 && event <= events[i - 1]!) throw new QueryError({ kind: 'outOfOrder', event })
  })
  let visited = 0
  let failure: unknown = null
  const engine = await createEngine({
    ...config,
    host: { write() {}, poll: () => (isCancelled?.() === true ? 'cancel' : 'continue') },
    itinerary: {
      first: events[0] ?? 'cancel',
      arrived(event, queries) {
        try {
          visit(event, queries)
        } catch (error) {
          failure = error
          return 'cancel'
        }
        return events[++visited] ?? 'cancel'
      },
    },
  })
  engine.run()
  if (failure !== null) throw failure
  if (visited === events.length || isCancelled?.() === true) return
  const { status, totals, problem } = engine.result(0)
  if (status === 'rejected') throw new QueryError({ kind: 'rejected', message: problem!.message })
  throw new QueryError({ kind: 'noSuchEvent', event: events[visited]!, events: totals.events })
}

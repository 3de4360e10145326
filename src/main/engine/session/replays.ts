/**
 * Questions that a run answers by being made again from its beginning with a witness: the life of one object, and the
 * garbage of one collection. The workload's output goes nowhere.
 */
import type { Biography } from '../../../shared/telemetry/biography.ts'
import type { CollectionCycles, CycleEdge, CycleShape, WeakStore } from '../../../shared/telemetry/cycles.ts'
import { METER } from '../probe.ts'
import { PROFILES } from '../profiles/index.ts'
import type { Parser } from '../python/parser/index.ts'
import { weakenStores } from '../python/weaken/weaken-stores.ts'
import { createBiographer } from '../queries/biography.ts'
import { chooseCut, type WeakenText } from '../queries/cycles/choose-cut.ts'
import { createEdgeLines, type StoredAt } from '../queries/cycles/edge-lines.ts'
import { examine, type Examination, type ExaminedGroup } from '../queries/cycles/examine.ts'
import type { Queries } from '../queries/queries.ts'
import { QueryError } from '../queries/query-error.ts'
import type { Witness } from '../queries/witness.ts'
import type { Engine, EngineConfig } from './engine.ts'
import type { TravelConfig } from './state-at.ts'

export interface ReplayConfig extends TravelConfig {
  readonly parser: Parser
  /** Where the run was stopped from outside: it is not made again beyond. null: it came to its own end. */
  readonly lastEvent: number | null
  /** Asked every few milliseconds of work, with the event the run has come to; true: give up. */
  isCancelled?(event: number): boolean
}

interface LastStop {
  readonly event: number
  arrived(queries: Queries): void
}

type CreateEngine = (config: EngineConfig) => Promise<Engine>

/** Throws QueryError: nothing lived at the address at that event. */
export async function tellBiography(createEngine: CreateEngine, config: ReplayConfig, address: number, event: number): Promise<Biography> {
  const biographer = createBiographer(address, event)
  await replay(createEngine, config, biographer, biographer.isDone)
  return biographer.answer()
}

/** The second way to garbage that has been examined: finds the lines, and with them where to cut. */
export async function traceEdges(createEngine: CreateEngine, config: ReplayConfig, examination: Examination): Promise<CollectionCycles> {
  const { collection, event } = examination.answer
  const wanted = examination.shapes.flatMap(({ example }) => example.wanted)
  const lines = createEdgeLines(wanted, examination.known, collection)
  await replay(createEngine, config, lines, lines.isDone, collection === null ? { event, arrived: lines.stop } : null)
  const stored = [...lines.answer()]
  const weaken = textWeakener(config)
  const shapes = examination.shapes.map(({ shape, example }): CycleShape => ({ ...shape, example: finish(example, stored.splice(0, example.wanted.length), weaken) }))
  return { ...examination.answer, shapes }
}

/** What waits for a collection at an event. Throws QueryError: no such event. The answer is plain values. */
export async function examineWaiting(createEngine: CreateEngine, config: ReplayConfig, event: number): Promise<Examination> {
  const found: Examination[] = []
  const events = await replay(createEngine, config, null, () => false, { event, arrived: (queries) => void found.push(queries.examineWaiting()) })
  if (found[0] !== undefined) return found[0]
  throw new QueryError({ kind: 'noSuchEvent', event, events })
}

/** Throws QueryError: no such collection, or it found nothing. The answer is plain values. */
export async function examineCollection(createEngine: CreateEngine, config: ReplayConfig, collection: number): Promise<Examination> {
  const result: { examination: Examination | null; passed: boolean } = { examination: null, passed: false }
  let parts: Parameters<Witness['programBegins']>[0] | null = null
  let origin = 0
  const witness: Witness = {
    programBegins(given) {
      parts = given
      origin = given.rt.meters.counters[METER.events]!
    },
    garbageFound(found) {
      if (found.index === collection && parts !== null) result.examination = examine(parts, found, parts.rt.meters.counters[METER.events]! - origin)
    },
    collectionEnded({ index }) {
      result.passed ||= index >= collection
    },
    programEnds() {},
    processEnds() {},
    look() {},
    blockTaken() {},
    blockGiven() {},
    trackingChanged() {},
  }
  await replay(createEngine, config, witness, () => result.passed)
  if (result.examination !== null) return result.examination
  throw new QueryError({ kind: result.passed ? 'noGarbage' : 'noSuchCollection', collection })
}

function finish({ group, ...rest }: ExaminedGroup, stored: readonly (StoredAt | null)[], weaken: WeakenText): CycleShape['example'] {
  const edges = group.edges.map((edge, i): CycleEdge => ({ ...edge, line: stored[i]?.line ?? null, event: stored[i]?.event ?? null }))
  const last = stored.reduce<number | null>((best, found, i) => (found === null || (best !== null && stored[best]!.order > found.order) ? best : i), null)
  return { ...group, edges, closing: last, cut: chooseCut({ group, ...rest }, edges, last, weaken) }
}

/** Runs until `isDone`, the end, `last` or the event where the run was stopped; answers the event it came to. Throws QueryError when it is given up. */
async function replay(createEngine: CreateEngine, config: ReplayConfig, witness: Witness | null, isDone: () => boolean, last: LastStop | null = null): Promise<number> {
  let gaveUp = false
  const { lastEvent, isCancelled, ...rest } = config
  const stop = last ?? (lastEvent === null ? null : { event: lastEvent, arrived() {} })
  const engine: Engine = await createEngine({
    ...rest,
    ...(witness === null ? {} : { witness }),
    host: {
      write() {},
      poll() {
        gaveUp ||= isCancelled?.(engine.position()) === true
        return gaveUp || isDone() ? 'cancel' : 'continue'
      },
    },
    ...(stop === null ? {} : { itinerary: { first: stop.event, arrived: (_event, queries) => (stop.arrived(queries), 'cancel' as const) } }),
  })
  engine.run()
  if (gaveUp) throw new QueryError({ kind: 'takenBack' })
  const { status, problem, totals } = engine.result(0)
  if (status === 'rejected') throw new QueryError({ kind: 'rejected', message: problem!.message })
  return totals.events
}

/** The program of a run with some of its stores made weak; null: one of them cannot be rewritten. */
export function weakenProgram({ parser, source, name, settings }: Pick<ReplayConfig, 'parser' | 'source' | 'name' | 'settings'>, stores: readonly WeakStore[]): string | null {
  const { language } = PROFILES[settings.python]
  const parsed = parser.parse(source, name, language)
  if (!parsed.ok) return null
  const weakened = weakenStores(parsed.module, source, stores)
  return weakened.ok && parser.parse(weakened.source, name, language).ok ? weakened.source : null
}

function textWeakener(config: ReplayConfig): WeakenText {
  const lines = config.source.split(/\r\n|\r|\n/)
  return (stores) => {
    const source = weakenProgram(config, stores)
    if (source === null) return { ok: false }
    const changed = source.split('\n')
    const numbers = lines.flatMap((line, i) => (line === changed[i] ? [] : [i]))
    const show = (texts: readonly string[]): string => numbers.map((i) => (texts[i] ?? '').trim()).join('\n')
    return { ok: true, before: show(lines), after: show(changed) }
  }
}

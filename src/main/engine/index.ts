/** The engine's public face. Pure TypeScript: no Node, no DOM, no clock, no randomness. */
import { PROFILES } from './profiles/index.ts'
import type { PythonVersion } from '../../shared/settings.ts'
import type { Biography } from '../../shared/telemetry/biography.ts'
import type { CollectionCycles } from '../../shared/telemetry/cycles.ts'
import { createParser, type Parser } from './python/parser/index.ts'
import type { Examination } from './queries/cycles/examine.ts'
import type { Queries } from './queries/queries.ts'
import type { Engine, EngineConfig } from './session/engine.ts'
import { prepareLibrary, savedLibrary } from './session/library.ts'
import { namesHooks, namesTracemalloc, prepare, prepareText, segmentParser } from './session/prepare.ts'
import { examineCollection, examineWaiting, tellBiography, traceEdges, type ReplayConfig } from './session/replays.ts'
import { createSession } from './session/session.ts'
import { travel, type Travel, type TravelConfig } from './session/state-at.ts'

export { createReservoir, type Reservoir } from './address-space/index.ts'
export { createParser } from './python/parser/index.ts'
export type { Parser } from './python/parser/index.ts'
export { weakenProgram, type ReplayConfig } from './session/replays.ts'
export type { SavedUnits } from './session/library.ts'
export { ruleDifferences } from './profiles/differences.ts'
export { versionInfos } from './profiles/index.ts'
export type { Examination } from './queries/cycles/examine.ts'
export type { Queries } from './queries/queries.ts'
export { QueryError } from './queries/query-error.ts'
export type { Engine, EngineConfig, EngineHost, HostWish, Itinerary, NextStop } from './session/engine.ts'
export type { Travel, TravelConfig } from './session/state-at.ts'

export async function createEngine(config: EngineConfig): Promise<Engine> {
  const parser = config.parser ?? (await createParser(config.grammar))
  const profile = PROFILES[config.settings.python]
  return createSession(config, {
    program: () => prepare(parser, config.source, config.name, profile),
    library: (name, source) => prepareLibrary(parser, { source, fileName: name, tracksFrames: namesTracemalloc(config.source) }, profile, config.grammar.library),
    text: (source, fileName, mode, futures) => prepareText(parser, { source, fileName, mode, futures, traces: namesHooks(config.source) }, profile),
    segment: segmentParser(parser, profile),
  })
}

/** The modules of the library that are written in Python, compiled for a release: see SavedUnits. */
export function compileLibrary(parser: Parser, version: PythonVersion): Iterable<readonly [key: string, text: string]> {
  return savedLibrary(parser, PROFILES[version])
}

/** Asks about the heap at one event of a run: the run is made again up to there. Throws QueryError. */
export async function stateAt<T>(config: TravelConfig, event: number, ask: (queries: Queries) => T): Promise<T> {
  let answer: T | undefined
  await visitEvents(config, {
    events: [event],
    visit: (_event, queries) => {
      answer = ask(queries)
    },
  })
  return answer as T
}

/** The same for several events on one way. */
export function visitEvents(config: TravelConfig, stops: Travel): Promise<void> {
  return travel(createEngine, config, stops)
}

/** The life of the object at an address, as it is at an event. Throws QueryError. */
export async function biographyOf(config: ReplayConfig, address: number, event: number): Promise<Biography> {
  return await tellBiography(createEngine, config, address, event)
}

/** The groups that a collection found; plain values, for traceCycles. Throws QueryError. */
export async function examineCycles(config: ReplayConfig, collection: number): Promise<Examination> {
  return await examineCollection(createEngine, config, collection)
}

/** The groups that wait for a collection at an event; plain values, for traceCycles. Throws QueryError. */
export async function examineWaitingCycles(config: ReplayConfig, event: number): Promise<Examination> {
  return await examineWaiting(createEngine, config, event)
}

/** The same groups with the lines that stored their references, and how to avoid them: the run is made again once more. */
export async function traceCycles(config: ReplayConfig, examination: Examination): Promise<CollectionCycles> {
  return await traceEdges(createEngine, config, examination)
}

/** What an engine is given and what it offers. */
import type { RunSettings } from '../../../shared/settings.ts'
import type { Detail, DetailRequest, LiveSnapshot, OutputChunk } from '../../../shared/telemetry/live.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import type { Reservoir } from '../address-space/index.ts'
import type { Parser } from '../python/parser/index.ts'
import type { Queries } from '../queries/queries.ts'
import type { SavedUnits } from './library.ts'
import type { Witness } from '../queries/witness.ts'

/** What the host wants when the engine asks at a check point (a line, a loop back-edge, an allocation of a pool). */
export type HostWish = 'continue' | 'step' | 'cancel'

export interface EngineHost {
  write(chunk: OutputChunk): void
  /**
   * Called at check points, at least every few milliseconds of work. The host may block in here (pause) and may call
   * the engine's snapshot functions. `step` runs to the next source line and calls again.
   */
  poll(line: number): HostWish
}

export interface EngineConfig {
  readonly name: string
  readonly source: string
  readonly sha256: string
  readonly appVersion: string
  readonly settings: RunSettings
  /** What compiling takes: the bytes of web-tree-sitter.wasm and tree-sitter-python.wasm, and what has been compiled before. */
  readonly grammar: { readonly runtime: Uint8Array; readonly python: Uint8Array; readonly library?: SavedUnits }
  /** Reused between engines of one host: compiling the grammar costs more than parsing. */
  readonly parser?: Parser
  /** Where the simulated memory comes from, and where dispose() puts it. */
  readonly reservoir?: Reservoir
  readonly host: EngineHost
  /** Checks every layer at every line and check point; what does not hold stops the run. Slow: for tests. */
  readonly stress?: boolean
  /** For time travel: costs a little on every allocator call. */
  readonly itinerary?: Itinerary
  /** Looks on at every reference count: the run is many times slower. */
  readonly witness?: Witness
}

/** Where to stop next, in allocator calls since the program began; null: nowhere any more. */
export type NextStop = number | 'cancel' | null

export interface Itinerary {
  readonly first: NextStop
  /** The program stands still between two allocator calls, or has just ended, and may be asked questions. */
  arrived(event: number, queries: Queries): NextStop
}

export interface Engine {
  /** Parses, compiles and runs to the end. Never throws for anything a workload does. Call once. */
  run(): void
  snapshot(points: number, withFragmentation: boolean): LiveSnapshot
  detail(request: DetailRequest): Detail
  /** Allocator calls since the program began; 0 before. Cheap. */
  position(): number
  /** While the program stands still in a poll or at a stop; throws QueryError before it has begun and after it has ended. */
  queries(): Queries
  /** After run(): everything about it. `points` caps the rows of the series. */
  result(points: number): ProfileResult
  /** Hands the simulated memory on. Nothing may be asked any more. */
  dispose(): void
}

/** Time travel in a process of its own: how long a run takes to any of its events, from the start and from checkpoints. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTraveller } from '../../src/main/engine-host/traveller.ts'
import { createEngine, stateAt } from '../../src/main/engine/index.ts'
import type { EngineConfig, TravelConfig } from '../../src/main/engine/index.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import type { PythonVersion } from '../../src/shared/settings.ts'

export interface Reached {
  readonly event: number
  /** Milliseconds until the program stands still there, the parsing included. */
  readonly reach: number
  /** And for a map of all arenas and the reason of one. */
  readonly ask: number
}

/** Instances, strings, dicts and lists that come and go. */
const program = (rows: number): string => `
class Row(object):
    def __init__(self, key, values):
        self.key = key
        self.values = values
table = {}
for i in range(${rows}):
    row = Row('key %d' % i, [i, i * 0.5, str(i)])
    if i % 3 == 0:
        table[i] = row
total = sum(len(row.values) for row in table.values())
`

function configOf(modules: string, python: PythonVersion, rows: number): TravelConfig {
  const wasm = (name: string, file: string) => readFileSync(join(modules, name, file))
  const grammar: EngineConfig['grammar'] = { runtime: wasm('web-tree-sitter', 'web-tree-sitter.wasm'), python: wasm('tree-sitter-python', 'tree-sitter-python.wasm') }
  return { name: 'travel.py', source: program(rows), sha256: '0'.repeat(64), appVersion: '0.0.0', settings: { ...DEFAULT_SETTINGS, python }, grammar }
}

export interface Extent {
  readonly events: number
  readonly peakResident: number
}

export async function extentOf(modules: string, python: PythonVersion, rows: number): Promise<Extent> {
  const engine = await createEngine({ ...configOf(modules, python, rows), host: { write() {}, poll: () => 'continue' } })
  engine.run()
  const { totals, peak } = engine.result(0)
  return { events: totals.events, peakResident: peak.ledger.resident }
}

export async function timeTravel(modules: string, python: PythonVersion, rows: number, event: number): Promise<Reached> {
  const config = configOf(modules, python, rows)
  const from = performance.now()
  return stateAt(config, event, (queries) => {
    const there = performance.now()
    queries.whyHeld(queries.heapMap().arenas.at(-1)!.index)
    return { event, reach: there - from, ask: performance.now() - there }
  })
}

export interface Seek {
  readonly what: string
  /** Milliseconds until an answer that costs nothing is back. */
  readonly times: number[]
  readonly memory: number
}

/** Seeks of several kinds once all checkpoints stand; they are made again between two kinds, not between two seeks. */
export async function seeks(modules: string, python: PythonVersion, rows: number, { events, peakResident }: Extent, walker: string): Promise<Seek[]> {
  const { grammar: _, ...order } = configOf(modules, python, rows)
  const travel = createTraveller({ walker, onProgress() {} }, { order, events, peakBytes: peakResident })
  const reach = async (event: number): Promise<number> => {
    const from = performance.now()
    await travel.ask(event, { kind: 'arenaLog' })
    return performance.now() - from
  }
  const several = async (what: string, places: readonly number[]): Promise<Seek> => {
    const times: number[] = []
    for (const place of places) {
      await travel.settled()
      times.push(await reach(place))
    }
    return { what, times, memory: process.memoryUsage().rss }
  }
  const part = (share: number) => Math.floor(events * share)
  const found: Seek[] = []
  await travel.settled()
  found.push(await several(`within 1 % behind one of ${travel.checkpoints().length} checkpoints`, travel.checkpoints().map((event) => Math.min(events, event + part(0.009)))))
  found.push(await several('steps back by 1 %', [0.9, 0.89, 0.88, 0.87, 0.86].map(part)))
  found.push(await several('steps forward by 1 %', [0.31, 0.32, 0.33, 0.34, 0.35].map(part)))
  found.push(await several('anywhere', [0.7, 0.13, 0.95, 0.42, 0.24, 0.61, 0.99].map(part)))
  found.push(await several('where it was last', [0.5, 0.5, 0.5].map(part).slice(1)))
  await travel.dispose()
  return found
}

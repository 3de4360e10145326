/** Time travel in a process of its own: how long a run of about a million events takes to any of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
const PROGRAM = `
class Row(object):
    def __init__(self, key, values):
        self.key = key
        self.values = values
table = {}
for i in range(90000):
    row = Row('key %d' % i, [i, i * 0.5, str(i)])
    if i % 3 == 0:
        table[i] = row
total = sum(len(row.values) for row in table.values())
`

function configOf(modules: string, python: PythonVersion): TravelConfig {
  const wasm = (name: string, file: string) => readFileSync(join(modules, name, file))
  const grammar: EngineConfig['grammar'] = { runtime: wasm('web-tree-sitter', 'web-tree-sitter.wasm'), python: wasm('tree-sitter-python', 'tree-sitter-python.wasm') }
  return { name: 'travel.py', source: PROGRAM, sha256: '0'.repeat(64), appVersion: '0.0.0', settings: { ...DEFAULT_SETTINGS, python }, grammar }
}

export async function eventsOf(modules: string, python: PythonVersion): Promise<number> {
  const engine = await createEngine({ ...configOf(modules, python), host: { write() {}, poll: () => 'continue' } })
  engine.run()
  return engine.result(0).totals.events
}

export async function timeTravel(modules: string, python: PythonVersion, event: number): Promise<Reached> {
  const config = configOf(modules, python)
  const from = performance.now()
  return stateAt(config, event, (queries) => {
    const there = performance.now()
    queries.whyHeld(queries.heapMap().arenas.at(-1)!.index)
    return { event, reach: there - from, ask: performance.now() - there }
  })
}

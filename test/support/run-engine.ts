/** One Python program through the engine, in this thread, to its end. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createEngine, createReservoir } from '../../src/main/engine/index.ts'
import type { EngineConfig, HostWish, Reservoir, TravelConfig } from '../../src/main/engine/index.ts'
import { createParser } from '../../src/main/engine/python/parser/index.ts'
import type { Parser } from '../../src/main/engine/python/parser/index.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import type { Allocator, LibcVersion, PythonVersion, RunSettings } from '../../src/shared/settings.ts'
import type { ProfileResult } from '../../src/shared/telemetry/result.ts'
import { ROOT } from './root.ts'

export interface RunOptions {
  readonly python: PythonVersion
  readonly libc?: LibcVersion
  readonly allocator?: Allocator
  readonly thresholds?: RunSettings['thresholds']
  readonly memoryLimit?: number
  /** What the others do not name. */
  readonly settings?: Partial<RunSettings>
  readonly name?: string
  /** Checks every layer at every line. */
  readonly stress?: boolean
  /** Asked at every check point, before the wall clock. */
  readonly poll?: (line: number) => HostWish
  /** Wall-clock time after which the run is cancelled. */
  readonly seconds?: number
  /** Where the simulated memory comes from; without it, from the runs before. */
  readonly reservoir?: Reservoir
}

export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly result: ProfileResult
}

const SERIES_POINTS = 500
const RUNS_BETWEEN_SWEEPS = 25

let grammar: EngineConfig['grammar'] | undefined
let parser: Parser | undefined
const reservoir = createReservoir()
let runs = 0

export async function runPython(source: string, options: RunOptions): Promise<Run> {
  const text = { stdout: '', stderr: '' }
  const deadline = performance.now() + (options.seconds ?? 30) * 1000
  const engine = await createEngine({
    ...(await configOf(source, options)),
    reservoir: options.reservoir ?? reservoir,
    stress: options.stress ?? false,
    host: {
      write(chunk) {
        text[chunk.stream] += chunk.text
      },
      poll: (line) => (performance.now() > deadline ? 'cancel' : (options.poll?.(line) ?? 'continue')),
    },
  })
  engine.run()
  const result = engine.result(SERIES_POINTS)
  engine.dispose()
  return { ...text, result }
}

/** Everything about a run but who listens. */
export async function configOf(source: string, options: Omit<RunOptions, 'poll' | 'seconds'>): Promise<TravelConfig> {
  if (runs++ % RUNS_BETWEEN_SWEEPS === 0) sweep()
  grammar ??= readGrammar()
  parser ??= await createParser(grammar)
  return {
    name: options.name ?? 'program.py',
    source,
    sha256: '0'.repeat(64),
    appVersion: '0.0.0',
    settings: {
      ...DEFAULT_SETTINGS,
      python: options.python,
      libc: options.libc ?? DEFAULT_SETTINGS.libc,
      allocator: options.allocator ?? DEFAULT_SETTINGS.allocator,
      thresholds: options.thresholds ?? null,
      memoryLimit: options.memoryLimit ?? DEFAULT_SETTINGS.memoryLimit,
      ...options.settings,
    },
    grammar,
    parser,
  }
}

function readGrammar(): EngineConfig['grammar'] {
  const modules = join(ROOT, 'node_modules')
  return {
    runtime: readFileSync(join(modules, 'web-tree-sitter/web-tree-sitter.wasm')),
    python: readFileSync(join(modules, 'tree-sitter-python/tree-sitter-python.wasm')),
  }
}

// Each engine reserves gigabytes of address space; hundreds of dead ones would wait for V8 to notice.
let collectGarbage: (() => void) | undefined

function sweep(): void {
  if (collectGarbage === undefined) {
    setFlagsFromString('--expose-gc')
    collectGarbage = runInNewContext('gc') as () => void
  }
  collectGarbage()
}

/** Runs a program in the engine and says how its output differs from real CPython's. */
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { runPython } from '../run-engine.ts'
import type { Run } from '../run-engine.ts'
import type { Program } from './corpus.ts'

const MEMORY_LIMIT = 1024 ** 3

/** null: the same bytes. Otherwise one line: the first difference, or why nothing ran. */
export async function judge(program: Program, python: PythonVersion): Promise<string | null> {
  const expected = program.stdout.get(python)
  if (expected === undefined) throw new Error(`${program.name} has no golden for ${python}`)
  let run: Run
  try {
    run = await runPython(program.source, { python, name: fileName(program.name), memoryLimit: MEMORY_LIMIT })
  } catch (error) {
    return `the engine threw: ${String(error).split('\n')[0]}`
  }
  const { problem, status } = run.result
  const observed = program.observe?.(run) ?? run.stdout
  if (status === 'finished' && observed === expected) return null
  const where = observed === expected ? 'same output' : firstDifference(expected, observed)
  const why = problem === null ? status : `${status}, line ${problem.line}: ${problem.kind}: ${problem.message}`
  return status === 'finished' ? where : status === 'rejected' ? why : `${why} (${where})`
}

function fileName(name: string): string {
  return `${name.slice(name.lastIndexOf('/') + 1)}.py`
}

export function firstDifference(expected: string, actual: string): string {
  const want = expected.split('\n')
  const got = actual.split('\n')
  const at = want.findIndex((line, index) => line !== got[index])
  const index = at === -1 ? want.length : at
  return `output line ${index + 1}: want ${show(want[index])}, got ${show(got[index])}`
}

function show(line: string | undefined): string {
  if (line === undefined) return 'nothing'
  return JSON.stringify(line.length > 160 ? `${line.slice(0, 160)}…` : line)
}

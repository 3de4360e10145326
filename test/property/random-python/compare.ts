/** One random program on the real interpreter and in the twin. */
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { firstDifference } from '../../support/conformance/judge.ts'
import { runPython } from '../../support/run-engine.ts'
import { runReal } from './interpreters.ts'
import { programText, randomProgram } from './program.ts'
import { shrink } from './tree.ts'
import type { Statement } from './tree.ts'

/** Real output that changes from run to run (an address, the hash of one) cannot be compared. */
const RUNS_TO_TRUST = 3

export const UNSETTLED = 'unsettled'

export interface Difference {
  readonly seed: number
  readonly text: string
  readonly source: string
}

/** null: the same output. 'unsettled': the real interpreter prints something else each time, or does not end. */
async function differenceOf(program: readonly Statement[], python: PythonVersion, interpreter: string): Promise<string | null> {
  const source = programText(program, python)
  const [real, twin] = await Promise.all([runReal(interpreter, source), runTwin(source, python)])
  const expected = comparable(real.stdout)
  if (real.endless) return UNSETTLED
  if (expected === twin.stdout && real.failed === twin.failed) return null
  for (let run = 1; run < RUNS_TO_TRUST; run++) if (comparable((await runReal(interpreter, source)).stdout) !== expected) return UNSETTLED
  if (expected !== twin.stdout) return `${firstDifference(expected, twin.stdout)}${twin.why}`
  return real.failed ? `only CPython failed: ${real.stderr.trim().split('\n').at(-1) ?? ''}` : `only the twin failed${twin.why}`
}

async function runTwin(source: string, python: PythonVersion): Promise<{ stdout: string; failed: boolean; why: string }> {
  try {
    const { stdout, result } = await runPython(source, { python, name: 'program.py', seconds: 30 })
    const why = result.problem === null ? '' : ` (${result.status}, line ${result.problem.line}: ${result.problem.message})`
    return { stdout: comparable(stdout), failed: result.status !== 'finished', why }
  } catch (error) {
    return { stdout: '', failed: true, why: ` (the engine threw: ${String(error)})` }
  }
}

const comparable = (text: string): string => text.replaceAll(/0x[0-9a-f]{7,}/g, '0x…')

/** A shorter program must show the same two lines: cut further, it may differ for another reason (n unbound, None's own count). */
const sameLines = (difference: string | null, found: string): boolean => difference?.replace(LINE_NUMBER, '') === found.replace(LINE_NUMBER, '')

const LINE_NUMBER = /line \d+/g

/** The difference of the program with this seed, cut down to what is needed to show it; null where it agrees. */
export async function compareSeed(seed: number, python: PythonVersion, interpreter: string): Promise<Difference | typeof UNSETTLED | null> {
  const program = randomProgram(seed, python)
  const found = await differenceOf(program, python, interpreter)
  if (found === null || found === UNSETTLED) return found
  const small = await shrink(program, async (shorter) => sameLines(await differenceOf(shorter, python, interpreter), found))
  const text = await differenceOf(small, python, interpreter)
  return { seed, text: text ?? 'gone when run again', source: programText(small, python).slice(programText([], python).length) }
}

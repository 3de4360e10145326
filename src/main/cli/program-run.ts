/** What every command that runs a program shares: its parts, its exit status, what it says of a failure. */
import type { Engine, EngineHost, OrderHere } from '../engine-host/run-here.ts'
import type { Journey, Traveller } from '../engine-host/traveller.ts'
import type { RunSettings } from '../../shared/settings.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { ProgramOutput } from './program-output.ts'
import { readWorkload } from './read-workload.ts'
import type { Workload } from './read-workload.ts'
import { UsageError } from './values.ts'

/** Rows of the series in JSON and report: as many as a wide chart has pixels. */
export const POINTS = 2000

export interface RunParts {
  createEngine(order: OrderHere, host: EngineHost): Promise<Engine>
  /** The heap of a run of so many events; `prepares`: with checkpoints made while nobody asks. */
  travel(order: OrderHere, extent: Omit<Journey, 'order'>, prepares: boolean): Traveller
  readonly output: ProgramOutput
  readonly appVersion: string
  /** A line of Arenascope's own, to standard error. */
  say(line: string): void
}

/**
 * For what is said about a run, not by it: its output goes nowhere, its failure to standard error. A recording is not run
 * again, and has its own settings.
 */
export async function runQuietly(file: string, settings: Partial<RunSettings>, parts: RunParts): Promise<{ readonly result: ProfileResult; readonly status: 0 | 1 | 2 }> {
  const result = isRecording(file) ? await recorded(file, settings, parts) : await ranHere(await readWorkload(file, settings), parts)
  explain(result, file, parts)
  return { result, status: exitStatus(result) }
}

export const isRecording = (file: string): boolean => /\.(arenarec|html?)$/i.test(file)

export async function ranHere(workload: Workload, { createEngine, appVersion }: RunParts): Promise<ProfileResult> {
  const engine = await createEngine({ ...workload, appVersion }, { write() {}, poll: () => 'continue' })
  engine.run()
  return engine.result(POINTS)
}

async function recorded(file: string, settings: Partial<RunSettings>, { say }: RunParts): Promise<ProfileResult> {
  if (Object.keys(settings).length > 0) throw new UsageError('a recording is not run again: it has the settings it was made with')
  const { openRecording } = await import('../files/open.ts')
  const opened = await openRecording(file)
  if ('real' in opened) throw new UsageError(`${file} is a run of a real Python: compare its program with it (arenascope compare PROGRAM.py ${file})`)
  const { result, missing } = opened
  if (missing.length > 0) say(`arenascope: ${file} is damaged: ${missing.join(', ')} could not be read`)
  return result
}

export function exitStatus({ status }: ProfileResult): 0 | 1 | 2 {
  if (status === 'finished') return 0
  return status === 'rejected' ? 2 : 1
}

export function explain({ status, problem }: ProfileResult, file: string, { output, say }: RunParts): void {
  if (problem === null || status === 'finished') return
  if (problem.traceback !== '') {
    if (!output.stderrEndsWith(problem.traceback)) say(problem.traceback.replace(/\n$/, ''))
    if (status === 'failed') return
  }
  // The engine has said it already, in the program's output.
  if (output.stderrEndsWith(`${problem.message}\n`)) return
  const place = problem.line > 0 ? `${file}:${problem.line}: ` : ''
  say(`${place}${problem.kind}: ${problem.message}`)
}

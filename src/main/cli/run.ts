/** `arenascope run`: from the file to the exit status. */
import { resolve } from 'node:path'
import type { Engine, EngineHost, OrderHere } from '../engine-host/run-here.ts'
import type { Journey, Traveller } from '../engine-host/traveller.ts'
import { holdBudgets } from '../../shared/report/budgets.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { RunArguments } from './arguments.ts'
import { complain } from './budget-text.ts'
import type { ProgramOutput } from './program-output.ts'
import { readWorkload } from './read-workload.ts'
import type { Workload } from './read-workload.ts'

/** Rows of the series in JSON and report: as many as a wide chart has pixels. */
const POINTS = 2000

export interface RunParts {
  createEngine(order: OrderHere, host: EngineHost): Promise<Engine>
  /** The heap of a run of so many events; `prepares`: with checkpoints made while nobody asks. */
  travel(order: OrderHere, extent: Omit<Journey, 'order'>, prepares: boolean): Traveller
  readonly output: ProgramOutput
  readonly appVersion: string
  /** A line of Arenascope's own, to standard error. */
  say(line: string): void
}

export async function runCommand(order: RunArguments, parts: RunParts): Promise<0 | 1 | 2 | 3> {
  const { output, say } = parts
  const workload = await readWorkload(order.file, order.settings)
  const host: EngineHost = {
    write: (chunk) => output.write(chunk),
    poll() {
      output.tick()
      // Like a program killed by SIGPIPE: nobody is listening.
      return output.closed ? 'cancel' : 'continue'
    },
  }
  const engine = await parts.createEngine({ ...workload, appVersion: parts.appVersion }, host)
  engine.run()
  output.flush()
  const result = engine.result(POINTS)
  explain(result, order.file, parts)
  await writeReports(result, order, parts)
  const status = exitStatus(result)
  return status === 0 ? complain(holdBudgets(order.budgets, result), say) : status
}

/** For what is said about a run, not by it: its output goes nowhere, its failure to standard error. */
export async function runQuietly(workload: Workload, file: string, parts: RunParts): Promise<{ readonly result: ProfileResult; readonly status: 0 | 1 | 2 }> {
  const engine = await parts.createEngine({ ...workload, appVersion: parts.appVersion }, { write() {}, poll: () => 'continue' })
  engine.run()
  const result = engine.result(POINTS)
  explain(result, file, parts)
  return { result, status: exitStatus(result) }
}

function exitStatus({ status }: ProfileResult): 0 | 1 | 2 {
  if (status === 'finished') return 0
  return status === 'rejected' ? 2 : 1
}

function explain({ status, problem }: ProfileResult, file: string, { output, say }: RunParts): void {
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

async function writeReports(result: ProfileResult, order: RunArguments, parts: RunParts): Promise<void> {
  if (order.json === null && order.report === null) return
  const { plainArrays, writeReport } = await import('../report/index.ts')
  const { writeFileAtomic } = await import('../files/atomic-write.ts')
  if (order.json !== null) await writeFileAtomic(resolve(order.json), `${JSON.stringify({ date: new Date().toISOString(), ...result }, plainArrays)}\n`)
  if (order.report !== null) {
    const { reportOf } = await import('./report.ts')
    await writeFileAtomic(resolve(order.report), writeReport(await reportOf(result, { budgets: order.budgets }, parts), 'html'))
    if (result.status === 'rejected') parts.say('Nothing ran; the report says why.')
  }
}

/** `arenascope run`: from the file to the exit status. */
import { resolve } from 'node:path'
import type { Engine, EngineHost, OrderHere } from '../engine-host/run-here.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { RunArguments } from './arguments.ts'
import type { ProgramOutput } from './program-output.ts'
import { readWorkload } from './read-workload.ts'

/** Rows of the series in JSON and report: as many as a wide chart has pixels. */
const POINTS = 2000

export interface RunParts {
  createEngine(order: OrderHere, host: EngineHost): Promise<Engine>
  readonly output: ProgramOutput
  readonly appVersion: string
  /** A line of Arenascope's own, to standard error. */
  say(line: string): void
}

export async function runCommand(order: RunArguments, parts: RunParts): Promise<0 | 1 | 2> {
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
  await writeReports(result, order, say)
  return exitStatus(result)
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

async function writeReports(result: ProfileResult, order: RunArguments, say: (line: string) => void): Promise<void> {
  if (order.json === null && order.report === null) return
  const { reportText } = await import('../report/index.ts')
  const { writeFileAtomic } = await import('../files/atomic-write.ts')
  const date = new Date()
  if (order.json !== null) await writeFileAtomic(resolve(order.json), reportText(result, 'json', date))
  if (order.report !== null) {
    await writeFileAtomic(resolve(order.report), reportText(result, 'html', date))
    if (result.status === 'rejected') say('Nothing ran; the report says why.')
  }
}

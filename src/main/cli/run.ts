/** `arenascope run`: from the file to the exit status. */
import { resolve } from 'node:path'
import type { EngineHost } from '../engine-host/run-here.ts'
import { holdBudgets } from '../../shared/report/budgets.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { RunArguments } from './arguments.ts'
import { complain } from './budget-text.ts'
import { exitStatus, explain, POINTS } from './program-run.ts'
import type { RunParts } from './program-run.ts'
import { readWorkload } from './read-workload.ts'

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
  if (order.record !== null) await record(engine.result(ALL_ROWS), order.record)
  const status = exitStatus(result)
  return status === 0 ? complain(holdBudgets(order.budgets, result), say) : status
}

/** More than the engine keeps. */
const ALL_ROWS = 20_000

async function record(result: ProfileResult, path: string): Promise<void> {
  const { formatRecording } = await import('../files/recording-format.ts')
  const { writeFileAtomic } = await import('../files/atomic-write.ts')
  await writeFileAtomic(resolve(path), formatRecording(result))
}

async function writeReports(result: ProfileResult, order: RunArguments, parts: RunParts): Promise<void> {
  if (order.json === null && order.report === null) return
  const { plainArrays, writeReport } = await import('../report/index.ts')
  const { writeFileAtomic } = await import('../files/atomic-write.ts')
  if (order.json !== null) await writeFileAtomic(resolve(order.json), `${JSON.stringify({ date: new Date().toISOString(), ...result }, plainArrays)}\n`)
  if (order.report !== null) {
    const { reportOf } = await import('./make-report.ts')
    await writeFileAtomic(resolve(order.report), writeReport(await reportOf(result, { budgets: order.budgets }, parts), 'html'))
    if (result.status === 'rejected') parts.say('Nothing ran; the report says why.')
  }
}

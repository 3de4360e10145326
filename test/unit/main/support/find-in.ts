/** A program run, and what the rules find in it; the heap is asked as the window asks. */
import { findFindings } from '../../../../src/main/findings/index.ts'
import type { FindingContext } from '../../../../src/main/findings/context.ts'
import { createTraveller } from '../../../../src/main/engine-host/traveller.ts'
import { DEFAULT_FINDING_LIMITS, type Finding, type FindingLimits } from '../../../../src/shared/telemetry/findings.ts'
import type { EventQuestion } from '../../../../src/shared/telemetry/questions.ts'
import { configOf, runPython, type RunOptions } from '../../../support/run-engine.ts'

export async function findIn<T>(
  walkerPath: string,
  program: string,
  settings: RunOptions,
  use: (findings: readonly Finding[], context: FindingContext) => T | Promise<T>,
  limits: FindingLimits = DEFAULT_FINDING_LIMITS,
): Promise<T> {
  const { result } = await runPython(program, settings)
  const { grammar: _, parser: __, ...order } = await configOf(program, settings)
  const end = result.totals.events
  const travel = createTraveller({ walker: walkerPath, prepares: false, onProgress() {} }, { order, events: end, peakBytes: result.peak.ledger.resident })
  try {
    const context: FindingContext = { result, limits, ask: (event, question) => travel.ask(event ?? end, question as EventQuestion) as never }
    return await use(await findFindings(context), context)
  } finally {
    await travel.dispose()
  }
}

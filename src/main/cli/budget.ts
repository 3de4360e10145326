/** `arenascope budget`: a run held to limits, its output not shown. */
import { holdBudgets } from '../../shared/report/budgets.ts'
import type { BudgetArguments } from './arguments.ts'
import { verdictLine } from './budget-text.ts'
import { runQuietly } from './program-run.ts'
import type { RunParts } from './program-run.ts'

export interface BudgetParts extends RunParts {
  print(text: string): void
}

export async function budgetCommand({ file, settings, budgets }: BudgetArguments, parts: BudgetParts): Promise<0 | 1 | 2 | 3> {
  const { result, status } = await runQuietly(file, settings, parts)
  if (status !== 0) return status
  const verdicts = holdBudgets(budgets, result)
  parts.print(`${verdicts.map(verdictLine).join('\n')}\n`)
  return verdicts.every(({ holds }) => holds) ? 0 : 3
}

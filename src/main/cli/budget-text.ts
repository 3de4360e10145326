/** What the commands say of budgets. */
import type { BudgetVerdict } from '../../shared/report/report.ts'
import { kibText } from '../../shared/units.ts'

/** The reasons for status 3, one a line, to standard error. */
export function complain(verdicts: readonly BudgetVerdict[], say: (line: string) => void): 0 | 3 {
  const failed = verdicts.filter(({ holds }) => !holds)
  for (const verdict of failed) say(`arenascope: ${verdictLine(verdict)}`)
  return failed.length === 0 ? 0 : 3
}

export function verdictLine({ budget, measure, limit, actual, unit, holds }: BudgetVerdict): string {
  const over = actual - limit
  return `${holds ? 'holds' : 'FAILS'}  ${budget}  ${measure}: ${amount(actual, unit)}${holds ? '' : `, ${amount(over, unit)} too many`}`
}

function amount(value: number, unit: BudgetVerdict['unit']): string {
  return unit === 'bytes' ? `${value} bytes (${kibText(value)})` : value.toLocaleString('en-US')
}

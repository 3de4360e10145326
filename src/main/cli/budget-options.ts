/** `--max-...`: the options that make budgets. */
import type { Budget, BudgetMeasure } from '../../shared/report/budgets.ts'
import { MEASURES } from '../../shared/report/budgets.ts'
import { countOf, sizeOf, UsageError } from './values.ts'

export const BUDGET_OPTIONS = ['max-peak', 'max-end', 'max-growth', 'max-unused', 'max-live', 'max-requested', 'max-arenas', 'max-collections', 'max-references', 'max-uncollectable'] as const
type BudgetOption = (typeof BUDGET_OPTIONS)[number]

/** In the order of the list, each option as often as it was given. */
export function budgetsOf(values: Readonly<Partial<Record<BudgetOption, readonly string[]>>>): readonly Budget[] {
  return BUDGET_OPTIONS.flatMap((option) => (values[option] ?? []).map((text) => budget(option, text)))
}

function budget(option: BudgetOption, text: string): Budget {
  const name = `--${option}`
  if (option === 'max-collections') return collectionsBudget(name, text)
  const measure = option.slice('max-'.length) as BudgetMeasure
  const limit = MEASURES[measure].unit === 'bytes' ? sizeOf(name, text) : countOf(name, text)
  return { text: `${name} ${text}`, measure, limit }
}

/** `40`: of all generations; `2=3`: of generation 2. */
function collectionsBudget(name: string, text: string): Budget {
  const [first = '', second] = text.split('=', 2)
  if (second === undefined) return { text: `${name} ${text}`, measure: 'collections', limit: countOf(name, first) }
  const measure = (['collections0', 'collections1', 'collections2'] as const)[Number(first)]
  if (measure === undefined || !/^[012]$/.test(first)) throw new UsageError(`${name} is a number, or a generation and a number such as 2=3, not ${text}`)
  return { text: `${name} ${text}`, measure, limit: countOf(name, second) }
}

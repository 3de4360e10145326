/** `arenascope compare`: two runs side by side, and the rule behind each difference of two versions. */
import { resolve } from 'node:path'
import { compareSides } from '../../shared/compare/comparison.ts'
import type { ComparedRow, Comparison } from '../../shared/compare/comparison.ts'
import { sideAtEnd } from '../../shared/compare/side.ts'
import { bytesText, countText } from '../../shared/number-text.ts'
import { ruleDifferences } from '../engine-host/versions.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { openRecording } from '../files/open.ts'
import { writeReport } from '../report/index.ts'
import { aligned } from './aligned.ts'
import type { CompareArguments } from './arguments.ts'
import { reportOf } from './make-report.ts'
import { isRecording, runQuietly } from './program-run.ts'
import type { RunParts } from './program-run.ts'
import { UsageError } from './values.ts'
import { agreementCommand } from './agreement.ts'

/** Rows of types and lines in the terminal; the JSON has all. */
const SHOWN = 12

export interface CompareParts extends RunParts {
  print(text: string): void
}

/** The worse status of the two runs; against a recording of a real run, whether it agrees. */
export async function compareCommand({ file, settings, other, changes, json, report, shows }: CompareArguments, parts: CompareParts): Promise<0 | 1 | 2 | 3> {
  const real = isRecording(other) ? await openRecording(other) : null
  if (real !== null && 'real' in real) {
    if (report !== null || Object.keys(changes).length > 0) throw new UsageError('a real run is compared with one run of the twin: without --report and --with-...')
    if (real.missing.length > 0) parts.say(`arenascope: ${other} is damaged: ${real.missing.join(', ')} could not be read`)
    return await agreementCommand({ file: file === other ? null : file, settings, real: real.real, json }, parts)
  }
  if (isRecording(file) && file === other && Object.keys(changes).length === 0) throw new UsageError('compare needs a second file, or what to change: --with-python 3.12')
  const first = await runQuietly(file, settings, parts)
  const second = await runQuietly(other, { ...settings, ...changes }, parts)
  const status = Math.max(first.status, second.status) as 0 | 1 | 2
  if (status === 2) return status
  const [a, b] = [first.result, second.result]
  const comparison = compareSides(sideAtEnd(a), sideAtEnd(b), ruleDifferences(a.settings, b.settings))
  parts.print(comparisonText(comparison))
  if (json !== null) await writeFileAtomic(resolve(json), `${JSON.stringify({ schema: 'arenascope-comparison', schemaVersion: 1, ...comparison }, null, 1)}\n`)
  if (report !== null) await writeFileAtomic(resolve(report), writeReport(await reportOf(b, { shows, comparison }, parts), 'html'))
  return status
}

export function comparisonText({ a, b, headline, types, lines, rules }: Comparison): string {
  const names = new Map(rules.map(({ id, name }) => [id, name]))
  const block = (title: string, rows: readonly ComparedRow[], most = rows.length): string[] => {
    const changed = rows.filter(({ delta }) => delta !== 0)
    if (changed.length === 0) return []
    const rest = changed.length - most
    const cells = changed.slice(0, most).map((row) => [row.label, number(row.a, row), number(row.b, row), signed(row), row.rules.map((id) => names.get(id) ?? id).join('; ')])
    return ['', title, ...aligned([['', 'A', 'B', 'Δ', rules.length > 0 ? 'rules behind it' : ''], ...cells]), ...(rest > 0 ? [`  and ${rest} more`] : [])]
  }
  const same = [...headline, ...types, ...lines].every(({ delta }) => delta === 0)
  const text = [
    `A: ${a.label} (CPython ${a.release})`,
    `B: ${b.label} (CPython ${b.release})`,
    ...(same ? ['', 'Nothing differs.'] : []),
    ...block('Headline', headline),
    ...block('Types', types, SHOWN),
    ...block('Lines', lines, SHOWN),
    ...(rules.length === 0 ? [] : ['', 'Rules that differ', ...rules.map(({ name, a: before, b: after }) => `  ${name}: ${before} → ${after}`)]),
  ]
  return `${text.join('\n')}\n`
}

function number(value: number | null, { unit }: ComparedRow): string {
  if (value === null) return '-'
  return unit === 'bytes' ? bytesText(value) : countText(value)
}

function signed({ delta, unit }: ComparedRow): string {
  const size = unit === 'bytes' ? bytesText(Math.abs(delta)) : countText(Math.abs(delta))
  return `${delta > 0 ? '+' : '-'}${size}`
}

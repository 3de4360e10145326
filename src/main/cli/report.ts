/** `arenascope report`: the whole report of a run in the formats asked for. */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Report } from '../../shared/report/report.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { chartFiles, writeReport } from '../report/index.ts'
import type { ReportArguments } from './arguments.ts'
import { complain } from './budget-text.ts'
import { reportOf } from './make-report.ts'
import { runQuietly } from './program-run.ts'
import type { RunParts } from './program-run.ts'

export async function reportCommand({ file, settings, out, shows, full, budgets }: ReportArguments, parts: RunParts): Promise<0 | 1 | 2 | 3> {
  const { result, status } = await runQuietly(file, settings, parts)
  const report = await reportOf(result, { shows, full, budgets }, parts)
  for (const { path, format } of out) {
    if (format === 'svg') await writeCharts(report, resolve(path))
    else if (format !== 'pdf' && format !== 'png') await writeFileAtomic(resolve(path), writeReport(report, format))
    parts.say(`Written: ${path}`)
  }
  if (status !== 0) return status
  return complain(report.budgets ?? [], parts.say)
}

/** A folder: charts.svg becomes charts/memory.svg, charts/collector.svg, ... */
async function writeCharts(report: Report, path: string): Promise<void> {
  const folder = path.replace(/\.svg$/i, '')
  await mkdir(folder, { recursive: true })
  for (const { name, svg } of chartFiles(report)) await writeFileAtomic(join(folder, `${name}.svg`), svg)
}

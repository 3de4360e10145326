/** The tables of a report as CSV files in one .zip. */
import type { HeapMoment, Report } from '../../shared/report/report.ts'
import { LEDGER_SLICES } from '../../shared/telemetry/ledger.ts'
import { SAMPLE_COLUMNS } from '../../shared/telemetry/series.ts'
import type { ZipEntry } from './zip.ts'
import { zip } from './zip.ts'

type Cell = string | number | null

/** The texts of the bundle, by file name. */
export function csvTables(report: Report): readonly ZipEntry[] {
  const { run, evidence, findings, budgets, comparison, whatIf, date, cuts } = report
  const { series, collections, fragmentation, lines, workload, settings, release } = run
  const moments = evidence === null ? [] : ([['peak', evidence.peak], ['end', evidence.end]] as const)
  return [
    table('about', ['what', 'value'], [
      ['workload', workload.name], ['sha256', workload.sha256], ['python', settings.python], ['release', release], ['libc', settings.libc], ['allocator', settings.allocator],
      ['thresholds', run.thresholds.join(' ')], ['collector', settings.gcEnabled ? 'on' : 'off'], ['status', run.status], ['arenascope', run.appVersion], ['date', date],
      ...cuts.map((cut): Cell[] => ['left out', cut]),
    ]),
    table('series', SAMPLE_COLUMNS, Array.from({ length: series.length }, (_, row) => SAMPLE_COLUMNS.map((name) => series.columns[name][row]!))),
    table('ledger', ['slice', 'start', 'peak', 'end'], [...LEDGER_SLICES, 'resident' as const].map((slice) => [slice, run.start.ledger[slice], run.peak.ledger[slice], run.end.ledger[slice]])),
    table('collections', ['index', 'event', 'seconds', 'line', 'generation', 'reason', 'tripped_by', 'count0', 'count1', 'count2', 'threshold0', 'threshold1', 'threshold2', 'candidates', 'collected', 'uncollectable', 'survivors', 'references_followed', 'resident_before', 'resident_after', 'held_back_pending', 'held_back_total'],
      collections.map((c) => [c.index, c.event, c.seconds, c.line, c.generation, c.reason, c.trippedBy, ...c.countsBefore, ...c.thresholds, c.candidates, c.collected, c.uncollectable, c.survivors, c.traversed, c.residentBefore, c.residentAfter, c.suppressedFull?.longLivedPending ?? null, c.suppressedFull?.longLivedTotal ?? null])),
    table('size_classes', ['block_size', 'pools', 'blocks', 'live', 'rounding', 'free_blocks', 'headers_and_tails', 'held', 'types'], fragmentation.sizeClasses.map((u) => [u.blockSize, u.pools, u.blocks, u.live, u.rounding, u.freeBlocks, u.headersAndTails, u.held, u.types.join(' ')])),
    table('types', ['type', 'pools', 'blocks', 'live', 'rounding', 'free_blocks', 'headers_and_tails', 'held', 'large_blocks', 'large_count'], fragmentation.types.map((u) => [u.type, u.pools, u.blocks, u.live, u.rounding, u.freeBlocks, u.headersAndTails, u.held, u.largeBlocks, u.largeCount])),
    table('lines', ['line', 'most_at_one_time', 'live_at_end', 'blocks_at_end', 'ever_requested', 'source'], lines.map((u) => [u.line, u.peak, u.live, u.blocks, u.total, lineText(workload.source, u.line)])),
    ...(moments.length === 0 ? [] : [
      table('moments_lines', ['moment', 'line', 'live', 'held', 'blocks', 'large_blocks', 'large_count'], moments.flatMap(([name, moment]) => moment.lines.map((u) => [name, u.line, u.live, u.held, u.blocks, u.largeBlocks, u.largeCount]))),
      table('moments_types', ['moment', 'type', 'live', 'held', 'blocks', 'large_blocks', 'large_count'], moments.flatMap(([name, moment]) => moment.types.map((u) => [name, u.type, u.live, u.held, u.blocks, u.largeBlocks, u.largeCount]))),
      table('objects', ['moment', 'address', 'type', 'held_by', 'line', 'references', 'shallow', 'retained', 'value'], moments.flatMap(([name, moment]) => objectRows(name, moment))),
      table('arenas', ['moment', 'arena', 'used_blocks', 'used_bytes', 'resident_bytes', 'pools'], moments.flatMap(([name, moment]) => moment.arenas.map((a) => [name, a.index, a.usedBlocks, a.usedBytes, a.residentBytes, a.pools]))),
    ]),
    ...(evidence === null ? [] : [table('arena_log', ['event', 'line', 'kind', 'arena', 'address', 'held_after'], evidence.arenaLog.map((e) => [e.event, e.line, e.kind, e.index, e.address, e.held]))]),
    ...(findings === null ? [] : [table('findings', ['rule', 'claim', 'amount', 'unit', 'certainty', 'lines', 'advice', 'effect'], findings.map((f) => [f.rule, f.claim, f.amount, f.unit, f.certainty, f.lines.join(' '), f.advice, f.effect]))]),
    ...(budgets === null ? [] : [table('budgets', ['budget', 'measure', 'limit', 'actual', 'unit', 'holds'], budgets.map((b) => [b.budget, b.measure, b.limit, b.actual, b.unit, b.holds ? 'yes' : 'no']))]),
    ...(comparison === null ? [] : [table('comparison', ['part', 'name', 'unit', 'a', 'b', 'delta', 'rules'], (['headline', 'ledger', 'types', 'lines'] as const).flatMap((part) => comparison[part].map((d) => [part, d.label, d.unit, d.a, d.b, d.delta, d.rules.join(' ')])))]),
    ...(whatIf === null ? [] : [table('what_if', ['thresholds', 'collector', 'freeze_line', 'present', 'status', 'peak', 'end', 'references_followed', 'collections0', 'collections1', 'collections2'], whatIf.flatMap(({ settings: tried, current, outcome: o }) => (o === null ? [] : [[tried.thresholds?.join(' ') ?? '', tried.gcEnabled ? 'on' : 'off', tried.freezeLine ?? null, current ? 'yes' : 'no', o.status, o.peakResident, o.endResident, o.traversed, ...o.collections]])))]),
  ]
}

export function csvBundle(report: Report): Buffer {
  return zip(csvTables(report))
}

function objectRows(name: string, { objects }: HeapMoment): Cell[][] {
  return objects.map((o) => [name, o.address, o.type, o.path, o.line, o.refcount, o.bytes, o.retained, o.preview])
}

function lineText(source: string, line: number): string {
  return source.split('\n')[line - 1] ?? ''
}

function table(name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): ZipEntry {
  return { name: `${name}.csv`, content: [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('') }
}

/** RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * For Perfetto and chrome://tracing (JSON trace events): the ledger and the collector's counts as counters, collections
 * as events. One microsecond of the trace is one allocator event: the simulated clock says too little.
 */
import type { Report } from '../../shared/report/report.ts'
import { LEDGER_SLICES } from '../../shared/telemetry/ledger.ts'
import { sliceText } from '../../shared/texts/slices.ts'

const PROCESS = 1
const THREADS = { collector: 1, arenas: 2 } as const

export function chromeTrace({ run, evidence }: Report): string {
  const { series, collections, workload, settings } = run
  const { columns } = series
  const events: object[] = [
    { name: 'process_name', ph: 'M', pid: PROCESS, tid: 0, args: { name: `${workload.name} (CPython ${settings.python}; 1 us = 1 allocator event)` } },
    ...Object.entries(THREADS).map(([name, tid]) => ({ name: 'thread_name', ph: 'M', pid: PROCESS, tid, args: { name } })),
  ]
  for (let row = 0; row < series.length; row++) {
    const ts = columns.event[row]!
    const ledger = Object.fromEntries(LEDGER_SLICES.map((slice) => [sliceText(slice).label, columns[slice][row]!]))
    events.push(
      { name: 'memory (bytes)', ph: 'C', pid: PROCESS, tid: 0, ts, args: ledger },
      { name: 'collector counts', ph: 'C', pid: PROCESS, tid: 0, ts, args: { 'generation 0': columns.count0[row]!, 'generation 1': columns.count1[row]!, 'generation 2': columns.count2[row]! } },
      { name: 'arenas', ph: 'C', pid: PROCESS, tid: 0, ts, args: { held: columns.arenas[row]! } },
    )
  }
  for (const { event, generation, reason, line, candidates, collected, uncollectable, survivors, traversed, trippedBy, suppressedFull } of collections) {
    const held = suppressedFull === null ? {} : { 'full pass held back': `${suppressedFull.longLivedPending} of ${suppressedFull.longLivedTotal}` }
    events.push({ name: `gc generation ${generation}`, cat: 'gc', ph: 'X', pid: PROCESS, tid: THREADS.collector, ts: event, dur: 1, args: { reason, line, 'tripped by': trippedBy, candidates, collected, uncollectable, survivors, 'references followed': traversed, ...held } })
  }
  for (const { event, kind, index, line, held } of evidence?.arenaLog ?? []) {
    events.push({ name: `arena ${kind}`, cat: 'arena', ph: 'i', s: 't', pid: PROCESS, tid: THREADS.arenas, ts: event, args: { arena: index, line, held } })
  }
  return `${JSON.stringify({ displayTimeUnit: 'ns', otherData: { program: workload.name, sha256: workload.sha256 }, traceEvents: events })}\n`
}

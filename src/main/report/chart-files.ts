/** Any chart of the report as an SVG file of its own, in the light colours of paper. */
import type { Report } from '../../shared/report/report.ts'
import { arenaLife } from './charts/arena-life.ts'
import { arenaMap } from './charts/arena-map.ts'
import { collectorChart } from './charts/collector-chart.ts'
import { heatMap } from './charts/heat-map.ts'
import { costHistogram } from './charts/histogram.ts'
import { icicle, lineTree } from './charts/icicle.ts'
import { ledgerChart } from './charts/ledger-chart.ts'
import { patternDefinitions } from './charts/patterns.ts'
import type { Markup } from './markup.ts'
import { STYLE } from './style.ts'
import { hasRun } from './summary.ts'

export interface ChartFile {
  /** `memory`, `collector`, ...: part of a file name. */
  readonly name: string
  readonly svg: string
}

/** Those that this run has anything to draw for, in the order of the report. */
export function chartFiles({ run, evidence }: Report): readonly ChartFile[] {
  if (!hasRun(run)) return []
  const { series, collections, fragmentationHistory: history, fragmentation } = run
  const charts: (readonly [string, Markup | null])[] = [
    ['memory', series.length > 1 ? ledgerChart(run) : null],
    ['peak-lines', evidence === null || !evidence.peak.lines.some(({ line, live, largeBlocks }) => line > 0 && live + largeBlocks > 0) ? null : icicle('peak-lines', 'Live bytes at the peak, by function and line', lineTree(run.workload.name, run.workload.source, evidence.peak.lines))],
    ['collector', series.length > 1 ? collectorChart(run) : null],
    ['collection-costs', collections.length > 1 ? costHistogram(collections) : null],
    ['fragmentation', history.events.length > 1 ? heatMap(run) : null],
    ['arenas-peak', evidence === null || evidence.peak.arenas.length === 0 ? null : arenaMap('arenas-peak', 'Arenas at the peak', evidence.peak)],
    ['arenas-end', evidence === null || evidence.end.arenas.length === 0 ? null : arenaMap('arenas-end', 'Arenas at the end', evidence.end)],
    ['arena-life', evidence === null || fragmentation.arenas.opened === 0 || series.length < 2 ? null : arenaLife(run, evidence)],
  ]
  return charts.flatMap(([name, chart]) => (chart === null ? [] : [{ name, svg: standalone(chart.markup) }]))
}

/** Adds what a chart takes from its page: style, patterns, a background, its size. */
function standalone(svg: string): string {
  const [, width = '1040', height = '400'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const [definitions = ''] = /<defs>[\s\S]*<\/defs>/.exec(patternDefinitions().markup) ?? []
  const style = `<style>${STYLE.replace(/@media screen and \(prefers-color-scheme:dark\)\{:root\{[^}]*\}\}\n/, '')}</style>`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-16 -16 ${Number(width) + 32} ${Number(height) + 32}" role="img"`
  return svg.replace(/<svg viewBox="[^"]*" role="img"([^>]*)>/, `${head}$1>${style}${definitions}<rect x="-16" y="-16" width="100%" height="100%" fill="#ffffff"/>`)
}

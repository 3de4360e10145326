/** Sweeps: what the fields say, what the points say, and which of them nothing beats. */
import type { RunSettings } from '../../../shared/settings.ts'
import { MOST_POINTS, type Sweep, type TrialOutcome, type WhatIfPoint } from '../../../shared/what-if.ts'
import { t } from '../../../shared/texts/texts.ts'
import { formatCount, formatShare } from './numbers.ts'

export interface SweepForm {
  readonly thresholds: readonly [string, string, string]
  readonly off: boolean
  readonly freeze: boolean
  readonly freezeLine: string
}

const LARGEST = 2 ** 31 - 1

/** `100, 700, 1000-5000/1000` to numbers, each once, ascending; a sentence when it is something else. */
export function parseRange(text: string): readonly number[] | string {
  const values = new Set<number>()
  for (const part of text.split(/[\s,;]+/).filter((word) => word !== '')) {
    const match = /^(\d{1,10})(?:[-–](\d{1,10})\/(\d{1,10}))?$/.exec(part)
    if (match === null) return t('whatIf.neitherNumberNorRange', { part })
    const [from, to, step] = [Number(match[1]), Number(match[2] ?? match[1]), Number(match[3] ?? 1)]
    if (from > to || step === 0) return t('whatIf.hasNoValuesWrite', { part })
    if (to > LARGEST) return t('whatIf.tooLargeCpythonKeeps', { part })
    if ((to - from) / step > MOST_POINTS) return t('whatIf.hasMoreThanValues', { part, mostPoints: MOST_POINTS })
    for (let value = from; value <= to; value += step) values.add(value)
  }
  return [...values].sort((a, b) => a - b)
}

export function readForm(form: SweepForm): Sweep | string {
  const ranges = form.thresholds.map(parseRange)
  const problem = ranges.findIndex((range) => typeof range === 'string')
  if (problem >= 0) return t('whatIf.threshold', { problem, range: ranges[problem] as string })
  if (form.freeze && !/^[1-9]\d{0,6}$/.test(form.freezeLine.trim())) return t('whatIf.freezingNeedsNumberLine')
  const thresholds = ranges as unknown as Sweep['thresholds']
  const count = thresholds.reduce((product, values) => product * Math.max(1, values.length), 1)
  if (count > MOST_POINTS) return t('whatIf.combinationsMoreThanOne', { count: formatCount(count), mostPoints: MOST_POINTS })
  return { thresholds, off: form.off, freezeLine: form.freeze ? Number(form.freezeLine) : null }
}

/** The first line of the program that is no import, definition or comment: start-up is over there. */
export function startUpLine(source: string): number {
  const lines = source.split('\n')
  let inString = false
  for (const [i, line] of lines.entries()) {
    const quotes = (line.match(/"""|'''/g) ?? []).length
    const wasInString = inString
    if (quotes % 2 === 1) inString = !inString
    if (wasInString || quotes > 0 || /^\s|^$|^#|^(import|from|def|class|@)\b|^@|^[)\]}]/.test(line)) continue
    if (/^[A-Z_][A-Z0-9_]*\s*=/.test(line)) continue
    return i + 1
  }
  return 1
}

export function settingsText(settings: RunSettings, own: readonly number[]): string {
  const frozen = settings.freezeLine === undefined ? '' : t('whatIf.frozenAtLine', { freezeLine: settings.freezeLine })
  if (!settings.gcEnabled) return t('whatIf.collectorOff', { frozen })
  return `${(settings.thresholds ?? own).map(formatCount).join(' · ')}${frozen}`
}

export interface Plotted {
  readonly index: number
  readonly traversed: number
  readonly peak: number
  readonly current: boolean
  /** Nothing costs less in one without costing more in the other. */
  readonly best: boolean
}

/** Finished points, with those that no other point beats marked. */
export function plotted(points: readonly WhatIfPoint[]): Plotted[] {
  const done = points.flatMap(({ outcome, current }, index) => (isComplete(outcome) ? [{ index, traversed: outcome.traversed, peak: outcome.peakResident, current }] : []))
  return done.map((point) => ({ ...point, best: !done.some((other) => beats(other, point)) }))
}

/** A program that failed or was stopped has no figures to compare. */
export function isComplete(outcome: TrialOutcome | null): outcome is TrialOutcome {
  return outcome !== null && (outcome.status === 'finished' || outcome.status === 'failed')
}

function beats(a: { traversed: number; peak: number }, b: { traversed: number; peak: number }): boolean {
  return a.traversed <= b.traversed && a.peak <= b.peak && (a.traversed < b.traversed || a.peak < b.peak)
}

/** What the sweep says about the present setting. */
export function verdictText(points: readonly WhatIfPoint[], own: readonly number[]): string | null {
  const [now, ...others] = plotted(points)
  if (now === undefined || !now.current || others.length === 0) return null
  const better = others.filter((other) => beats(other, now))
  if (better.length === 0) return t('whatIf.noSettingTriedHere', { settings: settingsText(points[now.index]!.settings, own) })
  const best = better.reduce((a, b) => (a.traversed + 1) * a.peak <= (b.traversed + 1) * b.peak ? a : b)
  const less = (of: 'traversed' | 'peak'): string => formatShare(now[of] - best[of], now[of]).replace(/^<.*/, t('whatIf.slightly'))
  const traversed = now.traversed === best.traversed ? t('whatIf.asManyReferences') : t('whatIf.fewerReferences', { share: less('traversed') })
  const peak = now.peak === best.peak ? t('whatIf.samePeak') : t('whatIf.lowerPeak', { share: less('peak') })
  return t('whatIf.beaten', { count: better.length, settings: settingsText(points[best.index]!.settings, own), peak, traversed })
}

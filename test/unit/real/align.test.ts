/** Readings of a real run on the twin's clock. */
import { describe, expect, it } from 'vitest'
import { alignReadings, residentAt } from '../../../src/shared/real/align.ts'
import type { TwinRun } from '../../../src/shared/real/align.ts'
import { twinSettings, twinVersion } from '../../../src/shared/real/recording.ts'
import { layOver, summarize } from '../../../src/shared/real/residuals.ts'
import type { CollectionRecord } from '../../../src/shared/telemetry/collections.ts'
import { emptySeries, SAMPLE_COLUMNS } from '../../../src/shared/telemetry/series.ts'
import { realRun } from './support/real-run.ts'

function twin(rows: readonly { event: number; line: number; resident: number }[], collections: readonly { index: number; event: number; generation: 0 | 1 | 2 }[] = [], total = collections.length): TwinRun {
  const columns = { ...emptySeries().columns } as Record<string, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = new Float64Array(rows.length)
  rows.forEach((row, i) => Object.entries(row).forEach(([name, value]) => (columns[name]![i] = value)))
  return { series: { length: rows.length, reduced: false, columns: columns as TwinRun['series']['columns'] }, collections: collections as unknown as readonly CollectionRecord[], total }
}

const straight = twin([{ event: 0, line: 0, resident: 100 }, { event: 1000, line: 9, resident: 1100 }])

describe('the place of a reading', () => {
  it('is its share of the lines where nothing else is known', () => {
    const real = realRun([{ step: 0, line: 0, resident: 100 }, { step: 50, line: 3, resident: 700 }, { step: 100, line: 0, resident: 900 }])
    expect([...alignReadings(real, straight)]).toEqual([0, 500, 1000])
  })

  it('is its share of the seconds where the lines were not followed', () => {
    const real = realRun([{ step: -1, seconds: 0, resident: 1 }, { step: -1, seconds: 1, resident: 1 }, { step: -1, seconds: 4, resident: 1 }])
    expect([...alignReadings(real, straight)]).toEqual([0, 250, 1000])
  })

  it('is at the same collection, and between two of them by lines', () => {
    const real = realRun([{ step: 0, resident: 1 }, { step: 10, resident: 1 }, { step: 15, resident: 1 }, { step: 20, resident: 1 }, { step: 100, resident: 1 }], [{ step: 10 }, { step: 20, generation: 1 }])
    const run = twin([{ event: 0, line: 0, resident: 1 }, { event: 1000, line: 0, resident: 1 }], [{ index: 0, event: 600, generation: 0 }, { index: 1, event: 800, generation: 0 }])
    expect([...alignReadings(real, run)]).toEqual([0, 600, 700, 800, 1000])
  })

  it('is not at a collection behind one of another generation when their numbers differ by more than the start explains', () => {
    const real = realRun([{ step: 0, resident: 1 }, { step: 10, resident: 1 }, { step: 20, resident: 1 }, { step: 100, resident: 1 }], [{ step: 10 }, { step: 20, generation: 2 }])
    const run = twin([{ event: 0, line: 0, resident: 1 }, { event: 1000, line: 0, resident: 1 }], [{ index: 0, event: 100, generation: 0 }, { index: 1, event: 800, generation: 0 }], 90)
    expect([...alignReadings(real, run)]).toEqual([0, 100, 200, 1000])
  })

  it('is where its line began for the first time in both', () => {
    const real = realRun([{ step: 0, line: 0, resident: 1 }, { step: 90, line: 7, resident: 1 }, { step: 95, line: 8, resident: 1 }, { step: 100, line: 0, resident: 1 }])
    const run = twin([{ event: 0, line: 1, resident: 1 }, { event: 200, line: 7, resident: 1 }, { event: 300, line: 7, resident: 1 }, { event: 1000, line: 9, resident: 1 }])
    expect([...alignReadings(real, run)]).toEqual([0, 200, 600, 1000])
  })

  it('never goes back, whatever the two sides say', () => {
    const real = realRun([{ step: 0, line: 0, resident: 1 }, { step: 10, line: 5, resident: 1 }, { step: 20, line: 6, resident: 1 }, { step: 40, line: 0, resident: 1 }], [{ step: 30 }, { step: 20 }])
    const run = twin([{ event: 0, line: 6, resident: 1 }, { event: 500, line: 5, resident: 1 }, { event: 1000, line: 5, resident: 1 }], [{ index: 0, event: 700, generation: 0 }, { index: 1, event: 400, generation: 0 }])
    const events = [...alignReadings(real, run)]
    expect(events).toEqual([...events].sort((a, b) => a - b))
  })

  it('is nowhere when there is nothing to lay it on', () => {
    expect(alignReadings(realRun([]), straight)).toHaveLength(0)
    expect(alignReadings(realRun([{ step: 0, resident: 1 }]), { series: emptySeries(), collections: [], total: 0 })).toHaveLength(0)
  })
})

describe('what remains', () => {
  it('is real less twin, between the rows that enclose it', () => {
    expect(residentAt(straight.series, 250)).toBe(350)
    const laid = layOver(realRun([{ step: 0, resident: 150 }, { step: 50, resident: -1 }, { step: 100, resident: 1150 }]), straight)
    expect(laid.map(({ event, residual }) => [event, residual])).toEqual([[0, 50], [1000, 50]])
    expect(summarize(laid, 10)).toEqual({ readings: 2, median: 50, within: 1, band: 10 })
  })
})

describe('the settings for the twin', () => {
  it.each([
    ['2.7.18', '2.7', true], ['2.7.3', '2.7.3', true], ['3.11.9', '3.11', true], ['3.13.0', '3.13', true], ['3.14.2', '3.13', false], ['3.6.15', '2.7', false],
  ])('%s runs as %s', (release, python, exact) => expect(twinVersion(release)).toEqual({ python, exact }))

  it('keep the C library and thresholds of one\'s own', () => {
    const run = realRun([])
    const of = (interpreter: Partial<typeof run.interpreter>) => twinSettings({ ...run, interpreter: { ...run.interpreter, ...interpreter } })
    expect(of({}).libc).toBe('glibc-2.36')
    expect(of({ libc: 'glibc 2.17' }).libc).toBe('glibc-2.19')
    expect(of({ threshold: [500, 5, 5] }).thresholds).toEqual([500, 5, 5])
    expect(of({ allocator: 'malloc' }).allocator).toBe('malloc')
  })
})

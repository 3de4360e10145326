/** The probe's telemetry side: samples, peak, collections and fragmentation as the run goes. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { Fragmentation } from '../../../shared/telemetry/fragmentation.ts'
import { LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import type { LineUse, Moment, ProfileResult } from '../../../shared/telemetry/result.ts'
import { type MomentRow, SAMPLE_COLUMNS, type SampleColumn } from '../../../shared/telemetry/series.ts'
import { CONTROL, METER } from '../probe.ts'
import { createCollections, type Collections } from './collections.ts'
import { computeFragmentation, computeHeldByType } from './fragmentation.ts'
import { createHistory, type History } from './history.ts'
import { createLedgerReader, type LedgerReader, type LedgerSources } from './ledger.ts'
import { createSamples, type Samples } from './samples.ts'

export interface RecorderSources extends LedgerSources {
  /** The collector's counters, and the objects it knows. */
  counts(): readonly [number, number, number]
  /** Simulated clock. */
  seconds(): number
  tracked(): number
  tagName(tag: number): string
  /** Lines of the workload. */
  readonly lineCount: number
}

export interface Recorder {
  readonly ledger: LedgerReader
  readonly samples: Samples
  readonly collections: Collections
  readonly history: History
  startProgram(): void
  /** At check points: samples when one is due. */
  tick(): void
  sampleNow(): void
  collection(record: CollectionRecord): void
  notePeak(): void
  residentWillShrink(): void
  /** The program has ended: the last sample and the peak; answers the fragmentation at the end. */
  finish(): Fragmentation
  fragmentation(): Fragmentation
  moment(): Moment
  /** Every column of a sample, as things stand now. */
  row(): MomentRow
  start(): Moment
  peak(): Moment
  /** Now, or the end of the program once it has ended: tearing the interpreter down does not count. */
  end(): Moment
  totals(): ProfileResult['totals']
  peakResident(): number
  lines(): LineUse[]
}

const COLUMN = Object.fromEntries(SAMPLE_COLUMNS.map((name, i) => [name, i])) as Record<(typeof SAMPLE_COLUMNS)[number], number>
const FIRST_SLICE = COLUMN.baseline

export function createRecorder(sources: RecorderSources): Recorder {
  const { meters, pymalloc } = sources
  const { counters, control, lineBytes, lineTotal } = meters
  const ledger = createLedgerReader(sources)
  const samples = createSamples()
  const collections = createCollections()
  const history = createHistory(pymalloc.blocks)
  let startMoment: Moment | null = null
  let peakMoment: Moment | null = null
  let hasPeak = false
  const peakRow = new Float64Array(SAMPLE_COLUMNS.length)
  let endMoment: Moment | null = null
  let endTotals: ProfileResult['totals'] | null = null
  let endLines: LineUse[] | null = null
  let peakResident = 0
  const lineSlots = Math.min(sources.lineCount + 1, lineBytes.length)
  const peakLines = new Float64Array(lineSlots)
  /** Counters when the program began: its own start-up does not count. */
  let startEvents = 0
  let startAllocated = 0

  function fill(row: Float64Array): void {
    row[COLUMN.event] = counters[METER.events]! - startEvents
    row[COLUMN.allocated] = counters[METER.allocated]! - startAllocated
    row[COLUMN.step] = counters[METER.steps]!
    row[COLUMN.seconds] = sources.seconds()
    row[COLUMN.line] = control[CONTROL.line]!
    ledger.read(row, FIRST_SLICE)
    const counts = sources.counts()
    row[COLUMN.count0] = counts[0]
    row[COLUMN.count1] = counts[1]
    row[COLUMN.count2] = counts[2]
    row[COLUMN.arenas] = pymalloc.arenas().held
    row[COLUMN.blocks] = pymalloc.blocks() + ledger.baselineBlocks()
    row[COLUMN.tracked] = sources.tracked()
  }

  function moment(): Moment {
    return { event: counters[METER.events]! - startEvents, line: control[CONTROL.line]!, seconds: sources.seconds(), ledger: ledger.ledger() }
  }

  function row(): MomentRow {
    const now = new Float64Array(SAMPLE_COLUMNS.length)
    fill(now)
    return Object.fromEntries(SAMPLE_COLUMNS.map((name) => [name, now[COLUMN[name]]!])) as Record<SampleColumn, number>
  }

  function sampleNow(): void {
    samples.add(fill)
  }

  /** After resident bytes may have grown: remembers the moment when it is the highest so far. */
  function notePeak(): void {
    if (startMoment === null || ledger.resident() <= peakResident) return
    peakResident = ledger.resident()
    hasPeak = true
    fill(peakRow)
    for (let line = 0; line < lineSlots; line++) peakLines[line] = lineBytes[line]!
  }

  /** Resident bytes are about to go down: the peak so far becomes a sample of its own. */
  function residentWillShrink(): void {
    notePeak()
    if (!hasPeak) return
    hasPeak = false
    peakMoment = momentOf(peakRow)
    samples.insert(peakRow)
  }

  function momentOf(row: Float64Array): Moment {
    const slices = Object.fromEntries(LEDGER_SLICES.map((name) => [name, row[COLUMN[name]]!])) as Record<LedgerSlice, number>
    return { event: row[COLUMN.event]!, line: row[COLUMN.line]!, seconds: row[COLUMN.seconds]!, ledger: { ...slices, resident: row[COLUMN.resident]! } }
  }

  function fragmentation(): Fragmentation {
    const result = computeFragmentation(sources)
    return { ...result, event: result.event - startEvents }
  }

  function totals(): ProfileResult['totals'] {
    return {
      events: counters[METER.events]! - startEvents,
      allocated: counters[METER.allocated]! - startAllocated,
      steps: counters[METER.steps]!,
      seconds: sources.seconds(),
    }
  }

  function lines(living: Fragmentation): LineUse[] {
    const blocks = new Map(living.lines.map((row) => [row.line, row.blocks + row.largeCount]))
    const rows: LineUse[] = []
    for (let line = 1; line < lineSlots; line++) {
      if (lineTotal[line]! === 0) continue
      rows.push({ line, live: lineBytes[line]!, peak: peakLines[line]!, total: lineTotal[line]!, blocks: blocks.get(line) ?? 0 })
    }
    return rows
  }

  return {
    ledger,
    samples,
    collections,
    history,
    startProgram() {
      ledger.startProgram()
      startEvents = counters[METER.events]!
      startAllocated = counters[METER.allocated]!
      lineBytes.fill(0)
      lineTotal.fill(0)
      startMoment = moment()
      peakResident = 0
      residentWillShrink()
      sampleNow()
    },
    tick() {
      notePeak()
      const event = counters[METER.events]! - startEvents
      if (event >= samples.nextEvent()) sampleNow()
      if (history.due(event)) history.add({ ...computeHeldByType(sources), event })
    },
    sampleNow,
    collection(record) {
      // The collector counts from the interpreter's start, and knows neither the simulated clock nor what lies outside the twin's heap.
      const outside = ledger.resident() - sources.space.residentBytes()
      collections.add({
        ...record,
        event: record.event - startEvents,
        seconds: sources.seconds(),
        residentBefore: record.residentBefore + outside,
        residentAfter: record.residentAfter + outside,
      })
    },
    notePeak,
    residentWillShrink,
    finish() {
      residentWillShrink()
      sampleNow()
      endMoment = moment()
      endTotals = totals()
      const last = fragmentation()
      endLines = lines(last)
      history.add({ ...computeHeldByType(sources), event: last.event })
      return last
    },
    fragmentation,
    moment,
    row,
    start: () => startMoment ?? moment(),
    peak: () => (hasPeak ? momentOf(peakRow) : (peakMoment ?? moment())),
    peakResident: () => (endMoment === null ? Math.max(peakResident, ledger.resident()) : peakResident),
    end: () => endMoment ?? moment(),
    totals: () => endTotals ?? totals(),
    lines: () => endLines ?? lines(fragmentation()),
  }
}


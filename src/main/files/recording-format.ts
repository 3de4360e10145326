/** The sections of a finished run of the twin, opened again without running it; container.ts holds them together. */
import { firstComplaint } from '../../shared/documents/schema.ts'
import { upgrade } from '../../shared/documents/upgrade.ts'
import type { Upgrader } from '../../shared/documents/upgrade.ts'
import { profileResultSchema } from '../../shared/report/schema.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { emptySeries, SAMPLE_COLUMNS } from '../../shared/telemetry/series.ts'
import type { SampleColumn, Series } from '../../shared/telemetry/series.ts'
import { type Container, jsonOf, readContainer, RECORDING_VERSION, writeSections } from './container.ts'
import { t } from '../../shared/texts/texts.ts'
import { Refusal } from './refusal.ts'

export { RECORDING_VERSION }

/** Index n - 1 turns the run of a version n file into that of version n + 1. Empty: version 1 is the first. */
export const RECORDING_UPGRADERS: readonly Upgrader[] = []

/** What a section holds, in words. META is everything else. */
const PARTS = { get ROWS() { return t('files.theSeries') }, get COLL() { return t('files.theRecordsOfCollections') }, FRAG: 'fragmentation', get LINE() { return t('files.theLines') }, get OUTP() { return t('files.theOutput') } } as const

export interface Recording {
  readonly result: ProfileResult
  /** Parts that are not whole in the file, in words. */
  readonly missing: readonly string[]
}

export function formatRecording(result: ProfileResult): Uint8Array {
  const { series, collections, fragmentation, fragmentationHistory, lines, output, ...meta } = result
  return writeSections([
    ['META', json(meta)],
    ['LINE', json(lines)],
    ['FRAG', json({ fragmentation, fragmentationHistory })],
    ['COLL', json(collections)],
    ['ROWS', rowBytes(series)],
    ['OUTP', Buffer.from(output, 'utf8')],
  ])
}

/** Throws a Refusal with one sentence. */
export function parseRecording(bytes: Uint8Array, path: string): Recording {
  return parseSections(readContainer(bytes, path), path)
}

export function parseSections({ version, meta, sections }: Container, path: string): Recording {
  const missing = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((tag) => !sections.has(tag)).map((tag) => PARTS[tag])
  const whole = upgrade(assemble(meta, sections, path), version, RECORDING_UPGRADERS)
  delete whole.version
  // Columns are checked by length, not number by number: there are a hundred thousand of them.
  const series = whole.series as Series
  const parsed = profileResultSchema.safeParse({ ...whole, series: { ...emptySeries(), columns: emptyColumns() } })
  if (!parsed.success) throw new Refusal(t('files.cannotOpenDamaged', { path, firstComplaint: firstComplaint(parsed.error) }))
  return { result: { ...parsed.data, series }, missing }
}

function assemble(data: Readonly<Record<string, unknown>>, sections: ReadonlyMap<string, Buffer>, path: string): Record<string, unknown> {
  const part = (tag: keyof typeof PARTS): unknown => (sections.has(tag) ? jsonOf(sections.get(tag)!, path) : undefined)
  const pools = (part('FRAG') ?? {}) as { fragmentation?: unknown; fragmentationHistory?: unknown }
  return {
    ...data,
    lines: part('LINE') ?? [],
    fragmentation: pools.fragmentation ?? nothingHeld(Number(data.arenaBytes)),
    fragmentationHistory: pools.fragmentationHistory ?? { events: [], types: [], live: [], held: [] },
    collections: part('COLL') ?? [],
    series: readRows(sections.get('ROWS')),
    output: sections.get('OUTP')?.toString('utf8') ?? '',
  }
}

function nothingHeld(bytesEach: number) {
  const total = { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0, held: 0 }
  return { event: 0, sizeClasses: [], types: [], lines: [], total, freePools: { pools: 0, bytes: 0 }, arenas: { held: 0, highWater: 0, opened: 0, released: 0, bytesEach } }
}

/** Rows and names of the columns as one line of JSON, then the numbers, column by column. */
function rowBytes({ length, reduced, columns }: Series): Buffer {
  const head = Buffer.from(`${JSON.stringify({ length, reduced, columns: SAMPLE_COLUMNS })}\n`, 'utf8')
  const numbers = Buffer.alloc(length * SAMPLE_COLUMNS.length * 8)
  SAMPLE_COLUMNS.forEach((name, column) => {
    for (let row = 0; row < length; row++) numbers.writeDoubleLE(columns[name][row]!, (column * length + row) * 8)
  })
  return Buffer.concat([head, numbers])
}

/** A column that a later version left out is all zeros; what does not fit its own head counts as not there. */
function readRows(bytes: Buffer | undefined): Series {
  if (bytes === undefined) return emptySeries()
  try {
    const end = bytes.indexOf(0x0a)
    const { length, reduced, columns: names } = JSON.parse(bytes.toString('utf8', 0, end)) as { length: number; reduced: boolean; columns: string[] }
    const numbers = bytes.subarray(end + 1)
    if (!Number.isSafeInteger(length) || length < 0 || !Array.isArray(names) || numbers.length !== length * names.length * 8) return emptySeries()
    const columns = {} as Record<SampleColumn, Float64Array>
    for (const name of SAMPLE_COLUMNS) {
      const column = names.indexOf(name)
      columns[name] = Float64Array.from({ length }, (_, row) => (column < 0 ? 0 : numbers.readDoubleLE((column * length + row) * 8)))
    }
    return { length, reduced: reduced === true, columns }
  } catch {
    return emptySeries()
  }
}

function emptyColumns(): Record<SampleColumn, number[]> {
  return Object.fromEntries(SAMPLE_COLUMNS.map((name) => [name, []])) as unknown as Record<SampleColumn, number[]>
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8')

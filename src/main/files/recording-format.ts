/**
 * The bytes of an .arenarec file: a finished run, opened again without running it.
 *
 * `ARENAREC`, the format's version (u32), then sections: four letters, length of the packed bytes and their CRC-32 (u32
 * each, little-endian like everything here), the bytes, deflated. META comes first and alone must be whole; of the others
 * what is whole is read, so that a file whose end is missing still opens.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { firstComplaint } from '../../shared/documents/schema.ts'
import { upgrade } from '../../shared/documents/upgrade.ts'
import type { Upgrader } from '../../shared/documents/upgrade.ts'
import { profileResultSchema } from '../../shared/report/schema.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { emptySeries, SAMPLE_COLUMNS } from '../../shared/telemetry/series.ts'
import type { SampleColumn, Series } from '../../shared/telemetry/series.ts'
import { t } from '../../shared/texts/texts.ts'
import { Refusal } from './refusal.ts'

const MAGIC = 'ARENAREC'
export const RECORDING_VERSION = 1
/** Index n - 1 turns the run of a version n file into that of version n + 1. Empty: version 1 is the first. */
export const RECORDING_UPGRADERS: readonly Upgrader[] = []

const HEADER = MAGIC.length + 4
const SECTION_HEADER = 12
/** A section unpacks to no more: a small file must not fill the memory. */
const UNPACKED_LIMIT = 256 * 1024 ** 2

/** What a section holds, in words. META is everything else. */
const PARTS = { get ROWS() { return t('files.theSeries') }, get COLL() { return t('files.theRecordsOfCollections') }, FRAG: 'fragmentation', get LINE() { return t('files.theLines') }, get OUTP() { return t('files.theOutput') } } as const
type Tag = 'META' | keyof typeof PARTS

export interface Recording {
  readonly result: ProfileResult
  /** Parts that are not whole in the file, in words. */
  readonly missing: readonly string[]
}

export function formatRecording(result: ProfileResult): Uint8Array {
  const { series, collections, fragmentation, fragmentationHistory, lines, output, ...meta } = result
  const head = Buffer.alloc(HEADER)
  head.write(MAGIC, 'latin1')
  head.writeUInt32LE(RECORDING_VERSION, MAGIC.length)
  return Buffer.concat([
    head,
    section('META', json(meta)),
    section('LINE', json(lines)),
    section('FRAG', json({ fragmentation, fragmentationHistory })),
    section('COLL', json(collections)),
    section('ROWS', rowBytes(series)),
    section('OUTP', Buffer.from(output, 'utf8')),
  ])
}

/** Throws a Refusal with one sentence. */
export function parseRecording(bytes: Uint8Array, path: string): Recording {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = versionOf(file, path)
  const sections = readSections(file)
  const meta = sections.get('META')
  if (meta === undefined) throw new Refusal(t('files.cannotOpenDamagedNothing', { path }))
  const missing = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((tag) => !sections.has(tag)).map((tag) => PARTS[tag])
  const whole = upgrade(assemble(meta, sections, path), version, RECORDING_UPGRADERS)
  delete whole.version
  // Columns are checked by length, not number by number: there are a hundred thousand of them.
  const series = whole.series as Series
  const parsed = profileResultSchema.safeParse({ ...whole, series: { ...emptySeries(), columns: emptyColumns() } })
  if (!parsed.success) throw new Refusal(t('files.cannotOpenDamaged', { path, firstComplaint: firstComplaint(parsed.error) }))
  return { result: { ...parsed.data, series }, missing }
}

function versionOf(file: Buffer, path: string): number {
  if (file.length < HEADER || file.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Refusal(t('files.cannotOpenNotArenascope', { path }))
  const version = file.readUInt32LE(MAGIC.length)
  if (version < 1) throw new Refusal(t('files.cannotOpenDamagedVersion', { path, version }))
  if (version > RECORDING_VERSION) {
    throw new Refusal(t('files.cannotOpenHasRecording', { path, version, recordingVersion: RECORDING_VERSION }))
  }
  return version
}

/** Up to the first one that is not whole. */
function readSections(file: Buffer): Map<string, Buffer> {
  const sections = new Map<string, Buffer>()
  let at = HEADER
  while (at + SECTION_HEADER <= file.length) {
    const tag = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const sum = file.readUInt32LE(at + 8)
    at += SECTION_HEADER
    if (at + length > file.length) break
    const packed = file.subarray(at, at + length)
    at += length
    // A section that is damaged inside leaves those behind it readable.
    if (crc32(packed) !== sum) continue
    try {
      sections.set(tag, inflateRawSync(packed, { maxOutputLength: UNPACKED_LIMIT }))
    } catch {
      continue
    }
  }
  return sections
}

function assemble(meta: Buffer, sections: ReadonlyMap<string, Buffer>, path: string): Record<string, unknown> {
  const data = parseJson(meta, path) as Record<string, unknown>
  const part = (tag: keyof typeof PARTS): unknown => (sections.has(tag) ? parseJson(sections.get(tag)!, path) : undefined)
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

function parseJson(bytes: Buffer, path: string): unknown {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // As below: JSON of something else is no better.
  }
  throw new Refusal(t('files.cannotOpenDamagedPart', { path }))
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

function section(tag: Tag, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(SECTION_HEADER)
  head.write(tag, 'latin1')
  head.writeUInt32LE(packed.length, 4)
  head.writeUInt32LE(crc32(packed), 8)
  return Buffer.concat([head, packed])
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8')

/** The sections of a real run (resources/recorder/arenascope_record.py writes them). Like those of the twin's: what is whole is read. */
import type { z } from 'zod'
import { firstComplaint } from '../../shared/documents/schema.ts'
import { REAL_COLUMNS, REAL_SCHEMA, REAL_VERSION } from '../../shared/real/recording.ts'
import type { RealColumn, RealReadings, RealRun } from '../../shared/real/recording.ts'
import { realCollectionsSchema, realMetaSchema, realPoolsSchema } from '../../shared/real/schema.ts'
import { t } from '../../shared/texts/texts.ts'
import type { Container } from './container.ts'
import { jsonOf } from './container.ts'
import { SOURCE_BYTES_LIMIT } from './limits.ts'
import { Refusal } from './refusal.ts'

/** What a section holds, in words. META is everything else. */
const PARTS = {
  get GCOL() { return t('real.theCollections') },
  get POOL() { return t('real.theSizeClasses') },
  get ROWS() { return t('real.theReadings') },
  get OUTP() { return t('files.theOutput') },
  get ERRP() { return t('real.theMessages') },
} as const
type Tag = keyof typeof PARTS

export interface RealRecording {
  readonly real: RealRun
  /** Parts that are not whole in the file, in words. */
  readonly missing: readonly string[]
}

export const isReal = ({ meta }: Container): boolean => meta.schema === REAL_SCHEMA

/** Throws a Refusal with one sentence. */
export function parseReal({ meta, sections }: Container, path: string): RealRecording {
  const version = meta.schemaVersion
  if (typeof version === 'number' && version > REAL_VERSION) {
    throw new Refusal(t('real.newerRecorder', { path, version, known: REAL_VERSION }))
  }
  const checked = <T>(schema: z.ZodType<T>, value: unknown): T => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw new Refusal(t('files.cannotOpenDamaged', { path, firstComplaint: firstComplaint(parsed.error) }))
    return parsed.data
  }
  const part = (tag: Tag): unknown => (sections.has(tag) ? jsonOf(sections.get(tag)!, path) : [])
  const whole = checked(realMetaSchema, meta)
  if (whole.workload.source.length > SOURCE_BYTES_LIMIT) throw new Refusal(t('real.programTooLarge', { path, limit: SOURCE_BYTES_LIMIT / 1e6 }))
  return {
    real: {
      ...whole,
      collections: checked(realCollectionsSchema, part('GCOL')),
      pools: checked(realPoolsSchema, part('POOL')),
      readings: readRows(sections.get('ROWS')),
      output: sections.get('OUTP')?.toString('utf8') ?? '',
      errors: sections.get('ERRP')?.toString('utf8') ?? '',
    },
    missing: (Object.keys(PARTS) as Tag[]).filter((tag) => !sections.has(tag)).map((tag) => PARTS[tag]),
  }
}

/** One line of JSON names the columns, then their numbers follow; what does not fit its own head counts as not there. */
function readRows(bytes: Buffer | undefined): RealReadings {
  const columns = {} as Record<RealColumn, Float64Array>
  for (const name of REAL_COLUMNS) columns[name] = new Float64Array(0)
  if (bytes === undefined) return { length: 0, columns }
  try {
    const end = bytes.indexOf(0x0a)
    const { length, columns: names } = JSON.parse(bytes.toString('utf8', 0, end)) as { length: number; columns: string[] }
    const numbers = bytes.subarray(end + 1)
    if (!Number.isSafeInteger(length) || length < 0 || !Array.isArray(names) || numbers.length !== length * names.length * 8) return { length: 0, columns }
    for (const name of REAL_COLUMNS) {
      const column = names.indexOf(name)
      columns[name] = Float64Array.from({ length }, (_, row) => (column < 0 ? -1 : numbers.readDoubleLE((column * length + row) * 8)))
    }
    return { length, columns }
  } catch {
    return { length: 0, columns }
  }
}

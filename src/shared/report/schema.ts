/** The shape of a report and of a run as JSON, checked on arrival; docs/report.schema.json is made of it. */
import { z } from 'zod'
import { runSettingsSchema } from '../documents/schema.ts'
import { FINDING_RULES } from '../telemetry/findings.ts'
import { LEDGER_SLICES } from '../telemetry/ledger.ts'
import type { Ledger, LedgerSlice } from '../telemetry/ledger.ts'
import type { ProfileResult } from '../telemetry/result.ts'
import { SAMPLE_COLUMNS } from '../telemetry/series.ts'
import type { SampleColumn } from '../telemetry/series.ts'
import { REPORT_SCHEMA, REPORT_VERSION } from './report.ts'
import type { Report } from './report.ts'

/** As JSON has it: columns are arrays of numbers. */
export type Json<T> = T extends Float64Array ? readonly number[] : { readonly [K in keyof T]: Json<T[K]> }

const count = z.int().min(0)
const bytes = z.int()
const number = z.number()
const triple = z.tuple([count, count, count])

const keyed = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) => z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>)

const ledger = keyed([...LEDGER_SLICES, 'resident'] as const satisfies readonly (LedgerSlice | 'resident')[], bytes) satisfies z.ZodType<Json<Ledger>>
const moment = z.object({ event: count, line: count, seconds: number, ledger })
const series = z
  .object({ length: count, reduced: z.boolean(), columns: keyed<SampleColumn, z.ZodArray<z.ZodNumber>>(SAMPLE_COLUMNS, z.array(number)) })
  .refine(({ length, columns }) => SAMPLE_COLUMNS.every((name) => columns[name].length === length), 'every column has as many rows as the length says')
const collection = z.object({
  index: count, event: count, seconds: number, line: count,
  generation: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  reason: z.enum(['threshold', 'explicit', 'shutdown']),
  countsBefore: z.tuple([bytes, bytes, bytes]), countsAfter: z.tuple([bytes, bytes, bytes]), thresholds: z.tuple([bytes, bytes, bytes]),
  trippedBy: z.string(),
  candidates: count, collected: count, uncollectable: count, survivors: count, traversed: count,
  residentBefore: count, residentAfter: count,
  suppressedFull: z.object({ longLivedPending: bytes, longLivedTotal: bytes }).nullable(),
})
const poolUse = { pools: count, blocks: count, live: count, rounding: count, freeBlocks: count, headersAndTails: count, held: count }
const largeUse = { largeBlocks: count, largeCount: count }
const typeUse = z.object({ type: z.string(), ...poolUse, ...largeUse })
const lineShare = z.object({ line: count, ...poolUse, ...largeUse })
const arenaCounts = z.object({ held: count, highWater: count, opened: count, released: count, bytesEach: count })

const collectionTotals = z.object({ collections: triple, collected: count, uncollectable: count, traversed: count, suppressedFull: count })
const fragmentation = z.object({
  event: count,
  sizeClasses: z.array(z.object({ blockSize: count, types: z.array(z.string()), ...poolUse })),
  types: z.array(typeUse),
  lines: z.array(lineShare),
  total: z.object(poolUse),
  freePools: z.object({ pools: count, bytes: count }),
  arenas: arenaCounts,
})
const runStatus = z.enum(['finished', 'failed', 'cancelled', 'rejected', 'stopped'])

export const profileResultSchema = z.object({
  schema: z.literal('arenascope-profile'),
  schemaVersion: z.literal(1),
  appVersion: z.string(),
  workload: z.object({ name: z.string(), source: z.string(), sha256: z.string() }),
  settings: runSettingsSchema,
  release: z.string(),
  thresholds: z.tuple([bytes, bytes, bytes]),
  arenaBytes: count,
  poolBytes: count,
  status: runStatus,
  problem: z.object({ kind: z.string(), message: z.string(), line: count, column: count, traceback: z.string() }).nullable(),
  output: z.string(),
  outputTruncated: z.boolean(),
  totals: z.object({ events: count, allocated: count, steps: count, seconds: number }),
  start: moment,
  peak: moment,
  end: moment,
  series,
  collectionTotals,
  collections: z.array(collection),
  collectionsOmitted: count,
  fragmentation,
  fragmentationHistory: z.object({ events: z.array(count), types: z.array(z.string()), live: z.array(z.array(count)), held: z.array(z.array(count)) }),
  lines: z.array(z.object({ line: count, live: count, peak: count, total: count, blocks: count })),
}) satisfies z.ZodType<Json<ProfileResult>>

const objectRow = z.object({
  address: count, type: z.string(), refcount: number, immortal: z.boolean(), generation: number.nullable(),
  bytes: count, line: count, preview: z.string(), path: z.string(), retained: count.nullable(),
})
const heapMoment = z.object({
  event: count, line: count,
  types: z.array(typeUse),
  lines: z.array(lineShare),
  total: z.object({ ...poolUse, ...largeUse }),
  objectTypes: z.array(z.object({ type: z.string(), objects: count, bytes: count })),
  objects: z.array(objectRow),
  arenas: z.array(z.object({ index: count, pools: z.string().regex(/^[.0-9]*$/), usedBlocks: count, usedBytes: count, residentBytes: count })),
  arenasOmitted: count,
})
const heldArena = z.object({
  arena: count, residentBytes: count,
  pinned: z.object({ blocks: count, bytes: count, pools: count }),
  sentence: z.string(),
  holders: z.array(z.object({ type: z.string(), held: z.string(), blocks: count, bytes: count, lines: z.array(count) })),
  holdersOmitted: count,
  release: z.object({ objects: count, arenas: z.array(count), spare: count.nullable(), certainty: z.enum(['exact', 'inferred']) }),
})
const objectView = z.object({ address: count, type: z.string(), refcount: number, immortal: z.boolean(), generation: number.nullable() })
const libc = z.object({
  event: count,
  top: z.object({ address: count, bytes: count }),
  trimThreshold: count,
  below: z.object({ address: count, bytes: count }).nullable(),
  pins: z.array(z.object({
    address: count, bytes: count, state: z.enum(['cached', 'fast bin', 'in use']),
    content: z.object({ type: z.string(), requested: count, line: count, owner: objectView.nullable() }).nullable(),
    held: z.string().nullable(),
  })),
  pinCount: count, pinBytes: count, freeBytes: count, sentence: z.string(),
})
const evidence = z.object({
  peak: heapMoment,
  end: heapMoment,
  held: z.array(heldArena),
  libc,
  arenaLog: z.array(z.object({ event: count, line: count, kind: z.enum(['opened', 'emptied', 'reused', 'released']), index: count, address: count, held: count })),
  arenaLogOmitted: count,
})

const eventOrEnd = count.nullable()
const finding = z.object({
  rule: z.enum(FINDING_RULES),
  id: z.string(),
  claim: z.string(),
  detail: z.string(),
  amount: number,
  unit: z.enum(['bytes', 'references', 'collections', 'objects']),
  certainty: z.enum(['exact', 'inferred']),
  evidence: z.discriminatedUnion('view', [
    z.object({ view: z.literal('ledger'), slices: z.array(z.enum(LEDGER_SLICES)) }),
    z.object({ view: z.literal('arenas'), event: eventOrEnd, arena: count }),
    z.object({ view: z.literal('object'), event: eventOrEnd, address: count }),
    z.object({ view: z.literal('objects'), event: eventOrEnd, type: z.string(), line: count }),
    z.object({ view: z.literal('duplicates') }),
    z.object({ view: z.literal('collector'), total: z.enum(['traversed', 'suppressedFull', 'uncollectable']), collection: count.nullable() }),
  ]),
  lines: z.array(count),
  advice: z.string(),
  effect: z.string().nullable(),
  fix: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('settings'), label: z.string(), settings: z.looseObject({}) }),
    z.object({ kind: z.literal('source'), label: z.string(), line: count, before: z.string(), after: z.string() }),
  ]).nullable(),
})

const unit = z.enum(['bytes', 'count'])
const comparedRow = z.object({ id: z.string(), label: z.string(), unit, a: number.nullable(), b: number.nullable(), delta: number, rules: z.array(z.string()) })
const comparedSide = z.object({
  label: z.string(), release: z.string(), settings: runSettingsSchema, sha256: z.string(),
  event: count, allocated: count, steps: count, ledger, peakResident: count, arenas: count, blocks: count, collectionTotals, fragmentation,
})
export const comparisonSchema = z.object({
  a: comparedSide,
  b: comparedSide,
  rules: z.array(z.object({ id: z.string(), name: z.string(), a: z.string(), b: z.string(), changes: z.array(z.string()) })),
  headline: z.array(comparedRow),
  ledger: z.array(comparedRow),
  types: z.array(comparedRow),
  lines: z.array(comparedRow),
})

const whatIfPoint = z.object({
  settings: runSettingsSchema,
  current: z.boolean(),
  outcome: z.object({
    status: runStatus, problem: z.string(), line: count, peakResident: count, endResident: count, events: count,
    collections: triple, collected: count, uncollectable: count, traversed: count, suppressedFull: count, outputHash: z.string(),
  }).nullable(),
})

export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  schemaVersion: z.literal(REPORT_VERSION),
  date: z.iso.datetime(),
  shows: z.object({ source: z.boolean(), output: z.boolean(), values: z.boolean() }),
  cuts: z.array(z.string()),
  run: profileResultSchema,
  evidence: evidence.nullable(),
  findings: z.array(finding).nullable(),
  budgets: z.array(z.object({ budget: z.string(), measure: z.string(), limit: number, actual: number, unit, holds: z.boolean() })).nullable(),
  comparison: comparisonSchema.nullable(),
  whatIf: z.array(whatIfPoint).nullable(),
}) satisfies z.ZodType<Json<Report>>

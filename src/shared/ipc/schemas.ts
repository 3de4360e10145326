/** Arguments of every channel of the contract, parsed when they arrive in the main process. */
import { z } from 'zod'
import { runSettingsSchema, SOURCE_LIMIT, workloadDocumentSchema } from '../documents/schema.ts'
import { REPORT_FORMATS } from '../report/report.ts'
import { comparisonSchema } from '../report/schema.ts'
import { LANGUAGE_CHOICES } from '../texts/languages.ts'
import { MOST_POINTS } from '../what-if.ts'
import type { InvokeContract } from './contract.ts'

const path = z.string().min(1).max(4096).refine((p) => !p.includes('\0'), 'a path has no NUL character')
const runId = z.int().min(1)
const points = z.int().min(2).max(20_000)
const event = z.number().min(0).max(Number.MAX_SAFE_INTEGER)

const program = {
  name: z.string().min(1).max(255),
  source: z.string().max(SOURCE_LIMIT),
  settings: runSettingsSchema,
}
const startRequest = z.strictObject({ ...program, points }).readonly()

const thresholds = z.array(z.int().min(0).max(2 ** 31 - 1)).max(MOST_POINTS).readonly()
const sweep = z
  .strictObject({
    thresholds: z.tuple([thresholds, thresholds, thresholds]).readonly(),
    off: z.boolean(),
    freezeLine: z.int().min(1).max(SOURCE_LIMIT).nullable(),
  })
  .readonly()
const weakStore = z.strictObject({ line: z.int().min(1).max(SOURCE_LIMIT), target: z.enum(['attribute', 'item']), name: z.string().max(1000) }).readonly()

const address = z.int().min(0)
const objectFilter = z
  .strictObject({
    type: z.string().max(1000).nullable(),
    line: z.int().min(0).nullable(),
    text: z.string().max(1000),
    scope: z.enum(['program', 'all']),
    limit: z.int().min(0).max(5000),
  })
  .readonly()
const heapQuestion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heapMap') }),
    z.strictObject({ kind: z.literal('poolBlocks'), address }),
    z.strictObject({ kind: z.literal('largeBlocks'), limit: z.int().min(0).max(100_000) }),
    z.strictObject({ kind: z.literal('whyHeld'), arena: z.int().min(0) }),
    z.strictObject({ kind: z.literal('whyHeapHeld') }),
    z.strictObject({ kind: z.literal('object'), address }),
    z.strictObject({ kind: z.literal('objects'), filter: objectFilter }),
    z.strictObject({ kind: z.literal('duplicates'), limit: z.int().min(0).max(5000) }),
    z.strictObject({ kind: z.literal('moment') }),
    z.strictObject({ kind: z.literal('fragmentation') }),
    z.strictObject({ kind: z.literal('lineStarts'), to: z.int().min(0), limit: z.int().min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('predictRelease'), addresses: z.array(address).max(100_000).readonly() }),
    z.strictObject({ kind: z.literal('arenaLog') }),
    z.strictObject({ kind: z.literal('digest') }),
    z.strictObject({ kind: z.literal('biography'), address }),
    z.strictObject({ kind: z.literal('cycles'), collection: z.int().min(0) }),
    z.strictObject({ kind: z.literal('waitingCycles') }),
  ])
  .readonly()

type ArgumentSchemas = { readonly [C in keyof InvokeContract]: z.ZodType<InvokeContract[C]['args']> }

export const ARGUMENT_SCHEMAS: ArgumentSchemas = {
  'app:ready': z.tuple([]),
  'app:setTheme': z.tuple([z.enum(['system', 'light', 'dark'])]),
  'app:setLanguage': z.tuple([z.enum(LANGUAGE_CHOICES)]),
  'app:recent': z.tuple([]),
  'document:open': z.tuple([path.nullable()]),
  'document:openSample': z.tuple([z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, 'a sample is named by letters, digits, _ and -')]),
  'document:openReal': z.tuple([z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/, 'a recording is named by letters, digits, dots, _ and -')]),
  'document:save': z.tuple([workloadDocumentSchema, path.nullable()]),
  'document:draft': z.tuple([
    z.strictObject({ document: workloadDocumentSchema, path: path.nullable() }).readonly().nullable(),
    z.string().max(1000),
  ]),
  'run:start': z.tuple([startRequest]),
  'run:command': z.tuple([runId, z.enum(['pause', 'resume', 'step', 'cancel'])]),
  'run:detail': z.tuple([runId, z.strictObject({ from: event, to: event, points }).readonly()]),
  'heap:ask': z.tuple([runId, z.int().min(0).nullable(), heapQuestion]),
  'compare:rules': z.tuple([runSettingsSchema, runSettingsSchema]),
  'findings:ask': z.tuple([runId, z.strictObject({ bytes: z.int().min(0), references: z.int().min(0) }).readonly()]),
  'whatif:start': z.tuple([z.strictObject({ ...program, sweep }).readonly()]),
  'whatif:cancel': z.tuple([runId]),
  'whatif:weak': z.tuple([z.strictObject({ ...program, stores: z.array(weakStore).min(1).max(100).readonly() }).readonly()]),
  'recording:save': z.tuple([runId]),
  'report:export': z.tuple([runId, z.enum(REPORT_FORMATS), z.strictObject({ source: z.boolean(), output: z.boolean(), values: z.boolean() }).readonly(), comparisonSchema.nullable()]),
}

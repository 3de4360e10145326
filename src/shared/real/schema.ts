/** The shape of a real recording's parts, checked on arrival. */
import { z } from 'zod'
import type { RealCollection, RealMeta, RealPools } from './recording.ts'
import { REAL_SCHEMA, REAL_VERSION } from './recording.ts'

const known = z.int().min(-1)
const number = z.number()

export const realMetaSchema = z.object({
  schema: z.literal(REAL_SCHEMA),
  schemaVersion: z.literal(REAL_VERSION),
  recorder: z.object({ name: z.string().max(200), python: z.string().max(200), how: z.enum(['follow', 'quick', 'twice']), bare: z.boolean(), hashSeed: z.string().max(40) }),
  workload: z.object({ name: z.string().min(1).max(255), source: z.string(), sha256: z.string().max(64), arguments: z.array(z.string()).max(1000) }),
  interpreter: z.object({
    release: z.string().regex(/^\d+\.\d+\.\d+$/, 'a release is three numbers'), version: z.string(), platform: z.string(), machine: z.string(), libc: z.string(),
    bits: z.int(), allocator: z.string(), threshold: z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]),
  }),
  exitStatus: z.int(),
  complete: z.boolean(),
  start: z.object({ resident: known, blocks: known }),
  peak: z.object({ resident: known }),
  end: z.object({ resident: known, blocks: known }),
  totals: z.object({ steps: known, seconds: number }),
  collectionTotals: z.object({ collections: z.tuple([z.int(), z.int(), z.int()]), collected: z.int(), uncollectable: z.int() }).nullable(),
  collectionsKnown: z.enum(['callbacks', 'debug', 'none']),
  outputBytes: z.int().min(0),
  outputTruncated: z.boolean(),
}) satisfies z.ZodType<RealMeta>

export const realCollectionsSchema = z.array(
  z.object({ generation: z.int().min(0).max(2), step: known, collected: z.int().min(0), uncollectable: z.int().min(0), residentBefore: known, residentAfter: known }),
) satisfies z.ZodType<RealCollection[]>

const size = z.int().min(0)
export const realPoolsSchema = z.array(
  z.object({ step: known, arenas: known, arenasMost: known, sizeClasses: z.array(z.object({ blockSize: size, pools: size, used: size, free: size })).max(100) }),
) satisfies z.ZodType<RealPools[]>

/** Shapes of settings and workloads as they arrive from outside: from the window, from a file, from a draft. */
import { z } from 'zod'
import { ALLOCATORS, LIBC_VERSIONS, PYTHON_VERSIONS } from '../settings.ts'
import type { RunSettings } from '../settings.ts'
import type { DocumentView, WorkloadDocument } from './document.ts'

/** Characters of source a workload may have; a .py file may have as many bytes. */
export const SOURCE_LIMIT = 5_000_000
const NOTES_LIMIT = 1_000_000

export const MEMORY_LIMIT_MIN = 16 * 1024 ** 2
/** The address space of the engine. */
export const MEMORY_LIMIT_MAX = 4 * 1024 ** 3

const threshold = z.int().min(0).max(2 ** 31 - 1)

export const runSettingsSchema = z
  .strictObject({
    python: z.enum(PYTHON_VERSIONS),
    libc: z.enum(LIBC_VERSIONS),
    // Files from before the choice do not name it.
    allocator: z.enum(ALLOCATORS).default('pymalloc'),
    thresholds: z.tuple([threshold, threshold, threshold]).readonly().nullable(),
    gcEnabled: z.boolean(),
    freezeLine: z.int().min(1).max(SOURCE_LIMIT).optional(),
    memoryLimit: z.int().min(MEMORY_LIMIT_MIN).max(MEMORY_LIMIT_MAX),
  })
  .readonly() satisfies z.ZodType<RunSettings>

const documentViewSchema = z
  .object({
    hiddenSlices: z.array(z.string().max(64)).max(64).readonly().default([]),
    clock: z.string().max(64).default('event'),
    tab: z.string().max(64).default(''),
  })
  .readonly() satisfies z.ZodType<DocumentView>

export const workloadDocumentSchema = z
  .object({
    name: z.string().min(1).max(255),
    source: z.string().max(SOURCE_LIMIT),
    settings: runSettingsSchema,
    notes: z.string().max(NOTES_LIMIT).default(''),
    view: documentViewSchema.prefault({}),
  })
  .readonly() satisfies z.ZodType<WorkloadDocument>

/** The first complaint of a failed parse as `settings.python: ...`, for one sentence. */
export function firstComplaint(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'it does not have the expected shape'
  const place = issue.path.map(String).join('.')
  const what = issue.message.replace(/^Invalid (input|option): /, '')
  return place === '' ? what : `${place}: ${what}`
}

/** A run of a real interpreter, as resources/recorder/arenascope_record.py writes it. docs/recordings.md has the format. */
import type { LibcVersion, PythonVersion, RunSettings } from '../settings.ts'
import { DEFAULT_SETTINGS, PYTHON_VERSIONS } from '../settings.ts'

export const REAL_SCHEMA = 'arenascope-real'
/** Bump together with SCHEMA_VERSION of the recorder, an upgrader and a note in docs/recordings.md. */
export const REAL_VERSION = 1

/**
 * Columns of a reading: wall-clock `seconds` since the first line, `step` (lines executed so far), the `line` about to run
 * (0: none), `resident` bytes, the collector's counters, `blocks` (sys.getallocatedblocks). -1: not known.
 */
export const REAL_COLUMNS = ['seconds', 'step', 'line', 'resident', 'count0', 'count1', 'count2', 'blocks'] as const
export type RealColumn = (typeof REAL_COLUMNS)[number]

export interface RealReadings {
  readonly length: number
  readonly columns: Readonly<Record<RealColumn, Float64Array>>
}

export interface RealCollection {
  readonly generation: number
  /** -1: not known, as with readings from outside. */
  readonly step: number
  readonly collected: number
  readonly uncollectable: number
  readonly residentBefore: number
  readonly residentAfter: number
}

/** One table of sys._debugmallocstats. */
export interface RealPools {
  readonly step: number
  readonly arenas: number
  readonly arenasMost: number
  readonly sizeClasses: readonly { readonly blockSize: number; readonly pools: number; readonly used: number; readonly free: number }[]
}

export interface RealMeta {
  readonly recorder: { readonly name: string; readonly python: string; readonly how: 'follow' | 'quick' | 'twice'; readonly bare: boolean; readonly hashSeed: string }
  readonly workload: { readonly name: string; readonly source: string; readonly sha256: string; readonly arguments: readonly string[] }
  readonly interpreter: {
    /** Three numbers, such as 3.11.7. */
    readonly release: string
    readonly version: string
    readonly platform: string
    readonly machine: string
    readonly libc: string
    readonly bits: number
    readonly allocator: string
    readonly threshold: readonly [number, number, number]
  }
  /** Negative: the signal that ended it. */
  readonly exitStatus: number
  /** false: it was ended before its last line, and what is known of the end is the last reading. */
  readonly complete: boolean
  /** Before the first line. */
  readonly start: { readonly resident: number; readonly blocks: number }
  readonly peak: { readonly resident: number }
  /** After the last line, before the interpreter shuts down. */
  readonly end: { readonly resident: number; readonly blocks: number }
  readonly totals: { readonly steps: number; readonly seconds: number }
  /** Over the whole run; null: not known. */
  readonly collectionTotals: { readonly collections: readonly [number, number, number]; readonly collected: number; readonly uncollectable: number } | null
  /** Where the records of single collections are from. */
  readonly collectionsKnown: 'callbacks' | 'debug' | 'none'
  readonly outputBytes: number
  readonly outputTruncated: boolean
}

export interface RealRun extends RealMeta {
  readonly readings: RealReadings
  readonly collections: readonly RealCollection[]
  readonly pools: readonly RealPools[]
  readonly output: string
  readonly errors: string
}

/** The twin's version for a release; `exact` is false when it has none of that series and the nearest older one stands in. */
export function twinVersion(release: string): { readonly python: PythonVersion; readonly exact: boolean } {
  if (release === '2.7.3') return { python: '2.7.3', exact: true }
  const [major = 0, minor = 0] = release.split('.').map(Number)
  const own = PYTHON_VERSIONS.find((version) => version === `${major}.${minor}`)
  if (own !== undefined) return { python: own, exact: true }
  const weight = (version: string): number => Number(version.split('.')[0]) * 1000 + Number(version.split('.')[1])
  const older = PYTHON_VERSIONS.filter((version) => version !== '2.7.3' && weight(version) <= major * 1000 + minor)
  return { python: older[older.length - 1] ?? '2.7', exact: false }
}

/** What the twin needs to run the same program the same way. */
export function twinSettings({ interpreter: { release, libc, threshold, allocator } }: RealMeta): RunSettings {
  const { python } = twinVersion(release)
  const chosen: LibcVersion = olderThanThreadCache(libc) ? 'glibc-2.19' : 'glibc-2.36'
  const usual = threshold[1] === 10 && (threshold[0] === 700 || threshold[0] === 2000)
  return { ...DEFAULT_SETTINGS, python, libc: chosen, allocator: allocator === 'malloc' ? 'malloc' : 'pymalloc', thresholds: usual ? null : threshold }
}

/** glibc got the cache of each thread with 2.26. */
function olderThanThreadCache(libc: string): boolean {
  const found = /glibc (\d+)\.(\d+)/.exec(libc)
  return found !== null && Number(found[1]) * 100 + Number(found[2]) < 226
}

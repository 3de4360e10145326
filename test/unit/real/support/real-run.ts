/** A real run with as much in it as a test says. */
import type { RealCollection, RealColumn, RealRun } from '../../../../src/shared/real/recording.ts'
import { REAL_COLUMNS } from '../../../../src/shared/real/recording.ts'

export function realRun(rows: readonly Partial<Record<RealColumn, number>>[], collections: readonly Partial<RealCollection>[] = []): RealRun {
  const columns = {} as Record<RealColumn, Float64Array>
  for (const name of REAL_COLUMNS) columns[name] = Float64Array.from(rows, (row) => row[name] ?? 0)
  return {
    recorder: { name: 'test', python: '3.11.7', how: 'follow', bare: true, hashSeed: '0' },
    workload: { name: 'test.py', source: '', sha256: '', arguments: [] },
    interpreter: { release: '3.11.7', version: '', platform: 'linux', machine: '', libc: 'glibc 2.36', bits: 64, allocator: 'pymalloc', threshold: [700, 10, 10] },
    exitStatus: 0,
    complete: true,
    start: { resident: rows[0]?.resident ?? 0, blocks: 0 },
    peak: { resident: Math.max(0, ...rows.map(({ resident }) => resident ?? 0)) },
    end: { resident: rows[rows.length - 1]?.resident ?? 0, blocks: 0 },
    totals: { steps: rows[rows.length - 1]?.step ?? 0, seconds: 0 },
    collectionTotals: null,
    collectionsKnown: 'callbacks',
    outputBytes: 0,
    outputTruncated: false,
    readings: { length: rows.length, columns },
    collections: collections.map((one) => ({ generation: 0, step: 0, collected: 0, uncollectable: 0, residentBefore: -1, residentAfter: -1, ...one })),
    pools: [],
    output: '',
    errors: '',
  }
}

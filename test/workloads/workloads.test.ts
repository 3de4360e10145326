// The workloads that ship: what they print and what they take, against real CPython.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PYTHON_VERSIONS } from '../../src/shared/settings.ts'
import type { PythonVersion } from '../../src/shared/settings.ts'
import type { Run } from '../support/run-engine.ts'
import { runPython } from '../support/run-engine.ts'
import { ROOT } from '../support/root.ts'
import { KIB, growth, memoryLines, tolerance } from './memory-lines.ts'

interface Golden {
  readonly stdout: Partial<Record<PythonVersion, string>>
  readonly memory: Partial<Record<PythonVersion, { startKiB: number; peakKiB: number; endKiB: number }>>
}

const goldens = JSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/goldens/workloads.json'), 'utf8'),
) as Record<string, Golden>

/** Workload -> version -> why the end of the run differs. */
const gaps = JSON.parse(readFileSync(join(ROOT, 'test/workloads/memory-gaps.json'), 'utf8')) as Record<string, Partial<Record<PythonVersion, string>>>

// One arena more or less stays in a real process by chance: see ../fixtures/goldens/README.md.
const arenaByChance = (python: PythonVersion) => (['2.7', '3.7', '3.8'].includes(python) ? KIB / 4 : KIB)

describe.each(Object.keys(goldens))('%s', (name) => {
  const { stdout, memory } = goldens[name]
  const source = readFileSync(join(ROOT, 'resources/workloads', `${name}.py`), 'utf8')

  test.each(PYTHON_VERSIONS.filter((python) => stdout[python] !== undefined))(
    'prints and takes what CPython %s does',
    { timeout: 120_000 },
    async (python) => {
      const run = await runPython(source, { python, name: `${name}.py`, seconds: 100 })
      expect(run.result.problem).toBeNull()
      expect(run.result.status).toBe('finished')
      expect(run.stderr).toBe('')
      comparePrinted(run.stdout, stdout[python] ?? '', arenaByChance(python))
      comparePeak(run, memory[python], arenaByChance(python))
      const compare = () => compareEnd(run, memory[python], arenaByChance(python))
      // A gap that has closed fails here until its entry is removed.
      if (gaps[name]?.[python] === undefined) compare()
      else expect(compare, 'remove it from memory-gaps.json').toThrow()
      if (name === 'ten_million' && python === '3.11') tenMillion(run)
      if (name === 'range_three_ways') threeWays(run)
    },
  )
})

function comparePrinted(actual: string, expected: string, chance: number): void {
  const got = memoryLines(actual)
  const want = memoryLines(expected)
  expect(got.text).toBe(want.text)
  const grown = growth(got)
  growth(want).forEach((kib, index) => {
    expect(Math.abs(grown[index] - kib), `figure ${index + 1}: ${grown[index]} KiB, CPython ${kib} KiB`).toBeLessThanOrEqual(
      tolerance(kib, chance),
    )
  })
}

/** Growth over the start: where a process starts depends on its libraries, which the twin models only roughly. */
function comparePeak(run: Run, memory: Golden['memory'][PythonVersion], chance: number): void {
  expect(memory).toBeDefined()
  const { start, peak } = grownKiB(run)
  const want = (memory?.peakKiB ?? NaN) - (memory?.startKiB ?? NaN)
  expect(start).toBeGreaterThan(0)
  expect(Math.abs(peak - want), `peak +${peak} KiB, CPython +${want} KiB`).toBeLessThanOrEqual(tolerance(want, chance))
}

function compareEnd(run: Run, memory: Golden['memory'][PythonVersion], chance: number): void {
  const { end } = grownKiB(run)
  const want = (memory?.endKiB ?? NaN) - (memory?.startKiB ?? NaN)
  expect(Math.abs(end - want), `end +${end} KiB, CPython +${want} KiB`).toBeLessThanOrEqual(tolerance(want, 2 * chance))
}

function grownKiB({ result }: Run): { start: number; peak: number; end: number } {
  const kib = (bytes: number) => Math.round(bytes / KIB)
  const start = kib(result.start.ledger.resident)
  return { start, peak: kib(result.peak.ledger.resident) - start, end: kib(result.end.ledger.resident) - start }
}

/** 392 MB in the binary-prefixed kilobytes of /proc: 391 900 KiB. */
function tenMillion(run: Run): void {
  const { peak } = grownKiB(run)
  expect(peak).toBeGreaterThan(0.98 * 391_900)
  expect(peak).toBeLessThan(1.02 * 391_900)
}

/** The published figures for glibc before and after ways 1 and 2: 324 MB at the peak, 246 MB that stay. */
function threeWays(run: Run): void {
  const peak = run.result.peak.ledger.resident / KIB
  expect(peak).toBeGreaterThan(0.98 * 324_000)
  expect(peak).toBeLessThan(1.02 * 324_000)
  const stays = memoryLines(run.stdout).figures.slice(1, 5)
  for (const { kib } of stays) {
    expect(kib).toBeGreaterThan(0.98 * 245_600)
    expect(kib).toBeLessThan(1.02 * 245_600)
  }
}

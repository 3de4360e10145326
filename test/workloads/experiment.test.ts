// The published experiment: what `for i in range(10000000)` leaves behind in Python 2, three ways. See docs/experiments.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LibcVersion, PythonVersion } from '../../src/shared/settings.ts'
import { runPython } from '../support/run-engine.ts'
import { KIB, tolerance } from './memory-lines.ts'

interface Figures {
  readonly start: number
  readonly peak: number
  readonly way1: number
  readonly way2: number
  readonly way3: number
}

const FOLDER = join(import.meta.dirname, 'experiment')
const source = readFileSync(join(FOLDER, 'range.py'), 'utf8')
const measured = JSON.parse(readFileSync(join(FOLDER, 'measured.json'), 'utf8')) as Record<string, Figures>

async function twin(python: PythonVersion, libc: LibcVersion): Promise<Figures> {
  const { result, stdout } = await runPython(source, { python, libc, name: 'range.py', seconds: 100 })
  expect(result.status).toBe('finished')
  const [start, way1, way2, way3] = stdout.split('\n').map(Number)
  return { start: start!, peak: result.peak.ledger.resident / KIB, way1: way1!, way2: way2!, way3: way3! }
}

function expectNear(figures: Partial<Figures>, wanted: Partial<Figures>): void {
  for (const [name, want] of Object.entries(wanted)) {
    const kib = figures[name as keyof Figures]!
    expect(Math.abs(kib - want), `${name}: ${kib} KiB, wanted ${want} KiB`).toBeLessThanOrEqual(tolerance(want, 0))
  }
}

/** Where a process starts depends on its libraries. */
function grown({ start, peak, way1, way2, way3 }: Figures): Partial<Figures> {
  return { peak: peak - start, way1: way1 - start, way2: way2 - start, way3: way3 - start }
}

describe('for i in range(10000000)', { timeout: 120_000 }, () => {
  test('takes and leaves what was published for 2.7.3 with glibc 2.19', async () => {
    expectNear(await twin('2.7.3', 'glibc-2.19'), { peak: 326_772, way1: 244_820, way2: 244_820, way3: 6_336 })
  })

  test.each(['glibc-2.36', 'glibc-2.36-no-tcache'] as const)('takes and leaves what 2.7.18 does with %s', async (libc) => {
    expectNear(grown(await twin('2.7', libc)), grown(measured[libc]!))
  })
})

// Without pymalloc: what programs take when every request goes to the C library, against CPython under PYTHONMALLOC=malloc.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LEDGER_SLICES } from '../../src/shared/telemetry/ledger.ts'
import { runPython } from '../support/run-engine.ts'
import { ROOT } from '../support/root.ts'
import { KIB, tolerance } from './memory-lines.ts'

const { memory } = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/goldens/malloc.json'), 'utf8')) as {
  memory: Record<string, { startKiB: number; peakKiB: number; endKiB: number }>
}

describe('PYTHONMALLOC=malloc', () => {
  test.each(Object.entries(memory))('%s takes what CPython 3.11 does', { timeout: 120_000 }, async (name, { startKiB, peakKiB, endKiB }) => {
    const source = readFileSync(join(ROOT, 'resources/workloads', `${name}.py`), 'utf8')
    const { result } = await runPython(source, { python: '3.11', allocator: 'malloc', name: `${name}.py`, seconds: 100 })
    expect(result.status).toBe('finished')
    const start = result.start.ledger.resident
    for (const [moment, kib] of [[result.peak, peakKiB - startKiB], [result.end, endKiB - startKiB]] as const) {
      const grown = (moment.ledger.resident - start) / KIB
      expect(Math.abs(grown - kib), `+${grown} KiB, CPython +${kib} KiB`).toBeLessThanOrEqual(tolerance(kib))
      const sum = LEDGER_SLICES.reduce((total, slice) => total + moment.ledger[slice], 0)
      expect(sum).toBe(moment.ledger.resident)
      expect(moment.ledger.freePools + moment.ledger.freeBlocks + moment.ledger.overhead).toBe(0)
    }
    expect(result.fragmentation.arenas.opened).toBe(0)
  })

  test('nothing is counted as allocated, and the report has the free lists alone', async () => {
    const run = await runPython('import sys\nprint(sys.getallocatedblocks())\nsys._debugmallocstats()\nprint(id(object()) != 0)\n', { python: '3.11', allocator: 'malloc' })
    expect(run.stdout).toBe('0\nTrue\n')
    expect(run.stderr).toMatch(/^ +\d+ free PyDictObjects \* 48 bytes each = +[\d,]+\n/)
    expect(run.stderr).not.toMatch(/arena|pool|Small block/)
  })

  test('is refused where the allocator cannot be replaced', async () => {
    const { result } = await runPython('print(1)\n', { python: '2.7', allocator: 'malloc' })
    expect(result.status).toBe('rejected')
    expect(result.problem?.message).toContain('PYTHONMALLOC=malloc does not exist in Python 2.7')
  })
})

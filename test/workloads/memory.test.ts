// How much memory small programs take, at their peak and at their end, against real CPython: see memory/record.py.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PythonVersion } from '../../src/shared/settings.ts'
import { ROOT } from '../support/root.ts'
import { runPython } from '../support/run-engine.ts'
import { KIB, tolerance } from './memory-lines.ts'

/** KiB over the start of the same process. */
interface Measured {
  readonly peak: number
  readonly end: number
}

const FOLDER = join(ROOT, 'test/workloads/memory')
const recorded = read<Partial<Record<PythonVersion, Measured>>>('recorded.json')
/** Program -> version -> why peak or end differs. */
const gaps = read<Partial<Record<PythonVersion, string>>>('gaps.json')
const PROVEN: readonly PythonVersion[] = ['2.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13']
const LEAST = 15

function read<Row>(name: string): Record<string, Row> {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, Row>
}

describe.each(Object.keys(recorded))('%s', (name) => {
  const source = readFileSync(join(FOLDER, 'programs', `${name}.py`), 'utf8')

  test.each(Object.entries(recorded[name]!) as [PythonVersion, Measured][])('takes what it takes in CPython %s', async (python, want) => {
    const { result, stderr } = await runPython(source, { python, name: `${name}.py` })
    expect(stderr).toBe('')
    expect(result.status).toBe('finished')
    const over = (bytes: number) => Math.round((bytes - result.start.ledger.resident) / KIB)
    const compare = () => {
      near('peak', over(result.peak.ledger.resident), want.peak)
      near('end', over(result.end.ledger.resident), want.end)
    }
    // A gap that has closed fails here until its entry is removed.
    if (gaps[name]?.[python] === undefined) compare()
    else expect(compare, 'remove it from gaps.json').toThrow()
  })
})

test.each(PROVEN)(`at least ${LEAST} programs agree with CPython %s`, (python) => {
  const agreeing = Object.keys(recorded).filter((name) => recorded[name]![python] !== undefined && gaps[name]?.[python] === undefined)
  expect(agreeing.length).toBeGreaterThanOrEqual(LEAST)
})

function near(which: string, kib: number, want: number): void {
  expect(Math.abs(kib - want), `${which} +${kib} KiB, CPython +${want} KiB`).toBeLessThanOrEqual(tolerance(want))
}

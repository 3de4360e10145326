/** The command line with the engine itself: what a shell sees. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/main/cli/main.ts'
import { createProgramOutput } from '../../../src/main/cli/program-output.ts'
import { createEngineHere } from '../../../src/main/engine-host/run-here.ts'
import { listVersions } from '../../../src/main/engine-host/versions.ts'
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-real-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(source: string, ...options: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const file = join(folder, 'program.py')
  writeFileSync(file, source)
  const written = ['', '', '']
  const status = await main(['run', file, ...options], {
    createEngine: createEngineHere,
    versions: listVersions,
    output: createProgramOutput((fd, bytes) => {
      written[fd] += Buffer.from(bytes).toString('utf8')
      return bytes.length
    }),
    appVersion: '0.0.0',
    print: () => undefined,
    complain: (text) => (written[2] += text),
  })
  return { status, stdout: written[1]!, stderr: written[2]! }
}

describe('arenascope run', () => {
  it.each(listVersions().map((version) => version.id))('gives a program\'s output and 0 on %s', async (python) => {
    const source = 'from __future__ import print_function\nprint("sum", sum([i for i in range(10)]))\n'
    expect(await run(source, '--python', python)).toEqual({ status: 0, stdout: 'sum 45\n', stderr: '' })
  })

  it('gives the traceback once, and 1', async () => {
    const { status, stdout, stderr } = await run('print("before")\ndef f():\n    raise ValueError("on purpose")\nf()\n')
    expect([status, stdout]).toEqual([1, 'before\n'])
    expect(stderr.match(/Traceback \(most recent call last\):/g)).toHaveLength(1)
    expect(stderr).toMatch(/line 3, in f\n[\s\S]*ValueError: on purpose\n$/)
  })

  it('refuses a syntax error and what it does not support, with line and 2, before anything runs', async () => {
    for (const [source, python] of [['print("never")\nif True print(1)\n', '3.11'], ['print("never")\nasync def f():\n    pass\n', '2.7']] as const) {
      const { status, stdout, stderr } = await run(source, '--python', python)
      expect([status, stdout], source).toEqual([2, ''])
      expect(stderr, source).toMatch(/2/)
    }
  })

  it('writes the same JSON for the same run, apart from the date, with a ledger that sums', async () => {
    const read = async (name: string): Promise<string> => {
      await run('kept = [str(i) for i in range(5000)]\ndel kept\n', '--json', join(folder, name))
      return readFileSync(join(folder, name), 'utf8')
    }
    const undated = (text: string): string => text.replace(/"date":"[^"]*"/, '')
    const first = await read('a.json')
    expect(undated(await read('b.json'))).toBe(undated(first))
    const { start, peak, end, series } = JSON.parse(first) as ProfileResult
    for (const { ledger } of [start, peak, end]) expect(LEDGER_SLICES.reduce((sum, slice) => sum + ledger[slice], 0)).toBe(ledger.resident)
    expect(Math.max(...Array.from(series.columns.resident))).toBe(peak.ledger.resident)
  })

  it('writes a report of a run that failed', async () => {
    const report = join(folder, 'r.html')
    const { status } = await run('kept = [0] * 1000\nkept[2000]\n', '--report', report)
    expect(status).toBe(1)
    expect(readFileSync(report, 'utf8')).toContain('The program failed on line 2 (IndexError')
  })
})

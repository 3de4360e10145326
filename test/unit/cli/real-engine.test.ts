/** The command line with the engine itself: what a shell sees. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/main/cli/main.ts'
import { createProgramOutput } from '../../../src/main/cli/program-output.ts'
import { createEngineHere, sha256Of, stateHere } from '../../../src/main/engine-host/run-here.ts'
import { createTraveller } from '../../../src/main/engine-host/traveller.ts'
import { buildWalker, type BuiltWorker } from '../main/support/build-worker.ts'
import { listVersions } from '../../../src/main/engine-host/versions.ts'
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'
import type { HeapAnswer } from '../../../src/main/cli/heap-answer.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'

let folder: string
let walker: BuiltWorker
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-real-'))
  walker = await buildWalker()
})
afterAll(() => {
  walker.remove()
  rmSync(folder, { recursive: true, force: true })
})

const run = (source: string, ...options: string[]) => arenascope('run', source, options)

async function* lines(all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

async function arenascope(command: string, source: string, options: readonly string[], asked: readonly string[] = []): Promise<{ status: number; stdout: string; stderr: string }> {
  const file = join(folder, 'program.py')
  writeFileSync(file, source)
  const written = ['', '', '']
  const status = await main([command, file, ...options], {
    createEngine: createEngineHere,
    stateAt: stateHere,
    travel: (order, extent) => createTraveller({ walker: walker.path, onProgress() {} }, { order: { ...order, sha256: sha256Of(order.source) }, ...extent }),
    asked: () => lines(asked),
    versions: listVersions,
    output: createProgramOutput((fd, bytes) => {
      written[fd] += Buffer.from(bytes).toString('utf8')
      return bytes.length
    }),
    appVersion: '0.0.0',
    print: (text) => (written[1] += text),
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

describe('arenascope heap', () => {
  const KEEPER = 'crowd = [str(i) * 9 for i in range(40000)]\nkept = crowd[::400]\ndel crowd\n'

  it('says who holds each arena, in words and in numbers', async () => {
    const json = join(folder, 'heap.json')
    const { status, stdout, stderr } = await arenascope('heap', KEEPER, ['--python', '3.11', '--json', json])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^At event [\d,]+: \d+ arenas of 1,024 KiB/)
    expect(stdout).toMatch(/\d+ str {2}__main__\.kept\[…\] {2}\(line 1\)/)
    const answer = JSON.parse(readFileSync(json, 'utf8')) as HeapAnswer
    expect(answer).toMatchObject({ schema: 'arenascope-heap', schemaVersion: 1 })
    expect(answer.map.pools.address).toHaveLength(answer.map.pools.length)
    for (const { index, usedBytes } of answer.map.arenas) expect(answer.arenas.find(({ arena }) => arena === index)!.pinned.bytes).toBe(usedBytes)
  })

  it('goes to any moment, and says when there is none', async () => {
    expect((await arenascope('heap', KEEPER, ['--at', '0'])).stdout).toMatch(/^At event 0: 1 arena of/)
    expect((await arenascope('heap', KEEPER, ['--at', 'peak', '--python', '2.7'])).stdout).toContain('str  running code[…]  (line 1)')
    const beyond = await arenascope('heap', 'x = 1\n', ['--at', '999999'])
    expect(beyond).toMatchObject({ status: 2, stdout: '' })
    expect(beyond.stderr).toMatch(/^arenascope: There is no event 999999: the run has \d+\.\n$/)
    const broken = await arenascope('heap', 'x = = 1\n', [])
    expect(broken).toMatchObject({ status: 2, stdout: '' })
  })

  it('answers each moment that is asked for, backwards too, and says what is none', async () => {
    const single = async (at: string) => (await arenascope('heap', KEEPER, ['--at', at])).stdout
    const several = await arenascope('heap', KEEPER, ['--at', '-'], ['end', '', '500', 'soon', '100', '999999999', 'peak'])
    expect(several.stdout).toBe((await Promise.all(['end', '500', '100', 'peak'].map(single))).join(''))
    expect(several.stderr).toMatch(/^arenascope: a moment is end, peak or a number of allocator calls, not soon\narenascope: There is no event 999999999: the run has \d+\.\n$/)
    expect(several.status).toBe(2)
  })
})

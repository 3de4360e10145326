/** The command line with a fake engine: arguments, streams and exit status. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../../src/main/cli/arguments.ts'
import { main } from '../../../src/main/cli/main.ts'
import { createProgramOutput } from '../../../src/main/cli/program-output.ts'
import { formatWorkload } from '../../../src/main/files/workload-format.ts'
import { newDocument } from '../../../src/main/files/open.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { createFakeEngine } from '../main/support/fake-engine.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const version = { id: '3.11', release: '3.11.7', thresholds: [700, 10, 10], arenaBytes: 1048576, poolBytes: 16384 } as const

async function* lines(all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

async function arenascope(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = ['', '', '']
  const write = (fd: 1 | 2, bytes: Uint8Array): number => {
    written[fd] += Buffer.from(bytes).toString('utf8')
    return bytes.length
  }
  const status = await main(args, {
    createEngine: (order, host) => createFakeEngine({ ...order, sha256: '00', grammar: { runtime: new Uint8Array(), python: new Uint8Array() }, host }),
    stateAt: () => Promise.reject(new Error('a fake engine has no heap')),
    travel: () => {
      throw new Error('a fake engine has no heap')
    },
    asked: () => lines([]),
    versions: () => [version],
    output: createProgramOutput(write),
    appVersion: '1.2.3',
    print: (text) => (written[1] += text),
    complain: (text) => (written[2] += text),
  })
  return { status, stdout: written[1]!, stderr: written[2]! }
}

function program(source: string, name = 'p.py'): string {
  const path = join(folder, name)
  writeFileSync(path, source)
  return path
}

describe('run', () => {
  it('gives the program\'s output alone, and 0', async () => {
    expect(await arenascope('run', program('print hello\nwork 3\nprint bye'))).toEqual({ status: 0, stdout: 'hello\nbye\n', stderr: '' })
  })

  it('ends with 1 and the traceback when the program fails, once', async () => {
    const failed = await arenascope('run', program('print before\nraise ValueError'))
    expect(failed.status).toBe(1)
    expect(failed.stdout).toBe('before\n')
    expect(failed.stderr.match(/Traceback/g)).toHaveLength(1)
    expect(failed.stderr.endsWith('ValueError: wrong\n')).toBe(true)
  })

  it('ends with 2 and the place when the program is not supported', async () => {
    const file = program('print before\nreject async def is not supported')
    const rejected = await arenascope('run', file)
    expect(rejected).toMatchObject({ status: 2 })
    expect(rejected.stderr).toBe(`${file}:2: Unsupported: async def is not supported\n`)
  })

  it('ends with 1 when the engine breaks', async () => {
    const broken = await arenascope('run', program('crash pool 7'))
    expect(broken.status).toBe(1)
    expect(broken.stderr).toContain('internal error')
  })

  it('writes the JSON of the same run', async () => {
    const json = join(folder, 'out.json')
    await arenascope('run', program('print x'), '--json', json, '--python', '2.7')
    const data = JSON.parse(readFileSync(json, 'utf8')) as ProfileResult
    expect(data.settings.python).toBe('2.7')
    expect(data.output).toBe('x\n')
  })

  it('takes a saved workload\'s settings, and lets the command line decide', async () => {
    const json = join(folder, 'out.json')
    const document = { ...newDocument('w', 'print x'), settings: { ...newDocument('', '').settings, python: '2.7' as const, gcEnabled: false } }
    const file = program(formatWorkload(document), 'w.arenascope')
    await arenascope('run', file, '--json', json, '--thresholds', '5,6,7')
    const data = JSON.parse(readFileSync(json, 'utf8')) as ProfileResult
    expect(data.settings).toEqual({ ...document.settings, thresholds: [5, 6, 7] })
  })

  it('says in a sentence what it cannot read or write, with 2', async () => {
    const missing = await arenascope('run', join(folder, 'none.py'))
    expect(missing.status).toBe(2)
    expect(missing.stderr).toMatch(/^arenascope: Cannot open .*none\.py: it does not exist\.\n$/)
    const unwritable = await arenascope('run', program('print x'), '--json', join(folder, 'none/out.json'))
    expect(unwritable).toMatchObject({ status: 2, stdout: 'x\n' })
  })
})

describe('usage', () => {
  it.each([
    [[], 'say what to do'],
    [['fly', 'x.py'], 'no command fly'],
    [['run'], 'needs a file'],
    [['run', 'a.py', 'b.py'], 'b.py is one too many'],
    [['run', 'a.py', '--python', '3.99'], '--python is one of 2.7'],
    [['run', 'a.py', '--libc', 'musl'], '--libc is one of'],
    [['run', 'a.py', '--malloc', 'debug'], '--malloc is one of pymalloc, malloc'],
    [['run', 'a.py', '--thresholds', '1,2'], 'three whole numbers'],
    [['run', 'a.py', '--thresholds', '1,2,-3'], 'three whole numbers'],
    [['run', 'a.py', '--memory-limit', 'lots'], 'a size such as'],
    [['run', 'a.py', '--memory-limit', '1KiB'], 'from 16MiB'],
    [['run', 'a.py', '--speed', '9'], '--speed'],
    [['run', 'a.py', '--json'], '--json'],
  ])('%j is refused with 2', async (args, part) => {
    const refused = await arenascope(...args)
    expect(refused.status).toBe(2)
    expect(refused.stdout).toBe('')
    expect(refused.stderr).toContain(part)
    expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('understands sizes', () => {
    const limit = (text: string) => parseCommandLine(['run', 'a.py', '--memory-limit', text])
    expect(limit('512MiB')).toMatchObject({ settings: { memoryLimit: 512 * 1024 ** 2 } })
    expect(limit('1.5GiB')).toMatchObject({ settings: { memoryLimit: 1.5 * 1024 ** 3 } })
    expect(limit('1000000000')).toMatchObject({ settings: { memoryLimit: 1e9 } })
  })

  it('helps, and names its version and the Pythons it has', async () => {
    expect((await arenascope('--help')).stdout).toContain('Usage: arenascope run FILE')
    expect((await arenascope('--version')).stdout).toBe('arenascope 1.2.3\n')
    expect((await arenascope('--list-versions')).stdout).toContain('3.11     3.11.7   700,10,10   1024 KiB  16 KiB')
  })
})

describe('the program\'s output', () => {
  it('begins at once, then comes in batches, in the order of the streams', () => {
    const log: string[] = []
    let time = 0
    const output = createProgramOutput((fd, bytes) => {
      log.push(`${fd}:${Buffer.from(bytes).toString()}`)
      return bytes.length
    }, () => time)
    output.write({ stream: 'stdout', text: 'a' })
    expect(log).toEqual(['1:a'])
    output.write({ stream: 'stdout', text: 'b' })
    output.write({ stream: 'stdout', text: 'c' })
    output.tick()
    expect(log).toHaveLength(1)
    time = 50
    output.tick()
    expect(log).toEqual(['1:a', '1:bc'])
    output.write({ stream: 'stdout', text: 'd' })
    output.write({ stream: 'stderr', text: 'e' })
    output.flush()
    expect(log.slice(2)).toEqual(['1:d', '2:e'])
  })

  it('waits for a full pipe, and notices a closed one', () => {
    let calls = 0
    const slow = createProgramOutput((_fd, bytes) => {
      if (++calls === 1) throw Object.assign(new Error(), { code: 'EAGAIN' })
      return Math.min(2, bytes.length)
    })
    slow.write({ stream: 'stdout', text: 'abcde' })
    expect(calls).toBe(4)
    const shut = createProgramOutput(() => {
      throw Object.assign(new Error(), { code: 'EPIPE' })
    })
    shut.write({ stream: 'stdout', text: 'a' })
    expect(shut.closed).toBe(true)
  })
})

describe('budgets', () => {
  it('that hold end with 0, those that do not with 3 and the reasons', async () => {
    const file = program('print hello\nwork 3')
    const held = await arenascope('budget', file, '--max-peak', '4GiB', '--max-collections', '2=1000000')
    expect(held.status).toBe(0)
    expect(held.stdout).toMatch(/^holds {2}--max-peak 4GiB .*\nholds {2}--max-collections 2=1000000 .*\n$/)
    const broken = await arenascope('budget', file, '--max-peak', '1KiB')
    expect(broken.status).toBe(3)
    expect(broken.stdout).toMatch(/^FAILS {2}--max-peak 1KiB {2}resident size at the peak: \d+ bytes \(.*KiB\), \d+ bytes .* too many\n$/)
    expect(broken.stdout).not.toContain('hello')
    const run = await arenascope('run', file, '--max-peak', '1KiB')
    expect(run.status).toBe(3)
    expect(run.stdout).toBe('hello\n')
    expect(run.stderr).toContain('arenascope: FAILS  --max-peak 1KiB')
  })

  it('do not hide that the program failed', async () => {
    expect((await arenascope('run', program('raise ValueError'), '--max-peak', '1KiB')).status).toBe(1)
    expect((await arenascope('budget', program('reject async def is not supported'), '--max-peak', '1KiB')).status).toBe(2)
  })

  it.each([
    [['budget', 'a.py'], 'budget needs a limit'],
    [['budget', 'a.py', '--max-peak', 'many'], '--max-peak is a size'],
    [['run', 'a.py', '--max-collections', '3=1'], 'a generation and a number'],
    [['run', 'a.py', '--max-arenas', '1.5'], '--max-arenas is a whole number'],
    [['heap', 'a.py', '--max-peak', '1'], '--max-peak is not for heap'],
    [['report', 'a.py'], 'report needs a file to write'],
    [['report', 'a.py', '--out', 'a.docx'], 'does not say which format'],
    [['report', 'a.py', '--out', 'a.x', '--format', 'pdf'], 'drawn by the window'],
    [['run', 'a.py', '--no-source'], '--no-source is not for run'],
  ])('say what is wrong with %j', (args, sentence) => {
    expect(() => parseCommandLine(args)).toThrow(sentence)
  })
})

describe('report', () => {
  it('writes every format asked for, with what is known when the heap cannot be asked', async () => {
    const outs = ['r.html', 'r.json', 'r.zip', 'r.speedscope.json', 'r.trace.json'].map((name) => join(folder, name))
    const { status, stderr, stdout } = await arenascope('report', program('print hello\nwork 3'), ...outs.flatMap((path) => ['--out', path]), '--max-peak', '1KiB', '--no-output')
    expect(status).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toContain('The report has no view of the heap: a fake engine has no heap')
    const report = JSON.parse(readFileSync(outs[1]!, 'utf8')) as { run: ProfileResult; budgets: { holds: boolean }[]; evidence: unknown }
    expect(report).toMatchObject({ schema: 'arenascope-report', evidence: null, budgets: [{ holds: false }], run: { output: '' } })
    expect(readFileSync(outs[0]!, 'utf8')).toContain(`<data value="${report.run.peak.ledger.resident}"`)
    expect(readFileSync(outs[2]!).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('compare', () => {
  it('runs both sides and says what differs, with the rules behind it', async () => {
    const file = program('print hello\nwork 3')
    const json = join(folder, 'c.json')
    const { status, stdout } = await arenascope('compare', file, '--python', '3.8', '--with-python', '3.12', '--json', json)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^A: p\.py, Python 3\.8, end .*\nB: p\.py, Python 3\.12, end /)
    expect(stdout).toContain('Arenas and pools: arenas of 256 KiB, pools of 4 KiB → arenas of 1 MiB, pools of 16 KiB')
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ schema: 'arenascope-comparison', a: { settings: { python: '3.8' } }, b: { settings: { python: '3.12' } } })
  })

  it('says when nothing differs', async () => {
    const file = program('print hello\nwork 3')
    expect((await arenascope('compare', file, file)).stdout).toContain('Nothing differs.')
  })

  it.each([
    [['compare', 'a.py'], 'compare needs a second file, or what to change'],
    [['compare', 'a.py', 'b.py', 'c.py'], 'c.py is one too many'],
    [['compare', 'a.py', '--with-python', '4'], '--with-python is one of'],
    [['run', 'a.py', '--with-python', '3.8'], '--with-python is not for run'],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(() => parseCommandLine(args)).toThrow(sentence)
  })
})

/** The recorder itself, under the Python 3 of this machine: what it writes opens, and the program notices nothing. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openRecording } from '../../../src/main/files/open.ts'
import { parseRecording } from '../../../src/main/files/recording-format.ts'
import type { RealRun } from '../../../src/shared/real/recording.ts'

const RECORDER = join(import.meta.dirname, '../../../resources/recorder/arenascope_record.py')
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 5))']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'arenascope-recorder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function record(source: string, options: readonly string[] = [], rest: readonly string[] = []): Promise<{ real: RealRun; stdout: string; stderr: string }> {
  const [program, out] = [join(folder, 'program.py'), join(folder, 'program.arenarec')]
  writeFileSync(program, source)
  const { stdout, stderr, status } = spawnSync('python3', [RECORDER, ...options, '--out', out, program, ...rest], { encoding: 'utf8', maxBuffer: 1 << 26 })
  expect(status, stderr).toBe(0)
  const opened = await openRecording(out)
  if (!('real' in opened)) throw new Error('not a real run')
  expect(opened.missing).toEqual([])
  return { real: opened.real, stdout, stderr }
}

describe.skipIf(!hasPython)('the recorder', () => {
  it.each([['--bare'], ['--quick'], ['--twice']])('%s: readings, collections, size classes, output', async (option) => {
    const source = 'kept = [[] for i in range(100000)]\nprint(len(kept))\ndel kept\n'
    const { real, stdout } = await record(source, [option])
    expect(stdout).toBe('100000\n')
    expect(real).toMatchObject({ exitStatus: 0, complete: true, output: '100000\n', errors: '', workload: { name: 'program.py', source } })
    expect(real.peak.resident - real.start.resident).toBeGreaterThan(5e6)
    expect(real.readings.length).toBeGreaterThan(2)
    if (process.platform === 'linux') expect(real.start.resident).toBeGreaterThan(1e6)
    if (option === '--quick') return
    expect(real.totals.steps).toBeGreaterThan(3)
    expect(real.collections.length).toBeGreaterThan(3)
    expect(Math.abs(real.collectionTotals!.collections.reduce((a, b) => a + b) - real.collections.length)).toBeLessThan(3)
    expect(real.pools[0]!.sizeClasses.length).toBeGreaterThan(20)
  })

  it('keeps arguments, the main module, the traceback and the exit status of the program', async () => {
    const source = 'import sys\nprint(sys.argv[1:], __name__, sorted(n for n in globals() if not n.startswith("__")))\ndef f():\n    raise SystemExit(7)\nf()\n'
    const { real, stdout } = await record(source, [], ['a', '--b'])
    expect(stdout).toBe("['a', '--b'] __main__ ['sys']\n")
    expect(real).toMatchObject({ exitStatus: 7, workload: { arguments: ['a', '--b'] } })
    const failed = await record('def f():\n    return 1 // 0\nf()\n')
    expect(failed.real.exitStatus).toBe(1)
    expect(failed.real.errors).toMatch(/^Traceback \(most recent call last\):\n {2}File ".*program.py", line 3, in <module>/)
    expect(failed.real.errors).not.toMatch(/<arenascope>|exec/)
    expect(failed.stderr).toContain('ZeroDivisionError')
  })

  it('says what a killed program came to', async () => {
    const { real } = await record('import os\nkept = [0] * 1000\nos.kill(os.getpid(), 9)\n')
    expect(real).toMatchObject({ exitStatus: -9, complete: false })
    expect(real.readings.length).toBeGreaterThan(1)
  })

  it('keeps the beginning of endless output, and says so', async () => {
    const { real } = await record('for i in range(300000):\n    print("line", i)\n', ['--quick'])
    expect(real.outputTruncated).toBe(true)
    expect(real.output.length).toBeLessThanOrEqual(1_000_000)
    expect(real.outputBytes).toBeGreaterThan(3_000_000)
  })

  it('writes whole files or none, and refuses in one sentence', () => {
    const program = join(folder, 'small.py')
    writeFileSync(program, 'print(1)\n')
    const refused = (...args: string[]) => {
      const { status, stderr } = spawnSync('python3', [RECORDER, ...args], { encoding: 'utf8' })
      expect(status).toBe(1)
      return stderr.trim()
    }
    expect(refused(join(folder, 'none.py'))).toBe(`arenascope_record: there is no program ${join(folder, 'none.py')}`)
    expect(refused('--python', join(folder, 'none'), program)).toContain('arenascope_record: cannot start')
    expect(refused('--out', join(folder, 'no/such/file.arenarec'), program)).toContain('arenascope_record: cannot write')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('is a file that an older Python compiles, too: no words newer than 2.7 and 3.5', () => {
    execFileSync('python3', ['-c', `import ast; ast.parse(open(${JSON.stringify(RECORDER)}).read(), feature_version=(3, 5))`])
  })
})

describe('a file that is not what it says', () => {
  it('of a real run is refused where a run of the twin is wanted', async () => {
    const shipped = join(import.meta.dirname, '../../../resources/recordings/finalizer_cycle-python-3.11.7.arenarec')
    expect(() => parseRecording(readFileSync(shipped), 'r')).toThrow('it is damaged')
  })

  it('and is cut off opens as far as it is whole', async () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../../resources/recordings/finalizer_cycle-python-3.11.7.arenarec'))
    const path = join(folder, 'cut.arenarec')
    writeFileSync(path, shipped.subarray(0, shipped.indexOf('ROWS') + 20))
    const opened = await openRecording(path)
    expect(opened.missing).toEqual(['the readings', 'the output', 'the messages'])
    for (let at = 0; at < shipped.length; at += 97) {
      writeFileSync(path, shipped.subarray(0, at))
      await openRecording(path).catch((error: Error) => expect(error.message).toMatch(/^Cannot open .*\.$/))
    }
  })
})

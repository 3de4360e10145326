/** The real CPythons on this machine, and programs run on them. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PythonVersion } from '../../../src/shared/settings.ts'

const SECONDS = 30
const OUTPUT_LIMIT = 64 * 1024 ** 2

/** `ARENASCOPE_PYTHON_3_11` names one; otherwise pyenv's newest of that release; null when there is none. */
export function findInterpreter(python: PythonVersion): string | null {
  const named = process.env[`ARENASCOPE_PYTHON_${python.replaceAll('.', '_')}`]
  if (named !== undefined) return existsSync(named) ? named : null
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions')
  if (python === '2.7.3' || !existsSync(versions)) return null
  const releases = readdirSync(versions).filter((name) => name.startsWith(`${python}.`))
  const newest = releases.sort((a, b) => Number(a.split('.')[2]) - Number(b.split('.')[2])).at(-1)
  const program = newest === undefined ? '' : join(versions, newest, 'bin', 'python')
  return existsSync(program) ? program : null
}

/** Standard output, and whether it ended well or not at all, in a folder of its own, with hash seed 0 as the twin has it. */
export function runReal(interpreter: string, source: string): Promise<{ stdout: string; failed: boolean; endless: boolean; stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'random-python-'))
  writeFileSync(join(folder, 'program.py'), source)
  return new Promise((resolve) => {
    const settings = { cwd: folder, env: { PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8' }, timeout: SECONDS * 1000, maxBuffer: OUTPUT_LIMIT }
    execFile(interpreter, ['-s', '-B', '-W', 'ignore', 'program.py'], settings, (error, stdout, stderr) => {
      rmSync(folder, { recursive: true, force: true })
      resolve({ stdout, stderr, failed: error !== null, endless: error?.killed === true })
    })
  })
}

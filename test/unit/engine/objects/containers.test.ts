/** Numbers, sequences, dicts and sets against the output of real interpreters; see containers/record.py. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import { runPython } from '../../../support/run-engine.ts'

interface Recorded {
  readonly versions: readonly PythonVersion[]
  readonly stdout: string
}

const FOLDER = join(import.meta.dirname, 'containers')
const goldens = JSON.parse(readFileSync(join(FOLDER, 'goldens.json'), 'utf8')) as Record<string, Recorded[]>

describe.each(Object.entries(goldens))('%s', (name, recorded) => {
  const source = readFileSync(join(FOLDER, name), 'utf8')
  const cases = recorded.flatMap(({ versions, stdout }) => versions.map((version) => [version, stdout] as const))

  it.each(cases)('prints what CPython %s prints', async (python, expected) => {
    const run = await runPython(source, { python, name })
    expect(run.stdout).toBe(expected)
  })
})

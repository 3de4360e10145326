/** Classes, attributes, protocols and exceptions against the output of real interpreters; see classes/record.py. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import { runPython } from '../../../support/run-engine.ts'

const FOLDER = join(import.meta.dirname, 'classes')
const goldens = JSON.parse(readFileSync(join(FOLDER, 'goldens.json'), 'utf8')) as Record<string, Record<PythonVersion, string>>

describe.each(Object.entries(goldens))('%s', (name, outputs) => {
  const source = readFileSync(join(FOLDER, name), 'utf8')

  it.each(Object.entries(outputs))('prints what CPython %s prints', async (python, expected) => {
    const run = await runPython(source, { python: python as PythonVersion, name })
    expect(run.stdout.replace(/0x[0-9a-f]+/g, '0x')).toBe(expected)
  })
})

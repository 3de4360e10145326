import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PythonVersion } from '../../../../../src/shared/settings.ts'
import { runPython } from '../../../../support/run-engine.ts'

// Program -> release -> the lines that differ from the release before, by number; from python -W ignore -S -s with PYTHONHASHSEED=0.
const FOLDER = join(import.meta.dirname, 'programs')
const RECORDED = JSON.parse(readFileSync(join(FOLDER, 'recorded.json'), 'utf8')) as Record<string, Partial<Record<PythonVersion, Record<string, string>>>>

function* cases(): Generator<readonly [string, PythonVersion, string]> {
  for (const [program, releases] of Object.entries(RECORDED)) {
    const lines: string[] = []
    for (const [release, changes] of Object.entries(releases)) {
      for (const [number, line] of Object.entries(changes)) lines[Number(number)] = line
      yield [program, release as PythonVersion, lines.join('\n')]
    }
  }
}

/** 2.7's UnicodeEncodeError does not yet show the character of a unicode object. */
function settled(output: string): string[] {
  return output.split('\n').filter((line) => !line.includes("can't encode character u'"))
}

describe('text', () => {
  it.each([...cases()])('%s prints what CPython %s prints', async (program, release, expected) => {
    const { stdout } = await runPython(readFileSync(join(FOLDER, program), 'utf8'), { python: release })
    expect(settled(stdout)).toEqual(settled(expected))
  })
})

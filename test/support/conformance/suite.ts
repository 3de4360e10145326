/** The two shapes of a conformance test. A gap that passes fails its test, so the lists can only shrink. */
import { describe, expect, test } from 'vitest'
import { PYTHON_VERSIONS } from '../../../src/shared/settings.ts'
import type { PythonVersion } from '../../../src/shared/settings.ts'
import type { Corpus, Program } from './corpus.ts'
import { judge } from './judge.ts'

const TIMEOUT_MS = 60_000

/** One test per program and version. */
export function testEachProgram(corpus: Corpus): void {
  testGapList(corpus)
  describe.each(versionsOf(corpus))(`${corpus.title} on %s`, (python) => {
    for (const program of programsOf(corpus, python)) {
      test(program.name, { timeout: TIMEOUT_MS }, async () => {
        expect(await complaint(corpus, program, python)).toBeNull()
      })
    }
  })
}

/** One test per version, for programs too many and too small to be tests of their own. */
export function testEachVersion(corpus: Corpus): void {
  testGapList(corpus)
  describe(corpus.title, () => {
    test.each(versionsOf(corpus))('on %s', { timeout: 5 * TIMEOUT_MS }, async (python) => {
      const complaints: string[] = []
      for (const program of programsOf(corpus, python)) {
        const found = await complaint(corpus, program, python)
        if (found !== null) complaints.push(`${program.name}: ${found}`)
      }
      expect(complaints).toEqual([])
    })
  })
}

function testGapList(corpus: Corpus): void {
  test(`the gap list of the ${corpus.title} names only what is recorded`, () => {
    const recorded = new Map(corpus.programs.map(({ name, stdout }) => [name, stdout]))
    const unknown = Object.entries(corpus.gaps).flatMap(([name, versions]) =>
      Object.keys(versions)
        .filter((python) => !recorded.get(name)?.has(python as PythonVersion))
        .map((python) => `${name} on ${python}`),
    )
    expect(unknown).toEqual([])
  })
}

function versionsOf(corpus: Corpus): PythonVersion[] {
  return PYTHON_VERSIONS.filter((python) => programsOf(corpus, python).length > 0)
}

function programsOf(corpus: Corpus, python: PythonVersion): Program[] {
  return corpus.programs.filter((program) => program.stdout.has(python))
}

async function complaint(corpus: Corpus, program: Program, python: PythonVersion): Promise<string | null> {
  const reason = corpus.gaps[program.name]?.[python]
  const difference = await judge(program, python)
  if (reason === undefined) return difference
  return difference === null ? 'passes now: remove it from the gap list' : null
}

// Random Python programs print in the twin what they print on the real interpreters of this machine.
// Any number, any seed: npm run random -- --python 3.11 --count 500 --seed 1
import { describe, expect, it } from 'vitest'
import type { PythonVersion } from '../../src/shared/settings.ts'
import { compareSeed, UNSETTLED } from './random-python/compare.ts'
import { findInterpreter } from './random-python/interpreters.ts'
import { KNOWN_SEEDS } from './random-python/known-seeds.ts'

const VERSIONS: readonly PythonVersion[] = ['2.7', '3.8', '3.11', '3.12', '3.13']

describe('random Python programs print the same as on CPython', () => {
  for (const python of VERSIONS) {
    const interpreter = findInterpreter(python)
    const title = interpreter === null ? `skipped: there is no CPython ${python} on this machine` : `CPython ${python}`
    it.skipIf(interpreter === null)(title, { timeout: 120_000 }, async () => {
      for (const seed of KNOWN_SEEDS) {
        const difference = await compareSeed(seed, python, interpreter as string)
        expect(difference === null || difference === UNSETTLED ? '' : `seed ${seed}: ${difference.text}\n${difference.source}`).toBe('')
      }
    })
  }
})

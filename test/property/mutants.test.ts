/**
 * Damaged programs through the front end: each becomes code, or an error of Python's own, soon. `MUTANTS=10000` runs that
 * many, each on every release; without it there are a few hundred, each on one.
 */
import { describe, expect, it } from 'vitest'
import { PROFILES } from '../../src/main/engine/profiles/index.ts'
import { prepare } from '../../src/main/engine/session/prepare.ts'
import { PYTHON_VERSIONS, type PythonVersion } from '../../src/shared/settings.ts'
import { loadParser } from '../unit/engine/python/support/front-end.ts'
import { mutant, repositoryPrograms, seeded } from './mutants.ts'

const ASKED = Number(process.env['MUTANTS'] ?? 0)
const CHUNK = 250
const CHUNKS = Math.max(1, Math.ceil(ASKED / CHUNK))
const SECONDS_EACH = 5
const KINDS = ['SyntaxError', 'IndentationError', 'TabError', 'Unsupported']

describe('the front end survives damaged programs', () => {
  const programs = repositoryPrograms()
  const parser = loadParser()

  it.each(Array.from({ length: CHUNKS }, (_, i) => i))('chunk %i', { timeout: 1_800_000 }, async (chunk) => {
    const ready = await parser
    const random = seeded(chunk + 1)
    for (let i = 0; i < CHUNK; i++) {
      const text = mutant(programs[random(programs.length)]!, random)
      const versions = ASKED > 0 ? PYTHON_VERSIONS : [PYTHON_VERSIONS[random(PYTHON_VERSIONS.length)]!]
      for (const version of versions) expect(wrongWith(text, version), `chunk ${chunk}, mutant ${i}, Python ${version}:\n${text}`).toBe(null)
    }

    function wrongWith(text: string, version: PythonVersion): string | null {
      const started = performance.now()
      const prepared = prepare(ready, text, 'mutant.py', PROFILES[version])
      const seconds = (performance.now() - started) / 1000
      if (seconds > SECONDS_EACH) return `took ${seconds.toFixed(1)} s`
      if (prepared.ok) {
        // What was generated must at least be JavaScript.
        new Function('O', 'K', 'N', 'H', 'I', 'M', 'G', prepared.unit.text('globals'))
        return null
      }
      const { kind, message } = prepared.problem
      return KINDS.includes(kind) && !message.includes('the parser failed') ? null : `${kind}: ${message}`
    }
  })
})

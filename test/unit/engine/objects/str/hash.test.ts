import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTextHash } from '../../../../../src/main/engine/objects/str/hash.ts'
import { kindOf } from '../../../../../src/main/engine/objects/str/kinds.ts'
import type { LanguageVersion } from '../../../../../src/shared/settings.ts'

/** A text and hash(text) with PYTHONHASHSEED=0 in 2.7, 3.8 and 3.13. */
type Row = readonly [string, string, string, string]
const ROWS = JSON.parse(readFileSync(join(import.meta.dirname, 'hashes.json'), 'utf8')) as Row[]
/** Longer than most. */
const LONG: Row = ['x'.repeat(5000), '4195753527685142472', '-1433318075805455591', '-9097726201041514476']
const RELEASES: readonly LanguageVersion[] = ['2.7', '3.8', '3.13']

describe('hash of text', () => {
  it.each(RELEASES)('equals that of CPython %s', (release) => {
    const hashing = createTextHash(release, release === '2.7')
    const column = RELEASES.indexOf(release) + 1
    for (const row of [...ROWS, LONG]) {
      const low = hashing.of(row[0], kindOf(row[0]))
      const value = (BigInt(hashing.high) << 32n) | BigInt(low >>> 0)
      expect(String(value), JSON.stringify(row[0].slice(0, 100))).toBe(row[column])
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedDecimal, significantDecimal } from '../../../../src/main/engine/objects/formatting/decimal.ts'
import { renderFloat, renderInt, renderText } from '../../../../src/main/engine/objects/formatting/render.ts'
import { FormatProblem } from '../../../../src/main/engine/objects/formatting/spec.ts'
import { reprText } from '../../../../src/main/engine/objects/float/text.ts'

/** Kind, value, specification, and what was answered: by all releases, or from each named release on. */
type Row = readonly ['int' | 'float' | 'str', string, string, string | Record<string, string>]

const RELEASES: readonly (readonly [string, number])[] = [['2.7', -1], ['3.7', 7], ['3.8', 8], ['3.11', 11], ['3.12', 12], ['3.13', 13]]
// Written by record.py under the six interpreters.
const ROWS = JSON.parse(readFileSync(join(import.meta.dirname, 'recorded.json'), 'utf8')) as Row[]

function expected(answers: Row[3], release: number): string {
  if (typeof answers === 'string') return answers
  let last = ''
  for (let i = 0; i <= release; i++) last = answers[RELEASES[i]![0]] ?? last
  return last
}

function answered(kind: Row[0], value: string, spec: string, minor: number): string {
  const rules = { minor, typeName: kind }
  try {
    switch (kind) {
      case 'int': return renderInt(BigInt(value), spec, minor === -1 && BigInt(value) !== BigInt.asIntN(64, BigInt(value)) ? { minor, typeName: 'long' } : rules)
      case 'float': {
        const number = value === 'inf' ? Infinity : value === '-inf' ? -Infinity : Number(value)
        return spec === '' ? reprText(number) : renderFloat(number, spec, rules)
      }
      default: return spec === '' ? value : renderText(value, spec, rules)
    }
  } catch (error) {
    if (error instanceof FormatProblem) return `!${error.type}: ${error.message}`
    throw error
  }
}

describe('format(value, spec)', () => {
  it.each(RELEASES.map(([name], i) => [name, i] as const))('answers as CPython %s', (_name, release) => {
    const minor = RELEASES[release]![1]
    const wrong = ROWS.filter(([kind, , spec]) => !(kind === 'float' && spec === '' && minor === -1))
      .map(([kind, value, spec, answers]) => [kind, value, spec, expected(answers, release), answered(kind, value, spec, minor)])
      .filter(([, , , wanted, given]) => wanted !== given)
    expect(wrong).toEqual([])
  })
})

describe('decimal digits', () => {
  it('rounds exact halves to even', () => {
    expect(fixedDecimal(0.5, 0)).toEqual({ digits: '0', point: 1 })
    expect(fixedDecimal(1.5, 0)).toEqual({ digits: '2', point: 1 })
    expect(fixedDecimal(0.125, 2)).toEqual({ digits: '12', point: 0 })
    expect(significantDecimal(2.5, 1)).toEqual({ digits: '2', point: 1 })
    expect(significantDecimal(9.5, 1)).toEqual({ digits: '1', point: 2 })
  })

  it('goes beyond what the language prints', () => {
    expect(fixedDecimal(5e-324, 1074).digits).toMatch(/^4940656458412465441.*25$/)
    expect(fixedDecimal(1e22, 0)).toEqual({ digits: '1', point: 23 })
  })
})

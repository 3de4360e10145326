/** After folding, the constants are those of real CPython's code objects. */
import { beforeAll, expect, it } from 'vitest'
import { isInternedConstant } from '../../../../src/main/engine/python/fold/index.ts'
import type { Parser } from '../../../../src/main/engine/python/parser/index.ts'
import { gapsIn } from './support/gaps.ts'
import { constantText, loadParser } from './support/front-end.ts'
import { answerOf, goldens, snippets, VERSIONS } from './support/goldens.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

it.each(VERSIONS)('constants are folded as in CPython %s', (version) => {
  const gaps = gapsIn('folding', version)
  snippets('folding.txt', '\n').forEach((text, i) => {
    if (gaps.has(text)) return
    expect(constantText(parser, text, version), text).toBe(answerOf(goldens.folding[i], version))
  })
})

it('strings that look like names are interned, in 2.7 only byte strings', () => {
  expect(isInternedConstant({ type: 'str', value: 'abc_1' })).toBe(true)
  expect(isInternedConstant({ type: 'str', value: '' })).toBe(true)
  expect(isInternedConstant({ type: 'str', value: 'a b' })).toBe(false)
  expect(isInternedConstant({ type: 'str', value: 'é' })).toBe(false)
  expect(isInternedConstant({ type: 'unicode', value: 'abc' })).toBe(false)
})

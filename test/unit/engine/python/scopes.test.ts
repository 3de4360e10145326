/** co_varnames, co_cellvars, co_freevars and flags equal real CPython's. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Parser } from '../../../../src/main/engine/python/parser/index.ts'
import { gapsIn } from './support/gaps.ts'
import { loadParser, scopeText } from './support/front-end.ts'
import { answerOf, goldens, snippets, VERSIONS } from './support/goldens.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

it.each(VERSIONS)('names live where CPython %s puts them', (version) => {
  const gaps = gapsIn('scopes', version)
  const texts = [...snippets('scopes.txt'), ...snippets('constructs.txt')]
  texts.forEach((text, i) => {
    if (gaps.has(text)) return
    expect(scopeText(parser, text, version), text).toBe(answerOf(goldens.scopes[i], version))
  })
})

describe('a scope table', () => {
  it('knows the scope of each node that opens one, and no other', async () => {
    const { analyseScopes } = await import('../../../../src/main/engine/python/scopes/index.ts')
    const result = parser.parse('def f(): return [x for x in y]\n', 'p.py', '3.12')
    if (!result.ok) throw new Error(result.error.message)
    const table = analyseScopes(result.module, '3.12')
    expect(table.scopeOf(result.module)).toBe(table.module)
    expect(table.scopeOf(result.module.body[0]).varnames).toEqual(['x'])
    expect(table.all.map((scope) => scope.inlined)).toEqual([false, false, true])
    expect(() => table.scopeOf({})).toThrow('opens no scope')
  })
})

/** Whatever the text, the parser answers, and soon. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Parser } from '../../../../src/main/engine/python/parser/index.ts'
import { analyseScopes, ScopeError } from '../../../../src/main/engine/python/scopes/index.ts'
import { foldConstants } from '../../../../src/main/engine/python/fold/index.ts'
import type { LanguageVersion } from '../../../../src/shared/settings.ts'
import { loadParser } from './support/front-end.ts'
import { programs, snippets, VERSIONS } from './support/goldens.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

/** All of the front end; true when the program was accepted. */
function accept(text: string, version: LanguageVersion): boolean {
  const result = parser.parse(text, 'p.py', version)
  if (!result.ok) {
    expect(result.error.message).not.toContain('the parser failed')
    expect(result.error.line).toBeGreaterThan(0)
    return false
  }
  foldConstants(result.module, version)
  try {
    analyseScopes(result.module, version)
  } catch (thrown) {
    if (!(thrown instanceof ScopeError)) throw thrown
    return false
  }
  return true
}

const version = fc.constantFrom(...VERSIONS)
const WORDS = [
  'if', 'else', 'elif', 'for', 'in', 'while', 'def', 'class', 'return', 'yield', 'lambda', 'not', 'and', 'is', 'with', 'as',
  'try', 'except', 'finally', 'import', 'from', 'print', 'exec', 'match', 'case', 'type', 'async', 'await', 'global', 'del',
  'x', 'y', '1', '0x1', '1.5', '2j', "'s'", 'f"{x}"', 'f"{', '"""', "b'\\x", '(', ')', '[', ']', '{', '}', ':', ',', ';', '.', '=', '==',
  ':=', '->', '+', '-', '*', '**', '/', '@', '`', '!', '\\', '#', '\n', '\n    ', '\n\t', ' ', '  ', '\f', '\r\n', 'é', '😀', '\ud800',
]

describe('the front end', () => {
  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), version, (text, v) => void accept(text, v)), { numRuns: 200 })
  })

  it('survives any words', () => {
    const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((list) => list.join(' '))
    fc.assert(fc.property(words, version, (text, v) => void accept(text, v)), { numRuns: 400 })
  })

  it('survives programs with a piece cut out', () => {
    const texts = [...snippets('constructs.txt'), ...snippets('scopes.txt')]
    const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(200), fc.nat(10)).map(([text, from, length]) =>
      text.slice(0, from) + text.slice(from + length))
    fc.assert(fc.property(cut, version, (text, v) => void accept(text, v)), { numRuns: 300 })
  })

  it('survives a stray character in the place of a block, behind blocks that end', () => {
    for (const v of VERSIONS) expect(accept('def f():\n    for i in x:\n!\n', v)).toBe(false)
  })

  it.each([
    ['brackets', '('.repeat(5000)],
    ['closed brackets', '('.repeat(150) + 'x' + ')'.repeat(150)],
    ['operators', `x = ${'-'.repeat(5000)}1`],
    ['a long sum', `x = ${'1 + '.repeat(5000)}y`],
    ['a long condition', `x = ${'a and b or '.repeat(2000)}y`],
    ['attributes', `x${'.a'.repeat(5000)}`],
    ['calls', `x${'()'.repeat(5000)}`],
    ['blocks', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}if x:`).join('\n')],
    ['elif', `if x: y\n${'elif x: y\n'.repeat(3000)}`],
    ['lambdas', `x = ${'lambda: '.repeat(3000)}1`],
    ['f-strings', `x = ${'f"{'.repeat(300)}`],
    ['not', `x = ${'not '.repeat(5000)}y`],
    ['a tuple', `x = ${'1, '.repeat(20000)}`],
    ['open strings', '"'.repeat(5001)],
  ])('survives too many: %s', (_name, text) => {
    for (const v of VERSIONS) accept(text, v)
  })

  it('takes every way to end a line, and none', () => {
    for (const v of VERSIONS) {
      for (const text of ['', '\n', '\r\n', '\ufeffx = 1', 'x = 1', 'if x:\r\n    y\r\n', 'x = 1\r', '\f\nx\n', 'if x:\n\ty\n', '# only']) {
        expect(accept(text, v), JSON.stringify(text)).toBe(true)
      }
    }
  })

  it('takes time that grows with the length of the program, not with its square', () => {
    const accepted = programs().map((program) => program.text).filter((text) => parser.parse(text, 'p.py', '3.12').ok)
    const text = accepted.slice(0, 12).join('\n')
    const fastest = (copies: number): number => Math.min(...[1, 2, 3].map(() => {
      const begin = performance.now()
      const { ok } = parser.parse(`${text}\n`.repeat(copies), 'p.py', '3.12')
      expect(ok).toBe(true)
      return performance.now() - begin
    }))
    // Eight times the text: about eight times the time, 64 if it were the square. Other work on the machine may disturb.
    expect(fastest(8)).toBeLessThan(32 * fastest(1))
  })
})

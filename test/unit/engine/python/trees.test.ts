/** The syntax tree equals real CPython's `ast`, positions included from 3.8 on. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Parser } from '../../../../src/main/engine/python/parser/index.ts'
import { gapsIn } from './support/gaps.ts'
import { loadParser, scopeText, shortHash, treeText } from './support/front-end.ts'
import { answerOf, goldens, programs, snippets, VERSIONS } from './support/goldens.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

describe.each(VERSIONS)('trees of %s', (version) => {
  const gaps = gapsIn('constructs', version)

  it('are those of the interpreter for every construct', () => {
    snippets('constructs.txt').forEach((text, i) => {
      if (gaps.has(text)) return
      const golden = answerOf(goldens.constructs[i], version)
      expect(treeText(parser, text, version), text).toBe(golden)
    })
  })

  it('still differ for the known gaps', () => {
    snippets('constructs.txt').forEach((text, i) => {
      if (!gaps.has(text)) return
      expect(treeText(parser, text, version), text).not.toBe(answerOf(goldens.constructs[i], version))
    })
  })

  it('and scopes are those of the interpreter for whole programs', () => {
    for (const { name, text } of programs()) {
      const [tree, scopes] = answerOf(goldens.programs[name], version).split(' ')
      expect(shortHash(treeText(parser, text, version)), `tree of ${name}`).toBe(tree)
      expect(shortHash(scopeText(parser, text, version)), `scopes of ${name}`).toBe(scopes)
    }
  })
})

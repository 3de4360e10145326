/** Refused programs are refused in real CPython's words, at its place. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Parser } from '../../../../src/main/engine/python/parser/index.ts'
import { ERROR_GAPS } from './support/error-gaps.ts'
import { errorText, loadParser } from './support/front-end.ts'
import { answerOf, goldens, snippets, VERSIONS } from './support/goldens.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

/** End offsets are compared from 3.11 on; 0 and -1 there, and None, mean that there is none. */
function agrees(ours: string, golden: string): boolean {
  const [type, message, line, offset, end] = golden.split('|')
  const mine = ours.split('|')
  if (mine[0] !== type || mine[1] !== message || mine[2] !== line) return false
  if (offset !== 'None' && offset !== '0' && offset !== mine[3]) return false
  return end === 'None' || end === '0' || end === '-1' || end === undefined || end === mine[4] || offset === end
}

describe.each(VERSIONS)('syntax errors of %s', (version) => {
  const texts = snippets('errors.txt')
  const gap = (text: string): boolean => (ERROR_GAPS[text.trim()] ?? '').split(' ').includes(version)

  it('have the type, message and place of the interpreter', () => {
    const wrong = texts.flatMap((text, i) => {
      const [ours, golden] = [errorText(parser, text, version), answerOf(goldens.errors[i], version)]
      return gap(text) || (golden === 'ok' ? ours === 'ok' : agrees(ours, golden)) ? [] : [{ text, ours, golden }]
    })
    expect(wrong).toEqual([])
  })

  it('are errors even where the words differ', () => {
    for (const [i, text] of texts.entries()) {
      if (gap(text) && answerOf(goldens.errors[i], version) !== 'ok') expect(errorText(parser, text, version), text).not.toBe('ok')
    }
  })
})

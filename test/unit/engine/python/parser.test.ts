/** The parser as a value, and what it makes of sources that are special as text. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Parser } from '../../../../src/main/engine/python/parser/index.ts'
import { dumpModule } from './support/dump-tree.ts'
import { errorText, loadParser, treeText } from './support/front-end.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

it('two parsers work side by side, and one goes on when the other is gone', async () => {
  const other = await loadParser()
  expect(treeText(other, 'x = 1\n', '3.12')).toBe(treeText(parser, 'x = 1\n', '3.12'))
  other.dispose()
  expect(parser.parse('x = 1\n', 'p.py', '2.7').ok).toBe(true)
})

describe('encodings', () => {
  it('2.7 wants a cookie or a byte order mark for other characters', () => {
    const message = "Non-ASCII character '\\xc3' in file program.py on line 2, but no encoding declared; " +
      'see http://python.org/dev/peps/pep-0263/ for details'
    expect(errorText(parser, '\nx = "é"\n', '2.7')).toContain(message)
    expect(errorText(parser, '\ufeffx = "é"\n', '2.7')).toBe('ok')
    expect(errorText(parser, 'x = "é"\n', '3.8')).toBe('ok')
  })

  it('byte strings of 2.7 are in the encoding of the cookie', () => {
    expect(treeText(parser, '# coding: utf-8\nx = "é"\n', '2.7')).toContain('"\\u00c3\\u00a9"')
    expect(treeText(parser, '# coding: latin-1\nx = "é"\n', '2.7')).toContain('"\\u00e9"')
  })

  it('an unknown encoding is refused by name', () => {
    expect(errorText(parser, '# -*- coding: nope -*-\n', '3.12')).toContain('encoding problem: nope')
    expect(errorText(parser, '\ufeff# coding: latin-1\n', '3.12')).toContain('encoding problem: iso-8859-1 with BOM')
  })
})

it('imports from __future__ hold for the docstring before them', () => {
  const text = '"doc"\nfrom __future__ import unicode_literals, print_function\nprint("a")\n'
  expect(treeText(parser, text, '2.7').split('\n')[0]).toBe('Expr(Constant(u"doc"))')
})

it('carriage returns, with and without newline, end lines', () => {
  const plain = treeText(parser, 'if x:\n    y\nz = """a\nb"""\n', '3.12')
  expect(treeText(parser, 'if x:\r\n    y\r\nz = """a\r\nb"""\r\n', '3.12')).toBe(plain)
  expect(treeText(parser, 'if x:\r    y\rz = """a\rb"""\r', '3.12')).toBe(plain)
})

it('columns count UTF-8 bytes, offsets of errors characters', () => {
  const result = parser.parse('é = "😀"; x = 1\n', 'p.py', '3.12')
  if (!result.ok) throw new Error(result.error.message)
  expect(dumpModule(result.module, { positions: true, nestedWith: false })).toContain('Assign@1:13-1:18')
  expect(errorText(parser, 'é = "😀"; x y\n', '3.12')).toBe('SyntaxError|invalid syntax|1|12|13')
})

it('names what is not supported', () => {
  expect(errorText(parser, 'type X = int\n', '3.12')).toBe('Unsupported|type statements are not supported|1|1|13')
  expect(errorText(parser, 'def f[T](): pass\n', '3.12')).toContain('Unsupported|type parameters are not supported|1')
  expect(errorText(parser, 'x = "\\N{DESERET SMALL LETTER YEE}"\n', '3.12')).toContain('Unsupported|The character of this name')
})

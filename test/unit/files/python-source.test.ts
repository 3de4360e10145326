import { describe, expect, it } from 'vitest'
import { decodePython, encodePython } from '../../../src/main/files/python-source.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

describe('reading a .py file', () => {
  it('is UTF-8 unless it says otherwise, with or without a byte order mark', () => {
    expect(decodePython(utf8("print('é ☃')\n"), 'x.py')).toBe("print('é ☃')\n")
    expect(decodePython(utf8('\ufeffpass\n'), 'x.py')).toBe('pass\n')
  })

  it.each(['# -*- coding: latin-1 -*-\n', '#!/usr/bin/env python2\n# vim: set fileencoding=iso-8859-1 :\n', '\n#coding=Latin_1\n'])(
    'follows PEP 263: %j', (head) => {
      expect(decodePython(latin(`${head}s = 'é'\n`), 'x.py')).toBe(`${head}s = 'é'\n`)
    })

  it('takes a coding line only where PEP 263 does', () => {
    const late = '\n\n# coding: latin-1\n'
    expect(() => decodePython(latin(`${late}'é'`), 'x.py')).toThrow('line 4 is not UTF-8')
    const afterCode = 'import os\n# coding: latin-1\n'
    expect(() => decodePython(latin(`${afterCode}'é'`), 'x.py')).toThrow('line 3')
  })

  it.each([
    ['an unknown encoding', latin('# coding: koi8-r\n'), 'asks for koi8-r'],
    ['invalid UTF-8', latin("a = 1\nb = 'é'\n"), 'line 2 is not UTF-8'],
    ['too much', new Uint8Array(5_000_001), 'it has 5.0 MB; a workload may have 5 MB'],
    ['not ascii', utf8('# coding: ascii\nx\n"é"'), 'line 3'],
  ])('refuses %s', (_what, bytes, part) => {
    expect(() => decodePython(bytes, '/a/x.py')).toThrow(part)
    expect(() => decodePython(bytes, '/a/x.py')).toThrow('/a/x.py')
  })
})

describe('writing a .py file', () => {
  it('keeps the encoding that the file declares', () => {
    const source = "# coding: latin-1\ns = 'é'\n"
    expect(Buffer.from(encodePython(source, 'x.py'))).toEqual(Buffer.from(latin(source)))
    expect(decodePython(encodePython(source, 'x.py'), 'x.py')).toBe(source)
    expect(Buffer.from(encodePython("'é'", 'x.py'))).toEqual(Buffer.from("'é'", 'utf8'))
  })

  it('refuses what the declared encoding cannot store, before anything is lost', () => {
    expect(() => encodePython("# coding: latin-1\n'☃'\n", 'x.py')).toThrow('line 2')
  })
})

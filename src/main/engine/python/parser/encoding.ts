/** PEP 263: the coding cookie, and 2.7's refusal of other characters without one. */
import type { Dialect } from './dialect.ts'
import { syntaxError } from './errors/syntax-error.ts'
import { utf8Bytes } from './literals/escapes.ts'
import type { SourceText } from './source.ts'

/** 2.7 turns byte strings back into the file's encoding. */
export type Encoding = 'utf-8' | 'latin-1'

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/

export function sourceEncoding(source: SourceText, dialect: Dialect, hasByteOrderMark: boolean, undeclared?: Encoding): Encoding {
  const cookie = COOKIE.exec(source.lineText(1)) ?? secondLine(source)
  if (cookie === null) {
    if (hasByteOrderMark || !dialect.python2) return 'utf-8'
    if (undeclared === undefined) refuseOtherCharacters(source)
    return undeclared ?? 'utf-8'
  }
  const name = cookie[1].toLowerCase().replaceAll('_', '-')
  if (/^(latin-?1|iso-?8859-1|l1)(-|$)/.test(name)) {
    if (hasByteOrderMark) throw syntaxError('encoding problem: iso-8859-1 with BOM', 0)
    return 'latin-1'
  }
  if (name === 'utf8' || name.startsWith('utf-8') || /^(us-)?ascii$/.test(name)) return 'utf-8'
  throw syntaxError(`encoding problem: ${cookie[1]}`, 0)
}

function secondLine(source: SourceText): RegExpExecArray | null {
  if (!/^[ \t\f]*(#.*)?$/.test(source.lineText(1))) return null
  return COOKIE.exec(source.lineText(2))
}

function refuseOtherCharacters(source: SourceText): void {
  const at = source.text.search(/[^\x00-\x7f]/)
  if (at < 0) return
  const byte = utf8Bytes(String.fromCodePoint(source.text.codePointAt(at)!)).charCodeAt(0).toString(16)
  throw syntaxError(
    `Non-ASCII character '\\x${byte}' in file ${source.filename} on line ${source.lineOf(at)}, but no encoding declared; ` +
      'see http://python.org/dev/peps/pep-0263/ for details',
    at,
  )
}

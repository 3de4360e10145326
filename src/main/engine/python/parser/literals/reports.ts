/** Errors and warnings about string literals, at the places where CPython sees them. */
import type { Converter } from '../convert/converter.ts'
import { literalError, SourceError } from '../errors/syntax-error.ts'
import type { Token } from '../tokens/token.ts'
import type { Doubt, Fail } from './escapes.ts'

export function failing(c: Converter, token: Token): Fail {
  return (message, kind = 'SyntaxError') => {
    if (kind !== 'SyntaxError') return new SourceError(kind, message, token.start, token.end)
    return literalError(c.dialect.minor, message, token)
  }
}

/** The first doubtful escape of a piece is warned of at its token; 3.7, and 3.12 what is formatted, where that ends. */
export function doubting(c: Converter, token: Token, { at, from } = { at: token.start, from: token.start }): Doubt {
  const { minor } = c.dialect
  const category = minor >= 12 ? 'SyntaxWarning' : 'DeprecationWarning'
  let isFirst = minor >= 6
  return (escape) => {
    const isOctal = escape.length > 2
    if (!isFirst || (isOctal && minor < 11)) return
    isFirst = false
    const shown = minor >= 10 ? `'${escape}'` : escape
    c.source.warn({ category, message: `invalid ${isOctal ? 'octal ' : ''}escape sequence ${shown}`, at, from: minor < 8 ? token.end - 1 : from, to: token.end })
  }
}

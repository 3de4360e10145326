/** Where number literals end, and what CPython says of bad ones. */
import type { Dialect } from '../dialect.ts'
import { syntaxError } from '../errors/syntax-error.ts'
import type { SourceText } from '../source.ts'

const NUMBER_2 =
  /0[xX][0-9a-fA-F]+[lL]?|0[oO][0-7]+[lL]?|0[bB][01]+[lL]?|(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?[jJ]?|\d+[eE][+-]?\d+[jJ]?|\d+[lLjJ]?/y
const NUMBER_3 =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?|\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*[jJ]?|\d(?:_?\d)*[jJ]?/y
/** A number may be glued to one of these: `1if x else y`. */
const FOLLOWING_KEYWORD = /(?:and|else|for|if|in|is|or|not)(?![0-9A-Za-z_\u0080-\uffff])|(?:and|else|for|if|in|is|or|not)/y

export function scanNumber(text: string, start: number, dialect: Dialect, source: SourceText): number {
  if (dialect.python2 && /^(?:0[xX](?![0-9a-fA-F])|0[oO](?![0-7])|0[bB](?![01]))/.test(text.slice(start, start + 3))) {
    throw syntaxError('invalid token', start + 1, start + 2)
  }
  const pattern = dialect.python2 ? NUMBER_2 : NUMBER_3
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (match === null) throw syntaxError('invalid syntax', start)
  const end = start + match[0].length
  const digits = match[0]
  if (dialect.python2) {
    if (/^0\d+[lL]?$/.test(digits) && /[89]/.test(digits)) throw syntaxError('invalid token', start, end)
    return end
  }
  if (/^0[xXoObB]?$/.test(digits)) checkRadix(text, start, dialect)
  if (/^0[xXoObB]/.test(digits)) checkRadixEnd(text, start, end, dialect)
  else {
    checkLeadingZeros(digits, start, end, dialect)
    if (text[end] === '_') throw invalid('invalid decimal literal', end, end, dialect)
  }
  checkFollowing(text, start, end, dialect, source)
  return end
}

function invalid(message: string, at: number, end: number, dialect: Dialect): Error {
  return dialect.minor < 8 ? syntaxError('invalid token', at, end) : syntaxError(message, at, at)
}

const NAMES: Record<string, string> = { x: 'hexadecimal', o: 'octal', b: 'binary' }

/** `0x` with no digit behind it. */
function checkRadix(text: string, start: number, dialect: Dialect): void {
  const radix = NAMES[(text[start + 1] ?? '').toLowerCase()]
  if (radix === undefined) return
  const at = text[start + 2] === '_' ? start + 3 : start + 2
  if (radix !== 'hexadecimal' && /\d/.test(text[at] ?? '')) throw badDigit(text, at, radix, dialect)
  throw invalid(`invalid ${radix} literal`, at - 1, at, dialect)
}

function checkRadixEnd(text: string, start: number, end: number, dialect: Dialect): void {
  const radix = NAMES[text[start + 1].toLowerCase()]
  if (/\d/.test(text[end] ?? '')) throw badDigit(text, end, radix, dialect)
  if (text[end] === '_') throw invalid(`invalid ${radix} literal`, end, end + 1, dialect)
}

function badDigit(text: string, at: number, radix: string, dialect: Dialect): Error {
  if (dialect.minor < 8) return syntaxError('invalid token', at - 1, at)
  const where = dialect.minor < 10 ? at - 1 : at
  return syntaxError(`invalid digit '${text[at]}' in ${radix} literal`, where, where)
}

function checkLeadingZeros(digits: string, start: number, end: number, dialect: Dialect): void {
  if (!/^0[0-9_]*$/.test(digits) || /^[0_]*$/.test(digits)) return
  if (dialect.minor < 8) throw syntaxError('invalid token', end - 1, end)
  const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers'
  if (dialect.minor < 10) throw syntaxError(message, end - 1, end)
  const zeros = /^0[0_]*/.exec(digits)![0].length
  throw syntaxError(message, start, start + zeros)
}

/** 3.10+: a name may not be glued to a number, but for some keywords, which is warned of. */
function checkFollowing(text: string, start: number, end: number, dialect: Dialect, source: SourceText): void {
  if (dialect.minor < 10 || !/[A-Za-z_\u0080-\uffff]/.test(text[end] ?? '')) return
  const radix = /^0[xX]/.test(text.slice(start, start + 2)) ? 'hexadecimal'
    : /^0[oO]/.test(text.slice(start, start + 2)) ? 'octal'
    : /^0[bB]/.test(text.slice(start, start + 2)) ? 'binary'
    : /[jJ]$/.test(text.slice(start, end)) ? 'imaginary' : 'decimal'
  const message = `invalid ${radix} literal`
  FOLLOWING_KEYWORD.lastIndex = end
  if (!FOLLOWING_KEYWORD.test(text)) throw syntaxError(message, end - 1, end - 1)
  source.warn({ category: dialect.minor >= 11 ? 'SyntaxWarning' : 'DeprecationWarning', message, at: start, from: end - 1, to: end })
}

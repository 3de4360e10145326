/** Where string literals end. What they mean is read later, by literals/. */
import type { Dialect } from '../dialect.ts'
import { syntaxError } from '../errors/syntax-error.ts'
import type { SourceText } from '../source.ts'

const PREFIX_2 = /(?:[uU]|[bB])?[rR]?(?=['"])/y
const PREFIX_3 = /(?:[rR][bB]?|[bB][rR]?|[uU]|[fF][rR]?|[rR][fF])?(?=['"])/y

/** The length of the string prefix at `at`, or -1 when no string begins there. */
export function stringPrefixLength(text: string, at: number, dialect: Dialect): number {
  const pattern = dialect.python2 ? PREFIX_2 : PREFIX_3
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? -1 : match[0].length
}

/** The offset just past the literal that begins at `start` (at its prefix). */
export function scanString(source: SourceText, start: number, prefixLength: number, dialect: Dialect): number {
  const text = source.text
  const quoteAt = start + prefixLength
  const formatted = dialect.minor >= 12 && /[fF]/.test(text.slice(start, quoteAt))
  const triple = text.startsWith(text[quoteAt].repeat(3), quoteAt)
  if (formatted) return scanFormatted(source, start, quoteAt, triple, dialect, 0)
  return scanPlain(source, start, quoteAt, triple, dialect)
}

function scanPlain(source: SourceText, start: number, quoteAt: number, triple: boolean, dialect: Dialect): number {
  const text = source.text
  const quote = text[quoteAt]
  const closing = triple ? quote.repeat(3) : quote
  for (let at = quoteAt + closing.length; at < text.length; at++) {
    const c = text[at]
    if (c === '\\') at++
    else if (c === quote && (!triple || text.startsWith(closing, at))) return at + closing.length
    else if (c === '\n' && !triple) throw unterminated(source, start, at, false, '', dialect)
  }
  throw unterminated(source, start, text.length, triple, '', dialect)
}

function unterminated(
  source: SourceText,
  start: number,
  at: number,
  triple: boolean,
  adjective: string,
  dialect: Dialect,
): Error {
  const text = source.text
  const kind = `${triple ? 'triple-quoted ' : ''}${adjective}string literal`
  if (dialect.minor < 10) {
    const message = triple ? `EOF while scanning ${kind}` : `EOL while scanning ${kind}`
    // The old tokenizer points at where it gave up; 2.7 counts one less.
    const end = triple ? text.length : at
    return syntaxError(message, dialect.python2 || triple ? Math.max(start, end - 1) : end)
  }
  // A last line without newline counts once; one with it does not add a line.
  let last = Math.min(at, text.length)
  if (triple && last > start && text[last - 1] === '\n') last -= 1
  const detected = source.lineOf(last)
  return syntaxError(`unterminated ${kind} (detected at line ${detected})`, start, start)
}

const OPEN = '([{'
const CLOSE = ')]}'

/** 3.12+: replacement fields may hold any tokens, quotes of the same kind included. */
function scanFormatted(
  source: SourceText,
  start: number,
  quoteAt: number,
  triple: boolean,
  dialect: Dialect,
  depth: number,
): number {
  const text = source.text
  const quote = text[quoteAt]
  const closing = triple ? quote.repeat(3) : quote
  const raw = /[rR]/.test(text.slice(start, quoteAt))
  if (depth > 148) throw syntaxError('too many nested f-strings', start)
  let at = quoteAt + closing.length
  while (at < text.length) {
    const c = text[at]
    if (c === '\\' && !raw && text.startsWith('N{', at + 1)) {
      const end = text.indexOf('}', at)
      at = end < 0 ? at + 2 : end + 1
    } else if (c === '\\') at += text[at + 1] === '{' || text[at + 1] === '}' ? 1 : 2
    else if (c === quote && (!triple || text.startsWith(closing, at))) return at + closing.length
    else if (c === '\n' && !triple) break
    else if (c === '{') at = text[at + 1] === '{' ? at + 2 : scanField(source, start, at, closing, dialect, depth)
    else at++
  }
  throw unterminated(source, start, at, triple, 'f-', dialect)
}

/** `open` is at the `{`; gives the offset past its `}`. Left open, it ends where the string does. */
function scanField(
  source: SourceText,
  start: number,
  open: number,
  closing: string,
  dialect: Dialect,
  depth: number,
): number {
  const text = source.text
  const brackets: string[] = []
  let at = open + 1
  while (at < text.length) {
    const c = text[at]
    if (c === '#') {
      const end = text.indexOf('\n', at)
      if (end < 0) break
      at = end
    } else if (c === '\'' || c === '"') {
      at = quotedInField(source, at, open, closing, dialect, depth)
    } else if (OPEN.includes(c)) {
      brackets.push(CLOSE[OPEN.indexOf(c)])
      at++
    } else if (c === '}' && brackets.length === 0) return at + 1
    else if (CLOSE.includes(c)) {
      if (brackets.pop() !== c) {
        throw syntaxError(`f-string: unmatched '${c}'`, at, at)
      }
      at++
    } else if (c === ':' && brackets.length === 0) return scanSpec(source, start, at + 1, closing, dialect, depth)
    else at++
  }
  throw syntaxError("'{' was never closed", open, open)
}

/** An unfinished string with the quote of the f-string around it is that quote, with the field left open. */
function quotedInField(source: SourceText, at: number, open: number, closing: string, dialect: Dialect, depth: number): number {
  try {
    return nestedString(source, at, open + 1, dialect, depth)
  } catch (thrown) {
    if (!source.text.startsWith(closing, at)) throw thrown
    throw syntaxError("f-string: expecting '}'", at, at)
  }
}

/** Past the string inside a field whose quote is at `quoteAt`; its prefix does not begin before `floor`. */
export function nestedString(
  source: SourceText,
  quoteAt: number,
  floor: number,
  dialect: Dialect,
  depth: number,
): number {
  const text = source.text
  let start = quoteAt
  while (start > floor && quoteAt - start < 2 && /[a-zA-Z]/.test(text[start - 1])) start--
  while (start < quoteAt && stringPrefixLength(text, start, dialect) !== quoteAt - start) start++
  const triple = text.startsWith(text[quoteAt].repeat(3), quoteAt)
  if (/[fF]/.test(text.slice(start, quoteAt))) return scanFormatted(source, start, quoteAt, triple, dialect, depth + 1)
  return scanPlain(source, start, quoteAt, triple, dialect)
}

/** A format specification: literal text with fields of its own. */
function scanSpec(
  source: SourceText,
  start: number,
  from: number,
  closing: string,
  dialect: Dialect,
  depth: number,
): number {
  const text = source.text
  if (depth > 148) throw syntaxError('f-string: expressions nested too deeply', start)
  let at = from
  while (at < text.length) {
    const c = text[at]
    if (c === '}') return at + 1
    if (c === '{') at = scanField(source, start, at, closing, dialect, depth + 1)
    else if (text.startsWith(closing, at) || (c === '\n' && closing.length === 1)) break
    else at++
  }
  throw syntaxError("f-string: expecting '}'", Math.min(at, text.length), Math.min(at + 1, text.length))
}

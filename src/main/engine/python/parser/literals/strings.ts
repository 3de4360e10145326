/** String literals: prefixes, implicit concatenation, and the type of the result in each version. */
import type { Constant, Expression, FormattedValue, JoinedStr } from '../../ast/nodes.ts'
import type { Converter } from '../convert/converter.ts'
import { syntaxError, treeError } from '../errors/syntax-error.ts'
import { isAscii } from '../source.ts'
import type { Token } from '../tokens/token.ts'
import type { TreeNode } from '../tree.ts'
import { decodeBytes, decodeRawUnicode, decodeText, utf8Bytes } from './escapes.ts'
import { formattedParts } from './fstrings.ts'
import { doubting, failing } from './reports.ts'

export interface LiteralPiece {
  readonly raw: boolean
  readonly formatted: boolean
  readonly bytes: boolean
  readonly unicode: boolean
  /** Offsets of the text between the quotes. */
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly token: Token
}

export function splitLiteral(token: Token): LiteralPiece {
  const quoteAt = token.text.search(/['"]/)
  const prefix = token.text.slice(0, quoteAt).toLowerCase()
  const quote = token.text[quoteAt]
  const rest = token.text.slice(quoteAt)
  const quotes = rest.length >= 6 && rest.startsWith(quote.repeat(3)) ? 3 : 1
  return {
    raw: prefix.includes('r'),
    formatted: prefix.includes('f'),
    bytes: prefix.includes('b'),
    unicode: prefix.includes('u'),
    bodyStart: token.start + quoteAt + quotes,
    bodyEnd: token.end - quotes,
    token,
  }
}

export function stringLiteral(c: Converter, tokens: readonly Token[], node: TreeNode): Expression {
  const pieces = tokens.map(splitLiteral)
  const position = c.position(node)
  if (c.dialect.python2) return { kind: 'Constant', value: python2String(c, pieces), ...position }
  const bytes = pieces.filter((piece) => piece.bytes).length
  if (bytes > 0) {
    if (bytes < pieces.length) throw mixed(c, tokens)
    const value = pieces.map((piece) => bytesPiece(c, piece)).join('')
    return { kind: 'Constant', value: { type: 'bytes', value }, ...position }
  }
  if (!pieces.some((piece) => piece.formatted)) {
    const value = pieces.map((piece) => textPiece(c, piece)).join('')
    return { kind: 'Constant', value: { type: 'str', value }, ...position }
  }
  return joined(c, pieces, node)
}

function body(c: Converter, piece: LiteralPiece): string {
  return c.source.text.slice(piece.bodyStart, piece.bodyEnd)
}

function textPiece(c: Converter, piece: LiteralPiece): string {
  const text = body(c, piece)
  return piece.raw ? text : decodeText(text, failing(c, piece.token), false, doubting(c, piece.token))
}

function bytesPiece(c: Converter, piece: LiteralPiece): string {
  const text = body(c, piece)
  if (!isAscii(text)) {
    const dot = c.dialect.minor < 10 ? '.' : ''
    const message = `bytes can only contain ASCII literal characters${dot}`
    if (c.dialect.minor < 8) throw treeError(message, piece.token.start)
    const pointsBehind = c.dialect.minor === 9 || c.dialect.minor === 10
    throw syntaxError(message, pointsBehind ? piece.token.end : piece.token.start, piece.token.end)
  }
  return piece.raw ? text : decodeBytes(text, failing(c, piece.token), false, doubting(c, piece.token))
}

/** 2.7: one unicode piece makes the whole unicode; byte pieces then have to be ASCII. */
function python2String(c: Converter, pieces: readonly LiteralPiece[]): Constant['value'] {
  const isUnicode = (piece: LiteralPiece): boolean =>
    piece.unicode || (c.unicodeLiterals && !piece.bytes)
  const values = pieces.map((piece) => {
    const text = body(c, piece)
    const fail = failing(c, piece.token)
    if (isUnicode(piece)) return piece.raw ? decodeRawUnicode(text, fail) : decodeText(text, fail, true)
    const encoded = c.encoding === 'latin-1' ? text : utf8Bytes(text)
    return piece.raw ? encoded : decodeBytes(encoded, fail, true)
  })
  return { type: pieces.some(isUnicode) ? 'unicode' : 'str', value: values.join('') }
}

function joined(c: Converter, pieces: readonly LiteralPiece[], node: TreeNode): JoinedStr {
  const values: (Constant | FormattedValue)[] = []
  for (const piece of pieces) {
    if (piece.formatted) for (const part of formattedParts(c, piece)) append(values, part)
    else {
      const value = textPiece(c, piece)
      append(values, { kind: 'Constant', value: { type: 'str', value }, ...c.position(piece.token) })
    }
  }
  return { kind: 'JoinedStr', values, ...c.position(node) }
}

/** Neighbouring text is one Constant; empty text is none. */
function append(values: (Constant | FormattedValue)[], part: Constant | FormattedValue): void {
  const last = values[values.length - 1]
  if (part.kind !== 'Constant' || part.value.type !== 'str') values.push(part)
  else if (part.value.value === '') return
  else if (last?.kind === 'Constant' && last.value.type === 'str') {
    const value = last.value.value + part.value.value
    values[values.length - 1] = { ...last, value: { type: 'str', value }, endLine: part.endLine, endColumn: part.endColumn }
  } else values.push(part)
}

function mixed(c: Converter, tokens: readonly Token[]): Error {
  const last = tokens[tokens.length - 1]
  const message = 'cannot mix bytes and nonbytes literals'
  // 3.9 to 3.11 point past the last piece, 3.12 and later at what follows it.
  if (c.dialect.minor >= 9) return syntaxError(message, last.end, last.end + (c.dialect.minor >= 12 ? 1 : 0))
  return treeError(message, tokens[0].start, last.end)
}

/** Backslashes. Text comes out as JavaScript characters, bytes as one character each. */
import { characterNamed } from './character-names.ts'
import type { SourceError, SyntaxErrorKind } from '../errors/syntax-error.ts'

/** Makes the error about the literal at hand. */
export type Fail = (message: string, kind?: SyntaxErrorKind) => SourceError
/** Told of each backslash that stands for itself and each number beyond a byte. */
export type Doubt = (escape: string) => void

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '', '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
}
const ESCAPE = /\\(?:[0-7]{1,3}|x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|N(?:\{[^}]*\}?)?|[^])/g
const BYTE_ESCAPE = /\\(?:[0-7]{1,3}|x[0-9a-fA-F]{0,2}|[^])/g
const RAW_UNICODE = /(\\+)(u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8})/g

export function decodeText(text: string, fail: Fail, python2 = false, doubt: Doubt = () => undefined): string {
  if (!text.includes('\\')) return text
  return text.replace(ESCAPE, (escape: string, offset: number) => {
    const c = escape[1]
    const simple = SIMPLE[c]
    if (simple !== undefined) return simple
    if (c >= '0' && c <= '7') {
      if (escape.length === 4 && c > '3') doubt(escape)
      return String.fromCharCode(parseInt(escape.slice(1), 8))
    }
    if (c === 'x' || c === 'u' || c === 'U') return codePoint(escape, offset, fail)
    if (c === 'N') return namedCharacter(escape, offset, fail, python2)
    doubt(escape)
    return escape
  })
}

const LENGTH: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 }

function codePoint(escape: string, offset: number, fail: Fail): string {
  const kind = escape[1]
  if (escape.length < LENGTH[kind]) {
    const shape = kind + 'X'.repeat(LENGTH[kind] - 2)
    throw unicodeError(offset, escape.length, `truncated \\${shape} escape`, fail)
  }
  const value = parseInt(escape.slice(2), 16)
  if (value > 0x10ffff) throw unicodeError(offset, escape.length, 'illegal Unicode character', fail)
  return String.fromCodePoint(value)
}

function namedCharacter(escape: string, offset: number, fail: Fail, python2: boolean): string {
  if (escape.length < 4 || !escape.endsWith('}')) {
    throw unicodeError(offset, escape.length, 'malformed \\N character escape', fail)
  }
  const found = characterNamed(escape.slice(3, -1), python2)
  if (found !== null) return found
  throw fail(`The character of this name (${escape}) is not supported`, 'Unsupported')
}

function unicodeError(offset: number, length: number, why: string, fail: Fail): SourceError {
  const place = length === 1 ? `byte 0x5c in position ${offset}` : `bytes in position ${offset}-${offset + length - 1}`
  return fail(`(unicode error) 'unicodeescape' codec can't decode ${place}: ${why}`)
}

export function decodeBytes(text: string, fail: Fail, python2: boolean, doubt: Doubt = () => undefined): string {
  if (!text.includes('\\')) return text
  return text.replace(BYTE_ESCAPE, (escape: string, offset: number) => {
    const c = escape[1]
    const simple = SIMPLE[c]
    if (simple !== undefined) return simple
    if (c >= '0' && c <= '7') {
      if (escape.length === 4 && c > '3') doubt(escape)
      return String.fromCharCode(parseInt(escape.slice(1), 8) & 255)
    }
    if (c !== 'x') {
      doubt(escape)
      return escape
    }
    if (escape.length < 4) {
      throw fail(python2 ? 'invalid \\x escape' : `(value error) invalid \\x escape at position ${offset}`)
    }
    return String.fromCharCode(parseInt(escape.slice(2), 16))
  })
}

/** 2.7's ur'': \u and \U still count after an odd number of backslashes. */
export function decodeRawUnicode(text: string, fail: Fail): string {
  return text.replace(RAW_UNICODE, (whole: string, slashes: string, code: string, offset: number) => {
    if (slashes.length % 2 === 0) return whole
    return slashes.slice(1) + codePoint('\\' + code, offset, fail)
  })
}

/** UTF-8, one JavaScript character per byte; lone surrogates as CPython's surrogatepass would. */
export function utf8Bytes(text: string): string {
  let bytes = ''
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes += character
    else if (code < 0x800) bytes += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) {
      bytes += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    } else {
      const tail = [0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
      bytes += String.fromCharCode(0xf0 | (code >> 18), ...tail)
    }
  }
  return bytes
}

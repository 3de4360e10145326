/** unicode-escape and raw-unicode-escape. @mirrors Objects/unicodeobject.c _PyUnicode_DecodeUnicodeEscapeInternal, _PyUnicode_DecodeRawUnicodeEscapeStateful */
import type { Encoding, Problem } from './encodings.ts'
import { escapeWide } from './repr.ts'

const SIMPLE: Readonly<Record<string, string>> = { '\n': '', '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' }
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
const TOKEN = /\\(?:([0-7]{1,3})|([xuU])([0-9a-fA-F]*)|([\s\S]))/y

type Core = Pick<Encoding, 'problem' | 'text' | 'bytes'>
type Piece = { readonly text: string; readonly end: number }

function walking(piece: (bytes: string, at: number) => Piece | Problem, bytes: Core['bytes']): Core {
  return {
    problem(source, from) {
      for (let at = from; at < source.length; ) {
        const found = piece(source, at)
        if ('reason' in found) return found
        at = found.end
      }
      return null
    },
    text(source) {
      let text = ''
      for (let at = 0; at < source.length; ) {
        const found = piece(source, at) as Piece
        text += found.text
        at = found.end
      }
      return text
    },
    bytes,
  }
}

/** `named` answers for `\N`, whose names are not known here. */
export function unicodeEscape(named: () => never): Core {
  /** One character or escape: its text and length, or what is wrong with it. */
  function piece(bytes: string, at: number): Piece | Problem {
    if (bytes[at] !== '\\') return { text: bytes[at]!, end: at + 1 }
    if (at + 1 >= bytes.length) return { start: at, end: at + 1, reason: '\\ at end of string' }
    TOKEN.lastIndex = at
    const [all, octal, kind, hex, other] = TOKEN.exec(bytes)!
    if (octal !== undefined) return { text: String.fromCharCode(parseInt(octal, 8)), end: at + all.length }
    if (kind !== undefined) return hexadecimal(kind, hex!, at)
    if (other === 'N') named()
    return { text: SIMPLE[other!] ?? all, end: at + all.length }
  }

  return walking(piece, (text) => Array.from(text, escaped).join(''))
}

function hexadecimal(kind: string, hex: string, at: number): Piece | Problem {
  const wanted = DIGITS[kind]!
  const digits = hex.slice(0, wanted)
  const end = at + 2 + digits.length
  if (digits.length < wanted) return { start: at, end, reason: `truncated \\${kind}${'X'.repeat(wanted)} escape` }
  const code = parseInt(digits, 16)
  return code > 0x10ffff ? { start: at, end, reason: 'illegal Unicode character' } : { text: String.fromCodePoint(code), end }
}

function escaped(point: string): string {
  const code = point.codePointAt(0)!
  if (point === '\\') return '\\\\'
  if (code >= 0x20 && code < 0x7f) return point
  return { '\t': '\\t', '\n': '\\n', '\r': '\\r' }[point] ?? escapeWide(code)
}

const RAW = /\\([\s\S])/y

export function rawUnicodeEscape(python2: boolean): Core {
  /** A backslash before another one, or before any but u and U, stands for itself. */
  function piece(bytes: string, at: number): Piece | Problem {
    RAW.lastIndex = at
    const next = RAW.exec(bytes)?.[1]
    if (next === undefined) return { text: bytes[at]!, end: at + 1 }
    if (next !== 'u' && next !== 'U') return { text: `\\${next}`, end: at + 2 }
    const found = hexadecimal(next, /^[0-9a-fA-F]*/.exec(bytes.slice(at + 2))![0], at)
    if (!('reason' in found)) return found
    if (found.reason.startsWith('illegal')) return { ...found, reason: '\\Uxxxxxxxx out of range' }
    return python2 ? { ...found, reason: 'truncated \\uXXXX' } : found
  }

  return walking(piece, (text) => Array.from(text, (point) => (point.codePointAt(0)! < 256 ? point : escapeWide(point.codePointAt(0)!))).join(''))
}

/** The encodings that codecs.ts drives: between text and bytes, one JavaScript character per byte. Source: Objects/unicodeobject.c */
import { rawUnicodeEscape, unicodeEscape } from './escape-encodings.ts'
import { utf8Bytes, utf8Problem, utf8Surrogate, utf8Text } from './utf8.ts'

/** Byte offsets. */
export interface Problem {
  readonly start: number
  readonly end: number
  readonly reason: string
}

export interface Encoding {
  /** In messages. */
  readonly name: string
  /** Written before the text. */
  readonly mark: string
  /** Of bytes that begin with a mark: how many bytes it takes, and the encoding behind it. */
  behindMark(bytes: string): { readonly skip: number; readonly encoding: Encoding }
  /** The first piece from `at` on that is no text; null when there is none. */
  problem(bytes: string, at: number): Problem | null
  /** Of bytes without a problem. */
  text(bytes: string): string
  /** Characters without bytes, as many as are told of together; null when there are none. */
  readonly unencodable: RegExp | null
  readonly reason: string
  bytes(text: string): string
  /** Bytes of the smallest character. */
  readonly unit: 1 | 2 | 4
  /** The lone surrogate at a problem, for `surrogatepass`; null when it is something else. */
  surrogate(bytes: string, at: number): string | null
}

const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8', u8: 'utf-8', cp65001: 'utf-8', 'utf8-sig': 'utf-8-sig', 'us-ascii': 'ascii', 646: 'ascii',
  latin1: 'latin-1', 'iso-8859-1': 'latin-1', 'iso8859-1': 'latin-1', l1: 'latin-1', latin: 'latin-1', 8859: 'latin-1',
  utf16: 'utf-16', u16: 'utf-16', 'utf-16le': 'utf-16-le', 'utf-16be': 'utf-16-be',
  utf32: 'utf-32', u32: 'utf-32', 'utf-32le': 'utf-32-le', 'utf-32be': 'utf-32-be',
}

/** Codecs of CPython that are not here. */
const MISSING = /^(cp\d+|iso-?8859-?\d+|latin-?\d+|koi8-[rtu]|mac-\w+|big5\w*|gb\w+|hz|euc-\w+|shift-jis\w*|iso2022-\w+|utf-?7|idna|punycode|(hex|base64|bz2|zlib|quopri|uu|rot-?13)(-codec)?|string-escape|windows-\d+|tis-620|johab|charmap|undefined)$/

const SURROGATES = /[\ud800-\udfff]+/gu
const SURROGATE = /[\ud800-\udfff]/gu
export const NO_SURROGATES = 'surrogates not allowed'

/** By normalized name, for one release. `refuse` answers for what CPython has and is missing here. */
export function createEncodings(python2: boolean, refuse: (what: string) => never): (name: string) => Encoding | undefined {
  const plain = (encoding: Omit<Encoding, 'mark' | 'behindMark'>): Encoding => {
    const made: Encoding = { ...encoding, mark: '', behindMark: () => ({ skip: 0, encoding: made }) }
    return made
  }
  const utf8 = plain({
    name: python2 ? 'utf8' : 'utf-8', problem: (bytes, at) => utf8Problem(bytes, at, python2), text: utf8Text, bytes: utf8Bytes,
    unencodable: python2 ? null : SURROGATES, reason: NO_SURROGATES, unit: 1, surrogate: utf8Surrogate,
  })
  const withMark: Encoding = { ...utf8, mark: '\xef\xbb\xbf', behindMark: (bytes) => ({ skip: bytes.startsWith('\xef\xbb\xbf') ? 3 : 0, encoding: utf8 }) }
  const all: Record<string, Encoding> = { 'utf-8': utf8, 'utf-8-sig': withMark, ascii: narrow('ascii', 128), 'latin-1': narrow('latin-1', 256) }
  const escapes = { unencodable: null, reason: '', unit: 1, surrogate: () => null } as const
  all['unicode-escape'] = plain({ name: 'unicodeescape', ...unicodeEscape(() => refuse('\\N in the codec unicode_escape')), ...escapes })
  all['raw-unicode-escape'] = plain({ name: 'rawunicodeescape', ...rawUnicodeEscape(python2), ...escapes })
  for (const bits of [16, 32] as const) {
    const wide = (name: string, little: boolean) => plain(wideEncoding(python2 ? `utf${bits}` : name, bits, little, python2))
    const [little, big] = [wide(`utf-${bits}-le`, true), wide(`utf-${bits}-be`, false)]
    const marks = [little, big].map((encoding) => encoding.bytes('\ufeff'))
    all[`utf-${bits}-le`] = little
    all[`utf-${bits}-be`] = big
    all[`utf-${bits}`] = {
      ...wide(`utf-${bits}`, true), mark: marks[0]!,
      behindMark: (bytes) => ({ skip: marks.some((mark) => bytes.startsWith(mark)) ? bits / 8 : 0, encoding: bytes.startsWith(marks[1]!) ? big : little }),
    }
  }
  return (name) => {
    const key = name.toLowerCase().replaceAll('_', '-')
    return all[ALIASES[key] ?? key] ?? (MISSING.test(key) ? refuse(`the codec ${name}`) : undefined)
  }

  function narrow(name: string, limit: number): Encoding {
    const outside = limit === 128 ? /[^\x00-\x7f]/ : null
    return plain({
      name,
      problem(bytes, at) {
        const found = outside?.exec(bytes.slice(at)) ?? null
        return found === null ? null : { start: at + found.index, end: at + found.index + 1, reason: 'ordinal not in range(128)' }
      },
      text: (bytes) => bytes, bytes: (text) => text,
      unencodable: limit === 128 ? /[^\x00-\x7f]+/gu : /[^\x00-\xff]+/gu, reason: `ordinal not in range(${limit})`, unit: 1, surrogate: () => null,
    })
  }
}

/** @mirrors Objects/unicodeobject.c PyUnicode_DecodeUTF16Stateful, PyUnicode_DecodeUTF32Stateful */
function wideEncoding(name: string, bits: 16 | 32, little: boolean, python2: boolean): Omit<Encoding, 'mark' | 'behindMark'> {
  const size = bits === 16 ? 2 : 4
  const shifts = Array.from({ length: size }, (_, i) => 8 * (little ? i : size - 1 - i))
  const unit = (bytes: string, at: number): number => shifts.reduce((sum, shift, i) => sum + bytes.charCodeAt(at + i) * 2 ** shift, 0)
  const written = (code: number): string => String.fromCharCode(...shifts.map((shift) => (code >>> shift) & 255))
  const isSurrogate = (code: number, first: number, count = 0x400): boolean => code >= first && code < first + count
  const codesOf = (text: string): number[] =>
    bits === 16 ? Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)) : Array.from(text, (point) => point.codePointAt(0)!)

  function wrong16(bytes: string, at: number): Problem | null {
    const code = unit(bytes, at)
    if (isSurrogate(code, 0xdc00)) return { start: at, end: at + 2, reason: 'illegal encoding' }
    if (!isSurrogate(code, 0xd800)) return null
    if (at + 4 > bytes.length) return { start: at, end: bytes.length, reason: 'unexpected end of data' }
    return isSurrogate(unit(bytes, at + 2), 0xdc00) ? null : { start: at, end: at + 2, reason: 'illegal UTF-16 surrogate' }
  }

  function wrong32(bytes: string, at: number): Problem | null {
    const code = unit(bytes, at)
    const end = at + 4
    if (code >= 0x110000) return { start: at, end, reason: 'code point not in range(0x110000)' }
    return !python2 && isSurrogate(code, 0xd800, 0x800) ? { start: at, end, reason: 'code point in surrogate code point range(0xd800, 0xe000)' } : null
  }

  return {
    name,
    problem(bytes, from) {
      for (let at = from; at < bytes.length; at += size) {
        if (at + size > bytes.length) return { start: at, end: bytes.length, reason: 'truncated data' }
        const wrong = bits === 16 ? wrong16(bytes, at) : wrong32(bytes, at)
        if (wrong !== null) return wrong
        if (bits === 16 && isSurrogate(unit(bytes, at), 0xd800)) at += size
      }
      return null
    },
    text(bytes) {
      let text = ''
      for (let at = 0; at < bytes.length; at += size) text += bits === 16 ? String.fromCharCode(unit(bytes, at)) : String.fromCodePoint(unit(bytes, at))
      return text
    },
    bytes: (text) => codesOf(text).map(written).join(''),
    unencodable: python2 ? null : SURROGATE, reason: NO_SURROGATES, unit: size,
    surrogate: (bytes, at) => (at + size <= bytes.length && isSurrogate(unit(bytes, at), 0xd800, 0x800) ? String.fromCharCode(unit(bytes, at)) : null),
  }
}

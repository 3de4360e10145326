/** Formats of struct: which bytes lie where. @mirrors Modules/_struct.c prepare_s, native_table, lilendian_table, bigendian_table */

export interface Field {
  readonly code: string
  readonly offset: number
  /** Bytes of one value; of the whole string for s and p. */
  readonly size: number
  /** How many values; 1 for s and p. */
  readonly count: number
}

export interface Format {
  readonly fields: readonly Field[]
  readonly size: number
  readonly values: number
  readonly littleEndian: boolean
  /** Values are stored by the functions of the native table, which words its errors in its own way. */
  isNative(code: string): boolean
}

export class FormatFault {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

/** Sizes by standard and by the machine, which is also the alignment. */
const STANDARD: Readonly<Record<string, number>> = { x: 1, b: 1, B: 1, c: 1, s: 1, p: 1, h: 2, H: 2, i: 4, I: 4, l: 4, L: 4, q: 8, Q: 8, '?': 1, e: 2, f: 4, d: 8 }
const NATIVE: Readonly<Record<string, number>> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 }
const LEGACY_MISSING = ['e', 'n', 'N']

export function parseFormat(text: string, python2: boolean): Format {
  const order = '@=<>!'.includes(text[0]) && text !== '' ? text[0] : ''
  const aligns = order === '' || order === '@'
  const sizes = aligns ? NATIVE : STANDARD
  const littleEndian = order !== '>' && order !== '!'
  const fields: Field[] = []
  let offset = 0
  let values = 0
  for (let i = order.length; i < text.length; ) {
    if (/\s/.test(text[i])) {
      i++
      continue
    }
    const digits = /^[0-9]*/.exec(text.slice(i))![0]
    i += digits.length
    if (i >= text.length) {
      // 2.7 overlooks a number at the end.
      if (python2) break
      throw new FormatFault('repeat count given without format specifier')
    }
    if (text[i] === '\0' && !python2) throw new FormatFault('embedded null character')
    const code = text[i++]
    const size = python2 && LEGACY_MISSING.includes(code) ? undefined : sizes[code]
    if (size === undefined) throw new FormatFault('bad char in struct format')
    const count = digits === '' ? 1 : Number(digits)
    if (aligns) offset = Math.ceil(offset / size) * size
    if (offset + count * size > Number.MAX_SAFE_INTEGER) throw new FormatFault('total struct size too long')
    if (code === 's' || code === 'p') {
      fields.push({ code, offset, size: count, count: 1 })
      values++
    } else if (code !== 'x' && count > 0) {
      fields.push({ code, offset, size, count })
      values += count
    }
    offset += count * size
  }
  return { fields, size: offset, values, littleEndian, isNative: (code) => aligns || (littleEndian && sizes[code] === NATIVE[code]) }
}

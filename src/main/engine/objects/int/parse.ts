/** Text to integer. @mirrors Objects/longobject.c PyLong_FromString */

export interface ParseOptions {
  /** 1_000 (3.6+). */
  readonly underscores: boolean
  /** 010 is octal with base 0, and `L` may end a long (2.7). */
  readonly legacy: boolean
  /** A final `L` is accepted. */
  readonly suffix: boolean
}

const PREFIXES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16 }
const DIGITS_PER_CHUNK = 9

/** Up to 15 ASCII digits and nothing else, or -1. */
export function shortDecimal(text: string): number {
  const { length } = text
  if (length === 0 || length > 15) return -1
  let value = 0
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** null: not a number in that base. */
export function parseInteger(source: string, base: number, options: ParseOptions): bigint | null {
  let text = trimPython(source)
  const negative = text.startsWith('-')
  if (negative || text.startsWith('+')) text = text.slice(1)
  if (options.suffix && /[lL]$/.test(text)) text = text.slice(0, -1)
  const prefix = text[0] === '0' ? PREFIXES[(text[1] ?? '').toLowerCase()] : undefined
  if (base === 0) {
    if (prefix !== undefined) base = prefix
    else if (text[0] !== '0' || text.length === 1) base = 10
    else if (options.legacy) base = 8
    // In Python 3 a leading zero is only allowed in front of zeros.
    else if (/^[0_]+$/.test(text)) base = 10
    else return null
  }
  if (prefix === base) {
    text = text.slice(2)
    if (options.underscores && text[0] === '_') text = text.slice(1)
  }
  if (options.underscores) {
    if (/^_|__|_$/.test(text)) return null
    text = text.replaceAll('_', '')
  }
  if (text === '' || !validDigits(text, base)) return null
  const magnitude = convert(text, base)
  return negative ? -magnitude : magnitude
}

function validDigits(text: string, base: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf(text.charCodeAt(i))
    if (digit < 0 || digit >= base) return false
  }
  return true
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const lower = code | 32
  return lower >= 97 && lower <= 122 ? lower - 87 : -1
}

function convert(text: string, base: number): bigint {
  if (base === 10) return BigInt(text)
  if (base === 16) return BigInt('0x' + text)
  if (base === 8) return BigInt('0o' + text)
  if (base === 2) return BigInt('0b' + text)
  let value = 0n
  for (let start = 0; start < text.length; start += DIGITS_PER_CHUNK) {
    const chunk = text.slice(start, start + DIGITS_PER_CHUNK)
    value = value * BigInt(base) ** BigInt(chunk.length) + BigInt(parseInt(chunk, base))
  }
  return value
}

/** What str.strip() removes at both ends, and Unicode decimal digits as ASCII ones. */
export function trimPython(text: string): string {
  return text.replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g, '').replace(/[^\x00-\x7f]/gu, decimal)
}

function decimal(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character
  // Decimal digits come in runs of ten that start at zero: count back to the start of the run.
  let code = character.codePointAt(0)!
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--
    value++
  }
  return String(value)
}

/** Doubles as text for a format code. @mirrors Python/pystrtod.c format_float_short */
import { fixedDecimal, plainFixed, shortestDecimal, significantDecimal, type Decimal } from './decimal.ts'

export interface FloatTextOptions {
  /** `#`: the point and trailing zeros stay. */
  readonly alternate?: boolean
  /** `.0` is added to what looks like an integer. */
  readonly addDotZero?: boolean
}

/** Code: e f g r, or E F G. The sign is part of the text when the value is negative, zero included. */
export function floatText(value: number, code: string, precision: number, options: FloatTextOptions = {}): string {
  const lower = code.toLowerCase()
  const text = unsigned(value, lower, precision, options)
  const signed = (value < 0 || Object.is(value, -0)) && value === value ? `-${text}` : text
  return code === lower ? signed : signed.toUpperCase()
}

function unsigned(value: number, code: string, precision: number, options: FloatTextOptions): string {
  if (value !== value) return 'nan'
  const magnitude = Math.abs(value)
  if (magnitude === Infinity) return 'inf'
  switch (code) {
    case 'e': return layOut(significantDecimal(magnitude, precision + 1), true, precision + 1, options)
    case 'f': {
      const plain = options.alternate === true || options.addDotZero === true ? null : plainFixed(magnitude, precision)
      if (plain !== null) return plain
      const decimal = fixedDecimal(magnitude, precision)
      return layOut(decimal, false, decimal.point + precision, options)
    }
    case 'g': {
      const count = precision === 0 ? 1 : precision
      const decimal = significantDecimal(magnitude, count)
      const useExponent = decimal.point <= -4 || decimal.point > count - (options.addDotZero === true ? 1 : 0)
      return layOut(decimal, useExponent, options.alternate === true ? count : decimal.digits.length, options)
    }
    default: {
      const decimal = shortestDecimal(magnitude)
      return layOut(decimal, decimal.point <= -4 || decimal.point > 16, decimal.digits.length, options)
    }
  }
}

/** `end`: how many digits to show, counted from the first significant one; zeros fill up. */
function layOut({ digits, point }: Decimal, useExponent: boolean, end: number, options: FloatTextOptions): string {
  const exponent = point - 1
  const at = useExponent ? 1 : point
  let last = Math.max(end, at)
  if (!useExponent && options.addDotZero === true) last = Math.max(end, at + 1)
  const padded = (at <= 0 ? '0'.repeat(1 - at) : '') + digits.slice(0, Math.max(0, last)).padEnd(Math.max(0, last), '0')
  const whole = Math.max(at, 1)
  const fraction = padded.slice(whole)
  let text = padded.slice(0, whole)
  if (fraction !== '' || options.alternate === true) text += `.${fraction}`
  if (!useExponent) return text
  return `${text}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

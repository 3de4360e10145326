import type { PyConstant } from '../../ast/constants.ts'
import type { Dialect } from '../dialect.ts'

const LARGEST_INT_2 = 2n ** 63n - 1n
const SMALLEST_INT_2 = -(2n ** 63n)

/** The value of a number token, which is known to be well formed; with a minus before it in 2.7. */
export function parseNumber(token: string, dialect: Dialect, negative = false): PyConstant {
  const text = token.replaceAll('_', '')
  const sign = negative ? -1 : 1
  if (/^0[xXoObB]/.test(text)) {
    const long = /[lL]$/.test(text)
    return integer(BigInt(long ? text.slice(0, -1) : text), long, dialect, negative)
  }
  if (/[jJ]$/.test(text)) return { type: 'complex', real: 0, imag: sign * Number(text.slice(0, -1)) }
  if (/[.eE]/.test(text)) return { type: 'float', value: sign * Number(text) }
  const long = /[lL]$/.test(text)
  const digits = long ? text.slice(0, -1) : text
  const octal = dialect.python2 && digits.length > 1 && digits.startsWith('0')
  return integer(BigInt(octal ? `0o${digits}` : digits), long, dialect, negative)
}

function integer(digits: bigint, long: boolean, dialect: Dialect, negative: boolean): PyConstant {
  const value = negative ? -digits : digits
  if (!dialect.python2) return { type: 'int', value }
  return { type: long || value > LARGEST_INT_2 || value < SMALLEST_INT_2 ? 'long' : 'int', value }
}

import type { PyConstant } from '../../ast/constants.ts'
import type { Dialect } from '../dialect.ts'

const LARGEST_INT_2 = 2n ** 63n - 1n

/** The value of a number token, which is known to be well formed. */
export function parseNumber(token: string, dialect: Dialect): PyConstant {
  const text = token.replaceAll('_', '')
  if (/^0[xXoObB]/.test(text)) {
    const long = /[lL]$/.test(text)
    return integer(BigInt(long ? text.slice(0, -1) : text), long, dialect)
  }
  if (/[jJ]$/.test(text)) return { type: 'complex', real: 0, imag: Number(text.slice(0, -1)) }
  if (/[.eE]/.test(text)) return { type: 'float', value: Number(text) }
  const long = /[lL]$/.test(text)
  const digits = long ? text.slice(0, -1) : text
  const octal = dialect.python2 && digits.length > 1 && digits.startsWith('0')
  return integer(BigInt(octal ? `0o${digits}` : digits), long, dialect)
}

function integer(value: bigint, long: boolean, dialect: Dialect): PyConstant {
  if (!dialect.python2) return { type: 'int', value }
  return { type: long || value > LARGEST_INT_2 ? 'long' : 'int', value }
}

/** Integers as doubles: correctly rounded conversion and quotient. @mirrors Objects/longobject.c _PyLong_Frexp, long_true_divide */

/** Number(bigint) rounds to nearest, ties to even, as CPython does; Infinity when it is too large. */
export function bigToDouble(value: bigint): number {
  return Number(value)
}

/** a / b correctly rounded; ±Infinity when it is too large. `b` is not 0. */
export function trueQuotient(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n
  const x = a < 0n ? -a : a
  const y = b < 0n ? -b : b
  if (x === 0n) return negative ? -0 : 0
  // Scale so that the integer quotient has at least 66 bits, and let its last bit say that something was cut off.
  let shift = bitLength(x) - bitLength(y) - 66
  if (shift < -1140) shift = -1140
  const scaled = shift < 0 ? x << BigInt(-shift) : x
  const divisor = shift > 0 ? y << BigInt(shift) : y
  let quotient = scaled / divisor
  if (quotient * divisor !== scaled) quotient |= 1n
  const result = scale(quotient, shift)
  return negative ? -result : result
}

/** quotient × 2^shift, rounded once, subnormals included. */
function scale(quotient: bigint, shift: number): number {
  const bits = bitLength(quotient)
  const exponent = bits + shift
  if (exponent > 1024) return Infinity
  const keep = Math.min(53, exponent + 1074)
  if (keep < 0) return 0
  const cut = bits - keep
  if (cut <= 0) return Number(quotient) * 2 ** shift
  const dropped = BigInt(cut)
  let mantissa = quotient >> dropped
  const rest = quotient & ((1n << dropped) - 1n)
  const half = 1n << (dropped - 1n)
  if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa++
  const power = cut + shift
  // In two steps, since 2 ** power alone may underflow.
  return power < -1000 ? Number(mantissa) * 2 ** -1000 * 2 ** (power + 1000) : Number(mantissa) * 2 ** power
}

export function bitLength(magnitude: bigint): number {
  if (magnitude === 0n) return 0
  const hex = magnitude.toString(16)
  return (hex.length - 1) * 4 + (32 - Math.clz32(parseInt(hex[0], 16)))
}

/** Doubles to decimal digits, rounded correctly, ties to even. The fast paths lean on the language's own exact conversions, which round ties up. */

export interface Decimal {
  /** Significant digits without trailing zeros, '0' for zero. */
  readonly digits: string
  /** Position of the decimal point counted from the first digit. */
  readonly point: number
}

const LANGUAGE_DIGITS = 100

/** The same as text, where the language's own conversion is right, else null. */
export function plainFixed(magnitude: number, places: number): string | null {
  const mayTie = Number.isInteger(magnitude * (places < 30 ? 1 << (places + 1) : 2 ** (places + 1)))
  return magnitude < 1e21 && places <= LANGUAGE_DIGITS && (!mayTie || Number.isInteger(magnitude)) ? magnitude.toFixed(places) : null
}

/** `places` digits after the point. @mirrors Python/dtoa.c _Py_dg_dtoa (mode 3) */
export function fixedDecimal(magnitude: number, places: number): Decimal {
  const plain = plainFixed(magnitude, places)
  if (plain !== null) return ofPlainText(plain)
  const scaled = roundedProduct(magnitude, places).toString()
  return trimmed(scaled, scaled.length - places)
}

/** `count` significant digits. @mirrors Python/dtoa.c _Py_dg_dtoa (mode 2) */
export function significantDecimal(magnitude: number, count: number): Decimal {
  if (magnitude === 0) return { digits: '0', point: 1 }
  if (count < LANGUAGE_DIGITS) {
    const [checked] = magnitude.toExponential(count).split('e')
    if (!checked.endsWith('5')) return ofExponential(magnitude.toExponential(count - 1))
  }
  let exponent = Number(magnitude.toExponential(20).split('e')[1])
  let scaled = roundedProduct(magnitude, count - 1 - exponent).toString()
  if (scaled.length !== count) {
    exponent += scaled.length - count
    scaled = roundedProduct(magnitude, count - 1 - exponent).toString()
  }
  return trimmed(scaled, exponent + 1 + scaled.length - count)
}

/** The fewest digits that read back as the same double. */
export function shortestDecimal(magnitude: number): Decimal {
  return magnitude === 0 ? { digits: '0', point: 1 } : ofExponential(magnitude.toExponential())
}

function ofExponential(text: string): Decimal {
  const [mantissa, exponent] = text.split('e')
  return trimmed(mantissa.replace('.', ''), Number(exponent) + 1)
}

function ofPlainText(text: string): Decimal {
  const dot = text.indexOf('.')
  return dot < 0 ? trimmed(text, text.length) : trimmed(text.slice(0, dot) + text.slice(dot + 1), dot)
}

function trimmed(text: string, point: number): Decimal {
  let start = 0
  while (start < text.length && text[start] === '0') start++
  let end = text.length
  while (end > start && text[end - 1] === '0') end--
  if (start === end) return { digits: '0', point: 1 }
  return { digits: text.slice(start, end), point: point - start }
}

/** magnitude × 10^power as an integer, ties to even. */
function roundedProduct(magnitude: number, power: number): bigint {
  const { mantissa, exponent } = parts(magnitude)
  let numerator = mantissa * (power > 0 ? 10n ** BigInt(power) : 1n)
  let denominator = power < 0 ? 10n ** BigInt(-power) : 1n
  if (exponent >= 0) numerator <<= BigInt(exponent)
  else denominator <<= BigInt(-exponent)
  const quotient = numerator / denominator
  const twice = (numerator % denominator) * 2n
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient
}

function parts(magnitude: number): { mantissa: bigint; exponent: number } {
  const bits = new BigUint64Array(new Float64Array([magnitude]).buffer)[0]
  const fraction = bits & 0xfffffffffffffn
  const biased = Number(bits >> 52n) & 0x7ff
  return biased === 0 ? { mantissa: fraction, exponent: -1074 } : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 }
}

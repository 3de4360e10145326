/** float.hex and float.fromhex. @mirrors Objects/floatobject.c float_hex_impl, float_fromhex */
import { trueQuotient } from '../int/ratio.ts'

const FRACTION_DIGITS = 13
const LOWEST_EXPONENT = -1022

export function toHex(value: number): string {
  if (value !== value) return 'nan'
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const magnitude = Math.abs(value)
  if (magnitude === 0) return `${sign}0x0.0p+0`
  let exponent = Math.max(LOWEST_EXPONENT, Math.floor(Math.log2(magnitude)))
  if (exponent > LOWEST_EXPONENT) {
    // log2 may be off by one next to powers of two.
    if (magnitude / 2 ** exponent >= 2) exponent++
    else if (magnitude / 2 ** exponent < 1) exponent--
  }
  const scaled = exponent === LOWEST_EXPONENT ? magnitude * 2 ** 1022 : magnitude / 2 ** exponent
  const whole = Math.floor(scaled)
  const fraction = BigInt((scaled - whole) * 2 ** 52).toString(16).padStart(FRACTION_DIGITS, '0')
  return `${sign}0x${whole}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
}

/** null: no number; infinite where it is too large, unless it says so. */
export function fromHex(text: string): number | null {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (special !== null) return special[2].toLowerCase() === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity
  const match = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i.exec(text)
  if (match === null) return null
  const [, sign, whole, fraction = '', power = '0'] = match
  if (whole + fraction === '') return null
  const exponent = Number(power) - 4 * fraction.length
  const mantissa = BigInt('0x' + whole + fraction)
  if (mantissa === 0n) return sign === '-' ? -0 : 0
  if (Math.abs(exponent) > 5000) return exponent < 0 ? 0 : Infinity
  const result = exponent >= 0 ? trueQuotient(mantissa << BigInt(exponent), 1n) : trueQuotient(mantissa, 1n << BigInt(-exponent))
  return sign === '-' ? -result : result
}

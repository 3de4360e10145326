/** Rounding to decimal places through exact integers. @mirrors Objects/floatobject.c double_round */
import { split } from '../hashing.ts'

/** Ties to even (3.x) or away from zero (2.7's round()). */
export function roundDouble(value: number, places: number, tiesToEven: boolean): number {
  if (!Number.isFinite(value) || value === 0 || places > 340) return value
  if (places < -308) return value < 0 ? -0 : 0
  const { mantissa, exponent } = split(Math.abs(value))
  let numerator = mantissa
  let denominator = 1n
  if (exponent > 0) numerator <<= BigInt(exponent)
  else denominator <<= BigInt(-exponent)
  if (places > 0) numerator *= 10n ** BigInt(places)
  else denominator *= 10n ** BigInt(-places)
  let quotient = numerator / denominator
  const twice = (numerator - quotient * denominator) * 2n
  if (twice > denominator || (twice === denominator && (!tiesToEven || (quotient & 1n) === 1n))) quotient++
  const result = Number(`${quotient}e${-places}`)
  return value < 0 ? -result : result
}

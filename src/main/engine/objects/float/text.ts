/** Doubles as text. @mirrors Python/pystrtod.c format_float_short */

/** The shortest text that reads back: exponents from 1e16 and below 1e-4. */
export function reprText(value: number): string {
  const special = specialText(value)
  if (special !== null) return special
  return layOut(value, value.toExponential(), 16)
}

/** %.*g with `.0` added to what looks like an integer: str() of 2.7. */
export function legacyText(value: number, precision: number): string {
  const special = specialText(value)
  if (special !== null) return special
  return layOut(value, roundedExponential(value, precision), precision - 1)
}

function specialText(value: number): string | null {
  if (value !== value) return 'nan'
  if (value === Infinity) return 'inf'
  if (value === -Infinity) return '-inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  return null
}

function layOut(value: number, exponential: string, limit: number): string {
  const [mantissa, power] = exponential.split('e')
  const exponent = Number(power)
  let digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '')
  if (digits === '') digits = '0'
  const sign = value < 0 ? '-' : ''
  if (exponent < -4 || exponent >= limit) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  if (digits.length <= exponent + 1) return `${sign}${digits.padEnd(exponent + 1, '0')}.0`
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`
}

/** toExponential rounds ties up; C rounds them to even. */
function roundedExponential(value: number, precision: number): string {
  const text = value.toExponential(precision - 1)
  // 60 digits show whether the digits cut off are exactly one half.
  const [long] = value.toExponential(60).split('e')
  const cut = long.replace(/[-.]/g, '').slice(precision)
  if (!/^50*$/.test(cut)) return text
  const kept = Number(long.replace(/[-.]/g, '')[precision - 1])
  return kept % 2 === 0 ? truncated(value, precision) : text
}

function truncated(value: number, precision: number): string {
  const [long, power] = value.toExponential(60).split('e')
  const digits = long.replace(/[-.]/g, '').slice(0, precision)
  return `${value < 0 ? '-' : ''}${digits[0]}.${digits.slice(1)}e${power}`
}

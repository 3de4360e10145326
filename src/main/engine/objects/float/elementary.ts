/** exp, log, pow, sin, cos, tan, atan, asin and acos as glibc 2.28 and later round them: computed in double-double, rounded once. */
import { split } from '../hashing.ts'
import { add, dd, divide, multiply, negate, scale, squareRoot, subtract, value, type DoubleDouble } from './double-double.ts'

const LN2 = [0.6931471805599453, 2.3190468138462996e-17, 5.707708438416212e-34] as const
const HALF_PI = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33, 5.562271104316826e-50] as const
const PI = dd(3.141592653589793, 1.2246467991473532e-16)
/** exp works on a 256th of the reduced argument, squared again eight times. */
const SQUARINGS = 8
const EXP_TERMS = 9
const SINE_TERMS = 14
/** Up to here n pi/2 is subtracted in pieces; above it with 1200 bits of pi. */
const PIECEWISE_LIMIT = 2 ** 30
const PI_BITS = 1200n

const ONE = dd(1)

/** exp(x) - 1 over the reduced argument, so that squaring keeps the small part: (1 + e)^2 - 1 = 2e + e^2. */
function expDouble(x: DoubleDouble): { readonly factor: DoubleDouble; readonly shift: number } {
  const shift = Math.round(x.high / LN2[0])
  let r = x
  for (const part of LN2) r = subtract(r, multiply(dd(part), dd(shift)))
  r = scale(r, 2 ** -SQUARINGS)
  let e = dd(0)
  for (let n = EXP_TERMS; n >= 1; n--) e = divide(multiply(r, add(ONE, e)), dd(n))
  for (let i = 0; i < SQUARINGS; i++) e = add(scale(e, 2), multiply(e, e))
  return { factor: add(ONE, e), shift }
}

function assemble({ factor, shift }: { readonly factor: DoubleDouble; readonly shift: number }): number {
  if (shift > 1000) return value(factor) * 2 ** 1000 * 2 ** (shift - 1000)
  if (shift > -1000) return value(factor) * 2 ** shift
  // Subnormal results round once: what is above the last place is added at full size first.
  const quantum = 2 ** (-1074 - shift)
  const place = factor.high >= quantum ? 2 ** 52 * quantum : 0
  if (shift > -1021 || place === 0) return value(factor) * 2 ** -1000 * 2 ** (shift + 1000)
  const rounded = factor.high + (factor.low + place) - place
  return rounded * 2 ** -1000 * 2 ** (shift + 1000)
}

export function exp(x: number): number {
  if (x !== x || x === Infinity) return x
  if (x > 709.8) return Infinity
  if (x < -745.2) return 0
  return assemble(expDouble(dd(x)))
}

/** One Newton step from the approximation to 106 bits. */
function logDouble(x: number): DoubleDouble {
  let exponent = 0
  let mantissa = x
  if (x < 2 ** -1022) {
    mantissa *= 2 ** 60
    exponent -= 60
  }
  const scaleOf = Math.floor(Math.log2(mantissa))
  exponent += scaleOf
  mantissa = scaleOf > 1000 ? (mantissa / 2 ** 1000) / 2 ** (scaleOf - 1000) : mantissa / 2 ** scaleOf
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2
    exponent++
  }
  const guess = Math.log(mantissa)
  const { factor, shift } = expDouble(dd(-guess))
  const error = subtract(multiply(scale(factor, 2 ** shift), dd(mantissa)), ONE)
  const square = multiply(error, error)
  let sum = add(dd(guess), subtract(error, scale(square, 0.5)))
  if (exponent !== 0) for (const part of [...LN2].reverse()) sum = add(sum, multiply(dd(part), dd(exponent)))
  return sum
}

export function log(x: number): number {
  if (x !== x || x < 0) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity || x === 1) return x === 1 ? 0 : x
  return value(logDouble(x))
}

export function log2(x: number): number {
  if (!(x > 0) || x === Infinity) return Math.log2(x)
  const exact = Math.round(Math.log2(x))
  if (2 ** exact === x) return exact
  return value(divide(logDouble(x), dd(LN2[0], LN2[1])))
}

/** base > 0 and finite. */
export function realPower(base: number, exponent: number): number {
  const product = multiply(logDouble(base), dd(exponent))
  if (product.high > 709.8) return Infinity
  if (product.high < -745.2) return 0
  return assemble(expDouble(product))
}

/** x - n pi/2 within (-pi/4, pi/4), and n modulo 4. */
function reduce(x: number): { readonly rest: DoubleDouble; readonly quadrant: number } {
  if (Math.abs(x) > PIECEWISE_LIMIT) return reduceLarge(x)
  const n = Math.round(x / HALF_PI[0])
  let rest = dd(x)
  for (const part of HALF_PI) rest = subtract(rest, multiply(dd(part), dd(n)))
  return { rest, quadrant: ((n % 4) + 4) % 4 }
}

let halfPiBits = 0n

function arctangentOfInverse(n: bigint): bigint {
  let term = (1n << (PI_BITS + 64n)) / n
  let sum = 0n
  for (let k = 0n; term !== 0n; k++) {
    sum += (k & 1n) === 0n ? term / (2n * k + 1n) : -(term / (2n * k + 1n))
    term /= n * n
  }
  return sum
}

function reduceLarge(x: number): { readonly rest: DoubleDouble; readonly quadrant: number } {
  if (halfPiBits === 0n) halfPiBits = (2n * (4n * arctangentOfInverse(5n) - arctangentOfInverse(239n))) >> 64n
  const { mantissa, exponent } = split(x)
  const fixed = exponent >= 0 ? mantissa << (BigInt(exponent) + PI_BITS) : mantissa << (PI_BITS - BigInt(-exponent))
  const n = (2n * fixed + halfPiBits) / (2n * halfPiBits) - (fixed < 0n ? 1n : 0n)
  const left = fixed - n * halfPiBits
  const shift = PI_BITS - 200n
  const high = Number(left >> shift)
  const low = Number((left - (BigInt(high) << shift)) >> (shift - 200n))
  return { rest: dd(high * 2 ** -200, low * 2 ** -400), quadrant: Number(((n % 4n) + 4n) % 4n) }
}

function sineSeries(x: DoubleDouble): DoubleDouble {
  const square = multiply(x, x)
  let sum = ONE
  for (let n = SINE_TERMS; n >= 1; n--) sum = subtract(ONE, divide(multiply(square, sum), dd(2 * n * (2 * n + 1))))
  return multiply(x, sum)
}

function cosineSeries(x: DoubleDouble): DoubleDouble {
  const square = multiply(x, x)
  let sum = ONE
  for (let n = SINE_TERMS; n >= 1; n--) sum = subtract(ONE, divide(multiply(square, sum), dd(2 * n * (2 * n - 1))))
  return sum
}

function sineAndCosine(x: number): readonly [DoubleDouble, DoubleDouble] {
  const { rest, quadrant } = reduce(x)
  const [s, c] = [sineSeries(rest), cosineSeries(rest)]
  switch (quadrant) {
    case 0: return [s, c]
    case 1: return [c, negate(s)]
    case 2: return [negate(s), negate(c)]
    default: return [negate(c), s]
  }
}

const isPlain = (x: number) => Number.isFinite(x) && Math.abs(x) > 2 ** -27

export const sin = (x: number): number => (isPlain(x) ? value(sineAndCosine(x)[0]) : Math.sin(x))
export const cos = (x: number): number => (isPlain(x) ? value(sineAndCosine(x)[1]) : Math.cos(x))

export function tan(x: number): number {
  if (!isPlain(x)) return Math.tan(x)
  const [s, c] = sineAndCosine(x)
  return value(divide(s, c))
}

/** The angle of (x, y), x and y not both zero: one Newton step from the approximation. */
function angle(y: DoubleDouble, x: DoubleDouble): DoubleDouble {
  const guess = Math.atan2(y.high, x.high)
  const [s, c] = sineAndCosine(guess)
  const error = divide(subtract(multiply(y, c), multiply(x, s)), add(multiply(x, c), multiply(y, s)))
  const cube = multiply(error, multiply(error, error))
  return add(dd(guess), subtract(error, divide(cube, dd(3))))
}

export const atan = (x: number): number => (isPlain(x) && Math.abs(x) < 2 ** 60 ? value(angle(dd(x), ONE)) : Math.atan(x))

export function atan2(y: number, x: number): number {
  const isOrdinary = isPlain(y) && isPlain(x) && Math.abs(y) < 2 ** 300 && Math.abs(x) < 2 ** 300 && isPlain(y / x) && Math.abs(y / x) < 2 ** 60
  return isOrdinary ? value(angle(dd(y), dd(x))) : Math.atan2(y, x)
}

/** sqrt(1 - x*x), which loses nothing near 1. */
const otherSide = (x: number) => squareRoot(multiply(subtract(ONE, dd(x)), add(ONE, dd(x))))

export const asin = (x: number): number => (isPlain(x) && Math.abs(x) <= 1 ? value(angle(dd(x), otherSide(x))) : Math.asin(x))

export function acos(x: number): number {
  if (!(Math.abs(x) <= 1) || x === 1) return Math.acos(x)
  return x === -1 ? value(PI) : value(angle(otherSide(x), dd(x)))
}

/** @mirrors sysdeps/ieee754/dbl-64/e_hypot.c kernel */
function hypotKernel(ax: number, ay: number): number {
  const h = Math.sqrt(ax * ax + ay * ay)
  const delta = h <= 2 * ay ? h - ay : h - ax
  const [first, second] = h <= 2 * ay
    ? [ax * (2 * delta - ax), (delta - 2 * (ax - ay)) * delta]
    : [2 * delta * (ax - 2 * ay), (4 * delta - ay) * ay + delta * delta]
  return h - (first + second) / (2 * h)
}

const HYPOT_SCALE = 2 ** -600

/** The C library's hypot. @mirrors sysdeps/ieee754/dbl-64/e_hypot.c __hypot */
export function hypot(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Math.abs(x) === Infinity || Math.abs(y) === Infinity ? Infinity : NaN
  const [ax, ay] = Math.abs(x) >= Math.abs(y) ? [Math.abs(x), Math.abs(y)] : [Math.abs(y), Math.abs(x)]
  if (ay <= ax * 2 ** -54) return ax + ay
  if (ax > 2 ** 511) return hypotKernel(ax * HYPOT_SCALE, ay * HYPOT_SCALE) / HYPOT_SCALE
  if (ay < 2 ** -459) return hypotKernel(ax / HYPOT_SCALE, ay / HYPOT_SCALE) * HYPOT_SCALE
  return hypotKernel(ax, ay)
}

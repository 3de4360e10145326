/** Functions of doubles. @mirrors Modules/mathmodule.c math_1, math_2 */
import { acos, asin, atan, atan2, cos, exp, log, log2, realPower, sin, tan } from '../../objects/float/elementary.ts'
import { power } from '../../objects/float/power.ts'

export type Real = (x: number) => number

/** Errors as CPython names them; the module raises them. */
export class MathError extends Error {
  constructor(readonly kind: 'domain' | 'range' | 'pole') {
    super(kind)
  }
}

const LN2 = 0.6931471805599453
const LARGE = 2 ** 28

/** glibc's formulas, over its logarithm and exponential. */
function acosh(x: number): number {
  if (x > LARGE) return log(x) + LN2
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
  const t = x - 1
  return Math.log1p(t + Math.sqrt(2 * t + t * t))
}

function asinh(x: number): number {
  const a = Math.abs(x)
  if (!Number.isFinite(x) || a < 2 ** -28) return x
  let w: number
  if (a > LARGE) w = log(a) + LN2
  else if (a > 2) w = log(2 * a + 1 / (Math.sqrt(x * x + 1) + a))
  else {
    const t = x * x
    w = Math.log1p(a + t / (1 + Math.sqrt(1 + t)))
  }
  return x < 0 ? -w : w
}

function cosh(x: number): number {
  const a = Math.abs(x)
  if (a < 0.5 * LN2) {
    const t = Math.expm1(a)
    return a < 2 ** -55 ? 1 + t : 1 + (t * t) / (2 * (1 + t))
  }
  if (a < 22) {
    const t = exp(a)
    return 0.5 * t + 0.5 / t
  }
  if (a < 709.78) return 0.5 * exp(a)
  const half = exp(0.5 * a)
  return 0.5 * half * half
}

/** @mirrors sysdeps/ieee754/dbl-64/e_log10.c __ieee754_log10 */
function log10(x: number): number {
  if (!(x > 0) || x === Infinity) return Math.log10(x)
  let exponent = Math.floor(Math.log2(x))
  if (2 ** exponent > x) exponent--
  else if (2 ** (exponent + 1) <= x) exponent++
  const negative = exponent < 0 ? 1 : 0
  const y = exponent + negative
  const scaled = y < -1000 ? x * 2 ** 1000 * 2 ** (-y - 1000) : x / 2 ** y
  return y * 3.69423907715893078616e-13 + 4.34294481903251816668e-1 * log(scaled) + y * 3.01029995663611771306e-1
}

const finite = (f: Real): Real => (x) => {
  if (x === Infinity || x === -Infinity) throw new MathError('domain')
  return f(x)
}
const within = (low: number, high: number, f: Real): Real => (x) => {
  if (x < low || x > high) throw new MathError('domain')
  return f(x)
}
const overflowing = (f: Real): Real => (x) => {
  const result = f(x)
  if (Number.isFinite(x) && !Number.isFinite(result)) throw new MathError('range')
  return result
}

export const REAL: Readonly<Record<string, Real>> = {
  acos: within(-1, 1, acos),
  acosh: within(1, Infinity, acosh),
  asin: within(-1, 1, asin),
  asinh,
  atan,
  atanh: (x) => {
    if (Math.abs(x) >= 1) throw new MathError('domain')
    return Math.atanh(x)
  },
  cos: finite(cos),
  cosh: overflowing(cosh),
  degrees: (x) => x * (180 / Math.PI),
  exp: overflowing(exp),
  exp2: overflowing((x) => (Number.isFinite(x) ? realPower(2, x) : 2 ** x)),
  expm1: overflowing(Math.expm1),
  fabs: Math.abs,
  log1p: (x) => {
    if (x <= -1) throw new MathError(x === -1 ? 'pole' : 'domain')
    return Math.log1p(x)
  },
  radians: (x) => x * (Math.PI / 180),
  sin: finite(sin),
  sinh: overflowing(Math.sinh),
  sqrt: within(0, Infinity, Math.sqrt),
  tan: finite(tan),
  tanh: Math.tanh,
}

function pow(x: number, y: number): number {
  if (x === 0 && y < 0 && Number.isFinite(y)) throw new MathError('domain')
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) throw new MathError('domain')
  const result = x === -1 && !Number.isFinite(y) && y === y ? 1 : power(x, y)
  if (Number.isFinite(x) && Number.isFinite(y) && !Number.isFinite(result)) throw new MathError('range')
  return result
}

function fmod(x: number, y: number): number {
  if ((!Number.isFinite(x) && x === x && y === y) || (y === 0 && x === x)) throw new MathError('domain')
  return x % y
}

/** @mirrors Modules/mathmodule.c m_remainder */
function remainder(x: number, y: number): number {
  if (x !== x || y !== y) return NaN
  if (!Number.isFinite(x) || y === 0) throw new MathError('domain')
  if (!Number.isFinite(y)) return x
  const [a, b] = [Math.abs(x), Math.abs(y)]
  const m = a % b
  const c = b - m
  const r = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (a - m)) % b)
  return Math.sign(x) * r === 0 ? (Object.is(Math.sign(x), -0) || x < 0 ? -0 : 0) : (x < 0 ? -1 : 1) * r
}

export const REAL_2: Readonly<Record<string, (x: number, y: number) => number>> = {
  atan2,
  copysign: (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
  fmod,
  pow,
  remainder,
}

export const LOGARITHMS = { log, log2, log10 } as const

/** (m, e) with 0.5 <= |m| < 1. */
export function frexp(x: number): readonly [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0]
  let [mantissa, exponent] = [x, 0]
  if (Math.abs(mantissa) < 2 ** -1000) {
    mantissa *= 2 ** 100
    exponent -= 100
  }
  const guess = Math.floor(Math.log2(Math.abs(mantissa))) + 1
  mantissa = guess > 1000 ? mantissa / 2 ** 1000 / 2 ** (guess - 1000) : mantissa / 2 ** guess
  exponent += guess
  if (Math.abs(mantissa) >= 1) return [mantissa / 2, exponent + 1]
  if (Math.abs(mantissa) < 0.5) return [mantissa * 2, exponent - 1]
  return [mantissa, exponent]
}

export function ldexp(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const [mantissa, own] = frexp(x)
  const total = own + exponent
  if (total > 1024) return x < 0 ? -Infinity : Infinity
  if (total < -1080) return x < 0 ? -0 : 0
  return total > 1000 ? mantissa * 2 ** 1000 * 2 ** (total - 1000) : total < -1000 ? mantissa * 2 ** 100 * 2 ** -1000 * 2 ** (total + 900) : mantissa * 2 ** total
}

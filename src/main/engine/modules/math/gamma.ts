/** The gamma function by Lanczos' sum. @mirrors Modules/mathmodule.c m_tgamma, m_lgamma, sinpi, lanczos_sum */
import { cos, exp, log, sin } from '../../objects/float/elementary.ts'
import { power } from '../../objects/float/power.ts'
import { MathError } from './real.ts'

const G = 6.024680040776729583740234375
const G_MINUS_HALF = 5.524680040776729583740234375
const LOG_PI = 1.144729885849400174143427351353058711647
/** Results of whole numbers up to here are looked up. */
const LARGEST_FACTORIAL = 23

/** Godfrey's coefficients of the numerator and the denominator. */
const ABOVE = [
  23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
]
const BELOW = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1]

function lanczosSum(x: number): number {
  let above = 0
  let below = 0
  if (x < 5) {
    for (let i = ABOVE.length - 1; i >= 0; i--) {
      above = above * x + ABOVE[i]
      below = below * x + BELOW[i]
    }
  } else {
    for (let i = 0; i < ABOVE.length; i++) {
      above = above / x + ABOVE[i]
      below = below / x + BELOW[i]
    }
  }
  return above / below
}

/** sin(pi * x), exact at halves. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2
  const parts = [
    () => sin(Math.PI * y),
    () => cos(Math.PI * (y - 0.5)),
    () => sin(Math.PI * (1 - y)),
    () => -cos(Math.PI * (y - 1.5)),
    () => sin(Math.PI * (y - 2)),
  ]
  return (x < 0 ? -1 : 1) * parts[Math.round(2 * y)]()
}

function range(result: number): number {
  if (!Number.isFinite(result)) throw new MathError('range')
  return result
}

/** One power, or two of half the exponent where one would overflow. */
function powered(y: number, x: number, apply: (factor: number) => void): void {
  if (x < 140) return apply(power(y, x - 0.5))
  const root = power(y, x / 2 - 0.25)
  apply(root)
  apply(root)
}

export function gamma(x: number): number {
  if (!Number.isFinite(x)) {
    if (x === -Infinity) throw new MathError('domain')
    return x
  }
  if (x === 0) throw new MathError('domain')
  if (x === Math.floor(x)) {
    if (x < 0) throw new MathError('domain')
    if (x <= LARGEST_FACTORIAL) {
      let product = 1
      for (let i = 2; i < x; i++) product *= i
      return product
    }
  }
  const a = Math.abs(x)
  if (a < 1e-20) return range(1 / x)
  if (a > 200) return x < 0 ? 0 / sinPi(x) : range(Infinity)
  const y = a + G_MINUS_HALF
  let z = a > G_MINUS_HALF ? y - a - G_MINUS_HALF : y - G_MINUS_HALF - a
  z = (z * G) / y
  let result: number
  if (x < 0) {
    result = ((-Math.PI / sinPi(a) / a) * exp(y)) / lanczosSum(a)
    result -= z * result
    powered(y, a, (factor) => {
      result /= factor
    })
  } else {
    result = lanczosSum(a) / exp(y)
    result += z * result
    powered(y, a, (factor) => {
      result *= factor
    })
  }
  return range(result)
}

export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return x !== x ? x : Infinity
  if (x === Math.floor(x) && x <= 2) {
    if (x <= 0) throw new MathError('domain')
    return 0
  }
  const a = Math.abs(x)
  if (a < 1e-20) return -log(a)
  let result = log(lanczosSum(a)) - G
  result += (a - 0.5) * (log(a + G - 0.5) - 1)
  if (x < 0) result = LOG_PI - log(Math.abs(sinPi(a))) - log(a) - result
  return range(result)
}

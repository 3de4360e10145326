/** Error functions and cube root as the C library computes them. @mirrors sysdeps/ieee754/dbl-64/s_erf.c, s_cbrt.c */
import { exp } from '../../objects/float/elementary.ts'
import { frexp, ldexp } from './real.ts'

const ERX = 8.45062911510467529297e-01
const EFX = 1.28379167095512586316e-01
/** Coefficients of the quotients, by the range of |x| they serve. */
const PP = [1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03, -2.37630166566501626084e-05]
const QQ = [1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04, -3.96022827877536812320e-06]
const PA = [-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02, -2.16637559486879084300e-03]
const QA = [1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02]
const RA = [-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00]
const SA = [1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02]
const RB = [-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03, -4.83519191608651397019e+02]
const SB = [1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01]

/** Pairs of terms first, then by even powers: the order decides the last digit. */
function polynomial(coefficients: readonly number[], x: number): number {
  const square = x * x
  const fourth = square * square
  const powers = [1, square, fourth, fourth * square, fourth * fourth]
  let sum = 0
  for (let i = 0; i < coefficients.length; i += 2) {
    const pair = i + 1 < coefficients.length ? coefficients[i]! + x * coefficients[i + 1]! : coefficients[i]!
    sum = i === 0 ? pair : sum + powers[i / 2]! * pair
  }
  return sum
}

const near = (x: number): number => polynomial(PP, x * x) / polynomial(QQ, x * x)
const middle = (s: number): number => polynomial(PA, s) / polynomial(QA, s)

/** exp(-x²) times what remains, for |x| >= 1.25. */
function tail(x: number): number {
  const s = 1 / (x * x)
  const quotient = x < 1 / 0.35 ? polynomial(RA, s) / polynomial(SA, s) : polynomial(RB, s) / polynomial(SB, s)
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  bits.setUint32(4, 0)
  const z = bits.getFloat64(0)
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + quotient)
}

export function erf(x: number): number {
  if (x !== x) return x
  const a = Math.abs(x)
  const signed = (value: number): number => (x < 0 ? -value : value)
  if (a < 0.84375) return a < 2 ** -28 ? x + EFX * x : x + x * near(x)
  if (a < 1.25) return signed(ERX + middle(a - 1))
  if (a >= 6) return signed(1)
  return signed(1 - tail(a) / a)
}

export function erfc(x: number): number {
  if (x !== x) return x
  const a = Math.abs(x)
  if (a < 0.84375) {
    if (a < 2 ** -56) return 1 - x
    const y = near(x)
    if (x < 0.25) return 1 - (x + x * y)
    return 0.5 - (x * y + (x - 0.5))
  }
  if (a < 1.25) return x >= 0 ? 1 - ERX - middle(a - 1) : 1 + (ERX + middle(a - 1))
  if (a >= 28 || x < -6) return x > 0 ? 0 : 2
  const r = tail(a) / a
  return x > 0 ? r : 2 - r
}

const SQRT_PI = 1.772453850905516027298167483341145182798

/** 2.7's own: a series near zero, a continued fraction beyond. @mirrors Modules/mathmodule.c (2.7) m_erf_series, m_erfc_contfrac */
function legacySeries(x: number): number {
  const square = x * x
  let sum = 0
  for (let i = 0, k = 25.5; i < 25; i++, k--) sum = 2 + (square * sum) / k
  return (sum * x * exp(-square)) / SQRT_PI
}

function legacyFraction(x: number): number {
  if (x >= 30) return 0
  const square = x * x
  let a = 0
  let step = 0.5
  let [p, pLast] = [1, 0]
  let [q, qLast] = [step + square, 1]
  for (let i = 0; i < 50; i++) {
    a += step
    step += 2
    const b = step + square
    ;[p, pLast] = [b * p - a * pLast, p]
    ;[q, qLast] = [b * q - a * qLast, q]
  }
  return ((p / q) * x * exp(-square)) / SQRT_PI
}

export function legacyErf(x: number): number {
  if (x !== x) return x
  const a = Math.abs(x)
  if (a < 1.5) return legacySeries(x)
  return x > 0 ? 1 - legacyFraction(a) : legacyFraction(a) - 1
}

export function legacyErfc(x: number): number {
  if (x !== x) return x
  const a = Math.abs(x)
  if (a < 1.5) return 1 - legacySeries(x)
  return x > 0 ? legacyFraction(a) : 2 - legacyFraction(a)
}

const CBRT2 = 1.2599210498948731648
const CBRT4 = 1.5874010519681994748
const FACTORS = [1 / CBRT4, 1 / CBRT2, 1, CBRT2, CBRT4]

export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const [mantissa, exponent] = frexp(Math.abs(x))
  const m = mantissa
  const u = 0.35489576504391986 + (1.50819193781584896 - (2.11499494167371287 - (2.4469312256353443 - (1.83469277483613086 - (0.784932344976639262 - 0.145263899385486377 * m) * m) * m) * m) * m) * m
  const cube = u * u * u
  const root = ((u * (cube + 2 * m)) / (2 * cube + m)) * FACTORS[2 + (exponent % 3)]!
  return ldexp(x > 0 ? root : -root, Math.trunc(exponent / 3))
}

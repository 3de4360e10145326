/** Sums without loss and lengths of vectors. */
import { add, dd, multiply, squareRoot, value } from '../../objects/float/double-double.ts'

/** Partial sums that do not overlap, rounded once: the exact sum. Method: Shewchuk 1997. @mirrors Modules/mathmodule.c math_fsum */
export function exactSum(items: readonly number[]): number {
  const partials: number[] = []
  for (let x of items) {
    let kept = 0
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x]
      const high = x + y
      const low = y - (high - x)
      if (low !== 0) partials[kept++] = low
      x = high
    }
    partials.length = kept
    partials.push(x)
  }
  let n = partials.length
  if (n === 0) return 0
  let high = partials[--n]!
  let low = 0
  while (n > 0) {
    const x = high
    const y = partials[--n]!
    high = x + y
    low = y - (high - x)
    if (low !== 0) break
  }
  // Half way cases go the way the next partial points.
  if (n > 0 && ((low < 0 && partials[n - 1]! < 0) || (low > 0 && partials[n - 1]! > 0))) {
    const y = low * 2
    const x = high + y
    if (y === x - high) high = x
  }
  return high
}

/** @mirrors Modules/mathmodule.c vector_norm */
export function norm(items: readonly number[]): number {
  const largest = items.reduce((max, x) => Math.max(max, Math.abs(x)), 0)
  if (items.some((x) => Math.abs(x) === Infinity)) return Infinity
  if (items.some((x) => x !== x)) return NaN
  if (largest === 0) return 0
  const factor = 2 ** -Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))))
  let sum = dd(0)
  for (const x of items) sum = add(sum, multiply(dd(x * factor), dd(x * factor)))
  return value(squareRoot(sum)) / factor
}

/** 3.8 and 3.9: scaled squares with one compensation. */
export function compensatedNorm(items: readonly number[]): number {
  const largest = items.reduce((max, x) => Math.max(max, Math.abs(x)), 0)
  if (items.some((x) => Math.abs(x) === Infinity)) return Infinity
  if (items.some((x) => x !== x)) return NaN
  if (largest === 0) return 0
  let sum = 1
  let lost = 0
  for (const item of items) {
    const square = (item / largest) ** 2
    const before = sum
    sum += square
    lost += before - sum + square
  }
  return largest * Math.sqrt(sum - 1 + lost)
}

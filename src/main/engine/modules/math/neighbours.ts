/** Doubles next to a double, and products added without loss. */
import { exactSum } from './sums.ts'

const bits = new DataView(new ArrayBuffer(8))

/** The n-th double from x towards y; y when that comes first. */
export function nextAfter(x: number, y: number, steps: bigint): number {
  if (x !== x || steps === 0n) return x
  if (y !== y) return y
  if (x === y) return y
  const order = (value: number): bigint => {
    bits.setFloat64(0, value)
    const raw = bits.getBigUint64(0)
    return raw >> 63n === 1n ? -(raw & 0x7fff_ffff_ffff_ffffn) : raw
  }
  const [from, to] = [order(x), order(y)]
  const distance = to > from ? to - from : from - to
  if (steps >= distance) return y
  const found = to > from ? from + steps : from - steps
  bits.setBigUint64(0, found < 0n || (found === 0n && (x < 0 || (x === 0 && y < 0))) ? (1n << 63n) | -found : found)
  return bits.getFloat64(0)
}

export function ulp(x: number): number {
  if (x !== x) return x
  const a = Math.abs(x)
  if (a === Infinity) return a
  const next = nextAfter(a, Infinity, 1n)
  return next === Infinity ? a - nextAfter(a, -Infinity, 1n) : next - a
}

/** High and low part of a product. */
function exactProduct(x: number, y: number): readonly [number, number] {
  const product = x * y
  const split = (value: number): readonly [number, number] => {
    const wide = value * 134217729
    const high = wide - (wide - value)
    return [high, value - high]
  }
  const [xh, xl] = split(x)
  const [yh, yl] = split(y)
  return [product, xl * yl - (product - xh * yh - xl * yh - xh * yl)]
}

/** x·y + z, rounded once. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) return x * y + z
  const product = x * y
  if (product === 0 && (x === 0 || y === 0)) return product + z
  const [xm, xe] = parts(x)
  const [ym, ye] = parts(y)
  const [zm, ze] = parts(z)
  const exponent = Math.min(xe + ye, ze)
  const sum = ((xm * ym) << BigInt(xe + ye - exponent)) + (zm << BigInt(ze - exponent))
  return sum === 0n ? product + z : scaled(sum, exponent)
}

/** An odd-free whole number and a power of two. */
function parts(x: number): readonly [bigint, number] {
  if (x === 0) return [0n, 0]
  bits.setFloat64(0, x)
  const raw = bits.getBigUint64(0)
  const exponent = Number((raw >> 52n) & 0x7ffn)
  const fraction = raw & 0xf_ffff_ffff_ffffn
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n)
  return [raw >> 63n === 1n ? -mantissa : mantissa, Math.max(exponent, 1) - 1075]
}

/** value · 2^exponent, half to even. */
function scaled(value: bigint, exponent: number): number {
  const negative = value < 0n
  const magnitude = negative ? -value : value
  const length = magnitude.toString(2).length
  const drop = Math.max(length - 53, -1074 - exponent)
  let rounded = magnitude
  if (drop > 0) {
    const shift = BigInt(drop)
    rounded = magnitude >> shift
    const rest = magnitude - (rounded << shift)
    const half = 1n << (shift - 1n)
    if (rest > half || (rest === half && (rounded & 1n) === 1n)) rounded += 1n
  }
  const power = exponent + Math.max(drop, 0)
  const number = power > 900 ? Number(rounded) * 2 ** (power - 900) * 2 ** 900 : power < -1000 ? Number(rounded) * 2 ** (power + 1000) * 2 ** -1000 : Number(rounded) * 2 ** power
  return negative ? -number : number
}

/** The sum of products of finite doubles, rounded once; null: something overflows on the way. */
export function sumOfProducts(pairs: readonly (readonly [number, number])[]): number | null {
  const items: number[] = []
  for (const [x, y] of pairs) {
    const [high, low] = exactProduct(x, y)
    if (!Number.isFinite(high) || !Number.isFinite(low)) return null
    items.push(high, low)
  }
  const sum = exactSum(items)
  return Number.isFinite(sum) ? sum : null
}

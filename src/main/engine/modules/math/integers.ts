/** Functions of ints. @mirrors Modules/mathmodule.c math_isqrt, math_comb, math_gcd */
import { bitLength } from '../../objects/int/ratio.ts'
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n
  let x = n < 1n << 1000n ? BigInt(Math.floor(Math.sqrt(Number(n)))) * 2n + 1n : 1n << BigInt((bitLength(n) + 1) >> 1)
  for (;;) {
    const y = (x + n / x) >> 1n
    if (y >= x) return x
    x = y
  }
}

export function factorial(n: number): bigint {
  const product = (low: number, high: number): bigint => {
    if (high - low < 8) {
      let result = 1n
      for (let i = low; i <= high; i++) result *= BigInt(i)
      return result
    }
    const middle = (low + high) >> 1
    return product(low, middle) * product(middle + 1, high)
  }
  return n < 2 ? 1n : product(2, n)
}

export function permutations(n: bigint, k: bigint): bigint {
  let result = 1n
  for (let i = 0n; i < k; i++) result *= n - i
  return result
}

export function combinations(n: bigint, k: bigint): bigint {
  const count = k > n - k ? n - k : k
  let result = 1n
  for (let i = 0n; i < count; i++) result = (result * (n - i)) / (i + 1n)
  return result
}

/** PyNumber_Index as a big integer. */
export function createIndex(rt: Runtime): (o: Ref) => bigint {
  const kit = createKit(rt)
  return (o) => (rt.int.isInt(o) ? rt.int.toBig(o) : kit.using(rt.abstract.index(o), rt.int.toBig))
}

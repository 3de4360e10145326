/** Hashes of numbers, 64 bits as two words: the low one is the result, the high one is left in rt.hashHigh. */
import type { Runtime } from './runtime.ts'

export interface NumberHash {
  /** An integer that a double holds exactly. */
  ofSafe(value: number): number
  ofBig(value: bigint): number
  ofDouble(value: number): number
  /** Any 64-bit result; -1 becomes -2. */
  put(value: bigint): number
}

const MODULUS = 2n ** 61n - 1n
const TWO_32 = 2 ** 32

export function createNumberHash(rt: Runtime): NumberHash {
  const { python2 } = rt.profile.objects

  function ofSafe(value: number): number {
    if (value === -1) value = -2
    rt.hashHigh = value === (value | 0) ? value >> 31 : Math.floor(value / TWO_32) | 0
    return value | 0
  }

  function put(value: bigint): number {
    if (value === -1n) value = -2n
    rt.hashHigh = Number(BigInt.asIntN(32, value >> 32n))
    return Number(BigInt.asIntN(32, value))
  }

  /** @mirrors Objects/longobject.c long_hash */
  function ofBig(value: bigint): number {
    if (!python2) return put(value % MODULUS)
    // Python 2 folds the digits into 64 bits with end-around carry, which is the remainder by 2**64 - 1.
    const fold = 2n ** 64n - 1n
    const magnitude = value < 0n ? -value : value
    const folded = magnitude === 0n ? 0n : ((magnitude - 1n) % fold) + 1n
    return put(BigInt.asIntN(64, value < 0n ? -folded : folded))
  }

  /** @mirrors Python/pyhash.c _Py_HashDouble */
  function ofDouble(value: number): number {
    if (value !== value) return ofSafe(0)
    if (value === Infinity) return ofSafe(314159)
    if (value === -Infinity) return ofSafe(python2 ? -271828 : -314159)
    if (Number.isSafeInteger(value)) return ofSafe(value)
    if (Number.isInteger(value)) return ofBig(BigInt(value))
    const { mantissa, exponent } = split(value)
    if (python2) return legacyFraction(mantissa, exponent)
    const power = ((exponent % 61) + 61) % 61
    return put((mantissa * 2n ** BigInt(power)) % MODULUS)
  }

  /** @mirrors Objects/object.c _Py_HashDouble (2.7) */
  function legacyFraction(mantissa: bigint, exponent: number): number {
    const bits = (mantissa < 0n ? -mantissa : mantissa).toString(2).length
    // As frexp: a fraction in [0.5, 1) and its exponent.
    const fraction = Number(mantissa) / 2 ** bits
    const scaled = fraction * 2147483648
    const high = Math.trunc(scaled)
    const low = Math.trunc((scaled - high) * 2147483648)
    return put(BigInt.asIntN(64, BigInt(high) + BigInt(low) + BigInt((exponent + bits) * 32768)))
  }

  return { ofSafe, ofBig, ofDouble, put }
}

/** value = mantissa × 2^exponent for a finite non-zero double, the mantissa odd or small. */
export function split(value: number): { mantissa: bigint; exponent: number } {
  let exponent = 0
  let mantissa = value
  // Scaling by powers of two is exact while the value stays normal.
  while (Math.abs(mantissa) < 2 ** 52) {
    const step = Math.abs(mantissa) < 2 ** -900 ? 200 : 1
    mantissa *= 2 ** step
    exponent -= step
    if (Number.isInteger(mantissa) && step === 1) break
  }
  return { mantissa: BigInt(mantissa), exponent }
}

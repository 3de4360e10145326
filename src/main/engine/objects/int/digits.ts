/**
 * Integers of 30-bit digits: Python 3's int, Python 2's long. ob_size carries the sign and the number of digits.
 * The block may hold more digits than the value needs: CPython allocates for the largest possible result and
 * long_normalize only lowers ob_size.
 */
import { type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { LONG_DIGITS, OB_SIZE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

export const DIGIT_BITS = 30
const BASE = 2 ** 30
const LOWEST_SMALL = -5
const HIGHEST_SMALL = 256
const SMALL_SLOT_BYTES = 32

export interface Digits {
  /** After the type is defined. */
  bind(): void
  from(value: number): Ref
  /** from(value), then the release of `old`, an exact integer with one reference. */
  replacing(value: number, old: Ref): Ref
  /** A result for which CPython asked room for `digits` digits. */
  sized(value: number, digits: number): Ref
  fromBig(value: bigint, digits?: number): Ref
  /** sign × (high · 2**60 + middle · 2**30 + low), digits below 2**30, in room for `digits` digits at least. */
  fromDigits(sign: number, high: number, middle: number, low: number, digits: number): Ref
  toNumber(o: Ref): number
  toBig(o: Ref): bigint
  /** Digits in use. */
  count(o: Ref): number
}

/** @mirrors Objects/longobject.c _PyLong_New */
export function createDigits(rt: Runtime, type: TypeInfo, cachesSmall: boolean): Digits {
  const { H } = rt
  const { outOfMemory } = rt.memory
  const { malloc, free, exchange } = rt.pymalloc
  let typeRef = 0
  let tag = 0
  let small = 0
  const smallWords = SMALL_SLOT_BYTES >> 2
  const { oneDigitBytes, staticReferences } = DETAILS[rt.profile.language]

  function bind(): void {
    typeRef = type.ref
    tag = type.tag
    if (!cachesSmall) return
    small = rt.space.statics((HIGHEST_SMALL - LOWEST_SMALL + 1) * SMALL_SLOT_BYTES) - LOWEST_SMALL * smallWords
    for (let value = LOWEST_SMALL; value <= HIGHEST_SMALL; value++) {
      const o = small + value * smallWords
      H[o] = staticReferences
      H[o + OB_TYPE] = typeRef
      H[o + OB_SIZE] = Math.sign(value)
      H[o + LONG_DIGITS] = Math.abs(value)
    }
  }

  function from(value: number): Ref {
    if (value <= HIGHEST_SMALL && value >= LOWEST_SMALL && cachesSmall) {
      const o = small + value * smallWords
      const count = H[o]
      if (count >= 0) H[o] = count + 1
      return o
    }
    if (value < BASE && value > -BASE) {
      const o = malloc(oneDigitBytes, tag)
      if (o === 0) outOfMemory()
      H[o] = 1
      H[o + OB_TYPE] = typeRef
      if (value < 0) {
        H[o + OB_SIZE] = -1
        H[o + LONG_DIGITS] = -value
      } else {
        H[o + OB_SIZE] = value === 0 ? 0 : 1
        H[o + LONG_DIGITS] = value
      }
      return o
    }
    return sized(value, 2)
  }

  function replacing(value: number, old: Ref): Ref {
    if (value < BASE && value > HIGHEST_SMALL) {
      const o = exchange(old, oneDigitBytes, tag)
      if (o !== 0) {
        H[o] = 1
        H[o + OB_TYPE] = typeRef
        H[o + OB_SIZE] = 1
        H[o + LONG_DIGITS] = value
        return o
      }
    }
    const o = from(value)
    H[old] = 0
    free(old)
    return o
  }

  function block(digits: number): Ref {
    const o = malloc(24 + 4 * digits, tag)
    if (o === 0) outOfMemory()
    if (digits > 1024) rt.space.touch(o, 24 + 4 * digits)
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    return o
  }

  function sized(value: number, digits: number): Ref {
    if (value <= HIGHEST_SMALL && value >= LOWEST_SMALL && cachesSmall) return from(value)
    const magnitude = value < 0 ? -value : value
    if (magnitude > Number.MAX_SAFE_INTEGER) return fromBig(BigInt(value), digits)
    const count = magnitude === 0 ? 0 : magnitude < BASE ? 1 : 2
    const o = block(digits > count ? digits : count)
    H[o + OB_SIZE] = value < 0 ? -count : count
    const high = Math.floor(magnitude / BASE)
    H[o + LONG_DIGITS] = magnitude - high * BASE
    if (count === 2) H[o + LONG_DIGITS + 1] = high
    return o
  }

  function fromBig(value: bigint, digits = 0): Ref {
    if (value >= -9007199254740991n && value <= 9007199254740991n) {
      const number = Number(value)
      return digits === 0 ? from(number) : sized(number, digits)
    }
    const negative = value < 0n
    const hex = (negative ? -value : value).toString(16)
    // 15 hexadecimal digits are two of ours.
    let count = 2 * Math.ceil(hex.length / 15)
    const first = parseInt(hex.slice(0, hex.length % 15 || 15), 16)
    if (first < BASE) count--
    const o = block(digits > count ? digits : count)
    H[o + OB_SIZE] = negative ? -count : count
    for (let i = 0, end = hex.length; end > 0; i += 2, end -= 15) {
      const pair = parseInt(hex.slice(end > 15 ? end - 15 : 0, end), 16)
      // A pair has up to 60 bits: cut it as text, not as a double.
      if (pair <= Number.MAX_SAFE_INTEGER) put(o, i, pair)
      else putWide(o, i, BigInt('0x' + hex.slice(end > 15 ? end - 15 : 0, end)))
    }
    return o
  }

  function fromDigits(sign: number, high: number, middle: number, low: number, room: number): Ref {
    const count = high !== 0 ? 3 : middle !== 0 ? 2 : 1
    if (count === 1) return sized(sign * low + 0, room)
    const o = block(room > count ? room : count)
    H[o + OB_SIZE] = sign * count
    H[o + LONG_DIGITS] = low
    H[o + LONG_DIGITS + 1] = middle
    if (count === 3) H[o + LONG_DIGITS + 2] = high
    return o
  }

  function put(o: Ref, i: number, pair: number): void {
    const high = Math.floor(pair / BASE)
    H[o + LONG_DIGITS + i] = pair - high * BASE
    if (i + 1 < Math.abs(H[o + OB_SIZE])) H[o + LONG_DIGITS + i + 1] = high
  }

  function putWide(o: Ref, i: number, pair: bigint): void {
    H[o + LONG_DIGITS + i] = Number(pair & 0x3fffffffn)
    H[o + LONG_DIGITS + i + 1] = Number(pair >> 30n)
  }

  function toNumber(o: Ref): number {
    const size = H[o + OB_SIZE]
    if (size === 1) return H[o + LONG_DIGITS]
    if (size === 0) return 0
    if (size === -1) return -H[o + LONG_DIGITS]
    if (size === 2 || size === -2) {
      const high = H[o + LONG_DIGITS + 1]
      if (high < 2 ** 23) {
        const magnitude = high * BASE + H[o + LONG_DIGITS]
        return size < 0 ? -magnitude : magnitude
      }
    }
    return NaN
  }

  function toBig(o: Ref): bigint {
    const size = H[o + OB_SIZE]
    const count = size < 0 ? -size : size
    let magnitude = 0n
    if (count <= 4) {
      for (let i = count - 1; i >= 0; i--) magnitude = (magnitude << 30n) | BigInt(H[o + LONG_DIGITS + i])
    } else {
      let hex = '0x'
      let i = count - 1
      if ((count & 1) === 1) hex += H[o + LONG_DIGITS + i--].toString(16)
      for (; i > 0; i -= 2) {
        const pair = (BigInt(H[o + LONG_DIGITS + i]) << 30n) | BigInt(H[o + LONG_DIGITS + i - 1])
        hex += pair.toString(16).padStart(15, '0')
      }
      magnitude = BigInt(hex)
    }
    return size < 0 ? -magnitude : magnitude
  }

  return { bind, from, replacing, sized, fromBig, fromDigits, toNumber, toBig, count: (o) => Math.abs(H[o + OB_SIZE]) }
}

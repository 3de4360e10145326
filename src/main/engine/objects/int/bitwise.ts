/** Shifts and bit operations, on two's complement without end. @mirrors Objects/longobject.c long_lshift, long_bitwise */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { DIGIT_BITS } from './digits.ts'
import { MAX_SAFE, type Integers } from './integers.ts'

export function installBitwise(rt: Runtime, kit: Kit, type: TypeInfo, integers: Integers, tooLarge: string): void {
  const { accepts, number, big, make, makeBig, digits } = integers

  function shiftCount(right: Ref): number {
    const count = number(right)
    if (count < 0 || (count !== count && big(right) < 0n)) rt.errors.raise('ValueError', 'negative shift count')
    return count
  }

  function lshift(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const count = shiftCount(right)
    const value = number(left)
    if (value === 0) return make(0)
    if (!(count < 2 ** 33)) return tooMany(count === count ? count : Number(big(right)))
    const room = digits(left) + Math.floor(count / DIGIT_BITS) + (count % DIGIT_BITS === 0 ? 0 : 1)
    const result = count < 31 ? value * (1 << count) : count < 53 ? value * 2 ** count : NaN
    if (result <= MAX_SAFE && result >= -MAX_SAFE) return make(result, room)
    return makeBig(big(left) << BigInt(count), room)
  }

  function tooMany(count: number): never {
    return count > 2 ** 63 ? rt.errors.raise('OverflowError', tooLarge) : rt.memory.outOfMemory(count / 7.5)
  }

  function rshift(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const count = shiftCount(right)
    const value = number(left)
    if (value === value) return make(count < 31 ? Math.floor(value / (1 << count)) : count < 53 ? Math.floor(value / 2 ** count) : value < 0 ? -1 : 0)
    return makeBig(big(left) >> BigInt(count === count ? count : MAX_SAFE))
  }

  function bitwise(small: (a: number, b: number) => number, large: (a: bigint, b: bigint) => bigint): (left: Ref, right: Ref) => Ref {
    return (left, right) => {
      if (!accepts(left) || !accepts(right)) return kit.unsupported()
      const a = number(left)
      const b = number(right)
      if (a === (a | 0) && b === (b | 0)) return make(small(a, b))
      return makeBig(large(big(left), big(right)))
    }
  }

  function invert(o: Ref): Ref {
    const value = number(o)
    return value === value && value !== MAX_SAFE ? make(-value - 1) : makeBig(~big(o))
  }

  Object.assign(type.number, {
    lshift,
    rshift,
    and: bitwise((a, b) => a & b, (a, b) => a & b),
    or: bitwise((a, b) => a | b, (a, b) => a | b),
    xor: bitwise((a, b) => a ^ b, (a, b) => a ^ b),
  })
  type.invert = invert
}

/** Powers, with and without modulus. @mirrors Objects/longobject.c long_pow */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { floorModuloBig } from './arithmetic.ts'
import { MAX_SAFE, type Integers } from './integers.ts'

export type PowerModulo = (base: Ref, exponent: Ref, modulus: Ref) => Ref

/** Answers pow(base, exponent, modulus) for integers; NotImplemented when an operand is none. */
export function installPower(rt: Runtime, kit: Kit, type: TypeInfo, integers: Integers, invertible: boolean): PowerModulo {
  const { accepts, number, big, make, makeBig } = integers

  function power(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const exponent = number(right)
    if (exponent < 0 || (exponent !== exponent && big(right) < 0n)) return negativePower(left, right)
    const base = number(left)
    if (exponent === exponent) {
      const result = base ** exponent
      if (result <= MAX_SAFE && result >= -MAX_SAFE) return make(result + 0)
    }
    if (base === 0 || base === 1) return make(base)
    if (base === -1) return make((big(right) & 1n) === 0n ? 1 : -1)
    if (!(exponent * Math.log2(Math.abs(Number(big(left)))) < 2 ** 30)) rt.memory.outOfMemory()
    return makeBig(big(left) ** BigInt(exponent))
  }

  /** Negative exponents leave the integers. */
  function negativePower(left: Ref, right: Ref): Ref {
    return kit.using(rt.float.from(Number(big(left))), (base) =>
      kit.using(rt.float.from(Number(big(right))), (exponent) => rt.float.type.number.power!(base, exponent)),
    )
  }

  function powerModulo(base: Ref, exponent: Ref, modulus: Ref): Ref {
    if (!accepts(base) || !accepts(exponent) || !accepts(modulus)) return kit.unsupported()
    let m = big(modulus)
    let b = big(base)
    let e = big(exponent)
    if (e < 0n && !invertible) {
      const error = rt.profile.objects.python2 ? 'TypeError' : 'ValueError'
      rt.errors.raise(error, 'pow() 2nd argument cannot be negative when 3rd argument specified')
    }
    if (m === 0n) rt.errors.raise('ValueError', 'pow() 3rd argument cannot be 0')
    const negative = m < 0n
    if (negative) m = -m
    if (m === 1n) return make(0)
    if (e < 0n) {
      b = inverse(b, m)
      e = -e
    }
    let result = 1n
    let square = floorModuloBig(b, m)
    for (const bit of [...e.toString(2)].reverse()) {
      if (bit === '1') result = (result * square) % m
      square = (square * square) % m
    }
    return makeBig(negative && result !== 0n ? result - m : result)
  }

  /** @mirrors Objects/longobject.c long_invmod */
  function inverse(a: bigint, n: bigint): bigint {
    let x = 1n
    let y = 0n
    let m = n
    a = floorModuloBig(a, n)
    while (m !== 0n) {
      const q = a / m
      ;[a, m] = [m, a % m]
      ;[x, y] = [y, x - q * y]
    }
    if (a !== 1n) rt.errors.raise('ValueError', 'base is not invertible for the given modulus')
    return x
  }

  type.number.power = power
  return powerModulo
}

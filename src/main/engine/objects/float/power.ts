/** Powers of doubles. @mirrors Objects/floatobject.c float_pow */
import type { Ref } from '../../ref.ts'
import { realPower } from './elementary.ts'
import { split } from '../hashing.ts'
import { trueQuotient } from '../int/ratio.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { Binary } from '../type-info.ts'

/** Up to this exponent the result is computed exactly and rounded once, as the C library's nearly always is. */
const EXACT_EXPONENT = 64

export function createFloatPower(
  rt: Runtime,
  kit: Kit,
  from: (value: number) => Ref,
  operands: (left: Ref, right: Ref) => readonly [number, number] | null,
): Binary {
  const { minor } = rt.profile
  return (left, right) => {
    const pair = operands(left, right)
    if (pair === null) return kit.unsupported()
    const [base, exponent] = pair
    if (base === 0 && exponent < 0 && exponent !== -Infinity) {
      return rt.errors.raise('ZeroDivisionError', minor >= 14 ? 'zero to a negative power' : '0.0 cannot be raised to a negative power')
    }
    if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
      if (rt.profile.objects.python2) return rt.errors.raise('ValueError', 'negative number cannot be raised to a fractional power')
      return complexPower(left, right)
    }
    const result = power(base, exponent)
    if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) {
      return kit.using(rt.tuple.steal([rt.int.from(34), rt.str.from('Numerical result out of range')]), (args) =>
        rt.errors.throwObject(rt.abstract.call(rt.errors.type('OverflowError').ref, rt.tuple.items(args))),
      )
    }
    return from(result)
  }

  /** Negative bases to fractional powers leave the reals: complex's operator takes floats as they are. */
  function complexPower(left: Ref, right: Ref): Ref {
    const complex = rt.types.infos.find((type) => type !== undefined && type.name === 'complex' && !type.isHeap)!
    return complex.number.power!(left, right)
  }
}

export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1
  if (base === -1 && !Number.isFinite(exponent) && exponent === exponent) return 1
  if (exponent === 2) return base * base
  if (exponent === 1) return base
  if (exponent === -1) return 1 / base
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base) + 0
  if (Number.isInteger(exponent) && Math.abs(exponent) <= EXACT_EXPONENT && Number.isFinite(base) && base !== 0) {
    return exactPower(base, exponent)
  }
  return base > 0 && Number.isFinite(base) && Number.isFinite(exponent) ? realPower(base, exponent) : base ** exponent
}

function exactPower(base: number, exponent: number): number {
  const { mantissa, exponent: scale } = split(base)
  const count = Math.abs(exponent)
  const raised = mantissa ** BigInt(count)
  const shift = scale * count
  const numerator = shift >= 0 ? raised << BigInt(shift) : raised
  const denominator = shift >= 0 ? 1n : 1n << BigInt(-shift)
  return exponent > 0 ? trueQuotient(numerator, denominator) : trueQuotient(denominator, numerator)
}

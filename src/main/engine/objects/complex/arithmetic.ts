/** Operators of complex. @mirrors Objects/complexobject.c _Py_c_prod, _Py_c_quot, _Py_c_pow */
import type { Ref } from '../../ref.ts'
import { hypot } from '../float/elementary.ts'
import { power } from '../float/power.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, type Binary, type TypeInfo } from '../type-info.ts'
import { wordingOf } from '../wording.ts'

export interface ComplexStore {
  real(o: Ref): number
  imaginary(o: Ref): number
  from(real: number, imaginary: number): Ref
}

type Pair = readonly [number, number]

export function installComplexArithmetic(rt: Runtime, kit: Kit, type: TypeInfo, { real, imaginary, from }: ComplexStore): void {
  const { python2 } = rt.profile.objects
  const wording = wordingOf(rt.profile)

  function operand(o: Ref): Pair | null {
    const own = rt.memory.typeOf(o)
    if (own === type || own.isSubtypeOf(type)) return [real(o), imaginary(o)]
    if (rt.int.isInt(o)) {
      const value = Number(rt.int.toBig(o))
      return Number.isFinite(value) ? [value, 0] : rt.errors.raise('OverflowError', wording.intTooLargeForFloat)
    }
    return own.isSubtypeOf(rt.float.type) ? [rt.float.value(o), 0] : null
  }

  function binary(compute: (a: Pair, b: Pair) => Pair): Binary {
    return (left, right) => {
      const a = operand(left)
      const b = a === null ? null : operand(right)
      if (a === null || b === null) return kit.unsupported()
      const [x, y] = compute(a, b)
      return from(x, y)
    }
  }

  /** Scaled by the larger part of the divisor. */
  function quotient([ar, ai]: Pair, [br, bi]: Pair): Pair {
    if (br === 0 && bi === 0) return rt.errors.raise('ZeroDivisionError', 'complex division by zero')
    if (Math.abs(br) >= Math.abs(bi)) {
      const ratio = bi / br
      const denominator = br + bi * ratio
      return [(ar + ai * ratio) / denominator, (ai - ar * ratio) / denominator]
    }
    const ratio = br / bi
    const denominator = br * ratio + bi
    return [(ar * ratio + ai) / denominator, (ai * ratio - ar) / denominator]
  }

  const product = ([ar, ai]: Pair, [br, bi]: Pair): Pair => [ar * br - ai * bi, ar * bi + ai * br]

  function raise(a: Pair, b: Pair): Pair {
    const [ar, ai] = a
    const [br, bi] = b
    if (bi === 0 && Number.isInteger(br) && Math.abs(br) <= 100) return integerPower(a, br)
    if (br === 0 && bi === 0) return [1, 0]
    if (ar === 0 && ai === 0) {
      if (bi !== 0 || br < 0) rt.errors.raise('ZeroDivisionError', '0.0 to a negative or complex power')
      return [0, 0]
    }
    const modulus = hypot(ar, ai)
    const angle = Math.atan2(ai, ar)
    let length = power(modulus, br)
    let phase = angle * br
    if (bi !== 0) {
      length /= Math.exp(angle * bi)
      phase += bi * Math.log(modulus)
    }
    return [length * Math.cos(phase), length * Math.sin(phase)]
  }

  /** @mirrors Objects/complexobject.c complex_pow */
  function finitePower(a: Pair, b: Pair): Pair {
    const result = raise(a, b)
    return result.some((part) => Math.abs(part) === Infinity) ? rt.errors.raise('OverflowError', 'complex exponentiation') : result
  }

  function integerPower(base: Pair, exponent: number): Pair {
    let result: Pair = [1, 0]
    let square = base
    for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = product(result, square)
      square = product(square, square)
    }
    if (exponent >= 0) return result
    if (base[0] === 0 && base[1] === 0) return rt.errors.raise('ZeroDivisionError', '0.0 to a negative or complex power')
    return quotient([1, 0], result)
  }

  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (op !== Compare.Eq && op !== Compare.Ne) {
      if (python2 && operand(right) !== null) return rt.errors.raise('TypeError', 'no ordering relation is defined for complex numbers')
      return kit.unsupported()
    }
    const own = rt.memory.typeOf(right)
    let equal: boolean
    if (own.isSubtypeOf(type)) equal = real(left) === real(right) && imaginary(left) === imaginary(right)
    else if (!rt.int.isInt(right) && !own.isSubtypeOf(rt.float.type)) return kit.unsupported()
    else if (imaginary(left) !== 0) equal = false
    else equal = kit.using(rt.float.from(real(left)), (part) => rt.abstract.compareBool(part, right, Compare.Eq))
    return kit.bool(equal === (op === Compare.Eq))
  }

  Object.assign(type.number, {
    add: binary(([ar, ai], [br, bi]) => [ar + br, ai + bi]),
    subtract: binary(([ar, ai], [br, bi]) => [ar - br, ai - bi]),
    multiply: binary(product),
    trueDivide: binary(quotient),
    power: binary(finitePower),
  })
  if (python2) {
    type.coerce = (self, other) => {
      if (rt.memory.typeOf(other).isSubtypeOf(type)) return [rt.memory.incref(self), rt.memory.incref(other)]
      const pair = operand(other)
      return pair === null ? null : [rt.memory.incref(self), from(...pair)]
    }
    const whole = (name: string) => (a: Pair, b: Pair): Pair =>
      b[0] === 0 && b[1] === 0 ? rt.errors.raise('ZeroDivisionError', `complex ${name}`) : [Math.floor(quotient(a, b)[0]), 0]
    const rest = (a: Pair, b: Pair, floored: Pair): Pair => {
      const [qr, qi] = product(b, floored)
      return [a[0] - qr, a[1] - qi]
    }
    type.number.divide = binary(quotient)
    type.number.floorDivide = binary(whole('divmod()'))
    type.number.remainder = binary((a, b) => rest(a, b, whole('remainder')(a, b)))
    type.number.divmod = (left, right) => {
      const [a, b] = [operand(left), operand(right)]
      if (a === null || b === null) return kit.unsupported()
      const floored = whole('divmod()')(a, b)
      return rt.tuple.steal([from(...floored), from(...rest(a, b, floored))])
    }
  } else if (rt.profile.minor < 10) {
    const refuse = (message: string): Binary => (left, right) =>
      operand(left) === null || operand(right) === null ? kit.unsupported() : rt.errors.raise('TypeError', message)
    type.number.floorDivide = refuse("can't take floor of complex number.")
    type.number.remainder = refuse("can't mod complex numbers.")
    type.number.divmod = refuse("can't take floor or mod of complex number.")
  }
  type.richcompare = richcompare
  type.negative = (o) => from(-real(o), -imaginary(o))
  type.positive = (o) => (rt.memory.typeOf(o) === type ? rt.memory.incref(o) : from(real(o), imaginary(o)))
  type.absolute = (o) => rt.float.from(hypot(real(o), imaginary(o)))
  type.bool = (o) => real(o) !== 0 || imaginary(o) !== 0
}

/** Operators of float. @mirrors Objects/floatobject.c float_add, float_rem, float_richcompare */
import type { Ref } from '../../ref.ts'
import { FLOAT_VALUE, OB_TYPE } from '../layout.ts'
import { ordered, type Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, type Binary, type TypeInfo } from '../type-info.ts'
import { wordingOf } from '../wording.ts'
import { createFloatPower } from './power.ts'

export interface FloatStore {
  value(o: Ref): number
  from(value: number): Ref
}

export function installFloatArithmetic(rt: Runtime, kit: Kit, type: TypeInfo, store: FloatStore): void {
  const { H, F } = rt
  const { value, from } = store
  const wording = wordingOf(rt.profile)
  const dividesThroughTuple = rt.profile.minor < 9
  /** Set by `operand` when it answers a number; a NaN alone may be a value. */
  let known = false

  function isFloat(o: Ref): boolean {
    return H[o + OB_TYPE] === type.ref || rt.memory.typeOf(o).isSubtypeOf(type)
  }

  /** @mirrors Objects/floatobject.c convert_to_double */
  function operand(o: Ref): number {
    if (H[o + OB_TYPE] === type.ref) return value(o)
    if (rt.int.isInt(o)) {
      const exact = rt.int.toNumber(o)
      if (exact === exact) return exact
      const rounded = Number(rt.int.toBig(o))
      return Number.isFinite(rounded) ? rounded : rt.errors.raise('OverflowError', wording.intTooLargeForFloat)
    }
    if (isFloat(o)) return value(o)
    known = false
    return 0
  }

  function arithmetic(compute: (a: number, b: number) => number): Binary {
    return (left, right) => {
      known = true
      const a = operand(left)
      const b = known ? operand(right) : 0
      return known ? from(compute(a, b)) : kit.unsupported()
    }
  }

  const isPlain = (left: Ref, right: Ref): boolean => H[left + OB_TYPE] === type.ref && H[right + OB_TYPE] === type.ref
  const addMixed = arithmetic((a, b) => a + b)
  const subtractMixed = arithmetic((a, b) => a - b)
  const multiplyMixed = arithmetic((a, b) => a * b)

  // Two exact floats, without the detour through closures that V8 cannot tell apart.
  function add(left: Ref, right: Ref): Ref {
    return isPlain(left, right) ? from(F[(left + FLOAT_VALUE) >> 1] + F[(right + FLOAT_VALUE) >> 1]) : addMixed(left, right)
  }

  function subtract(left: Ref, right: Ref): Ref {
    return isPlain(left, right) ? from(F[(left + FLOAT_VALUE) >> 1] - F[(right + FLOAT_VALUE) >> 1]) : subtractMixed(left, right)
  }

  function multiply(left: Ref, right: Ref): Ref {
    return isPlain(left, right) ? from(F[(left + FLOAT_VALUE) >> 1] * F[(right + FLOAT_VALUE) >> 1]) : multiplyMixed(left, right)
  }

  function zero(message: string): never {
    return rt.errors.raise('ZeroDivisionError', message)
  }

  function divmod(left: Ref, right: Ref): Ref {
    known = true
    const a = operand(left)
    const b = known ? operand(right) : 0
    if (!known) return kit.unsupported()
    if (b === 0) zero(wording.floatDivmod)
    return rt.tuple.steal([from(floorQuotient(a, b)), from(modulo(a, b))])
  }

  /** Up to 3.8 `//` takes the first item of divmod()'s tuple. @mirrors Objects/floatobject.c float_floor_div */
  function firstOfDivmod(left: Ref, right: Ref): Ref {
    const pair = divmod(left, right)
    return pair === rt.notImplemented ? pair : kit.using(pair, (made) => rt.memory.incref(rt.tuple.item(made, 0)))
  }

  /** @mirrors Objects/floatobject.c float_richcompare */
  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    const a = value(left)
    if (isFloat(right)) return kit.bool(compareDoubles(a, value(right), op))
    if (!rt.int.isInt(right)) return kit.unsupported()
    const b = rt.int.toNumber(right)
    if (b === b || !Number.isFinite(a)) return kit.bool(compareDoubles(a, b === b ? b : 0, op))
    const exact = rt.int.toBig(right)
    const whole = BigInt(Math.trunc(a))
    const order = whole < exact ? -1 : whole > exact ? 1 : a - Math.trunc(a)
    return kit.bool(ordered(order, op))
  }

  const divide = arithmetic((a, b) => (b === 0 ? zero(wording.floatDivision) : a / b))
  Object.assign(type.number, {
    add,
    subtract,
    multiply,
    trueDivide: divide,
    remainder: arithmetic((a, b) => (b === 0 ? zero(wording.floatModulo) : modulo(a, b))),
    floorDivide: dividesThroughTuple ? firstOfDivmod : arithmetic((a, b) => (b === 0 ? zero(wording.floatFloorDivision) : floorQuotient(a, b))),
    divmod,
    power: createFloatPower(rt, kit, from, (left, right) => {
      known = true
      const a = operand(left)
      const b = known ? operand(right) : 0
      return known ? [a, b] : null
    }),
  })
  if (rt.profile.objects.python2) {
    type.number.divide = divide
    type.coerce = (self, other) => {
      if (isFloat(other)) return [rt.memory.incref(self), rt.memory.incref(other)]
      return rt.int.isInt(other) ? [rt.memory.incref(self), from(operand(other))] : null
    }
  }
  type.richcompare = richcompare
  type.negative = (o) => from(-value(o))
  type.positive = (o) => (H[o + OB_TYPE] === type.ref ? rt.memory.incref(o) : from(value(o)))
  type.absolute = (o) => from(Math.abs(value(o)))
  type.bool = (o) => value(o) !== 0
}

function compareDoubles(a: number, b: number, op: Compare): boolean {
  switch (op) {
    case Compare.Lt: return a < b
    case Compare.Le: return a <= b
    case Compare.Eq: return a === b
    case Compare.Ne: return a !== b
    case Compare.Gt: return a > b
    default: return a >= b
  }
}

/** The sign of b, a zero included. */
export function modulo(a: number, b: number): number {
  const r = a % b
  if (r === 0) return b < 0 || Object.is(b, -0) ? -0 : 0
  return r < 0 !== b < 0 ? r + b : r
}

/** @mirrors Objects/floatobject.c _float_div_mod */
export function floorQuotient(a: number, b: number): number {
  const r = a % b
  let quotient = (a - r) / b
  if (r !== 0 && b < 0 !== r < 0) quotient -= 1
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0
  const floor = Math.floor(quotient)
  return quotient - floor > 0.5 ? floor + 1 : floor
}

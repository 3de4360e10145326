/** Arithmetic on number constants, Python's results. Null: not foldable, or an error the program shall meet itself. */
import type { PyConstant } from '../ast/constants.ts'
import type { Operator } from '../ast/nodes.ts'

type Integer = { readonly value: bigint; readonly long: boolean; readonly bool: boolean }
const SMALLEST = -(2n ** 63n)
const LARGEST = 2n ** 63n - 1n
/** Integers up to here are exact as floats. */
const EXACT = 2n ** 53n

export function asInteger(constant: PyConstant): Integer | null {
  switch (constant.type) {
    case 'int':
      return { value: constant.value, long: false, bool: false }
    case 'long':
      return { value: constant.value, long: true, bool: false }
    case 'True':
      return { value: 1n, long: false, bool: true }
    case 'False':
      return { value: 0n, long: false, bool: true }
    default:
      return null
  }
}

/** In 2.7 what does not fit 64 bits, or came from a long, is a long. */
function integer(value: bigint, python2: boolean, long: boolean): PyConstant {
  if (!python2) return { type: 'int', value }
  return { type: long || value < SMALLEST || value > LARGEST ? 'long' : 'int', value }
}

export function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length
}

function asFloat(constant: PyConstant): number | null {
  if (constant.type === 'float') return constant.value
  const whole = asInteger(constant)
  if (whole === null || whole.value > EXACT || whole.value < -EXACT) return null
  return Number(whole.value)
}

export function numberOperation(left: PyConstant, op: Operator, right: PyConstant, python2: boolean): PyConstant | null {
  const a = asInteger(left)
  const b = asInteger(right)
  if (a !== null && b !== null) return integerOperation(a, op, b, python2)
  if (left.type === 'complex' || right.type === 'complex') return complexOperation(left, op, right)
  const x = asFloat(left)
  const y = asFloat(right)
  return x === null || y === null ? null : floatOperation(x, op, y)
}

function integerOperation(a: Integer, op: Operator, b: Integer, python2: boolean): PyConstant | null {
  const long = a.long || b.long
  const result = (value: bigint): PyConstant => integer(value, python2, long)
  const [x, y] = [a.value, b.value]
  const bit = (value: bigint): PyConstant => (a.bool && b.bool ? { type: value === 0n ? 'False' : 'True' } : result(value))
  switch (op) {
    case 'Add': return result(x + y)
    case 'Sub': return result(x - y)
    case 'Mult': return result(x * y)
    case 'FloorDiv': return y === 0n ? null : result(floorDivide(x, y))
    case 'Mod': return y === 0n ? null : result(x - floorDivide(x, y) * y)
    case 'Div': {
      const exact = x <= EXACT && x >= -EXACT && y <= EXACT && y >= -EXACT
      return y === 0n || !exact ? null : { type: 'float', value: Number(x) / Number(y) }
    }
    case 'Pow':
      if (y >= 0n) return result(x ** y)
      return x === 0n ? null : floatOperation(Number(x), 'Pow', Number(y))
    case 'LShift': return y < 0n ? null : result(x << y)
    case 'RShift': return y < 0n ? null : result(x >> y)
    case 'BitAnd': return bit(x & y)
    case 'BitOr': return bit(x | y)
    case 'BitXor': return bit(x ^ y)
    default: return null
  }
}

function floorDivide(x: bigint, y: bigint): bigint {
  const quotient = x / y
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient
}

/** @mirrors Objects/floatobject.c float_rem, float_floor_div */
function floatOperation(x: number, op: Operator, y: number): PyConstant | null {
  const float = (value: number): PyConstant => ({ type: 'float', value })
  switch (op) {
    case 'Add': return float(x + y)
    case 'Sub': return float(x - y)
    case 'Mult': return float(x * y)
    case 'Div': return y === 0 ? null : float(x / y)
    case 'Mod': return y === 0 ? null : float(remainder(x, y))
    case 'FloorDiv': {
      if (y === 0) return null
      const quotient = (x - remainder(x, y)) / y
      if (quotient === 0) return float(Object.is(x / y, -0) || x / y < 0 ? -0 : 0)
      const floor = Math.floor(quotient)
      return float(quotient - floor > 0.5 ? floor + 1 : floor)
    }
    case 'Pow': {
      if (x === 0 && y < 0) return null
      if (x < 0 && !Number.isInteger(y)) return null
      const value = x === 1 ? 1 : x ** y
      return Number.isFinite(value) || !Number.isFinite(x) || !Number.isFinite(y) ? float(value) : null
    }
    default: return null
  }
}

function remainder(x: number, y: number): number {
  const rest = x % y
  if (rest === 0) return y < 0 ? -0 : 0
  return y < 0 !== rest < 0 ? rest + y : rest
}

function complexOperation(left: PyConstant, op: Operator, right: PyConstant): PyConstant | null {
  const a = asComplex(left)
  const b = asComplex(right)
  if (a === null || b === null) return null
  const complex = (real: number, imag: number): PyConstant => ({ type: 'complex', real, imag })
  switch (op) {
    case 'Add': return complex(a[0] + b[0], a[1] + b[1])
    case 'Sub': return complex(a[0] - b[0], a[1] - b[1])
    case 'Mult': return complex(a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0])
    default: return null
  }
}

function asComplex(constant: PyConstant): [number, number] | null {
  if (constant.type === 'complex') return [constant.real, constant.imag]
  const real = asFloat(constant)
  return real === null ? null : [real, 0]
}

export function negate(constant: PyConstant, python2: boolean): PyConstant | null {
  const whole = asInteger(constant)
  if (whole !== null) return integer(-whole.value, python2, whole.long)
  if (constant.type === 'float') return { type: 'float', value: -constant.value }
  if (constant.type === 'complex') return { type: 'complex', real: -constant.real, imag: -constant.imag }
  return null
}

export function positive(constant: PyConstant, python2: boolean): PyConstant | null {
  const whole = asInteger(constant)
  if (whole !== null) return integer(whole.value, python2, whole.long)
  return constant.type === 'float' || constant.type === 'complex' ? constant : null
}

export function invert(constant: PyConstant, python2: boolean): PyConstant | null {
  const whole = asInteger(constant)
  return whole === null ? null : integer(~whole.value, python2, whole.long)
}

/** Methods of float. @mirrors Objects/floatobject.c float_methods */
import { givenName, shownType } from '../kit.ts'
import type { Ref } from '../../ref.ts'
import { split } from '../hashing.ts'
import type { Kit } from '../kit.ts'
import { textSystem } from '../str/text-system.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { fromHex, toHex } from './hex.ts'
import { roundDouble } from './round.ts'

export interface FloatMethodParts {
  value(o: Ref): number
  from(value: number): Ref
  toInt(value: number): Ref
}

export function installFloatMethods(rt: Runtime, kit: Kit, type: TypeInfo, parts: FloatMethodParts): void {
  const { natives } = rt
  const { value, from, toInt } = parts
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const copy = (self: Ref): Ref => type.float!(self)

  natives.method(type, 'is_integer', 0, (self) => kit.bool(Number.isInteger(value(self))))
  natives.method(type, 'conjugate', 0, copy)
  natives.getset(type, 'real', copy)
  natives.getset(type, 'imag', () => from(0))
  natives.method(type, 'hex', 0, (self) => rt.str.from(toHex(value(self))))
  natives.classMethod(type, '__getformat__', 1, (_, [kind]) => {
    if (!textSystem(rt).isText(kind)) rt.errors.raise('TypeError', `__getformat__() argument must be ${python2 ? 'string' : 'str'}, not ${givenName(rt, kind)}`)
    if (!['double', 'float'].includes(rt.str.value(kind))) rt.errors.raise('ValueError', "__getformat__() argument 1 must be 'double' or 'float'")
    return rt.str.from('IEEE, little-endian')
  })
  natives.classMethod(type, 'fromhex', 1, (self, [text]) => {
    if (!textSystem(rt).isText(text)) rt.errors.raise('TypeError', python2 ? `expected string or Unicode object, ${shownType(rt, text)} found` : 'bad argument type for built-in operation')
    const source = rt.str.value(text).replace(/^[\t-\r ]+|[\t-\r ]+$/g, '')
    const parsed = fromHex(source)
    if (parsed === null) return rt.errors.raise('ValueError', 'invalid hexadecimal floating-point string')
    if (Math.abs(parsed) === Infinity && !/inf/i.test(source)) rt.errors.raise('OverflowError', 'hexadecimal value too large to represent as a float')
    const result = from(parsed)
    return self === type.ref ? result : kit.using(result, (exact) => rt.abstract.call(self, [exact]))
  })
  natives.method(type, 'as_integer_ratio', 0, (self) => ratio(value(self)))
  natives.method(type, '__trunc__', 0, (self) => toInt(value(self)))
  natives.method(type, '__getnewargs__', 0, (self) => rt.tuple.steal([from(value(self))]))
  if (python2) return
  if (minor >= 9) {
    natives.method(type, '__floor__', 0, (self) => toInt(Math.floor(value(self))))
    natives.method(type, '__ceil__', 0, (self) => toInt(Math.ceil(value(self))))
  }
  natives.method(type, '__round__', [0, 1], (self, args) => {
    const v = value(self)
    if (args.length === 0 || args[0] === rt.none) return toInt(Number.isFinite(v) ? roundDouble(v, 0, true) : v)
    const places = kit.clippedIndex(args[0])
    const result = roundDouble(v, places, true)
    if (Number.isFinite(v) && !Number.isFinite(result)) rt.errors.raise('OverflowError', 'rounded value too large to represent')
    return from(result)
  })

  /** @mirrors Objects/floatobject.c float_as_integer_ratio_impl */
  function ratio(v: number): Ref {
    if (!Number.isFinite(v)) {
      if (v !== v) rt.errors.raise('ValueError', python2 ? 'Cannot pass NaN to float.as_integer_ratio.' : 'cannot convert NaN to integer ratio')
      rt.errors.raise('OverflowError', python2 ? 'Cannot pass infinity to float.as_integer_ratio.' : 'cannot convert Infinity to integer ratio')
    }
    if (v === 0) return rt.tuple.steal([rt.int.from(0), rt.int.from(1)])
    let { mantissa, exponent } = split(v)
    while ((mantissa & 1n) === 0n) {
      mantissa >>= 1n
      exponent++
    }
    const numerator = exponent > 0 ? mantissa << BigInt(exponent) : mantissa
    const denominator = exponent < 0 ? 1n << BigInt(-exponent) : 1n
    return rt.tuple.steal([rt.int.fromBig(numerator), rt.int.fromBig(denominator)])
  }
}

/** Methods of int and long. @mirrors Objects/longobject.c long_methods */
import { NULL, type Ref } from '../../ref.ts'
import { givenName, type Kit, refuseFloat } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { Integers } from './integers.ts'
import { bitLength } from './ratio.ts'

export function installIntMethods(rt: Runtime, kit: Kit, type: TypeInfo, integers: Integers, sizeOf: (o: Ref) => number): void {
  const { natives } = rt
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const { number, big, make, makeBig } = integers
  // 2.7's long stays one.
  const copy = (self: Ref): Ref => (python2 ? type.positive! : type.int!)(self)

  // 2.7's int leaves it to object.
  if (type.itemBytes > 0) natives.method(type, '__sizeof__', 0, (self) => rt.int.from(sizeOf(self)))
  natives.method(type, 'bit_length', 0, (self) => {
    const value = number(self)
    if (value === (value | 0)) return rt.int.from(32 - Math.clz32(Math.abs(value)))
    const exact = big(self)
    return rt.int.from(bitLength(exact < 0n ? -exact : exact))
  })
  natives.method(type, 'conjugate', 0, copy)
  natives.method(type, '__trunc__', 0, copy)
  natives.getset(type, 'real', copy)
  natives.getset(type, 'imag', () => make(0))
  natives.getset(type, 'numerator', copy)
  natives.getset(type, 'denominator', () => make(1))
  natives.method(type, '__getnewargs__', 0, (self) => rt.tuple.steal([makeBig(big(self))]))
  if (python2) {
    natives.method(type, '__hex__', 0, (self) => inBase(self, 16, '0x'))
    natives.method(type, '__oct__', 0, (self) => inBase(self, 8, number(self) === 0 ? '' : '0'))
    return
  }

  natives.method(type, '__floor__', 0, copy)
  natives.method(type, '__ceil__', 0, copy)
  natives.method(type, '__round__', [0, 1], (self, args) => (args.length === 0 || args[0] === rt.none ? copy(self) : round(self, args[0])))
  natives.method(type, 'to_bytes', bytesArity(), toBytes)
  natives.classMethod(type, 'from_bytes', { keywords: ['bytes', 'byteorder', 'signed'], required: minor >= 11 ? 1 : 2 }, fromBytes)
  if (minor >= 8) natives.method(type, 'as_integer_ratio', 0, (self) => rt.tuple.steal([copy(self), make(1)]))
  if (minor >= 10) {
    natives.method(type, 'bit_count', 0, (self) => {
      const exact = big(self)
      return make((exact < 0n ? -exact : exact).toString(2).replaceAll('0', '').length)
    })
  }
  if (minor >= 12) natives.method(type, 'is_integer', 0, () => kit.bool(true))

  /** A long says that it is one. @mirrors Objects/intobject.c int_hex, Objects/longobject.c long_hex (2.7) */
  function inBase(self: Ref, base: number, prefix: string): Ref {
    const value = big(self)
    return rt.str.from(`${value < 0n ? '-' : ''}${prefix}${(value < 0n ? -value : value).toString(base)}${type === rt.int.long ? 'L' : ''}`)
  }

  function bytesArity() {
    return { keywords: ['length', 'byteorder', 'signed'], required: minor >= 11 ? 0 : 2 }
  }

  /** Rounds half to even at a power of ten. @mirrors Objects/longobject.c long___round___impl */
  function round(self: Ref, digits: Ref): Ref {
    const places = kit.clippedIndex(digits)
    if (places >= 0) return copy(self)
    const unit = 10n ** BigInt(Math.min(-places, 100000))
    const value = big(self)
    const half = unit / 2n
    const low = ((value % unit) + unit) % unit
    let result = value - low
    if (low > half || (low === half && ((result / unit) & 1n) !== 0n)) result += unit
    return makeBig(result)
  }

  function byteOrder(method: string, argument: Ref | undefined): boolean {
    if (argument === undefined || argument === NULL) return false
    if (!rt.str.isStr(argument)) rt.errors.raise('TypeError', `${method}() argument ${minor >= 8 ? "'byteorder'" : '2'} must be str, not ${givenName(rt, argument)}`)
    const text = rt.str.value(argument)
    if (text !== 'little' && text !== 'big') rt.errors.raise('ValueError', "byteorder must be either 'little' or 'big'")
    return text === 'little'
  }

  function toBytes(self: Ref, args: readonly Ref[]): Ref {
    if (args[0] !== undefined && args[0] !== NULL) refuseFloat(rt, args[0])
    const length = args[0] === undefined || args[0] === NULL ? 1 : kit.clippedIndex(args[0])
    const little = byteOrder('to_bytes', args[1])
    const signed = args[2] !== undefined && args[2] !== NULL && rt.abstract.isTrue(args[2])
    if (length < 0) rt.errors.raise('ValueError', 'length argument must be non-negative')
    let value = big(self)
    if (value < 0n && !signed) rt.errors.raise('OverflowError', "can't convert negative int to unsigned")
    const bits = BigInt(length * 8)
    const fits = signed ? value === BigInt.asIntN(length * 8, value) : value >> bits === 0n
    if (!fits) rt.errors.raise('OverflowError', 'int too big to convert')
    value = BigInt.asUintN(length * 8, value)
    const hex = length === 0 ? '' : value.toString(16).padStart(length * 2, '0')
    const codes: string[] = []
    for (let i = 0; i < length; i++) codes.push(String.fromCharCode(parseInt(hex.slice(i * 2, i * 2 + 2), 16)))
    return rt.bytes.from((little ? codes.reverse() : codes).join(''))
  }

  function fromBytes(self: Ref, args: readonly Ref[]): Ref {
    const little = byteOrder('from_bytes', args[1])
    const text = bytesText(args[0])
    const signed = args[2] !== undefined && args[2] !== NULL && rt.abstract.isTrue(args[2])
    const codes = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0'))
    const hex = (little ? codes.reverse() : codes).join('')
    let value = hex === '' ? 0n : BigInt('0x' + hex)
    if (signed) value = BigInt.asIntN(codes.length * 8, value)
    const result = makeBig(value)
    return self === type.ref ? result : kit.using(result, (exact) => rt.abstract.call(self, [exact]))
  }

  function bytesText(o: Ref): string {
    if (rt.memory.typeOf(o).isSubtypeOf(rt.bytes.type) || kit.typeName(o) === 'bytearray') return rt.bytes.value(o)
    if (rt.str.isStr(o) || kit.hasIndex(o)) rt.errors.raise('TypeError', `cannot convert '${kit.typeName(o)}' object to bytes`)
    return kit.using(rt.abstract.call(rt.bytes.type.ref, [o]), (made) => rt.bytes.value(made))
  }
}

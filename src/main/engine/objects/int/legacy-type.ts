/** Python 2's int and long. @mirrors Objects/intobject.c */
import { NULL, type Ref } from '../../ref.ts'
import { createBool } from '../bool.ts'
import { createNumberHash } from '../hashing.ts'
import { createKit } from '../kit.ts'
import { OB_SIZE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo, type KeywordNames } from '../type-info.ts'
import { asLong } from '../c-integers.ts'
import { wordingOf } from '../wording.ts'
import { installArithmetic } from './arithmetic.ts'
import { installBitwise } from './bitwise.ts'
import { createConstruct } from './construct.ts'
import { createDigits } from './digits.ts'
import type { Integers } from './integers.ts'
import { createLegacyInts } from './legacy.ts'
import type { IntParts } from './parts.ts'
import { installIntMethods } from './methods.ts'
import { installPower } from './power.ts'
import { createSubtypeMaker } from './subtype.ts'
import { installTrueDivision } from './true-division.ts'

export function createLegacyInt(rt: Runtime): IntParts {
  const { H } = rt
  const kit = createKit(rt)
  const hash = createNumberHash(rt)
  const wording = wordingOf(rt.profile)

  const type = new TypeInfo('int')
  type.basicBytes = rt.profile.objects.basicSize.int
  const long = new TypeInfo('long')
  long.basicBytes = rt.profile.objects.basicSize.long
  long.itemBytes = 4
  const ints = createLegacyInts(rt, type)
  const digits = createDigits(rt, long, false)

  const infoOf = (o: Ref): TypeInfo => rt.types.infoOf(H[o + OB_TYPE])
  let intRef = 0
  let longRef = 0
  let boolRef = 0
  function isPlain(o: Ref): boolean {
    const t = H[o + OB_TYPE]
    return t === intRef || t === boolRef || (t !== longRef && infoOf(o).isSubtypeOf(type))
  }
  function isLong(o: Ref): boolean {
    const t = H[o + OB_TYPE]
    return t === longRef || (t !== intRef && t !== boolRef && infoOf(o).isSubtypeOf(long))
  }
  const isInt = (o: Ref): boolean => isPlain(o) || isLong(o)
  const toNumber = (o: Ref): number => (isPlain(o) ? ints.toNumber(o) : digits.toNumber(o))
  const toBig = (o: Ref): bigint => (isPlain(o) ? ints.toBig(o) : digits.toBig(o))
  /** An int when it fits a C long, as every operator of int answers. */
  const fromBig = (value: bigint, room = 0): Ref => (ints.fits(value) ? ints.fromBig(value) : digits.fromBig(value, room))
  const longDigits = (o: Ref): number => (isPlain(o) ? Math.ceil(ints.toBig(o).toString(2).length / 30) : digits.count(o))

  const plain: Integers = { accepts: isPlain, number: ints.toNumber, big: ints.toBig, make: ints.from, makeBig: fromBig, digits: () => 0 }
  const wide: Integers = {
    accepts: isInt,
    number: toNumber,
    big: toBig,
    make: (value, room = 0) => (room === 0 ? digits.from(value) : digits.sized(value, room)),
    makeBig: digits.fromBig,
    digits: longDigits,
  }
  const powerModuloPlain = setUp(type, plain, 'integer division or modulo by zero')
  const powerModuloWide = setUp(long, wide, wording.longDivision)

  function setUp(target: TypeInfo, integers: Integers, zeroText: string) {
    installArithmetic(rt, kit, target, integers, { divide: zeroText, modulo: zeroText })
    installTrueDivision(rt, kit, target, integers, wording.intTrueDivision)
    installBitwise(rt, kit, target, integers, wording.shiftTooLarge)
    target.number.divide = target.number.floorDivide!
    target.richcompare = null
    target.compare = (left, right) => {
      const a = integers.number(left)
      const b = integers.number(right)
      if (a === a && b === b) return a < b ? -1 : a > b ? 1 : 0
      const x = integers.big(left)
      const y = integers.big(right)
      return x < y ? -1 : x > y ? 1 : 0
    }
    target.float = (o) => {
      const value = Number(integers.big(o))
      return Number.isFinite(value) ? rt.float.from(value) : rt.errors.raise('OverflowError', wording.intTooLargeForFloat)
    }
    target.hash = (o) => {
      const value = integers.number(o)
      return value === value ? hash.ofSafe(value) : target === type ? hash.put(integers.big(o)) : hash.ofBig(integers.big(o))
    }
    return installPower(rt, kit, target, integers, false)
  }

  const copy = (o: Ref): Ref => (H[o + OB_TYPE] === intRef ? rt.memory.incref(o) : fromBig(ints.toBig(o)))
  type.coerce = (self, other) => (isPlain(other) ? [rt.memory.incref(self), rt.memory.incref(other)] : null)
  long.coerce = (self, other) => (isInt(other) ? [rt.memory.incref(self), isPlain(other) ? copyLong(other) : rt.memory.incref(other)] : null)
  const copyLong = (o: Ref): Ref => (H[o + OB_TYPE] === longRef ? rt.memory.incref(o) : digits.fromBig(toBig(o)))
  const constructInt = createConstruct(rt, kit, {
    type, name: 'int', make: fromBig, makeShort: ints.from, isExact: (o) => H[o + OB_TYPE] === intRef, convert: (o) => {
      const value = fromBig(toBig(o))
      if (H[value + OB_TYPE] !== longRef || H[o + OB_TYPE] !== longRef) return value
      rt.memory.decref(value)
      return rt.memory.incref(o)
    },
  })
  const constructLong = createConstruct(rt, kit, {
    type: long, name: 'long', make: (value) => digits.fromBig(value), makeShort: (value) => digits.from(value), isExact: (o) => H[o + OB_TYPE] === longRef, convert: copyLong,
  })
  const makeLongSubtype = createSubtypeMaker(rt, digits)

  /** The argument format i. */
  function baseOf(o: Ref): number {
    if (rt.memory.typeOf(o).isSubtypeOf(rt.float.type)) rt.errors.raise('TypeError', 'integer argument expected, got float')
    const value = asLong(rt, o)
    if (BigInt.asIntN(32, value) !== value) rt.errors.raise('OverflowError', `signed integer is ${value > 0n ? 'greater than maximum' : 'less than minimum'}`)
    return Number(value)
  }

  function creator(own: TypeInfo, construct: typeof constructInt, derive: (cls: TypeInfo, exact: Ref) => Ref) {
    return (cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref => {
      const [x, base] = kit.bind(own.name, ['x', 'base'], args, names)
      if (x === NULL && base !== NULL) rt.errors.raise('TypeError', `${own.name}() missing string argument`)
      let value = x === NULL ? ints.from(0) : base === NULL ? construct.fromObject(x) : construct.fromText(x, baseOf(base))
      if (own === long && !isLong(value)) value = kit.using(value, copyLong)
      return cls === own ? value : kit.using(value, (exact) => derive(cls, exact))
    }
  }

  type.create = creator(type, constructInt, (cls, exact) => {
    const o = rt.memory.alloc(cls)
    ints.store(o, toBig(exact))
    if (cls.isGc) rt.memory.track(o)
    return o
  })
  long.create = creator(long, constructLong, makeLongSubtype)
  type.dealloc = (o) => (H[o + OB_TYPE] === intRef ? ints.release(o) : rt.memory.free(o))
  long.dealloc = rt.memory.free
  type.repr = (o) => rt.str.from(ints.toBig(o).toString())
  type.str = type.repr
  long.repr = (o) => rt.str.from(`${digits.toBig(o)}L`)
  long.str = (o) => rt.str.from(digits.toBig(o).toString())
  type.index = type.int = type.positive = copy
  long.index = long.positive = copyLong
  long.int = (o) => (ints.fits(digits.toBig(o)) ? ints.fromBig(digits.toBig(o)) : copyLong(o))
  type.absolute = (o) => (ints.toBig(o) < 0n ? type.negative!(o) : copy(o))
  long.absolute = (o) => (H[o + OB_SIZE] < 0 ? long.negative!(o) : copyLong(o))
  rt.types.define(type)
  intRef = type.ref
  rt.memory.releaseNumbers('int', intRef, ints.release)
  ints.bind()
  rt.types.define(long)
  longRef = long.ref
  digits.bind()
  const bool = createBool(rt, kit, type)
  boolRef = bool.ref

  return {
    type,
    bool,
    long,
    from: ints.from,
    replacing(value, old) {
      const o = ints.from(value)
      rt.memory.decref(old)
      return o
    },
    fromBig: (value) => fromBig(value),
    toNumber,
    toBig,
    isInt,
    fromBool: kit.bool,
    powerModulo: (base, exponent, modulus) => (isLong(base) || isLong(exponent) || isLong(modulus) ? powerModuloWide : powerModuloPlain)(base, exponent, modulus),
    fromObject: constructInt.fromObject,
    fromText: constructInt.fromText,
    install() {
      installIntMethods(rt, kit, type, plain, () => 24)
      installIntMethods(rt, kit, long, wide, (o) => rt.memory.typeOf(o).basicBytes + 4 * digits.count(o))
    },
  }
}

/** int, bool and (2.7) long: assembles storage, operators and constructors. */
import { NULL, type Ref } from '../ref.ts'
import { createBool } from './bool.ts'
import { createNumberHash } from './hashing.ts'
import { installArithmetic } from './int/arithmetic.ts'
import { installBitwise } from './int/bitwise.ts'
import { createConstruct } from './int/construct.ts'
import { createDigits } from './int/digits.ts'
import { createLegacyInt } from './int/legacy-type.ts'
import { installFastPaths } from './int/fast-paths.ts'
import type { Integers } from './int/integers.ts'
import { installIntMethods } from './int/methods.ts'
import { installPower } from './int/power.ts'
import { createSubtypeMaker } from './int/subtype.ts'
import { decimalText } from './int/text.ts'
import { installTrueDivision } from './int/true-division.ts'
import { createKit } from './kit.ts'
import { OB_TYPE } from './layout.ts'
import type { IntParts } from './int/parts.ts'
import type { Runtime } from './runtime.ts'
import { TypeInfo, type KeywordNames } from './type-info.ts'
import { wordingOf } from './wording.ts'

export type { IntParts } from './int/parts.ts'

export function createInt(rt: Runtime): IntParts {
  return rt.profile.objects.python2 ? createLegacyInt(rt) : createModernInt(rt)
}

function createModernInt(rt: Runtime): IntParts {
  const { H } = rt
  const kit = createKit(rt)
  const hash = createNumberHash(rt)
  const wording = wordingOf(rt.profile)
  const { minor } = rt.profile
  const { free } = rt.pymalloc

  const type = new TypeInfo('int')
  type.basicBytes = rt.profile.objects.basicSize.int
  type.itemBytes = 4
  const digits = createDigits(rt, type, true)
  const { from, replacing, fromBig, sized, toNumber, toBig } = digits

  let typeRef = 0
  let boolRef = 0
  function isInt(o: Ref): boolean {
    const t = H[o + OB_TYPE]
    return t === typeRef || t === boolRef || isSubtype(t)
  }
  function isSubtype(t: Ref): boolean {
    return rt.types.infoOf(t).isSubtypeOf(type)
  }

  const integers: Integers = {
    accepts: isInt,
    number: toNumber,
    big: toBig,
    make: (value, room = 0) => (room === 0 ? from(value) : sized(value, room)),
    makeBig: fromBig,
    digits: digits.count,
  }
  installArithmetic(rt, kit, type, integers, { divide: wording.longDivision, modulo: wording.intModulo })
  installTrueDivision(rt, kit, type, integers, wording.intTrueDivision)
  installBitwise(rt, kit, type, integers, wording.shiftTooLarge)
  const powerModulo = installPower(rt, kit, type, integers, minor >= 8)
  const bindFastPaths = installFastPaths(rt, type, digits)

  const construct = createConstruct(rt, kit, {
    type,
    name: 'int',
    make: (value) => fromBig(value),
    makeShort: from,
    isExact: (o) => H[o + OB_TYPE] === typeRef,
    convert: copy,
  })
  const makeSubtype = createSubtypeMaker(rt, digits)

  function copy(o: Ref): Ref {
    if (H[o + OB_TYPE] === typeRef) return rt.memory.incref(o)
    const value = toNumber(o)
    return value === value ? from(value) : fromBig(toBig(o))
  }

  function create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    if (cls === type && args.length === 1 && names === null) return construct.fromObject(args[0])
    return createBound(cls, args, names)
  }

  function createBound(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    if (rt.profile.minor >= 13 && args.length > 2 && (names === null || names.length === 0)) {
      rt.errors.raise('TypeError', `int expected at most 2 arguments, got ${args.length}`)
    }
    const [x, base] = kit.bind('int', ['x', 'base'], args, names, 0, minor >= 7 ? 1 : 0)
    if (x === NULL && base !== NULL) rt.errors.raise('TypeError', 'int() missing string argument')
    const value = x === NULL ? from(0) : base === NULL ? construct.fromObject(x) : construct.fromText(x, kit.clippedIndex(base))
    return cls === type ? value : kit.using(value, (exact) => makeSubtype(cls, exact))
  }

  type.create = create
  type.dealloc = (o) => (H[o + OB_TYPE] === typeRef ? free(o) : rt.memory.free(o))
  type.hash = (o) => {
    const value = toNumber(o)
    return value === value ? hash.ofSafe(value) : hash.ofBig(toBig(o))
  }
  // 2.7 goes through PyString_FromStringAndSize, which shares single characters.
  const newText = minor < 0 ? rt.str.from : rt.str.fresh
  type.repr = (o) => {
    const text = newText(decimalText(rt, toNumber(o), () => toBig(o), minor))
    if (rt.tracing !== null) rt.tracing.peaked(scratchBytes(o))
    return text
  }

  /** The decimal digits on their way to text, nine to a word. @mirrors Objects/longobject.c long_to_decimal_string_internal */
  function scratchBytes(o: Ref): number {
    const magnitude = toBig(o) < 0n ? -toBig(o) : toBig(o)
    const digits = Math.ceil(magnitude.toString(2).length / 30)
    return 24 + 4 * (1 + digits + Math.floor(digits / 99))
  }
  type.str = type.repr
  type.index = copy
  type.int = copy
  type.positive = copy
  type.absolute = (o) => (toNumber(o) < 0 || (toNumber(o) !== toNumber(o) && toBig(o) < 0n) ? type.negative!(o) : copy(o))
  type.float = (o) => {
    const value = Number(toBig(o))
    return Number.isFinite(value) ? rt.float.from(value) : rt.errors.raise('OverflowError', wording.intTooLargeForFloat)
  }
  rt.types.define(type)
  typeRef = type.ref
  rt.memory.releaseNumbers('int', typeRef, free)
  digits.bind()
  bindFastPaths()
  const bool = createBool(rt, kit, type)
  boolRef = bool.ref

  const least = minor >= 11 ? 1 : 0
  return {
    type,
    bool,
    long: type,
    from,
    replacing,
    fromBig: (value) => fromBig(value),
    toNumber,
    toBig,
    isInt,
    fromBool: kit.bool,
    powerModulo,
    fromObject: construct.fromObject,
    fromText: construct.fromText,
    install: () => installIntMethods(rt, kit, type, integers, (o) => 24 + 4 * Math.max(digits.count(o), least)),
  }
}

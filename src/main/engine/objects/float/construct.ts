/** float() and what float() is made from. @mirrors Objects/floatobject.c float_new_impl, PyFloat_FromString */
import { checkDecimalText } from '../str/decimal-text.ts'
import { CONTROL } from '../../probe.ts'
import { NULL, type Ref } from '../../ref.ts'
import { trimPython } from '../int/parse.ts'
import { exactly, shownType, type Kit } from '../kit.ts'
import { FLOAT_VALUE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { hasForeignBytes, numberText } from '../str/number-text.ts'
import type { KeywordNames, TypeInfo, Unary } from '../type-info.ts'
import { wordingOf } from '../wording.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i

export interface FloatConstruct {
  create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref
  toDouble(o: Ref): number
  converted(o: Ref): number
  toInt(value: number): Ref
}

export function createFloatConstruct(rt: Runtime, kit: Kit, type: TypeInfo, from: (value: number) => Ref): FloatConstruct {
  const { H, F } = rt
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const wording = wordingOf(rt.profile)

  function create(cls: TypeInfo, given: readonly Ref[], names: KeywordNames): Ref {
    const args = minor < 0 ? given : kit.withoutKeywords('float', type, cls, given, names)
    if (minor >= 7) {
      if (args.length > 1) rt.errors.raise('TypeError', `float expected at most 1 argument${minor === 7 ? 's' : ''}, got ${args.length}`)
    }
    const [x] = kit.bind('float', ['x'], args, minor < 0 ? names : null)
    const value = x === NULL ? from(0) : fromObject(x)
    if (cls === type) return value
    return kit.using(value, (exact) => {
      const o = rt.memory.alloc(cls)
      F[(o + FLOAT_VALUE) >> 1] = F[(exact + FLOAT_VALUE) >> 1]
      if (cls.isGc) rt.memory.track(o)
      return o
    })
  }

  function fromObject(o: Ref): Ref {
    if (H[o + OB_TYPE] === type.ref) return rt.memory.incref(o)
    const own = rt.memory.typeOf(o)
    if (own.float !== null) return checked(own.float, o, own)
    if (minor >= 8 && own.index !== null) return kit.using(rt.abstract.index(o), fromObject)
    const text = numberText(rt, o)
    if (text !== null) return from(parse(text, o))
    const got = python2 ? '' : `, not '${own.name}'`
    return rt.errors.raise('TypeError', `float() argument must be ${wording.floatArgument}${got}`)
  }

  /** Always plain in Python 3. @mirrors Objects/abstract.c PyNumber_Float */
  function checked(convert: Unary, o: Ref, own: TypeInfo): Ref {
    const line = rt.I[CONTROL.line]!
    const result = exactly(rt, convert(o), type, python2 ? '__float__' : `${own.name}.__float__`, line)
    if (python2 || H[result + OB_TYPE] === type.ref) return result
    return kit.using(result, (made) => from(F[(made + FLOAT_VALUE) >> 1]!))
  }

  function parse(source: string, o: Ref): number {
    const text = trimPython(source)
    const value = hasForeignBytes(rt, o, source) ? null : parseFloatText(text, !python2)
    if (value !== null) return value
    if (!python2) {
      const shown = minor < 8 && source === '' ? '' : rt.abstract.reprText(o)
      return rt.errors.raise('ValueError', `could not convert string to float: ${shown}`)
    }
    if (rt.memory.typeOf(o).name === 'unicode') checkDecimalText(rt, source)
    if (rt.memory.typeOf(o).name === 'unicode') return kit.using(rt.bytes.from(`could not convert string to float: ${source}`), (message) => rt.errors.raiseWith('ValueError', message))
    const starts = /^[+-]?(\d|\.\d|inf|nan)/i.test(text)
    return rt.errors.raise('ValueError', starts ? `invalid literal for float(): ${source.trimStart()}` : `could not convert string to float: ${source}`)
  }

  /** @mirrors Objects/abstract.c PyNumber_Float */
  const converted = (o: Ref): number => kit.using(fromObject(o), (made) => F[(made + FLOAT_VALUE) >> 1]!)

  /** @mirrors Objects/floatobject.c PyFloat_AsDouble */
  function toDouble(o: Ref): number {
    const own = rt.memory.typeOf(o)
    if (own.isSubtypeOf(type)) return F[(o + FLOAT_VALUE) >> 1]!
    if (own === rt.int.type) {
      const number = rt.int.toNumber(o)
      if (number === number) return number
    }
    if (own.float === null && !(minor >= 8 && own.index !== null)) {
      return rt.errors.raise('TypeError', python2 ? 'a float is required' : `must be real number, not ${shownType(rt, o)}`)
    }
    return kit.using(python2 && own.float !== null ? legacyFloat(own.float(o)) : fromObject(o), (made) => F[(made + FLOAT_VALUE) >> 1])
  }

  /** Steals. */
  function legacyFloat(made: Ref): Ref {
    if (rt.memory.typeOf(made).isSubtypeOf(type)) return made
    rt.memory.decref(made)
    return rt.errors.raise('TypeError', 'nb_float should return float object')
  }

  /** @mirrors Objects/longobject.c PyLong_FromDouble */
  function toInt(value: number): Ref {
    if (value !== value) rt.errors.raise('ValueError', 'cannot convert float NaN to integer')
    if (!Number.isFinite(value)) rt.errors.raise('OverflowError', 'cannot convert float infinity to integer')
    const whole = Math.trunc(value) + 0
    return Number.isSafeInteger(whole) ? rt.int.from(whole) : rt.int.fromBig(BigInt(whole))
  }

  return { create, toDouble, converted, toInt }
}

/** null: not a number. The text is already stripped. */
export function parseFloatText(text: string, underscores: boolean): number | null {
  const special = SPECIAL.exec(text)
  if (special !== null) {
    if (special[2].toLowerCase() === 'nan') return NaN
    return special[1] === '-' ? -Infinity : Infinity
  }
  if (underscores && text.includes('_')) {
    if (/(^|[^0-9])_|_($|[^0-9])/.test(text)) return null
    text = text.replaceAll('_', '')
  }
  return NUMBER.test(text) ? Number(text) : null
}

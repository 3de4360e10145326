/** int(), long(): from numbers, text and objects with __int__, __index__ or __trunc__. @mirrors Objects/longobject.c long_new_impl */
import { checkDecimalText } from '../str/decimal-text.ts'
import { CONTROL } from '../../probe.ts'
import { NULL, type Ref } from '../../ref.ts'
import { exactly, type Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { hasForeignBytes, numberText } from '../str/number-text.ts'
import { byteSystem } from '../str/text-system.ts'
import type { TypeInfo } from '../type-info.ts'
import { parseInteger, shortDecimal } from './parse.ts'

export interface Construct {
  /** int(x) as a new reference. */
  fromObject(o: Ref): Ref
  fromText(text: Ref, base: number): Ref
}

export interface ConstructOptions {
  readonly type: TypeInfo
  /** The function's name in messages. */
  readonly name: string
  make(value: bigint): Ref
  /** The same for an integer that a double holds exactly. */
  makeShort(value: number): Ref
  isExact(o: Ref): boolean
  /** The value as this type, when the object is an integer of either kind. */
  convert(o: Ref): Ref
}

export function createConstruct(rt: Runtime, kit: Kit, options: ConstructOptions): Construct {
  const { name, make } = options
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const wanted = python2 ? 'a string or a number' : minor >= 10 ? 'a string, a bytes-like object or a real number' : 'a string, a bytes-like object or a number'

  function fromObject(o: Ref): Ref {
    if (options.isExact(o)) return rt.memory.incref(o)
    const type = rt.memory.typeOf(o)
    if (rt.int.isInt(o) && !type.isHeap) return options.convert(o)
    const line = rt.I[CONTROL.line]!
    if (type.int !== null) return kit.using(exactly(rt, type.int(o), rt.int.type, '__int__', line), plain)
    if (minor >= 8 && type.index !== null) return kit.using(rt.abstract.index(o), plain)
    if (type.isHeap && rt.types.lookup(type, rt.str.name('__trunc__')) !== NULL) {
      if (minor >= 11) rt.warn('DeprecationWarning', 'The delegation of int() to __trunc__ is deprecated.')
      return kit.using(rt.abstract.callMethod(o, '__trunc__', []), truncated)
    }
    const text = numberText(rt, o)
    if (text !== null) return parsed(o, text, 10)
    return rt.errors.raise('TypeError', `${name}() argument must be ${wanted}, not '${type.name}'`)
  }

  function truncated(o: Ref): Ref {
    const { index, int } = rt.memory.typeOf(o)
    if (rt.int.isInt(o) && python2) return rt.memory.incref(o)
    if (rt.int.isInt(o) || (minor >= 8 && index !== null)) return fromObject(o)
    if (minor < 10 && int !== null) return kit.using(int(o), fromObject)
    return rt.errors.raise('TypeError', `__trunc__ returned non-Integral (type ${kit.typeName(o)})`)
  }

  /** A new reference; 2.7's int() gives whatever kind of integer it is given. */
  const plain = (o: Ref): Ref => (options.isExact(o) || (python2 && name === 'int') ? rt.memory.incref(o) : options.convert(o))

  function isText(o: Ref): boolean {
    const type = rt.memory.typeOf(o)
    return rt.str.isStr(o) || type.isSubtypeOf(rt.bytes.type) || type.name === 'unicode' || (!python2 && type.isSubtypeOf(byteSystem(rt).bytearray))
  }

  function fromText(o: Ref, base: number): Ref {
    if (!isText(o)) return rt.errors.raise('TypeError', `${name}() can't convert non-string with explicit base`)
    if (base !== 0 && (base < 2 || base > 36)) {
      return rt.errors.raise('ValueError', `${name}() base must be >= 2 and <= 36, or 0`)
    }
    return parsed(o, numberText(rt, o)!, base)
  }

  function parsed(o: Ref, text: string, base: number): Ref {
    const short = base === 10 ? shortDecimal(text) : -1
    if (short >= 0) return options.makeShort(short)
    const value = hasForeignBytes(rt, o, text) ? null : parseInteger(text, base, { underscores: !python2, legacy: python2, suffix: name === 'long' })
    if (value === null && python2 && text.includes('\0') && kit.typeName(o) !== 'unicode') return rt.errors.raise('ValueError', `null byte in argument for ${name}()`)
    if (value === null) return rt.errors.raise('ValueError', `invalid literal for ${name}() with base ${base}: ${shown(o, text)}`)
    if (!python2 && (base & (base - 1)) !== 0 && rt.maxStrDigits > 0 && text.length > rt.maxStrDigits) checkDigits(text)
    return make(value)
  }

  /** 2.7's int() shows the text from its first character on that is no space. */
  function shown(o: Ref, text: string): string {
    if (python2 && kit.typeName(o) === 'unicode') {
      checkDecimalText(rt, text)
      return kit.using(rt.str.from(text), rt.abstract.reprText)
    }
    if (rt.str.isStr(o) && (name !== 'int' || !python2)) return rt.abstract.reprText(o)
    return kit.using(python2 ? rt.str.from(text.trimStart()) : rt.bytes.from(text), rt.abstract.reprText)
  }

  function checkDigits(text: string): void {
    const count = text.replace(/[^0-9a-zA-Z]/g, '').length
    if (count <= rt.maxStrDigits) return
    rt.errors.raise('ValueError', `${tooManyDigits(rt)}: value has ${count} digits; use sys.set_int_max_str_digits() to increase the limit`)
  }

  return { fromObject, fromText }
}

export function tooManyDigits({ maxStrDigits, profile }: Runtime): string {
  return `Exceeds the limit (${maxStrDigits}${profile.minor >= 11 ? ' digits' : ''}) for integer string conversion`
}

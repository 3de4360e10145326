/** One value of a %-format. @mirrors Objects/unicodeobject.c unicode_format_arg_format, mainformatlong, formatfloat, formatchar */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { asciiOnly } from '../str/repr.ts'
import { byteSystem, textSystem } from '../str/text-system.ts'
import { longArgument } from '../c-integers.ts'
import { floatText } from './float-text.ts'
import { WrongKind, type Conversion, type PercentFlavour } from './percent-types.ts'

const RADIX: Readonly<Record<string, number>> = { o: 8, x: 16, X: 16 }

export function createPercentValues(rt: Runtime, kit: Kit) {
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const raise = (type: string, message: string): never => rt.errors.raise(type, message)

  /** `text` up to `end` is the format with this conversion as its last. */
  function render(flavour: PercentFlavour, o: Ref, conversion: Conversion, text: string, end: number): string {
    const { type } = conversion
    switch (type) {
      case 's': case 'r': case 'a': case 'b':
        if (type === 'b' && flavour.kind !== 'bytes') break
        if (type === 'a' && python2) break
        return padText(textFor(flavour, o, type), conversion)
      case 'i': case 'd': case 'u': case 'o': case 'x': case 'X':
        return padNumber(integer(flavour, o, conversion), conversion)
      case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
        return padNumber(real(flavour, o, conversion), conversion)
      case 'c':
        return padText(character(flavour, o), { ...conversion, precision: -1 })
    }
    const code = type.codePointAt(0) as number
    const position = (flavour.kind === 'bytes' || python2 ? end : Array.from(text.slice(0, end)).length) - 1
    const shown = code > 31 && code < 128 ? type : '?'
    return raise('ValueError', `unsupported format character '${python2 && flavour.kind === 'str' ? type : shown}' (0x${code.toString(16)}) at index ${position}`)
  }

  function textFor(flavour: PercentFlavour, o: Ref, type: string): string {
    if (flavour.kind === 'bytes') return bytesFor(o, type)
    const strings = textSystem(rt)
    if (type === 'a') return asciiOnly(rt.abstract.reprText(o))
    if (type === 'r') return rt.abstract.reprText(o)
    if (!python2) return rt.abstract.strText(o)
    if (flavour.kind === 'unicode') return kit.using(strings.toUnicode(o), strings.value)
    if (strings.unicodeFamily!.is(o)) throw new WrongKind()
    return rt.abstract.strText(o)
  }

  /** @mirrors Objects/bytesobject.c format_obj */
  function bytesFor(o: Ref, type: string): string {
    if (type === 'r' || type === 'a') return asciiOnly(rt.abstract.reprText(o))
    const bytes = byteSystem(rt)
    if (bytes.isBytesLike(o)) return bytes.bytesOf(o)
    if (rt.types.lookup(rt.memory.typeOf(o), rt.str.name('__bytes__')) !== 0) {
      return kit.using(rt.abstract.callMethod(o, '__bytes__', []), bytes.bytesOf)
    }
    return raise('TypeError', `%b requires a bytes-like object, or an object that implements __bytes__, not '${kit.typeName(o)}'`)
  }

  function integer(flavour: PercentFlavour, o: Ref, conversion: Conversion): string {
    const { type } = conversion
    if (rt.int.isInt(o)) return integerText(o, conversion)
    const info = rt.memory.typeOf(o)
    const radix = RADIX[type] !== undefined
    const convert = radix && !python2 ? info.index : info.int ?? (minor >= 8 ? info.index : null)
    const made = convert === null ? NULL : attempt(() => convert(o))
    if (made !== NULL) {
      if (rt.int.isInt(made)) return kit.using(made, (exact) => integerText(exact, conversion))
      rt.memory.decref(made)
    }
    const required = radix && !python2 ? 'an integer is' : minor >= 10 ? 'a real number is' : 'a number is'
    return raise('TypeError', `%${type === 'i' && (python2 || flavour.kind === 'bytes') ? 'd' : type} format: ${required} required, not ${info.name}`)
  }

  /** NULL where a conversion fails: with a TypeError, or in 2.7 whatever is wrong. */
  function attempt(convert: () => Ref): Ref {
    try {
      return convert()
    } catch (error) {
      if (!rt.errors.matches(error, python2 ? 'Exception' : 'TypeError')) throw error
      rt.errors.drop(error)
      return NULL
    }
  }

  /** @mirrors Objects/unicodeobject.c _PyUnicode_FormatLong */
  function integerText(o: Ref, { type, precision, alternate }: Conversion): string {
    const radix = RADIX[type] ?? 10
    const value = rt.int.toNumber(o)
    let text: string
    if (radix === 10) text = value === value ? String(value) : python2 ? rt.int.toBig(o).toString() : kit.using(rt.int.type.repr!(o), rt.str.value)
    else text = value === value ? value.toString(radix) : rt.int.toBig(o).toString(radix)
    const sign = text.startsWith('-') ? '-' : ''
    let digits = text.slice(sign.length)
    // 2.7 leaves a small int to C's printf.
    if (precision === 0 && value === 0 && python2 && !rt.memory.typeOf(o).isSubtypeOf(rt.int.long)) digits = ''
    if (precision > digits.length) digits = digits.padStart(precision, '0')
    let prefix = alternate && radix !== 10 ? `0${type === 'o' ? 'o' : 'x'}` : ''
    if (python2 && type === 'o' && alternate) prefix = digits.startsWith('0') ? '' : '0'
    text = prefix + digits
    return sign + (type === 'X' ? text.toUpperCase() : text)
  }

  function real(flavour: PercentFlavour, o: Ref, { type, precision, alternate }: Conversion): string {
    if (flavour.kind === 'bytes' && rt.memory.typeOf(o).float === null && (minor < 8 || rt.memory.typeOf(o).index === null)) raise('TypeError', 'float argument required, not ' + kit.typeName(o))
    return floatText(python2 && flavour.kind === 'str' ? legacyDouble(o) : rt.floatOf(o), type, precision < 0 ? 6 : precision, { alternate })
  }

  /** A TypeError on the way is told in these words. */
  function indexOr(o: Ref, words: string): number {
    try {
      return kit.clippedIndex(o)
    } catch (error) {
      if (!rt.errors.matches(error, 'TypeError')) throw error
      rt.errors.drop(error)
      return raise('TypeError', words)
    }
  }

  /** Whatever goes wrong is told in the same words. @mirrors Objects/stringobject.c formatfloat */
  function legacyDouble(o: Ref): number {
    try {
      return rt.floatOf(o)
    } catch (error) {
      if (!rt.errors.matches(error, 'BaseException')) throw error
      rt.errors.drop(error)
      return raise('TypeError', `float argument required, not ${kit.typeName(o)}`)
    }
  }

  function character(flavour: PercentFlavour, o: Ref): string {
    if (flavour.kind === 'bytes') return byte(o)
    if (textSystem(rt).isText(o)) {
      if (python2 && flavour.kind === 'str' && !rt.str.isStr(o)) throw new WrongKind()
      if (rt.str.length(o) === 1) return rt.str.value(o)
      return raise('TypeError', python2 ? '%c requires int or char' : minor >= 14 ? '%c requires an int or a unicode character' : '%c requires int or char')
    }
    const code = python2 && flavour.kind === 'str' ? Number(longArgument(rt, o)) : indexOr(o, '%c requires int or char')
    if (Math.abs(code) === Number.MAX_SAFE_INTEGER && minor < 10) raise(python2 ? 'OverflowError' : 'TypeError', python2 ? 'Python int too large to convert to C long' : '%c requires int or char')
    const limit = python2 && flavour.kind === 'str' ? 256 : 0x110000
    if (code < 0 || code >= limit) raise('OverflowError', limit === 256 ? `unsigned byte integer is ${code < 0 ? 'less than minimum' : 'greater than maximum'}` : '%c arg not in range(0x110000)')
    return String.fromCodePoint(code)
  }

  /** @mirrors Objects/bytesobject.c byte_converter */
  function byte(o: Ref): string {
    const bytes = byteSystem(rt)
    if (bytes.isBytesLike(o) && bytes.bytesOf(o).length === 1) return bytes.bytesOf(o)
    if (bytes.isBytesLike(o) || !kit.hasIndex(o)) raise('TypeError', '%c requires an integer in range(256) or a single byte')
    const code = kit.clippedIndex(o)
    if (code < 0 || code > 255) raise('OverflowError', '%c arg not in range(256)')
    return String.fromCharCode(code)
  }

  return { render }
}

export function padText(text: string, { precision, width, left }: Conversion): string {
  if (precision < 0 && width === 0) return text
  // Counting code points is only needed where there may be pairs.
  const wide = /[\ud800-\udbff]/.test(text)
  let length = text.length
  if (wide) {
    const points = Array.from(text)
    if (precision >= 0 && precision < points.length) points.length = precision
    length = points.length
    text = points.join('')
  } else if (precision >= 0 && precision < length) {
    text = text.slice(0, precision)
    length = text.length
  }
  if (length >= width) return text
  return left ? text + ' '.repeat(width - length) : ' '.repeat(width - length) + text
}

/** @mirrors Objects/unicodeobject.c unicode_format_arg_output */
function padNumber(given: string, { type, plus, blank, alternate, zero, width, left }: Conversion): string {
  if (width === 0 && !plus && !blank) return given
  let sign = ''
  let text = given
  if (text.startsWith('-') || text.startsWith('+')) {
    sign = text[0]
    text = text.slice(1)
  } else if (plus) sign = '+'
  else if (blank) sign = ' '
  const missing = width - sign.length - text.length
  if (missing <= 0) return sign + text
  if (left) return sign + text + ' '.repeat(missing)
  if (!zero) return ' '.repeat(missing) + sign + text
  const prefix = alternate && (type === 'x' || type === 'X' || type === 'o') ? /^0[xXo]/.exec(text)?.[0] ?? '' : ''
  return sign + prefix + '0'.repeat(missing) + text.slice(prefix.length)
}

/** Values under a parsed specification. @mirrors Python/formatter_unicode.c format_string_internal, format_long_internal, format_float_internal */
import { floatText } from './float-text.ts'
import { aligned, FormatProblem, parseSpec, unknownCode, type FormatSpec, type SpecRules } from './spec.ts'

const MAX_CHARACTER = 0x110000

export function renderText(text: string, specText: string, rules: SpecRules): string {
  const spec = parseSpec(specText, '<', 's', rules)
  if (spec.type !== 's') unknownCode(spec.type, rules.typeName)
  const deny = (what: string): never => {
    throw new FormatProblem('ValueError', `${what} not allowed in string format specifier`)
  }
  if (spec.sign !== '') deny(spec.sign === ' ' && rules.minor >= 9 ? 'Space' : 'Sign')
  if (spec.noNegativeZero) deny('Negative zero coercion (z)')
  if (spec.alternate) deny('Alternate form (#)')
  if (spec.align === '=') deny("'=' alignment")
  const points = Array.from(text)
  const kept = spec.precision >= 0 && spec.precision < points.length ? points.slice(0, spec.precision) : points
  return aligned(kept.join(''), kept.length, spec)
}

export function renderInt(value: bigint, specText: string, rules: SpecRules): string {
  const spec = parseSpec(specText, '>', 'd', rules)
  switch (spec.type) {
    case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n':
      return renderIntegral(value, spec, rules)
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%': {
      const number = Number(value)
      if (!Number.isFinite(number)) throw new FormatProblem('OverflowError', rules.minor === -1 ? 'long int too large to convert to float' : 'int too large to convert to float')
      return renderFloatSpec(number, spec, rules)
    }
    default:
      return unknownCode(spec.type, rules.typeName)
  }
}

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16, d: 10, n: 10 }

function renderIntegral(value: bigint, spec: FormatSpec, rules: SpecRules): string {
  const { type } = spec
  if (spec.precision >= 0) throw new FormatProblem('ValueError', 'Precision not allowed in integer format specifier')
  if (spec.noNegativeZero) throw new FormatProblem('ValueError', 'Negative zero coercion (z) not allowed in integer format specifier')
  if (type === 'c') return renderCharacter(value, spec, rules)
  const magnitude = (value < 0n ? -value : value).toString(RADIX[type])
  const digits = type === 'X' ? magnitude.toUpperCase() : magnitude
  const prefix = spec.alternate && type !== 'd' && type !== 'n' ? `0${type}` : ''
  return number(value < 0n, prefix, digits, '', spec)
}

function renderCharacter(value: bigint, spec: FormatSpec, { minor }: SpecRules): string {
  if (spec.sign !== '') throw new FormatProblem('ValueError', "Sign not allowed with integer format specifier 'c'")
  if (spec.alternate && minor >= 0) throw new FormatProblem('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'")
  if (value !== BigInt.asIntN(64, value)) throw new FormatProblem('OverflowError', 'Python int too large to convert to C long')
  const limit = minor === -1 ? 256 : MAX_CHARACTER
  if (value < 0n || value >= limit) {
    throw new FormatProblem('OverflowError', `%c arg not in range(${minor === -1 ? '0x100' : '0x110000'})`)
  }
  return number(false, '', String.fromCodePoint(Number(value)), '', { ...spec, grouping: '' }, 1)
}

export function renderFloat(value: number, specText: string, rules: SpecRules): string {
  const spec = parseSpec(specText, '>', '', rules)
  if (!'efgEFGn%'.includes(spec.type)) unknownCode(spec.type, rules.typeName)
  return renderFloatSpec(value, spec, rules)
}

function renderFloatSpec(given: number, spec: FormatSpec, { minor }: SpecRules): string {
  if (spec.alternate && minor === -1) throw new FormatProblem('ValueError', 'Alternate form (#) not allowed in float format specifier')
  const addDotZero = spec.type === ''
  const percent = spec.type === '%'
  const code = addDotZero && minor === -1 ? { type: 'g', precision: spec.precision < 0 ? 12 : spec.precision } : floatCode(spec)
  let text = floatText(percent ? given * 100 : given, code.type, code.precision, { alternate: spec.alternate, addDotZero })
  if (spec.noNegativeZero) text = withoutNegativeZero(text)
  return signedNumber(percent ? `${text}%` : text, spec)
}

/** What a type letter and a precision mean to floatText. */
function floatCode({ type, precision }: FormatSpec): { readonly type: string; readonly precision: number } {
  if (precision > 2147483647) throw new FormatProblem('ValueError', 'precision too big')
  if (type === '') return precision < 0 ? { type: 'r', precision: 0 } : { type: 'g', precision }
  return { type: type === 'n' ? 'g' : type === '%' ? 'f' : type, precision: precision < 0 ? 6 : precision }
}

const withoutNegativeZero = (text: string): string => (/^-[0.]*(e[+-]\d+)?$/i.test(text) ? text.slice(1) : text)

function signedNumber(text: string, spec: FormatSpec): string {
  const negative = text.startsWith('-')
  const unsigned = negative ? text.slice(1) : text
  const whole = /^\d+/.exec(unsigned)?.[0] ?? ''
  return number(negative, '', whole, unsigned.slice(whole.length), spec)
}

/** @mirrors Python/formatter_unicode.c format_complex_internal */
export function renderComplex(real: number, imaginary: number, specText: string, rules: SpecRules): string {
  const spec = parseSpec(specText, '>', '', rules)
  if (!'efgEFGn'.includes(spec.type)) unknownCode(spec.type, rules.typeName)
  const refuse = (what: string): never => {
    throw new FormatProblem('ValueError', `${what} allowed in complex format specifier`)
  }
  if (spec.alternate && rules.minor === -1) refuse('Alternate form (#) not')
  if (spec.fill === '0') refuse('Zero padding is not')
  if (spec.align === '=') refuse("'=' alignment flag is not")
  const { type, precision } = floatCode(spec)
  const onlyImaginary = spec.type === '' && Object.is(real, 0)
  const part = (value: number, sign: FormatSpec['sign']): string => {
    const text = floatText(value, type, precision, { alternate: spec.alternate })
    return signedNumber(spec.noNegativeZero ? withoutNegativeZero(text) : text, { ...spec, sign, width: 0 })
  }
  const both = onlyImaginary ? `${part(imaginary, spec.sign)}j` : `${part(real, spec.sign)}${part(imaginary, '+')}j`
  const text = spec.type === '' && !onlyImaginary ? `(${both})` : both
  return aligned(text, text.length, spec)
}

/** Sign, prefix, grouped digits and the rest, padded to the width. @mirrors Python/formatter_unicode.c calc_number_widths, fill_number */
export function number(negative: boolean, prefix: string, digits: string, rest: string, spec: FormatSpec, length = digits.length): string {
  const sign = negative ? '-' : spec.sign === '+' ? '+' : spec.sign === ' ' ? ' ' : ''
  const fixed = sign.length + prefix.length + rest.length
  const zeroPadded = spec.fill === '0' && spec.align === '='
  const body = spec.grouping === '' || digits === '' ? digits : grouped(digits, spec, zeroPadded ? spec.width - fixed : 0)
  const total = fixed + (body === digits ? length : body.length)
  const missing = spec.width - total
  if (missing <= 0) return sign + prefix + body + rest
  if (spec.align === '=') return sign + prefix + spec.fill.repeat(missing) + body + rest
  return aligned(sign + prefix + body + rest, total, spec)
}

/** Zeros in front count as digits and are grouped too. @mirrors Objects/unicodeobject.c _PyUnicode_InsertThousandsGrouping */
function grouped(digits: string, { grouping, type }: FormatSpec, minWidth: number): string {
  const size = 'boxX'.includes(type) && type !== '' ? 4 : 3
  const groups: string[] = []
  let remaining = digits.length
  let width = minWidth
  for (;;) {
    const length = Math.min(size, Math.max(remaining, width, 1))
    const taken = Math.min(remaining, length)
    groups.unshift(digits.slice(remaining - taken, remaining).padStart(length, '0'))
    remaining -= taken
    width -= length
    if (remaining <= 0 && width <= 0) return groups.join(grouping)
    width -= 1
  }
}

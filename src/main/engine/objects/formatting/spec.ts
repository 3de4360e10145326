/** The format specification mini-language. @mirrors Python/formatter_unicode.c parse_internal_render_format_spec */

/** A Python exception to raise. */
export class FormatProblem {
  constructor(readonly type: 'ValueError' | 'TypeError' | 'OverflowError', readonly message: string) {}
}

export interface FormatSpec {
  readonly fill: string
  readonly align: '<' | '>' | '=' | '^'
  readonly sign: '' | '+' | '-' | ' '
  /** 3.11+: negative zero loses its sign. */
  readonly noNegativeZero: boolean
  readonly alternate: boolean
  /** -1: none. */
  readonly width: number
  readonly grouping: '' | ',' | '_'
  /** -1: none. */
  readonly precision: number
  /** '': none. */
  readonly type: string
}

export interface SpecRules {
  /** 3.x minor version; -1 for 2.7. */
  readonly minor: number
  readonly typeName: string
}

const ALIGNS = '<>=^'

export function parseSpec(text: string, defaultAlign: '<' | '>', defaultType: string, rules: SpecRules): FormatSpec {
  const { minor } = rules
  const points = Array.from(text)
  let at = 0
  let fill = ' '
  let fillGiven = false
  let align: FormatSpec['align'] = defaultAlign
  let alignGiven = false
  const invalid = (): never => {
    throw new FormatProblem('ValueError', minor === -1 ? 'Invalid conversion specification' : minor >= 11 ? `Invalid format specifier '${text}' for object of type '${rules.typeName}'` : 'Invalid format specifier')
  }

  if (points.length >= 2 && ALIGNS.includes(points[1])) {
    fill = points[0]
    align = points[1] as FormatSpec['align']
    fillGiven = alignGiven = true
    at = 2
  } else if (points.length >= 1 && ALIGNS.includes(points[0])) {
    align = points[0] as FormatSpec['align']
    alignGiven = true
    at = 1
  }
  let sign: FormatSpec['sign'] = ''
  if (at < points.length && '+- '.includes(points[at])) sign = points[at++] as FormatSpec['sign']
  let noNegativeZero = false
  if (minor >= 11 && points[at] === 'z') {
    noNegativeZero = true
    at++
  }
  const alternate = points[at] === '#'
  if (alternate) at++
  if (!fillGiven && points[at] === '0') {
    fill = '0'
    if (!alignGiven && (minor < 10 || defaultAlign === '>')) align = '='
    at++
  }

  function number(): number {
    const start = at
    while (at < points.length && points[at] >= '0' && points[at] <= '9') at++
    if (at === start) return -1
    const value = Number(points.slice(start, at).join(''))
    if (value > 2 ** 63 - 1) throw new FormatProblem('ValueError', 'Too many decimal digits in format string')
    return value
  }

  const width = number()
  let grouping: FormatSpec['grouping'] = ''
  if (points[at] === ',') {
    grouping = ','
    at++
  }
  if (minor >= 0 && points[at] === '_') {
    if (grouping !== '') throw new FormatProblem('ValueError', "Cannot specify both ',' and '_'.")
    grouping = '_'
    at++
  }
  if (minor >= 0 && points[at] === ',' && (grouping === '_' || (grouping === ',' && minor < 10))) throw new FormatProblem('ValueError', "Cannot specify both ',' and '_'.")
  let precision = -1
  if (points[at] === '.') {
    at++
    precision = number()
    if (precision < 0) throw new FormatProblem('ValueError', 'Format specifier missing precision')
  }
  if (points.length - at > 1) return invalid()
  const type = at < points.length ? points[at] : defaultType
  if (grouping !== '') checkGrouping(grouping, type, minor)
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type }
}

function checkGrouping(grouping: string, type: string, minor: number): void {
  if ('defgEG%F'.includes(type)) return
  if (grouping === '_' && 'boxX'.includes(type)) return
  throw new FormatProblem('ValueError', minor === -1 && type.charCodeAt(0) > 126
    ? `Cannot specify ',' with '\\x${type.charCodeAt(0).toString(16)}'.`
    : `Cannot specify '${grouping}' with '${type}'.`)
}

export function unknownCode(type: string, typeName: string): never {
  const code = type.codePointAt(0) as number
  const shown = code > 32 && code < 128 ? type : `\\x${code.toString(16)}`
  throw new FormatProblem('ValueError', `Unknown format code '${shown}' for object of type '${typeName}'`)
}

/** Fills text to the width. */
export function aligned(text: string, length: number, { fill, align, width }: FormatSpec): string {
  const missing = width - length
  if (missing <= 0) return text
  const left = align === '>' ? missing : align === '^' ? missing >> 1 : align === '=' ? missing : 0
  return fill.repeat(left) + text + fill.repeat(missing - left)
}

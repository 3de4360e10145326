/** Replacement fields of str.format. @mirrors Objects/stringlib/unicode_format.h MarkupIterator_next, parse_field, FieldNameIterator_next */
import { FormatProblem } from './spec.ts'

export interface Piece {
  readonly literal: string
  readonly field: Field | null
  /** Nothing stands behind it. */
  readonly isLast: boolean
}

export interface Field {
  readonly name: string
  /** '' : none. */
  readonly conversion: string
  readonly spec: string
  readonly nested: boolean
}

const fail = (message: string): never => {
  throw new FormatProblem('ValueError', message)
}

/** `legacy`: 2.7 looks for the closing bracket first. */
export function* pieces(text: string, legacy: boolean): Generator<Piece> {
  let at = 0
  while (at < text.length) {
    const start = at
    while (at < text.length && text[at] !== '{' && text[at] !== '}') at++
    if (at === text.length) {
      yield { literal: text.slice(start), field: null, isLast: true }
      return
    }
    const bracket = text[at++]
    const atEnd = at >= text.length
    if (bracket === '}' && (atEnd || text[at] !== '}')) fail("Single '}' encountered in format string")
    if (atEnd) fail("Single '{' encountered in format string")
    if (text[at] === bracket) {
      yield { literal: text.slice(start, at), field: null, isLast: at + 1 === text.length }
      at++
      continue
    }
    const parsed = legacy ? parseLegacyField(text, at) : parseField(text, at)
    yield { literal: text.slice(start, at - 1), field: parsed.field, isLast: parsed.end === text.length }
    at = parsed.end
  }
}

function parseField(text: string, begin: number): { field: Field; end: number } {
  let at = begin
  let stop = ''
  while (at < text.length) {
    const c = text[at++]
    if (c === '{') fail("unexpected '{' in field name")
    if (c === '[') {
      while (at < text.length && text[at] !== ']') at++
      continue
    }
    if (c === '}' || c === ':' || c === '!') {
      stop = c
      break
    }
  }
  if (stop === '') fail("expected '}' before end of string")
  const name = text.slice(begin, at - 1)
  if (stop === '}') return { field: { name, conversion: '', spec: '', nested: false }, end: at }
  let conversion = ''
  if (stop === '!') {
    if (at >= text.length) fail('end of string while looking for conversion specifier')
    conversion = String.fromCodePoint(text.codePointAt(at) as number)
    at += conversion.length
    if (at < text.length) {
      const c = text[at++]
      if (c === '}') return { field: { name, conversion, spec: '', nested: false }, end: at }
      if (c !== ':') fail("expected ':' after conversion specifier")
    }
  }
  const start = at
  let nested = false
  for (let depth = 1; at < text.length; ) {
    const c = text[at++]
    if (c === '{') {
      nested = true
      depth++
    } else if (c === '}' && --depth === 0) return { field: { name, conversion, spec: text.slice(start, at - 1), nested }, end: at }
  }
  return fail("unmatched '{' in format spec")
}

/** @mirrors Objects/stringlib/string_format.h MarkupIterator_next, parse_field (2.7) */
function parseLegacyField(text: string, begin: number): { field: Field; end: number } {
  let depth = 1
  let nested = false
  let end = begin
  for (; end < text.length; end++) {
    if (text[end] === '{') {
      nested = true
      depth++
    } else if (text[end] === '}' && --depth === 0) break
  }
  if (depth > 0) fail("unmatched '{' in format")
  const body = text.slice(begin, end)
  const stop = body.search(/[:!]/)
  const name = stop < 0 ? body : body.slice(0, stop)
  const field = (conversion: string, spec: string) => ({ field: { name, conversion, spec, nested }, end: end + 1 })
  if (stop < 0) return field('', '')
  if (body[stop] === ':') return field('', body.slice(stop + 1))
  if (stop + 1 >= body.length) fail('end of format while looking for conversion specifier')
  if (stop + 2 < body.length && body[stop + 2] !== ':') fail("expected ':' after format specifier")
  return field(body[stop + 1], body.slice(stop + 3))
}

export interface Access {
  readonly kind: 'attribute' | 'item'
  readonly name: string
  /** The number that an item's key is, or -1. */
  readonly index: number
}

export interface FieldName {
  readonly first: string
  readonly index: number
  readonly rest: readonly Access[]
}

export function parseFieldName(name: string): FieldName {
  const end = name.search(/[.[]/)
  const first = end < 0 ? name : name.slice(0, end)
  return { first, index: integerOf(first), rest: end < 0 ? [] : accesses(name, end) }
}

function accesses(name: string, begin: number): Access[] {
  const rest: Access[] = []
  let at = begin
  while (at < name.length) {
    const c = name[at++]
    if (c === '.') {
      const start = at
      while (at < name.length && name[at] !== '.' && name[at] !== '[') at++
      if (at === start) fail('Empty attribute in format string')
      rest.push({ kind: 'attribute', name: name.slice(start, at), index: -1 })
    } else if (c === '[') {
      const close = name.indexOf(']', at)
      if (close < 0) fail("Missing ']' in format string")
      if (close === at) fail('Empty attribute in format string')
      const key = name.slice(at, close)
      rest.push({ kind: 'item', name: key, index: integerOf(key) })
      at = close + 1
    } else fail("Only '.' or '[' may follow ']' in format field specifier")
  }
  return rest
}

function integerOf(text: string): number {
  if (!/^[0-9]+$/.test(text)) return -1
  const value = Number(text)
  if (value > 2 ** 63 - 1) fail('Too many decimal digits in format string')
  return value
}

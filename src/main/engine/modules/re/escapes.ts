/** Backslashes in patterns. @mirrors Lib/re/_parser.py _class_escape, _escape */
import { At, Category } from './codes.ts'
import type { ParserParts } from './parts.ts'
import { points } from './tokenizer.ts'
import type { Item, ParseState } from './tree.ts'

export const DIGITS = '0123456789'
const OCTAL = '01234567'
const HEX = '0123456789abcdefABCDEF'
const LETTERS = /^[a-zA-Z]$/

/** Control characters by their letters. */
export const CONTROLS: Readonly<Record<string, number>> = { '\\a': 7, '\\b': 8, '\\f': 12, '\\n': 10, '\\r': 13, '\\t': 9, '\\v': 11, '\\\\': 92 }
const CATEGORIES: Readonly<Record<string, Category>> = {
  '\\d': Category.Digit, '\\D': Category.NotDigit, '\\s': Category.Space, '\\S': Category.NotSpace, '\\w': Category.Word, '\\W': Category.NotWord,
}
const POSITIONS: Readonly<Record<string, At>> = { '\\A': At.BeginningString, '\\b': At.Boundary, '\\B': At.NonBoundary, '\\Z': At.EndString }

export const isOctal = (text: string): boolean => text !== '' && OCTAL.includes(text)
export const isDigit = (text: string): boolean => text !== '' && DIGITS.includes(text)
const code = (text: string) => text.codePointAt(0) as number

export function createEscapes(parts: ParserParts, state: ParseState) {
  const { source, legacy, quote } = parts

  const bad = (escape: string): never => source.fail(legacy ? `bogus escape: ${quote(escape)}` : `bad escape ${escape}`, points(escape))
  const literal = (value: number): Item => ({ kind: 'literal', value })

  function hex(escape: string, digits: number, shownInClass: boolean): Item {
    const text = escape + source.takeWhile(digits, HEX)
    const value = text.slice(2)
    if (value.length !== digits) {
      if (legacy) source.fail(`bogus escape: ${quote(shownInClass ? `\\${value}` : text)}`)
      source.fail(`incomplete escape ${text}`, text.length)
    }
    const number = parseInt(value, 16)
    if (number > 0x10ffff) bad(text)
    return literal(number)
  }

  /** What is common to both places; null when the escape is something else. */
  function numeric(escape: string, inClass: boolean): Item | null {
    const c = escape[1]
    if (c === 'x') return hex(escape, 2, inClass)
    if (legacy || !source.isText) return null
    if (c === 'u') return hex(escape, 4, inClass)
    if (c === 'U') return hex(escape, 8, inClass)
    return c === 'N' && parts.minor >= 8 ? parts.unsupported('\\N{...} in a pattern') : null
  }

  function octal(text: string): Item {
    const value = parseInt(text.slice(1), 8)
    if (legacy) return literal(value & 0xff)
    if (value > 0o377) source.fail(`octal escape value ${text} outside of range 0-0o377`, text.length)
    return literal(value)
  }

  function other(escape: string): Item {
    const character = escape.slice(1)
    if (!legacy && LETTERS.test(character)) bad(escape)
    return literal(code(character))
  }

  function inClass(escape: string): Item {
    const control = CONTROLS[escape]
    if (control !== undefined) return literal(control)
    const category = CATEGORIES[escape]
    if (category !== undefined) return { kind: 'in', set: [{ kind: 'category', category }] }
    const found = numeric(escape, true)
    if (found !== null) return found
    if (isOctal(escape[1])) return octal(escape + source.takeWhile(2, OCTAL))
    if (isDigit(escape[1])) bad(escape)
    return other(escape)
  }

  function outside(escape: string): Item {
    const at = POSITIONS[escape]
    if (at !== undefined) return { kind: 'at', at }
    const category = CATEGORIES[escape]
    if (category !== undefined) return { kind: 'in', set: [{ kind: 'category', category }] }
    const control = CONTROLS[escape]
    if (control !== undefined) return literal(control)
    const found = numeric(escape, false)
    if (found !== null) return found
    const c = escape[1]
    if (c === '0') return literal(parseInt((escape + source.takeWhile(2, OCTAL)).slice(1), 8) & (legacy ? 0xff : 0xffff))
    return isDigit(c) ? reference(escape) : other(escape)
  }

  /** One or two digits name a group, three octal ones a character. */
  function reference(start: string): Item {
    let escape = start
    if (isDigit(source.next)) {
      escape += source.get()
      if (isOctal(escape[1]) && isOctal(escape[2]) && isOctal(source.next)) return octal(escape + source.get())
    }
    const group = Number(escape.slice(1))
    if (group >= state.widths.length) {
      if (legacy) bad(escape)
      source.fail(`invalid group reference ${group}`, escape.length - 1)
    }
    if (state.widths[group] === null) source.fail(legacy ? 'cannot refer to open group' : 'cannot refer to an open group', escape.length)
    checkLookBehind(parts, state, group)
    return { kind: 'groupref', group }
  }

  return { inClass, outside }
}

export function checkLookBehind({ source, legacy }: ParserParts, state: ParseState, group: number): void {
  if (legacy || state.lookBehindGroups === null) return
  if (group >= state.widths.length || state.widths[group] === null) source.fail('cannot refer to an open group')
  if (group >= state.lookBehindGroups) source.fail('cannot refer to group defined in the same lookbehind subpattern')
}

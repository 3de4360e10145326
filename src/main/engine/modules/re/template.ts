/** Replacement strings with \1 and \g<name>. @mirrors Lib/re/_parser.py parse_template */
import { isIdentifier } from '../../objects/str/characters.ts'
import { MAX_GROUPS } from './codes.ts'
import { CONTROLS, isDigit, isOctal } from './escapes.ts'
import type { ParserParts } from './parts.ts'
import { PatternFault, points } from './tokenizer.ts'

/** Literal texts and numbers of groups. */
export type Template = readonly (string | number)[]

const LETTER = /^[a-zA-Z]$/
const NAME_2 = /^[a-zA-Z_][a-zA-Z_0-9]*$/

export function parseTemplate(parts: ParserParts, groups: number, groupOf: (name: string) => number | null): Template {
  const { source, legacy, minor, quote } = parts
  const result: (string | number)[] = []
  let literal = ''

  function addGroup(index: number, back: number): void {
    if (!legacy && index > groups) source.fail(`invalid group reference ${index}`, back)
    if (literal !== '') result.push(literal)
    literal = ''
    result.push(index)
  }

  function named(): void {
    if (!source.match('<')) source.fail(legacy ? 'missing group name' : 'missing <')
    const name = source.takeUntil('>', 'group name')
    const back = points(name) + 1
    const isNumber = legacy || minor < 12 ? /^\s*[+-]?[0-9]+(_[0-9]+)*\s*$/.test(name) : /^[0-9]+$/.test(name)
    if (isNumber) {
      const index = Number(name.replaceAll('_', ''))
      if (index < 0) source.fail(legacy ? 'negative group number' : `bad character in group name ${quote(name)}`, back)
      if (index >= MAX_GROUPS) source.fail(`invalid group reference ${index}`, back)
      return addGroup(index, back)
    }
    if (legacy ? !NAME_2.test(name) : !isIdentifier(name)) source.fail(legacy ? 'bad character in group name' : `bad character in group name ${quote(name)}`, back)
    const index = groupOf(name)
    if (index === null) throw new PatternFault(`unknown group name${legacy ? ':' : ''} ${quote(name)}`, null, 'IndexError')
    addGroup(index, back)
  }

  function numbered(start: string): void {
    let item = start
    if (isDigit(source.next)) {
      item += source.get()
      if (isOctal(item[1]) && isOctal(item[2]) && isOctal(source.next)) {
        item += source.get()
        const value = parseInt(item.slice(1), 8)
        if (value > 0o377 && !legacy) source.fail(`octal escape value ${item} outside of range 0-0o377`, item.length)
        literal += String.fromCharCode(value & 0xff)
        return
      }
    }
    addGroup(Number(item.slice(1)), item.length - 1)
  }

  while (source.next !== '') {
    let item = source.get()
    if (item[0] !== '\\') {
      literal += item
      continue
    }
    const c = item.slice(1)
    if (c === 'g') named()
    else if (c === '0') {
      for (let i = 0; i < 2 && isOctal(source.next); i++) item += source.get()
      literal += String.fromCharCode(parseInt(item.slice(1), 8) & 0xff)
    } else if (isDigit(c)) numbered(item)
    else {
      const control = CONTROLS[item]
      if (control === undefined && !legacy && LETTER.test(c)) source.fail(`bad escape ${item}`, item.length)
      literal += control === undefined ? item : String.fromCharCode(control)
    }
  }
  if (literal !== '') result.push(literal)
  return result
}

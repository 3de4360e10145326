/** Case conversion. Text in 3.x uses full mappings, unicode in 2.7 one character for one, bytes ASCII alone. */
import { BYTE_CLASSES, TEXT_CLASSES, type CharacterClasses } from './characters.ts'

export interface CaseRules {
  readonly classes: CharacterClasses
  upper(text: string): string
  lower(text: string): string
  /** Of one character. */
  title(point: string): string
}

/** Digraphs whose title case is neither of the others. */
const TITLE_DIGRAPHS: Readonly<Record<string, string>> = {
  '\u01c4': '\u01c5', '\u01c6': '\u01c5', '\u01c5': '\u01c5', '\u01c7': '\u01c8', '\u01c9': '\u01c8', '\u01c8': '\u01c8',
  '\u01ca': '\u01cb', '\u01cc': '\u01cb', '\u01cb': '\u01cb', '\u01f1': '\u01f2', '\u01f3': '\u01f2', '\u01f2': '\u01f2', '\u00df': 'Ss',
  '\ufb00': 'Ff', '\ufb01': 'Fi', '\ufb02': 'Fl', '\ufb03': 'Ffi', '\ufb04': 'Ffl', '\ufb05': 'St', '\ufb06': 'St', '\u0587': '\u0535\u0582',
}

export const FULL_CASE: CaseRules = {
  classes: TEXT_CLASSES,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  title: (point) => TITLE_DIGRAPHS[point] ?? point.toUpperCase(),
}

const single = (point: string, mapped: string) => (Array.from(mapped).length === 1 ? mapped : point)
const each = (text: string, convert: (point: string) => string) => (/^[\x00-\x7f]*$/.test(text) ? convert(text) : Array.from(text, (p) => single(p, convert(p))).join(''))

export const SIMPLE_CASE: CaseRules = {
  classes: TEXT_CLASSES,
  upper: (text) => each(text, (p) => p.toUpperCase()),
  lower: (text) => each(text, (p) => (p === '\u0130' ? 'i' : p.toLowerCase())),
  title: (point) => single(point, TITLE_DIGRAPHS[point] ?? point.toUpperCase()),
}

const ascii = (text: string, pattern: RegExp, shift: number) =>
  text.replace(pattern, (letters) => String.fromCharCode(...Array.from(letters, (c) => c.charCodeAt(0) + shift)))

export const BYTE_CASE: CaseRules = {
  classes: BYTE_CLASSES,
  upper: (text) => ascii(text, /[a-z]{1,4096}/g, -32),
  lower: (text) => ascii(text, /[A-Z]{1,4096}/g, 32),
  title: (point) => ascii(point, /[a-z]/g, -32),
}

/** The character classes decide where a word starts: after anything without case. @mirrors Objects/unicodeobject.c do_title */
export function titleCase(text: string, rules: CaseRules): string {
  let result = ''
  let insideWord = false
  for (const point of text) {
    result += insideWord ? rules.lower(point) : rules.title(point)
    insideWord = isCased(point, rules)
  }
  return result
}

function isCased(point: string, { classes }: CaseRules): boolean {
  return classes.lower(point) || classes.upper(point) || classes.title(point)
}

export function swapCase(text: string, rules: CaseRules): string {
  let result = ''
  for (const point of text) result += rules.classes.upper(point) ? rules.lower(point) : rules.classes.lower(point) ? rules.upper(point) : point
  return result
}

export function capitalized(text: string, rules: CaseRules, titleFirst: boolean): string {
  const first = text === '' ? '' : String.fromCodePoint(text.codePointAt(0) as number)
  return (titleFirst ? rules.title(first) : rules.upper(first)) + rules.lower(text.slice(first.length))
}

/** @simplified Full case folding through upper case, which differs for a few dozen characters. */
export function foldCase(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return Array.from(text, (p) => (p === '\u0131' ? p : p === '\u1e9e' ? 'ss' : p.toUpperCase().toLowerCase())).join('')
}

export function isTitle(text: string, rules: CaseRules): boolean {
  let cased = false
  let insideWord = false
  for (const point of text) {
    if (rules.classes.upper(point) || rules.classes.title(point)) {
      if (insideWord) return false
      insideWord = cased = true
    } else if (rules.classes.lower(point)) {
      if (!insideWord) return false
      cased = true
    } else insideWord = false
  }
  return cased
}

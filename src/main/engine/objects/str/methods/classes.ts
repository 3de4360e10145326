/** Case methods and is… predicates. Source: Objects/unicodeobject.c, Objects/bytes_methods.c */
import type { Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import { BYTE_CASE, capitalized, foldCase, FULL_CASE, isTitle, SIMPLE_CASE, swapCase, titleCase, type CaseRules } from '../case.ts'
import { isIdentifier, type CharacterClasses } from '../characters.ts'
import { isPrintable } from '../repr.ts'
import type { MethodEntry, TextFlavour } from './flavour.ts'

export function classMethods(kit: Kit, minor: number): MethodEntry[] {
  const rulesOf = (flavour: TextFlavour): CaseRules => (flavour.isBytes ? BYTE_CASE : minor < 0 ? SIMPLE_CASE : FULL_CASE)
  const entries: MethodEntry[] = []

  function convert(name: string, change: (text: string, rules: CaseRules) => string): void {
    entries.push({ name, arity: 0, run: (flavour, self) => flavour.fresh(change(flavour.text(self), rulesOf(flavour))) })
  }
  convert('upper', (text, rules) => rules.upper(text))
  convert('lower', (text, rules) => rules.lower(text))
  convert('title', titleCase)
  convert('swapcase', swapCase)
  convert('capitalize', (text, rules) => capitalized(text, rules, minor >= 8))

  function predicate(name: string, holds: (text: string, rules: CaseRules) => boolean): void {
    entries.push({ name, arity: 0, run: (flavour, self: Ref) => kit.bool(holds(flavour.text(self), rulesOf(flavour))) })
  }
  const every = (test: (point: string, classes: CharacterClasses) => boolean) => (text: string, { classes }: CaseRules) => {
    for (const point of text) if (!test(point, classes)) return false
    return text !== ''
  }
  predicate('isalpha', every((p, c) => c.alpha(p)))
  predicate('isdigit', every((p, c) => c.digit(p)))
  predicate('isalnum', every((p, c) => c.alpha(p) || c.decimal(p) || c.digit(p) || c.numeric(p)))
  predicate('isspace', every((p, c) => c.space(p)))
  predicate('istitle', isTitle)
  predicate('islower', (text, { classes }) => {
    let some = false
    for (const point of text) {
      if (classes.upper(point) || classes.title(point)) return false
      some ||= classes.lower(point)
    }
    return some
  })
  predicate('isupper', (text, { classes }) => {
    let some = false
    for (const point of text) {
      if (classes.lower(point) || classes.title(point)) return false
      some ||= classes.upper(point)
    }
    return some
  })
  if (minor >= 7) predicate('isascii', (text) => /^[\x00-\x7f]*$/.test(text))
  return entries
}

/** Those that only text has. */
export function unicodeClassMethods(kit: Kit, minor: number): MethodEntry[] {
  const { classes } = FULL_CASE
  const predicate = (name: string, holds: (text: string) => boolean): MethodEntry => ({ name, arity: 0, run: (flavour, self) => kit.bool(holds(flavour.text(self))) })
  const every = (test: (point: string) => boolean) => (text: string) => {
    for (const point of text) if (!test(point)) return false
    return text !== ''
  }
  const entries = [predicate('isdecimal', every(classes.decimal)), predicate('isnumeric', every(classes.numeric))]
  if (minor < 0) return entries
  entries.push(predicate('isidentifier', isIdentifier))
  entries.push(predicate('isprintable', (text) => text === '' || every(isPrintable)(text)))
  entries.push({ name: 'casefold', arity: 0, run: (flavour, self) => flavour.fresh(foldCase(flavour.text(self))) })
  return entries
}

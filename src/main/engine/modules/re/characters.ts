/** Case and classes of characters as patterns see them. Source: Modules/_sre.c sre_category, sre_lower_unicode; Lib/re/_casefix.py. */
import { SIMPLE_CASE } from '../../objects/str/case.ts'
import { isSpace, TEXT_CLASSES } from '../../objects/str/characters.ts'
import { Category } from './codes.ts'

const isAsciiWord = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95

export const lowerAscii = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c)
const upperAscii = (c: number): number => (c >= 97 && c <= 122 ? c - 32 : c)

const lowered = new Map<number, number>()

export function lowerUnicode(c: number): number {
  if (c < 128) return lowerAscii(c)
  let found = lowered.get(c)
  if (found === undefined) lowered.set(c, (found = SIMPLE_CASE.lower(String.fromCodePoint(c)).codePointAt(0) as number))
  return found
}

export function upperUnicode(c: number): number {
  if (c < 128) return upperAscii(c)
  return SIMPLE_CASE.upper(String.fromCodePoint(c)).codePointAt(0) as number
}

export const isCasedAscii = (c: number): boolean => c < 128 && (lowerAscii(c) !== c || upperAscii(c) !== c)
export const isCasedUnicode = (c: number): boolean => lowerUnicode(c) !== c || upperUnicode(c) !== c

const words = new Map<number, boolean>()

function isUnicodeWord(c: number): boolean {
  if (c < 128) return isAsciiWord(c)
  let found = words.get(c)
  if (found === undefined) {
    const point = String.fromCodePoint(c)
    words.set(c, (found = TEXT_CLASSES.alpha(point) || TEXT_CLASSES.decimal(point) || TEXT_CLASSES.digit(point) || TEXT_CLASSES.numeric(point)))
  }
  return found
}

export const isWord = (c: number, unicode: boolean): boolean => (unicode ? isUnicodeWord(c) : isAsciiWord(c))

export function inCategory(category: Category, c: number): boolean {
  switch (category) {
    case Category.Digit: return c >= 48 && c <= 57
    case Category.NotDigit: return c < 48 || c > 57
    case Category.Space: return isSpace(c, true)
    case Category.NotSpace: return !isSpace(c, true)
    case Category.Word: return isAsciiWord(c)
    case Category.NotWord: return !isAsciiWord(c)
    case Category.UniDigit: return c < 128 ? c >= 48 && c <= 57 : TEXT_CLASSES.decimal(String.fromCodePoint(c))
    case Category.UniNotDigit: return !inCategory(Category.UniDigit, c)
    case Category.UniSpace: return isSpace(c, false)
    case Category.UniNotSpace: return !isSpace(c, false)
    case Category.UniWord: return isUnicodeWord(c)
    default: return !isUnicodeWord(c)
  }
}

/** Lower-case characters with the same upper case; those of 2.7 first, then what came with 3.7's tables. */
const EQUIVALENT: readonly (readonly number[])[] = [
  [0x69, 0x131], [0x73, 0x17f], [0xb5, 0x3bc], [0x345, 0x3b9, 0x1fbe], [0x3b2, 0x3d0], [0x3b5, 0x3f5], [0x3b8, 0x3d1], [0x3ba, 0x3f0],
  [0x3c0, 0x3d6], [0x3c1, 0x3f1], [0x3c2, 0x3c3], [0x3c6, 0x3d5], [0x1e61, 0x1e9b],
]
const EQUIVALENT_3: readonly (readonly number[])[] = [[0x390, 0x1fd3], [0x3b0, 0x1fe3], [0xfb05, 0xfb06]]
const CYRILLIC: readonly (readonly number[])[] = [
  [0x432, 0x1c80], [0x434, 0x1c81], [0x43e, 0x1c82], [0x441, 0x1c83], [0x442, 0x1c84, 0x1c85], [0x44a, 0x1c86], [0x463, 0x1c87], [0x1c88, 0xa64b],
]

/** Which other lower-case characters a case-insensitive one stands for. */
export function extraCases(minor: number): ReadonlyMap<number, readonly number[]> {
  const sets = [...EQUIVALENT, ...(minor > 0 ? EQUIVALENT_3 : []), ...(minor >= 8 ? CYRILLIC : [])]
  return new Map(sets.flatMap((set) => set.map((c) => [c, set.filter((other) => other !== c)] as const)))
}

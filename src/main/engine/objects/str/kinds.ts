/** How wide a text is stored (PEP 393), and code points of JavaScript strings: Python indexes by the former, JavaScript by 16-bit units. */

export const ASCII = 0
export const LATIN1 = 1
export const UCS2 = 2
/** Only texts of this kind hold surrogate pairs that stand for one code point; elsewhere a unit is a code point. */
export const UCS4 = 3
export type TextKind = 0 | 1 | 2 | 3

const SHORT = 64
const ALL_ASCII = /^[\x00-\x7f]*$/
const ALL_LATIN1 = /^[\x00-\xff]*$/
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/

const { charCodeAt } = String.prototype

/**
 * text.length where texts of many origins meet. V8 keeps one-byte, joined, sliced, shared and interned strings in as many
 * shapes, and looks a property of more than four shapes up anew each time; a sum of strings it knows to be a string.
 */
export function unitCount(text: string): number {
  return (text + '').length
}

/** text.charCodeAt(unit) in the same places. */
export function unitAt(text: string, unit: number): number {
  return charCodeAt.call(text, unit)
}

export function kindOf(text: string): TextKind {
  const length = unitCount(text)
  if (length <= SHORT) {
    let bits = 0
    for (let i = 0; i < length; i++) bits |= unitAt(text, i)
    if (bits < 0x80) return ASCII
    if (bits < 0x100) return LATIN1
  } else {
    if (ALL_ASCII.test(text)) return ASCII
    if (ALL_LATIN1.test(text)) return LATIN1
  }
  return PAIR.test(text) ? UCS4 : UCS2
}

/** The kind of a part of a text: narrow texts have narrow parts of the same kind. */
export function kindOfPart(text: string, whole: TextKind): TextKind {
  if (whole === ASCII) return ASCII
  const kind = kindOf(text)
  // Two lone surrogates side by side stay two code points.
  return kind === UCS4 && whole === UCS2 ? UCS2 : kind
}

export function isPairAt(text: string, unit: number): boolean {
  return (text.charCodeAt(unit) & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00
}

export function pointLength(text: string, kind: TextKind): number {
  if (kind !== UCS4) return unitCount(text)
  let count = text.length
  for (let i = text.length - 2; i >= 0; i--) if (isPairAt(text, i)) count--
  return count
}

/** Where a code point starts, in units. */
export function unitOf(text: string, point: number, kind: TextKind): number {
  if (kind !== UCS4) return point
  let unit = 0
  for (; point > 0 && unit < text.length; point--) unit += isPairAt(text, unit) ? 2 : 1
  return unit
}

/** How many code points start before a unit. */
export function pointOf(text: string, unit: number, kind: TextKind): number {
  return kind === UCS4 ? pointLength(text.slice(0, unit), kind) : unit
}

/** One string per code point. */
export function pointsOf(text: string, kind: TextKind): string[] {
  return kind === UCS4 ? Array.from(text) : text.split('')
}

/** Negative, zero or positive, by code points. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0
  const end = Math.min(unitCount(left), unitCount(right))
  let i = 0
  while (i < end && unitAt(left, i) === unitAt(right, i)) i++
  if (i === end) return unitCount(left) - unitCount(right)
  // Surrogates sort above the rest of the 16-bit range when they stand for astral characters.
  return rank(left, i) - rank(right, i)
}

function rank(text: string, unit: number): number {
  if ((text.charCodeAt(unit) & 0xfc00) === 0xdc00 && unit > 0 && isPairAt(text, unit - 1)) return text.codePointAt(unit - 1)!
  return text.codePointAt(unit)!
}

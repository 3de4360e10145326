/** A parsed pattern. Source: Lib/re/_parser.py SubPattern. */
import type { At, Category } from './codes.ts'
import { MAX_REPEAT } from './codes.ts'

export type SetItem =
  | { readonly kind: 'literal'; readonly value: number }
  | { readonly kind: 'range' | 'rangeUniIgnore'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'negate' }
  | { readonly kind: 'bitmap' | 'bigBitmap'; readonly words: readonly number[] }

export type Item =
  | { readonly kind: 'literal' | 'notLiteral'; readonly value: number }
  | { readonly kind: 'in'; readonly set: readonly SetItem[] }
  | { readonly kind: 'any' | 'failure' }
  | { readonly kind: 'at'; readonly at: At }
  | { readonly kind: 'branch'; readonly items: readonly Sequence[] }
  | { readonly kind: 'group'; readonly group: number | null; readonly add: number; readonly del: number; readonly body: Sequence }
  | { readonly kind: 'atomic'; readonly body: Sequence }
  | { readonly kind: 'repeat'; readonly greed: 'max' | 'min' | 'possessive'; readonly min: number; readonly max: number; readonly body: Sequence }
  | { readonly kind: 'groupref'; readonly group: number }
  | { readonly kind: 'exists'; readonly group: number; readonly yes: Sequence; readonly no: Sequence | null }
  | { readonly kind: 'assert'; readonly behind: boolean; readonly negated: boolean; readonly body: Sequence }

export type Width = readonly [low: number, high: number]

/** What the parser knows about the whole pattern while it reads. */
export interface ParseState {
  flags: number
  readonly names: Map<string, number>
  /** By group; null while it is open. The whole pattern is group 0. */
  readonly widths: (Width | null)[]
  /** Groups from here on were opened inside the look-behind that is being read. */
  lookBehindGroups: number | null
  /** Where a group that was not there yet was asked for. */
  readonly askedAt: Map<number, number>
  readonly rules: WidthRules
}

/** Widths saturate below the largest word up to 3.10, far above it since. */
export interface WidthRules {
  readonly lowest: number
  readonly highest: number
  readonly unbounded: boolean
  /** 2.7 takes a back reference for empty, and a conditional too. */
  readonly knowsReferences: boolean
}

export function widthRules(minor: number): WidthRules {
  const modern = minor >= 11
  return { lowest: modern ? 2 ** 64 : MAX_REPEAT - 1, highest: modern ? 2 ** 64 : MAX_REPEAT, unbounded: modern, knowsReferences: minor > 0 }
}

export class Sequence {
  items: Item[] = []
  private known: Width | null = null
  private readonly state: ParseState

  constructor(state: ParseState, items: Item[] = []) {
    this.state = state
    this.items = items
  }

  /** @mirrors Lib/re/_parser.py SubPattern.getwidth */
  width(): Width {
    if (this.known !== null) return this.known
    const { rules } = this.state
    let low = 0
    let high = 0
    for (const item of this.items) {
      const [l, h] = this.widthOf(item)
      low += l
      high += h
    }
    this.known = [Math.min(low, rules.lowest), Math.min(high, rules.highest)]
    return this.known
  }

  private widthOf(item: Item): Width {
    const { rules } = this.state
    switch (item.kind) {
      case 'branch': {
        let low = rules.lowest
        let high = 0
        for (const one of item.items) {
          const [l, h] = one.width()
          low = Math.min(low, l)
          high = Math.max(high, h)
        }
        return [low, high]
      }
      case 'group':
      case 'atomic':
        return item.body.width()
      case 'repeat': {
        const [low, high] = item.body.width()
        return [low * item.min, rules.unbounded && item.max === MAX_REPEAT && high > 0 ? rules.highest : high * item.max]
      }
      case 'any':
      case 'in':
      case 'literal':
      case 'notLiteral':
        return [1, 1]
      case 'groupref':
        return rules.knowsReferences ? this.state.widths[item.group] ?? [0, 0] : [0, 0]
      case 'exists': {
        if (!rules.knowsReferences) return [0, 0]
        const [low, high] = item.yes.width()
        if (item.no === null) return [0, high]
        const [l, h] = item.no.width()
        return [Math.min(low, l), Math.max(high, h)]
      }
      default:
        return [0, 0]
    }
  }
}

/** Equal as CPython compares parsed items: sequences are equal to themselves alone. */
export function sameItem(a: Item, b: Item): boolean {
  if (a === b) return true
  if (a.kind === 'literal' || a.kind === 'notLiteral') return b.kind === a.kind && b.value === a.value
  if (a.kind === 'at') return b.kind === 'at' && b.at === a.at
  if (a.kind === 'groupref') return b.kind === 'groupref' && b.group === a.group
  if (a.kind === 'in') return b.kind === 'in' && a.set.length === b.set.length && a.set.every((item, i) => setKey(item) === setKey(b.set[i]))
  return a.kind === b.kind && (a.kind === 'any' || a.kind === 'failure')
}

export function setKey(item: SetItem): string {
  switch (item.kind) {
    case 'literal': return `l${item.value}`
    case 'category': return `c${item.category}`
    case 'negate': return 'n'
    case 'range':
    case 'rangeUniIgnore': return `r${item.low}-${item.high}`
    default: return `b${item.words.join()}`
  }
}

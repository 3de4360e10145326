/** The block at the start of a compiled pattern: its width, what it must begin with. @mirrors Lib/re/_compiler.py _compile_info */
import { isCasedAscii, isCasedUnicode } from './characters.ts'
import { optimizeCharset } from './charset.ts'
import { combineFlags, FLAG, INFO_CHARSET, INFO_LITERAL, INFO_PREFIX, MAX_REPEAT, Op } from './codes.ts'
import type { Item, Sequence, SetItem } from './tree.ts'

interface Emitter {
  readonly code: number[]
  charset(set: readonly SetItem[], flags: number): void
}

interface Prefix {
  readonly literals: number[]
  /** How many of them stand before the first group; null: there is none. */
  skip: number | null
  whole: boolean
}

const casedBy = (flags: number): ((c: number) => boolean) | null => ((flags & FLAG.ignoreCase) === 0 ? null : (flags & FLAG.unicode) !== 0 ? isCasedUnicode : isCasedAscii)
const ignoresByLocale = (flags: number) => (flags & FLAG.ignoreCase) !== 0 && (flags & FLAG.locale) !== 0

function literalPrefix(items: readonly Item[], flags: number): Prefix {
  const prefix: Prefix = { literals: [], skip: null, whole: false }
  const isCased = casedBy(flags)
  for (const item of items) {
    if (item.kind === 'literal') {
      if (isCased?.(item.value) === true) return prefix
      prefix.literals.push(item.value)
    } else if (item.kind === 'group') {
      const inside = combineFlags(flags, item.add, item.del)
      if (ignoresByLocale(inside)) return prefix
      const inner = literalPrefix(item.body.items, inside)
      if (prefix.skip === null) {
        if (item.group !== null) prefix.skip = prefix.literals.length
        else if (inner.skip !== null) prefix.skip = prefix.literals.length + inner.skip
      }
      prefix.literals.push(...inner.literals)
      if (!inner.whole) return prefix
    } else return prefix
  }
  prefix.whole = true
  return prefix
}

function charsetPrefix(body: Sequence, flagsGiven: number): readonly SetItem[] | null {
  let flags = flagsGiven
  let first: Item | undefined = body.items[0]
  while (first?.kind === 'group') {
    flags = combineFlags(flags, first.add, first.del)
    if (ignoresByLocale(flags)) return null
    first = first.body.items[0]
  }
  if (first === undefined) return null
  const isCased = casedBy(flags)
  const fixed = (item: Item | undefined): item is Extract<Item, { kind: 'literal' | 'notLiteral' }> => item?.kind === 'literal' && isCased?.(item.value) !== true
  if (fixed(first)) return [{ kind: 'literal', value: first.value }]
  if (first.kind === 'branch') {
    const starts = first.items.map(({ items }) => items[0])
    return starts.every(fixed) ? starts.map(({ value }) => ({ kind: 'literal', value })) : null
  }
  if (first.kind !== 'in') return null
  if (isCased !== null) {
    for (const item of first.set) {
      if (item.kind === 'literal' && isCased(item.value)) return null
      if (item.kind !== 'range') continue
      if (item.high > 0xffff) return null
      for (let c = item.low; c <= item.high; c++) if (isCased(c)) return null
    }
  }
  return first.set
}

/** For each place in the prefix, how much of its own beginning ends there. */
function overlapTable(prefix: readonly number[]): number[] {
  const table = new Array<number>(prefix.length).fill(0)
  for (let i = 1; i < prefix.length; i++) {
    let length = table[i - 1]
    while (length > 0 && prefix[i] !== prefix[length]) length = table[length - 1]
    table[i] = prefix[i] === prefix[length] ? length + 1 : 0
  }
  return table
}

/** Skip, mask, bounds, then the prefix with its overlaps or the set. */
function emitBlock({ code, charset }: Emitter, mask: number, low: number, high: number, prefix: readonly number[], skip: number, set: readonly SetItem[] | null, flags: number): void {
  code.push(Op.Info)
  const at = code.length
  code.push(0, mask, Math.min(low, MAX_REPEAT), high)
  if (prefix.length > 0) code.push(prefix.length, skip, ...prefix, ...overlapTable(prefix))
  else if (set !== null && set.length > 0) charset(set, flags)
  code[at] = code.length - at
}

export function emitInfo(emitter: Emitter, body: Sequence, flags: number): void {
  const [low, high] = body.width()
  const shownHigh = Math.min(high, MAX_REPEAT)
  if (low === 0) {
    emitter.code.push(Op.Info, 4, 0, 0, shownHigh)
    return
  }
  const prefix = ignoresByLocale(flags) ? { literals: [], skip: null, whole: false } : literalPrefix(body.items, flags)
  const found = prefix.literals.length > 0 || ignoresByLocale(flags) ? null : charsetPrefix(body, flags)
  let mask = 0
  if (prefix.literals.length > 0) mask = INFO_PREFIX | (prefix.skip === null && prefix.whole ? INFO_LITERAL : 0)
  else if (found !== null && found.length > 0) mask = INFO_CHARSET
  const set = found === null ? null : optimizeCharset(found, null, false).set
  emitBlock(emitter, mask, low, shownHigh, prefix.literals, prefix.skip ?? prefix.literals.length, set, flags)
}

/** 2.7's rules, which look one group deep. */
export function emitLegacyInfo(emitter: Emitter, body: Sequence, flags: number): void {
  const [low, high] = body.width()
  if (low === 0 && high > 0) return
  const prefix: number[] = []
  let skip = 0
  let set: readonly SetItem[] = []
  if ((flags & FLAG.ignoreCase) === 0) {
    for (const item of body.items) {
      if (item.kind === 'literal') {
        if (prefix.length === skip) skip++
        prefix.push(item.value)
      } else if (item.kind === 'group' && item.body.items.length === 1 && item.body.items[0].kind === 'literal') prefix.push(item.body.items[0].value)
      else break
    }
    if (prefix.length === 0) set = legacySet(body.items[0])
  }
  let mask = 0
  if (prefix.length > 0) mask = INFO_PREFIX | (prefix.length === skip && skip === body.items.length ? INFO_LITERAL : 0)
  else if (set.length > 0) mask = INFO_CHARSET
  emitBlock(emitter, mask, low, high < MAX_REPEAT ? high : 0, prefix, skip, set.length > 0 ? optimizeCharset(set, null, true).set : null, flags)
}

function legacySet(first: Item | undefined): readonly SetItem[] {
  if (first === undefined) return []
  const inGroup = first.kind === 'group' && first.body.items.length > 0
  const item = inGroup ? first.body.items[0] : first
  if (inGroup && item.kind === 'literal') return [{ kind: 'literal', value: item.value }]
  if (item.kind === 'branch') {
    const starts = item.items.map(({ items }) => items[0])
    return starts.every((start): start is Extract<Item, { kind: 'literal' | 'notLiteral' }> => start?.kind === 'literal') ? starts.map(({ value }) => ({ kind: 'literal', value })) : []
  }
  return !inGroup && item.kind === 'in' ? item.set : []
}

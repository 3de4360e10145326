/**
 * Sort keys whose comparison runs no Python code, as numbers in the same order: ints and floats without NaN, text, and
 * tuples of these whose items agree column by column.
 */
import type { Ref } from '../../ref.ts'
import { OB_SIZE, OB_TYPE, TUPLE_ITEMS } from '../layout.ts'
import type { Runtime } from '../runtime.ts'

interface Ranks {
  readonly values: Float64Array
  /** Integers from 0 to below this; 0: any numbers. */
  readonly span: number
}

/** Stands for the item that a shorter tuple lacks. */
const MISSING: Ref = 0

/** One number for each key; null when the keys are of other types or have no such order. */
export function plainRanks(rt: Runtime, keys: readonly Ref[]): Float64Array | null {
  return ranksOf(rt, keys)?.values ?? null
}

function ranksOf(rt: Runtime, keys: readonly Ref[]): Ranks | null {
  const present = keys.find((key) => key !== MISSING)
  switch (present === undefined ? -1 : rt.H[present + OB_TYPE]) {
    case rt.int.type.ref:
    case rt.float.type.ref:
      return numbers(rt, keys)
    case rt.str.type.ref:
      return texts(rt, keys)
    case rt.tuple.type.ref:
      return tuples(rt, keys)
    default:
      return null
  }
}

function numbers(rt: Runtime, keys: readonly Ref[]): Ranks | null {
  const { H } = rt
  const values = new Float64Array(keys.length)
  let least = Infinity
  let most = -Infinity
  let whole = true
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]
    if (key === MISSING) continue
    const type = H[key + OB_TYPE]
    const value = type === rt.int.type.ref ? rt.int.toNumber(key) : type === rt.float.type.ref ? rt.float.value(key) : NaN
    // Also an int that a double cannot hold.
    if (value !== value) return null
    values[i] = value
    whole &&= Number.isSafeInteger(value)
    if (value < least) least = value
    if (value > most) most = value
  }
  if (!whole || most - least >= Number.MAX_SAFE_INTEGER) return { values, span: 0 }
  for (let i = 0; i < values.length; i++) values[i] -= least
  return { values, span: most - least + 1 }
}

/** JavaScript orders surrogates below other characters from U+E000 on; Python orders code points. */
function texts(rt: Runtime, keys: readonly Ref[]): Ranks | null {
  const found: string[] = []
  for (const key of keys) {
    if (key !== MISSING && rt.H[key + OB_TYPE] !== rt.str.type.ref) return null
    const text = key === MISSING ? '' : rt.str.value(key)
    if (/[\ud800-\uffff]/.test(text)) return null
    found.push(text)
  }
  const distinct = [...new Set(found)].sort()
  const rankOf = new Map(distinct.map((text, rank) => [text, rank]))
  return { values: Float64Array.from(found, (text) => rankOf.get(text)!), span: distinct.length }
}

function tuples(rt: Runtime, keys: readonly Ref[]): Ranks | null {
  const { H } = rt
  let width = 0
  for (const key of keys) {
    if (key === MISSING || H[key + OB_TYPE] !== rt.tuple.type.ref) return null
    width = Math.max(width, H[key + OB_SIZE])
  }
  let ranks: Ranks = { values: new Float64Array(keys.length), span: 1 }
  for (let column = 0; column < width; column++) {
    const items = keys.map((key) => (column < H[key + OB_SIZE] ? H[key + TUPLE_ITEMS + column * 2] : MISSING))
    const next = ranksOf(rt, items)
    if (next === null) return null
    ranks = joined(ranks, next, items)
  }
  return ranks
}

/** By the ranks so far, then by the next column; what is missing there comes first. */
function joined(before: Ranks, column: Ranks, items: readonly Ref[]): Ranks {
  const first = fits(before, column) ? before : dense(before)
  const second = fits(first, column) ? column : dense(column)
  const step = second.span + 1
  return { values: first.values.map((rank, i) => rank * step + (items[i] === MISSING ? 0 : second.values[i] + 1)), span: first.span * step }
}

function fits(first: Ranks, second: Ranks): boolean {
  return first.span > 0 && second.span > 0 && first.span * (second.span + 1) < Number.MAX_SAFE_INTEGER
}

/** Numbered from 0 without gaps. */
function dense({ values }: Ranks): Ranks {
  const rankOf = new Map<number, number>()
  for (const value of values.slice().sort()) if (!rankOf.has(value)) rankOf.set(value, rankOf.size)
  return { values: values.map((value) => rankOf.get(value)!), span: rankOf.size }
}

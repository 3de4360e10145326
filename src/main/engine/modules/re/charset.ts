/** Character sets made small. @mirrors Lib/re/_compiler.py _optimize_charset */
import type { SetItem } from './tree.ts'

/** How case is ignored; null: it is not. */
export interface CaseRules {
  isCased(c: number): boolean
  lower(c: number): number
  /** Null: ASCII rules. */
  readonly extra: ReadonlyMap<number, readonly number[]> | null
}

export interface SmallSet {
  readonly set: readonly SetItem[]
  readonly hasCased: boolean
}

export function optimizeCharset(charset: readonly SetItem[], rules: CaseRules | null, legacy: boolean): SmallSet {
  const out: SetItem[] = []
  const tail: SetItem[] = []
  let map = new Uint8Array(256)
  let hasCased = false

  /** False when the map is too small. */
  function mark(c: number): boolean {
    const low = rules === null ? c : rules.lower(c)
    if (low >= map.length) return false
    map[low] = 1
    for (const other of rules?.extra?.get(low) ?? []) {
      if (other >= map.length) return false
      map[other] = 1
    }
    if (rules !== null && !hasCased && rules.isCased(c)) hasCased = true
    return true
  }

  function markAll(item: SetItem): boolean {
    if (item.kind === 'literal') return mark(item.value)
    if (item.kind !== 'range') return true
    for (let c = item.low; c <= item.high; c++) if (!mark(c)) return false
    return true
  }

  for (const item of charset) {
    if (item.kind === 'negate') out.push(item)
    else if (item.kind !== 'literal' && item.kind !== 'range') tail.push(item)
    else {
      let fits = markAll(item)
      if (!fits && map.length === 256) {
        const wide = new Uint8Array(65536)
        wide.set(map)
        map = wide
        fits = markAll(item)
      }
      if (fits) continue
      if (rules !== null) hasCased = true
      tail.push(rules !== null && !legacy && item.kind === 'range' ? { ...item, kind: 'rangeUniIgnore' } : item)
    }
  }

  const runs = runsOf(map)
  if (runs !== null) {
    for (const [from, to] of runs) out.push(to - from === 1 ? { kind: 'literal', value: from } : { kind: 'range', low: from, high: to - 1 })
    out.push(...tail)
    const changed = legacy ? rules !== null : hasCased
    return { set: changed || out.length < charset.length ? out : charset, hasCased }
  }
  out.push(map.length === 256 ? { kind: 'bitmap', words: bitmap(map) } : { kind: 'bigBitmap', words: bigBitmap(map) })
  return { set: [...out, ...tail], hasCased }
}

/** At most two stretches of members; null when there are more. */
function runsOf(map: Uint8Array): (readonly [number, number])[] | null {
  const runs: (readonly [number, number])[] = []
  let at = 0
  for (;;) {
    const from = map.indexOf(1, at)
    if (from < 0) return runs
    if (runs.length >= 2) return null
    at = map.indexOf(0, from)
    if (at < 0) {
      runs.push([from, map.length])
      return runs
    }
    runs.push([from, at])
  }
}

function bitmap(bits: Uint8Array): number[] {
  const words = new Array<number>(bits.length / 32).fill(0)
  bits.forEach((bit, i) => {
    if (bit !== 0) words[i >> 5] |= 1 << (i & 31)
  })
  return words
}

/** The number of different blocks of 256 characters, which block each stretch uses (four to a word), the blocks. */
function bigBitmap(bits: Uint8Array): number[] {
  const blocks = new Map<string, number>()
  const index = new Uint8Array(256)
  const data: number[] = []
  for (let i = 0; i < 256; i++) {
    const words = bitmap(bits.subarray(i * 256, i * 256 + 256))
    const key = words.join()
    let block = blocks.get(key)
    if (block === undefined) {
      blocks.set(key, (block = blocks.size))
      data.push(...words)
    }
    index[i] = block
  }
  return [blocks.size, ...new Int32Array(index.buffer), ...data]
}

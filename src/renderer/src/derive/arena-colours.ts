/** What the colours of the arena map mean. A pool is coloured by what fills it; free bytes have one colour in every mode. */
import type { HeapMap, PoolColumns } from '../../../shared/telemetry/heap.ts'
import { HEAT_STOPS, SLICE_TONES, type Theme, TYPE_TONES } from '../../../shared/telemetry/palette.ts'
import { shade } from './shade.ts'

export const MAP_COLOURS = ['type', 'sizeClass', 'generation', 'age', 'use', 'line'] as const
export type MapColour = (typeof MAP_COLOURS)[number]

export const MAP_COLOUR_NAMES: Record<MapColour, string> = { type: 'type', sizeClass: 'size class', generation: 'generation', age: 'age', use: 'in use', line: 'birth line' }

export interface MapKey {
  readonly label: string
  readonly colour: string
  readonly hint?: string
}

/** A block in use as colours see it. */
export interface MapBlock {
  readonly type: string
  readonly size: number
  readonly line: number
  /** -1: not tracked. */
  readonly generation: number
  /** null: not known. */
  readonly birth: number | null
}

export interface Colouring {
  /** Of the used part of a pool. */
  pool(row: number): string
  /** Of a block in use. */
  block(block: MapBlock): string
  readonly keys: readonly MapKey[]
}

/** Types with a hue of their own; the rest shares the last one. */
const OWN_HUES = TYPE_TONES.length - 1

export function colouring(map: HeapMap, mode: MapColour, theme: Theme, lineCount: number): Colouring {
  switch (mode) {
    case 'type':
      return byType(map, theme)
    case 'sizeClass':
      return byRamp(theme, (pools, row) => pools.blockSize[row]! / 512, ({ size }) => size / 512, ['16 B', '512 B'])
    case 'use':
      return byRamp(theme, (pools, row) => shareInUse(pools, row), () => 1, ['0 %', '100 %'])
    case 'generation':
      return byGeneration(map, theme)
    case 'age':
      return byRamp(theme, (pools, row) => ageShare(pools.birth[row]!), ({ birth }) => ageShare(birth ?? -1), map.pools.birth.some((birth) => birth >= 0) ? ['new', 'as old as the run'] : ['ages are known once the run has ended', ''])
    case 'line':
      return byRamp(theme, (pools, row) => pools.lastLine[row]! / Math.max(1, lineCount), ({ line }) => line / Math.max(1, lineCount), ['interpreter, line 1', `line ${lineCount}`])
  }

  /** 1 for what was there before the program began. */
  function ageShare(birth: number): number {
    return birth < 0 ? 0 : 1 - birth / Math.max(1, map.event)
  }

  function byRamp(of: Theme, pool: (pools: PoolColumns, row: number) => number, block: (block: MapBlock) => number, ends: readonly [string, string]): Colouring {
    const stops = HEAT_STOPS[of].slice(1)
    return {
      pool: (row) => shade(stops, pool(map.pools, row)),
      block: (one) => shade(stops, block(one)),
      keys: [{ label: ends[0], colour: shade(stops, 0) }, { label: '', colour: shade(stops, 0.5) }, { label: ends[1], colour: shade(stops, 1) }],
    }
  }
}

export function shareInUse(pools: PoolColumns, row: number): number {
  const all = pools.used[row]! + pools.free[row]! + pools.neverCarved[row]!
  return all === 0 ? 0 : pools.used[row]! / all
}

const GENERATION_NAMES = ['generation 0', 'generation 1', 'generation 2', 'frozen'] as const

function byGeneration({ pools }: HeapMap, theme: Theme): Colouring {
  const untracked = SLICE_TONES.baseline[theme].fill
  const tone = (generation: number) => (generation < 0 ? untracked : TYPE_TONES[generation]![theme])
  const present = GENERATION_NAMES.filter((_, generation) => pools.generation.includes(generation))
  return {
    pool: (row) => tone(pools.generation[row]!),
    block: ({ generation }) => tone(generation),
    keys: [...present.map((label) => ({ label, colour: tone(GENERATION_NAMES.indexOf(label)), hint: 'Pools whose tracked objects are mostly in it' })), { label: 'not tracked', colour: untracked, hint: 'Pools in which the collector tracks nothing' }],
  }
}

function byType(map: HeapMap, theme: Theme): Colouring {
  const { pools, typeNames } = map
  const bytes = new Map<number, number>()
  let interpreter = 0
  for (let row = 0; row < pools.length; row++) {
    const type = pools.type[row]!
    if (type < 0) continue
    if (pools.lastLine[row] === 0) interpreter++
    else bytes.set(type, (bytes.get(type) ?? 0) + pools.used[row]! * pools.blockSize[row]!)
  }
  const ranked = [...bytes.keys()].sort((a, b) => bytes.get(b)! - bytes.get(a)! || a - b)
  const other = TYPE_TONES[OWN_HUES]![theme]
  const hueOf = new Map(ranked.slice(0, OWN_HUES).map((type, i) => [typeNames[type]!, TYPE_TONES[i]![theme]]))
  const own = SLICE_TONES.baseline[theme].fill
  const keys = [...hueOf].map(([label, colour]): MapKey => ({ label, colour, hint: `Pools with more ${label} than anything else` }))
  if (ranked.length > OWN_HUES) keys.push({ label: `${ranked.length - OWN_HUES} more types`, colour: other })
  if (interpreter > 0) keys.push({ label: 'the interpreter’s own', colour: own, hint: 'Pools with nothing in them that a line of the program made' })
  return {
    pool: (row) => (pools.lastLine[row] === 0 ? own : (hueOf.get(typeNames[pools.type[row]!] ?? '') ?? other)),
    block: ({ type, line }) => (line === 0 ? own : (hueOf.get(type) ?? other)),
    keys,
  }
}

/** Of what is not in use: free blocks in used pools, free pools, memory never carved. */
export function freeColours(theme: Theme): { readonly freeBlocks: string; readonly freePool: string } {
  return { freeBlocks: SLICE_TONES.freeBlocks[theme].fill, freePool: SLICE_TONES.freePools[theme].fill }
}

/** What the colours of the arena map mean. A pool is coloured by what fills it; free bytes have one colour in every mode. */
import type { HeapMap, PoolColumns } from '../../../shared/telemetry/heap.ts'
import { HEAT_STOPS, SLICE_TONES, type Theme, TYPE_TONES } from '../../../shared/telemetry/palette.ts'
import { t } from '../../../shared/texts/texts.ts'
import { generationText } from './heap-text.ts'
import { shade } from './shade.ts'

export const MAP_COLOURS = ['type', 'sizeClass', 'generation', 'age', 'use', 'line'] as const
export type MapColour = (typeof MAP_COLOURS)[number]

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
      return byRamp(theme, (pools, row) => ageShare(pools.birth[row]!), ({ birth }) => ageShare(birth ?? -1), map.pools.birth.some((birth) => birth >= 0) ? [t('arenas.new'), t('arenas.asOldAsRun')] : [t('arenas.agesKnownOnceRun'), ''])
    case 'line':
      return byRamp(theme, (pools, row) => pools.lastLine[row]! / Math.max(1, lineCount), ({ line }) => line / Math.max(1, lineCount), [t('arenas.interpreterLine1'), t('arenas.line', { lineCount })])
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

function byGeneration({ pools }: HeapMap, theme: Theme): Colouring {
  const untracked = SLICE_TONES.baseline[theme].fill
  const tone = (generation: number) => (generation < 0 ? untracked : TYPE_TONES[generation]![theme])
  const present = [0, 1, 2, 3].filter((generation) => pools.generation.includes(generation))
  return {
    pool: (row) => tone(pools.generation[row]!),
    block: ({ generation }) => tone(generation),
    keys: [...present.map((generation) => ({ label: generationText(generation), colour: tone(generation), hint: t('arenas.poolsWhoseTrackedObjects') })), { label: t('arenas.notTracked'), colour: untracked, hint: t('arenas.poolsWhichCollectorTracks') }],
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
  const keys = [...hueOf].map(([label, colour]): MapKey => ({ label, colour, hint: t('arenas.poolsWithMoreThan', { label }) }))
  if (ranked.length > OWN_HUES) keys.push({ label: t('arenas.moreTypes', { ranked: ranked.length - OWN_HUES }), colour: other })
  if (interpreter > 0) keys.push({ label: t('arenas.theInterpretersOwn'), colour: own, hint: t('arenas.poolsWithNothingThem') })
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

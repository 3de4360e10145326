/**
 * One hue per kind of memory, the same in every chart of the window and in every report.
 *
 * Solid fills are bytes something uses; patterned fills are bytes the process holds and nothing uses, so the two can be
 * told apart without seeing colour. `fill` is for areas and swatches, `ink` for text and thin lines on the theme's surface
 * (contrast at least 4.5 : 1 on both the window's and the report's background).
 */
import type { LedgerSlice } from './ledger.ts'

export type Theme = 'light' | 'dark'

export interface Tone {
  readonly fill: string
  readonly ink: string
}

/** How a fill is drawn: `solid`, lines rising to the right, lines falling, dots, or a grid. */
export type FillPattern = 'solid' | 'rising' | 'falling' | 'dots' | 'grid'

export interface SliceTone {
  readonly light: Tone
  readonly dark: Tone
  readonly pattern: FillPattern
}

export const SLICE_TONES: Record<LedgerSlice, SliceTone> = {
  baseline: { light: { fill: '#c9d1da', ink: '#55606d' }, dark: { fill: '#3a444f', ink: '#9aa7b5' }, pattern: 'solid' },
  liveObjects: { light: { fill: '#4b95e6', ink: '#1763b5' }, dark: { fill: '#3f87d9', ink: '#6fb1f7' }, pattern: 'solid' },
  cycles: { light: { fill: '#d9609f', ink: '#a92d6f' }, dark: { fill: '#c9548f', ink: '#f08cbf' }, pattern: 'grid' },
  rounding: { light: { fill: '#59b8b0', ink: '#1c726b' }, dark: { fill: '#4aa79f', ink: '#7dd3cb' }, pattern: 'dots' },
  freeLists: { light: { fill: '#9a83e6', ink: '#6448c0' }, dark: { fill: '#8a74d8', ink: '#b7a5ff' }, pattern: 'dots' },
  freeBlocks: { light: { fill: '#eeb04e', ink: '#8a5a00' }, dark: { fill: '#d99a38', ink: '#f2b95c' }, pattern: 'rising' },
  freePools: { light: { fill: '#d67b4f', ink: '#9c4417' }, dark: { fill: '#bd6840', ink: '#f09a6c' }, pattern: 'falling' },
  overhead: { light: { fill: '#96a3b1', ink: '#4f5b68' }, dark: { fill: '#66727f', ink: '#a9b5c2' }, pattern: 'solid' },
  largeBlocks: { light: { fill: '#5aae74', ink: '#1f7040' }, dark: { fill: '#4c9d66', ink: '#7fcf98' }, pattern: 'solid' },
  libcFree: { light: { fill: '#b3b25a', ink: '#66650f' }, dark: { fill: '#97964a', ink: '#cfce7f' }, pattern: 'grid' },
}

/** Collections per generation. Generations also differ by shape: bar, triangle, diamond. */
export const GENERATION_TONES: readonly [Record<Theme, string>, Record<Theme, string>, Record<Theme, string>] = [
  { light: '#1763b5', dark: '#6fb1f7' },
  { light: '#8a5a00', dark: '#f2b95c' },
  { light: '#a92d6f', dark: '#f08cbf' },
]

/** Shares from 0 to 1 in heat maps: one hue, lightness rising away from the surface. */
export const HEAT_STOPS: Record<Theme, readonly string[]> = {
  light: ['#f3f5f8', '#fbe3bd', '#f2b968', '#dc8038', '#b04d1b', '#74290b'],
  dark: ['#1d242c', '#43341f', '#7d5522', '#b9742f', '#e89b4b', '#ffd08a'],
}

/** Growth and shrinkage: orange and blue, never red and green; always with a sign or an arrow beside them. */
export const DIFF_TONES: Record<Theme, { readonly more: string; readonly less: string }> = {
  light: { more: '#9c4417', less: '#1763b5' },
  dark: { more: '#f09a6c', less: '#6fb1f7' },
}

/** Top types in line charts, in order; the rest is drawn in the last, grey one. */
export const TYPE_TONES: readonly Record<Theme, string>[] = [
  { light: '#1763b5', dark: '#6fb1f7' },
  { light: '#9c4417', dark: '#f09a6c' },
  { light: '#1c726b', dark: '#7dd3cb' },
  { light: '#6448c0', dark: '#b7a5ff' },
  { light: '#8a5a00', dark: '#f2b95c' },
  { light: '#a92d6f', dark: '#f08cbf' },
  { light: '#4f5b68', dark: '#a9b5c2' },
]

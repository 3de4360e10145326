/** How numbers are written. Binary units unless the reader asked for decimal ones; the exact integer is always within reach. */
import { t, type TextKey } from '../../../shared/texts/texts.ts'

export type ByteUnits = 'binary' | 'decimal'

const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB']
const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB']

/** What is counted in words. */
type Noun = Extract<TextKey, `counts.${string}`> extends `counts.${infer Name}` ? Name : never

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

export function baseOf(units: ByteUnits): number {
  return units === 'binary' ? 1024 : 1000
}

export interface ScaledUnit {
  readonly size: number
  readonly name: string
}

/** The unit in which `bytes` reads as a number of at least one. */
export function unitFor(bytes: number, units: ByteUnits): ScaledUnit {
  const base = baseOf(units)
  const names = units === 'binary' ? BINARY : DECIMAL
  let power = 0
  let size = 1
  while (power < names.length - 1 && Math.abs(bytes) >= size * base) {
    size *= base
    power++
  }
  return { size, name: names[power]! }
}

/** Three significant digits: 1.04 MiB, 45.2 MiB, 392 MiB; whole bytes below the first unit. */
export function formatBytes(bytes: number, units: ByteUnits = 'binary'): string {
  let unit = unitFor(bytes, units)
  // 1023.9 KiB would read as 1,024 KiB.
  if (unit.size > 1 && Math.round(Math.abs(bytes) / unit.size) >= baseOf(units)) unit = unitFor(unit.size * baseOf(units), units)
  if (unit.size === 1) return `${whole.format(bytes)} B`
  return `${threeDigits(bytes / unit.size)} ${unit.name}`
}

export function exactBytes(bytes: number): string {
  return `${whole.format(bytes)} B`
}

/** A change, with its sign and an arrow so that it reads without colour. */
export function formatChange(bytes: number, units: ByteUnits = 'binary'): string {
  if (bytes === 0) return '0 B'
  return `${bytes > 0 ? '▲ +' : '▼ −'}${formatBytes(Math.abs(bytes), units)}`
}

export function formatCount(count: number): string {
  return whole.format(count)
}

/** 950, 12.3 k, 2.42 M: for axes and the toolbar, where the exact number is in a tooltip. */
export function shortCount(count: number): string {
  const magnitude = Math.abs(count)
  if (magnitude < 10_000) return whole.format(count)
  if (magnitude < 999_500) return `${threeDigits(count / 1e3)} k`
  if (magnitude < 999_500_000) return `${threeDigits(count / 1e6)} M`
  return `${threeDigits(count / 1e9)} G`
}

export function formatSeconds(seconds: number): string {
  if (seconds === 0) return '0 s'
  if (seconds < 1e-3) return `${threeDigits(seconds * 1e6)} µs`
  if (seconds < 1) return `${threeDigits(seconds * 1e3)} ms`
  if (seconds < 120) return `${threeDigits(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  return `${whole.format(minutes)} min ${Math.floor(seconds - minutes * 60)} s`
}

/** A share as a percentage; below 0.1 % it says so instead of rounding to nothing. */
export function formatShare(part: number, of: number): string {
  if (of === 0) return '–'
  const percent = (part / of) * 100
  if (percent !== 0 && Math.abs(percent) < 0.1) return '< 0.1 %'
  return `${percent.toFixed(1)} %`
}

/** `3 objects` */
export function plural(count: number, noun: Noun): string {
  return t(`counts.${noun}`, { count })
}

function threeDigits(value: number): string {
  const magnitude = Math.abs(value)
  if (magnitude >= 99.95) return whole.format(value)
  return value.toFixed(magnitude >= 9.995 ? 1 : 2)
}

/** As few digits as tell a tick apart: 20, 0.5, 12.5. */
export function threeDigitsFree(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** Round numbers for axes. */
import type { Clock } from '../../../shared/telemetry/series.ts'
import { type ByteUnits, formatBytes, shortCount, threeDigitsFree, unitFor } from './numbers.ts'
import type { Range } from './series.ts'

export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  /** What a tick says; without the unit when `unit` names it once for the axis. */
  label(value: number): string
  readonly unit: string
}

/** 1, 2 or 5 times a power of ten, so that about `count` steps fit. */
export function niceStep(span: number, count: number): number {
  if (!(span > 0)) return 1
  const raw = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  // A hair of tolerance: 0.002 / 4 is a little more than 0.0005.
  const fits = (step: number) => lead <= step * (1 + 1e-9)
  return (fits(1) ? 1 : fits(2) ? 2 : fits(5) ? 5 : 10) * power
}

function ticksBetween(from: number, to: number, step: number): number[] {
  const ticks: number[] = []
  const first = Math.ceil(from / step - 1e-9)
  for (let i = first; i * step <= to + step * 1e-9; i++) ticks.push(i * step)
  return ticks
}

/** From zero to a little above `max`, with ticks at whole steps of the unit that suits it. */
export function byteAxis(max: number, count: number, units: ByteUnits): Axis {
  const unit = unitFor(Math.max(max, 1), units)
  const step = Math.max(niceStep(max / unit.size, count), unit.size === 1 ? 1 : 0) * unit.size
  const top = Math.max(step, max * 1.08)
  return {
    domain: [0, top],
    ticks: ticksBetween(0, top, step),
    label: (value) => threeDigitsFree(value / unit.size),
    unit: unit.name,
  }
}

export function clockAxis(range: Range, clock: Clock, count: number, units: ByteUnits): Axis {
  const span = range.to - range.from
  if (clock === 'allocated') {
    const unit = unitFor(Math.max(range.to, 1), units)
    const step = niceStep(span / unit.size, count) * unit.size
    return { domain: [range.from, range.to], ticks: ticksBetween(range.from, range.to, step), label: (v) => formatBytes(v, units), unit: '' }
  }
  const step = Math.max(niceStep(span, count), clock === 'seconds' ? 0 : 1)
  return {
    domain: [range.from, range.to],
    ticks: ticksBetween(range.from, range.to, step),
    label: clock === 'seconds' ? (v) => secondsTick(v, step) : (v) => countTick(v, step),
    unit: '',
  }
}

/** Enough digits to tell neighbouring ticks apart when zoomed in far. */
function countTick(value: number, step: number): string {
  if (value === 0) return '0'
  const unit = value >= 1e6 ? 1e6 : value >= 1e4 ? 1e3 : 1
  const name = unit === 1e6 ? ' M' : unit === 1e3 ? ' k' : ''
  if (unit === 1) return shortCount(value)
  const digits = Math.max(0, Math.ceil(-Math.log10(step / unit) - 1e-9))
  if (digits > 3) return value.toLocaleString('en', { maximumFractionDigits: 0 })
  return `${(value / unit).toFixed(digits)}${name}`
}

function secondsTick(value: number, step: number): string {
  if (value === 0) return '0 s'
  const [unit, name] = step >= 0.1 ? [1, 's'] : step >= 1e-4 ? [1e-3, 'ms'] : [1e-6, 'µs']
  const digits = Math.max(0, Math.min(3, Math.ceil(-Math.log10(step / unit) - 1e-9)))
  return `${(value / unit).toFixed(digits)} ${name}`
}

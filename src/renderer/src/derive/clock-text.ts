/** A value of a clock in words, and the clock's name. */
import type { Clock } from '../../../shared/telemetry/series.ts'
import { type ByteUnits, formatBytes, formatCount, formatSeconds } from './numbers.ts'

export const CLOCK_NAMES: Record<Clock, { readonly short: string; readonly meaning: string }> = {
  event: { short: 'events', meaning: 'Allocator calls: allocate, resize, free' },
  allocated: { short: 'bytes', meaning: 'Bytes requested so far' },
  step: { short: 'steps', meaning: 'Source lines executed so far' },
  seconds: { short: 'seconds', meaning: 'The program’s simulated clock' },
}

export function clockText(value: number, clock: Clock, units: ByteUnits): string {
  switch (clock) {
    case 'allocated':
      return formatBytes(value, units)
    case 'seconds':
      return formatSeconds(value)
    case 'event':
    case 'step':
      return formatCount(Math.round(value))
  }
}

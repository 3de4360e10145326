/** A value of a clock in words. */
import type { Clock } from '../../../shared/telemetry/series.ts'
import { type ByteUnits, formatBytes, formatCount, formatSeconds } from './numbers.ts'

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

/** How a finding's amount reads. */
import type { Finding } from '../../../shared/telemetry/findings.ts'
import { type ByteUnits, formatBytes, formatCount } from './numbers.ts'

export function amountText({ amount, unit }: Pick<Finding, 'amount' | 'unit'>, units: ByteUnits): string {
  if (unit === 'bytes') return formatBytes(amount, units)
  const word = amount === 1 ? unit.slice(0, -1) : unit
  return `${formatCount(amount)} ${word}`
}

/** How a finding's amount reads. */
import type { Finding } from '../../../shared/telemetry/findings.ts'
import { type ByteUnits, formatBytes, plural } from './numbers.ts'

const NOUNS = { references: 'reference', collections: 'collection', objects: 'object' } as const

export function amountText({ amount, unit }: Pick<Finding, 'amount' | 'unit'>, units: ByteUnits): string {
  if (unit === 'bytes') return formatBytes(amount, units)
  return plural(amount, NOUNS[unit])
}

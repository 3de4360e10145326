import { type ByteUnits, exactBytes, formatBytes } from '../derive/numbers.ts'

/** Bytes, rounded, with the exact number in the tooltip and for programs that read the page. */
export function Amount({ bytes, units }: { bytes: number; units: ByteUnits }) {
  return (
    <span className="num" title={exactBytes(bytes)} data-value={bytes}>
      {formatBytes(bytes, units)}
    </span>
  )
}

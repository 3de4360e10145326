import { LEDGER_SLICES } from '../../../shared/telemetry/ledger.ts'
import { type FillPattern, SLICE_TONES } from '../../../shared/telemetry/palette.ts'
import type { LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import './slice-fills.css'

/** The fills every chart refers to as url(#fill-<slice>); once in the document. */
export function SliceFills() {
  return (
    <svg className="slice-fills" aria-hidden="true">
      <defs>
        {LEDGER_SLICES.map((slice) => (
          <pattern key={slice} id={`fill-${slice}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={`var(--slice-${slice})`} />
            <Texture pattern={SLICE_TONES[slice].pattern} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

function Texture({ pattern }: { pattern: FillPattern }) {
  switch (pattern) {
    case 'solid':
      return null
    case 'rising':
      return <path d="M-2 2L2-2M0 8L8 0M6 10L10 6" className="texture" />
    case 'falling':
      return <path d="M-2 6L2 10M0 0L8 8M6-2L10 2" className="texture" />
    case 'dots':
      return <path d="M2 2h1v1H2zM6 6h1v1H6z" className="texture-dot" />
    case 'grid':
      return <path d="M0 4H8M4 0V8" className="texture" />
  }
}

/** A small sample of a slice's fill, for legends and tables. */
export function Swatch({ slice, off }: { slice: LedgerSlice; off?: boolean }) {
  return (
    <svg className="swatch" viewBox="0 0 12 12" aria-hidden="true">
      <rect x="0.5" y="0.5" width="11" height="11" rx="2.5" fill={off ? 'none' : `url(#fill-${slice})`} stroke={`var(--slice-${slice}-ink)`} strokeWidth="1" />
    </svg>
  )
}

/** Fill patterns: bytes that are held and unused look different from used ones without any colour. */
import { LEDGER_SLICES } from '../../../shared/telemetry/ledger.ts'
import type { LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import { SLICE_TONES } from '../../../shared/telemetry/palette.ts'
import type { FillPattern } from '../../../shared/telemetry/palette.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'

/** Drawn in the ink of the slice, thin and half transparent, over its fill. */
const STROKES: Record<Exclude<FillPattern, 'solid'>, string> = {
  rising: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  falling: 'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  dots: 'M2 2h.1M6 6h.1',
  grid: 'M0 4H8M4 0V8',
}

export function patternDefinitions(): Markup {
  const patterns = LEDGER_SLICES.flatMap((slice) => {
    const { pattern } = SLICE_TONES[slice]
    if (pattern === 'solid') return []
    const width = pattern === 'dots' ? 1.8 : 0.9
    return html`<pattern id="p-${slice}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="b-${slice}" width="8" height="8"/><path class="n-${slice}" d="${STROKES[pattern]}" fill="none" stroke-width="${width}" stroke-opacity=".5" stroke-linecap="round"/></pattern>`
  })
  return html`<svg class="patterns" aria-hidden="true" focusable="false"><defs>${patterns}</defs></svg>
`
}

export function swatch(slice: LedgerSlice): Markup {
  return html`<svg class="swatch" viewBox="0 0 14 12" aria-hidden="true" focusable="false"><rect class="f-${slice}" width="14" height="12" rx="2"/></svg>`
}

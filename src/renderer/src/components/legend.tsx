import type { MouseEvent } from 'react'
import { LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../shared/texts/slices.ts'
import { t } from '../../../shared/texts/texts.ts'
import './legend.css'
import { Swatch } from './slice-fills.tsx'

export interface LegendProps {
  present: ReadonlySet<LedgerSlice>
  hidden: ReadonlySet<LedgerSlice>
  onToggle: (slice: LedgerSlice) => void
  onSolo: (slice: LedgerSlice) => void
  onHighlight: (slice: LedgerSlice | null) => void
}

/** The kinds of memory from the top of the stack down. Click hides and shows, Alt-click shows one alone. */
export function Legend({ present, hidden, onToggle, onSolo, onHighlight }: LegendProps) {
  const onClick = (slice: LedgerSlice) => (event: MouseEvent) => (event.altKey || event.detail === 2 ? onSolo(slice) : onToggle(slice))
  return (
    <div className="legend" role="group" aria-label={t('charts.kindsOfMemory')}>
      {[...LEDGER_SLICES]
        .reverse()
        .filter((slice) => present.has(slice))
        .map((slice) => (
          <button
            key={slice}
            type="button"
            className="legend-item"
            aria-pressed={!hidden.has(slice)}
            title={t('charts.clickHideShowAlt', { meaning: sliceText(slice).meaning })}
            onClick={onClick(slice)}
            onPointerEnter={() => onHighlight(slice)}
            onPointerLeave={() => onHighlight(null)}
            onFocus={() => onHighlight(slice)}
            onBlur={() => onHighlight(null)}
          >
            <Swatch slice={slice} off={hidden.has(slice)} />
            {sliceText(slice).label}
          </button>
        ))}
    </div>
  )
}

import { LEDGER_SLICES, LEDGER_TEXT } from '../../../../shared/telemetry/ledger.ts'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { GenerationIcon } from '../../components/generation-mark.tsx'
import { Swatch } from '../../components/slice-fills.tsx'
import { Tooltip } from '../../components/tooltip.tsx'
import { REASON_TEXT } from '../../derive/collections.ts'
import { collectionNear } from '../../derive/moments.ts'
import { convertRange } from '../../derive/series.ts'
import { exactBytes, formatBytes, formatCount, formatSeconds, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { useCursors } from '../../store/use-chart.ts'
import { hiddenSlices, hovered, units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

/** Follows the pointer without redrawing the chart under it. */
export function TimelineCursor({ visible, pointer }: { visible: Visible; pointer: { clientX: number; clientY: number } | null }) {
  return (
    <>
      <CursorLines {...useCursors(visible)} />
      {pointer && <MomentTooltip visible={visible} pointer={pointer} />}
    </>
  )
}

function MomentTooltip({ visible, pointer }: { visible: Visible; pointer: { clientX: number; clientY: number } }) {
  const moment = useAtom(hovered)
  const unit = useAtom(units)
  const hidden = useAtom(hiddenSlices)
  if (!moment) return null
  const { ledger } = moment
  const events = convertRange(visible.series, visible.clock, 'event', visible.range)
  const near = collectionNear(visible.collections, moment.event, (events.to - events.from) / 300)
  const slices = [...LEDGER_SLICES].reverse().filter((slice) => ledger[slice] > 0 && !hidden.has(slice))
  return (
    <Tooltip at={pointer}>
      <div className="tooltip-title num">
        Event {formatCount(moment.event)}
        {moment.line > 0 && ` · line ${moment.line}`} · {formatSeconds(moment.seconds)}
      </div>
      <div className="tooltip-grid">
        {slices.map((slice) => (
          <Row key={slice} slice={slice} bytes={ledger[slice]} of={ledger.resident} text={formatBytes(ledger[slice], unit)} />
        ))}
        <span />
        <strong>resident</strong>
        <strong className="num">{formatBytes(ledger.resident, unit)}</strong>
        <strong className="num">{exactBytes(ledger.resident)}</strong>
        <span className="muted num">100 %</span>
      </div>
      {near && (
        <div className="tooltip-note">
          <GenerationIcon generation={near.generation} /> Collection {formatCount(near.index + 1)}, generation {near.generation} ({REASON_TEXT[near.reason]}): {formatCount(near.collected)} of {formatCount(near.candidates)} candidates collected
          {near.suppressedFull && '; a full collection was held back'}
        </div>
      )}
      <div className="tooltip-note muted">Shares are of the resident size. Click to keep this moment, drag to zoom.</div>
    </Tooltip>
  )
}

function Row({ slice, bytes, of, text }: { slice: (typeof LEDGER_SLICES)[number]; bytes: number; of: number; text: string }) {
  return (
    <>
      <Swatch slice={slice} />
      <span>{LEDGER_TEXT[slice].label}</span>
      <span className="num">{text}</span>
      <span className="num muted">{exactBytes(bytes)}</span>
      <span className="num muted">{formatShare(bytes, of)}</span>
    </>
  )
}

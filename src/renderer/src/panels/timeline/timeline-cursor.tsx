import { LEDGER_SLICES } from '../../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../../shared/texts/slices.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { GenerationIcon } from '../../components/generation-mark.tsx'
import { Swatch } from '../../components/slice-fills.tsx'
import { Tooltip } from '../../components/tooltip.tsx'
import { collectionNear } from '../../derive/moments.ts'
import { convertRange } from '../../derive/series.ts'
import { exactBytes, formatBytes, formatCount, formatSeconds, formatShare } from '../../derive/numbers.ts'
import { atom, useAtom } from '../../store/atom.ts'
import { useCursors } from '../../store/use-chart.ts'
import { hiddenSlices, hovered, units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

/** The pointer over the chart of memory. */
export const timelinePointer = atom<{ readonly clientX: number; readonly clientY: number } | null>(null)

/** Follows the pointer without redrawing the chart under it. */
export function TimelineCursor({ visible }: { visible: Visible }) {
  return (
    <>
      <CursorLines source={useCursors(visible)} />
      <MomentTooltip visible={visible} />
    </>
  )
}

function MomentTooltip({ visible }: { visible: Visible }) {
  const pointer = useAtom(timelinePointer)
  const moment = useAtom(hovered)
  const unit = useAtom(units)
  const hidden = useAtom(hiddenSlices)
  if (!moment || !pointer) return null
  const { ledger } = moment
  const events = convertRange(visible.series, visible.clock, 'event', visible.range)
  const near = collectionNear(visible.collections, moment.event, (events.to - events.from) / 300)
  const slices = [...LEDGER_SLICES].reverse().filter((slice) => ledger[slice] > 0 && !hidden.has(slice))
  return (
    <Tooltip at={pointer}>
      <div className="tooltip-title num">
        {rich('timeline.event2', { event: formatCount(moment.event), line: moment.line > 0 && t('timeline.line2', { line: moment.line }), seconds: formatSeconds(moment.seconds) })}
      </div>
      <div className="tooltip-grid">
        {slices.map((slice) => (
          <Row key={slice} slice={slice} bytes={ledger[slice]} of={ledger.resident} text={formatBytes(ledger[slice], unit)} />
        ))}
        <span />
        <strong>{t('timeline.resident')}</strong>
        <strong className="num">{formatBytes(ledger.resident, unit)}</strong>
        <strong className="num">{exactBytes(ledger.resident)}</strong>
        <span className="muted num">100 %</span>
      </div>
      {near && (
        <div className="tooltip-note">
          {rich('timeline.collectionGenerationCandidatesCollected', { icon: <GenerationIcon generation={near.generation} />, index: formatCount(near.index + 1), generation: near.generation, reason: t(`reasons.${near.reason}`), collected: formatCount(near.collected), candidates: formatCount(near.candidates) })}
          {near.suppressedFull && t('timeline.fullCollectionWasHeld')}
        </div>
      )}
      <div className="tooltip-note muted">{t('timeline.sharesResidentSizeClick')}</div>
    </Tooltip>
  )
}

function Row({ slice, bytes, of, text }: { slice: (typeof LEDGER_SLICES)[number]; bytes: number; of: number; text: string }) {
  return (
    <>
      <Swatch slice={slice} />
      <span>{sliceText(slice).label}</span>
      <span className="num">{text}</span>
      <span className="num muted">{exactBytes(bytes)}</span>
      <span className="num muted">{formatShare(bytes, of)}</span>
    </>
  )
}

import { clockText } from '../../derive/clock-text.ts'
import { changesBetween } from '../../derive/moments.ts'
import { formatBytes, formatChange, formatCount } from '../../derive/numbers.ts'
import type { Range } from '../../derive/series.ts'
import { sliceText } from '../../../../shared/texts/slices.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { useAtom } from '../../store/atom.ts'
import { compareStretch } from '../../store/shelf.ts'
import { endsOf } from '../../store/visible.ts'
import type { Visible } from '../../store/visible.ts'
import { popZoomTo, units, zoom, zoomHistory } from '../../store/view.ts'

/**
 * The stretches on the way here, each a step back, and what the one in view begins and ends with: one line, there for the
 * whole run too, so that no zoom moves the chart under the pointer.
 */
export function StretchBar({ visible }: { visible: Visible }) {
  const range = useAtom(zoom)
  const history = useAtom(zoomHistory)
  const unit = useAtom(units)
  const ends = endsOf(visible)
  const name = (one: Range | null) => (one === null ? t('timeline.wholeRun') : `${clockText(one.from, visible.clock, unit)} – ${clockText(one.to, visible.clock, unit)}`)
  const collections = visible.totals?.collections.reduce((sum, count) => sum + count, 0) ?? visible.collections.length
  return (
    <div
      className="stretch-bar num"
      data-testid={range ? 'stretch' : 'whole-run'}
      data-from={ends?.start.event}
      data-to={ends?.end.event}
      data-delta={ends ? ends.end.ledger.resident - ends.start.ledger.resident : undefined}
      data-settled={visible.settled}
    >
      <ol className="stretch-crumbs" aria-label={t('timeline.stretchesOnWayHere')}>
        {history.map((one, i) =>
          i > 0 && i < history.length - 1 ? (
            i === 1 && <li key={i}>…</li>
          ) : (
            <li key={i}>
              <button type="button" className="link" onClick={() => popZoomTo(i)}>
                {name(one)}
              </button>
            </li>
          ),
        )}
        <li aria-current="location">{name(range)}</li>
      </ol>
      {ends && (
        <>
          <span title={changesBetween(ends.start.ledger, ends.end.ledger).map(({ slice, bytes }) => `${sliceText(slice).label}: ${formatChange(bytes, unit)}`).join('\n')}>
            {formatBytes(ends.start.ledger.resident, unit)} → {formatBytes(ends.end.ledger.resident, unit)}, <b>{formatChange(ends.end.ledger.resident - ends.start.ledger.resident, unit)}</b>
          </span>
          <span className="muted">{t('timeline.collections', { collections: formatCount(collections) })}</span>
          <Button variant="quiet" className="button-small" hint={t('timeline.startStretchAsEnd')} data-testid="compare-stretch" onClick={() => void compareStretch(ends.start.event, ends.end.event)}>
            {t('timeline.compareStartAndEnd')}
          </Button>
        </>
      )}
    </div>
  )
}

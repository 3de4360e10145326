import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { formatCount } from '../../derive/numbers.ts'
import { noteMarks } from '../../derive/note-marks.ts'
import { convertValue } from '../../derive/series.ts'
import { useAtom } from '../../store/atom.ts'
import { goToEvent } from '../../store/step.ts'
import type { Visible } from '../../store/visible.ts'
import { notes } from '../../store/workload.ts'

/** Moments that the notes speak of. */
export function NoteMarks({ visible, width }: { visible: Visible; width: number; height: number }) {
  const text = useAtom(notes)
  const marks = useMemo(() => noteMarks(text), [text])
  const { series, clock, range } = visible
  if (series.length === 0) return null
  return marks.map((mark, i) => {
    const x = ((convertValue(series, 'event', clock, mark.event) - range.from) / (range.to - range.from || 1)) * width
    if (x < 0 || x > width || mark.event > series.columns.event[series.length - 1]!) return null
    return (
      <div key={`${mark.event} ${i}`}>
        <div className="note-line" style={{ left: x }} />
        <button type="button" className="note-mark" style={{ left: x }} data-testid="note-mark" data-event={mark.event} title={t('timeline.event', { event: formatCount(mark.event), text: mark.text || t('timeline.markWithoutNote') })} aria-label={t('timeline.markAtEvent', { event: formatCount(mark.event), text: mark.text })} onClick={() => void goToEvent(mark.event)}>
          {i + 1}
        </button>
      </div>
    )
  })
}

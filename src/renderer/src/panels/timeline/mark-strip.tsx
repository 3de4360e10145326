import { memo, useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { GenerationMark } from '../../components/generation-mark.tsx'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { whyHeldBack } from '../../derive/collections.ts'
import { markNear, type MarkRow, markRows } from '../../derive/marks.ts'
import { formatCount } from '../../derive/numbers.ts'
import { useLanguage } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { selectCollection } from '../../store/navigation.ts'
import { useCursors } from '../../store/use-chart.ts'
import { selectedCollection } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'
import { CursorLines } from '../../components/cursor-lines.tsx'

/** Every collection as a mark in the row of its generation; hollow where a full collection was held back. */
export function MarkStrip({ visible }: { visible: Visible }) {
  return <Plot className="mark-strip">{(size) => <Marks visible={visible} {...size} />}</Plot>
}

function Marks({ visible, width, height }: { visible: Visible } & PlotSize) {
  const language = useLanguage()
  const rowHeight = height / 3
  const rows = useMemo(
    () => markRows(visible.collections, visible.clock, visible.series, visible.range, width, Math.max(3, rowHeight * 0.5)),
    [visible, width, rowHeight],
  )
  const chosen = useAtom(selectedCollection)
  const cursors = useCursors(visible)
  return (
    <>
      <MarkLayer key={language} rows={rows} width={width} height={height} chosen={chosen} />
      <CursorLines source={cursors} />
      <div
        className="mark-target"
        title={t('timeline.clickMarkSeeCollection')}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const row = rows[Math.min(2, Math.max(0, Math.floor((event.clientY - box.top) / rowHeight)))]!
          const mark = markNear([row], event.clientX - box.left, 8)
          if (mark) selectCollection(visible, mark.record)
        }}
      />
    </>
  )
}

const MarkLayer = memo(function MarkLayer({ rows, width, height, chosen }: { rows: readonly MarkRow[]; width: number; height: number; chosen: number | null }) {
  const rowHeight = height / 3
  const size = rowHeight * 0.34
  return (
    <svg className="plot-layer" width={width} height={height} aria-hidden="true">
      {rows.map((row, r) => {
        const y = (r + 0.5) * rowHeight
        return (
          <g key={row.generation}>
            <text x={-8} y={y} dy="0.34em" textAnchor="end" className="axis-text">
              {t('timeline.gen', { generation: row.generation })}
            </text>
            {row.total === 0 && <line x1={0} x2={width} y1={y} y2={y} className="mark-none" />}
            {row.density.map((bar) => (
              <rect key={bar.x} x={bar.x} width={bar.width - 1} y={y + rowHeight * (0.4 - 0.75 * Math.max(0.15, bar.level))} height={rowHeight * 0.75 * Math.max(0.15, bar.level)} fill={`var(--generation-${row.generation})`}>
                <title>{t('timeline.collectionsOfGeneration', { count: formatCount(bar.count), generation: row.generation })}</title>
              </rect>
            ))}
            {row.marks.map((mark) => (
              <GenerationMark key={`${mark.record.index}${mark.suppressed}`} generation={row.generation} x={mark.x} y={y} size={size} hollow={mark.suppressed} chosen={mark.record.index === chosen} title={mark.suppressed ? whyHeldBack(mark.record) ?? '' : undefined} />
            ))}
          </g>
        )
      })}
    </svg>
  )
})

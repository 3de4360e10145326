import { type ReactNode, useState } from 'react'
import type { WhatIfPoint } from '../../../../shared/what-if.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { formatChange, formatCount, plural } from '../../derive/numbers.ts'
import { isComplete, plotted, settingsText, verdictText } from '../../derive/what-if.ts'
import { versionInfo } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { units } from '../../store/view.ts'
import { openPoint, sweep, type SweepState } from '../../store/what-if.ts'
import { tableForm, toggleTable } from '../../store/view.ts'
import { source } from '../../store/workload.ts'
import { Frontier } from './frontier.tsx'
import { SweepFields } from './sweep-fields.tsx'
import './what-if.css'

/** The program under many settings of the collector: the peak against what collecting costs. */
export function WhatIfPanel({ choice }: { choice: ReactNode }) {
  const now = useAtom(sweep)
  const text = useAtom(source)
  const asTable = useAtom(tableForm).has('what-if')
  const own = now === null ? [] : ownThresholds(now)
  const verdict = now === null ? null : verdictText(now.points, own)
  return (
    <div className="what-if">
      <div className="panel-tools">
        {choice}
        {now && <span className="panel-note num" role="status" data-testid="sweep-state" data-done={doneOf(now)} data-of={now.points.length} data-ended={now.ended}>{stateText(now)}</span>}
        {now && (
          <Button
            variant="quiet" className="button-small what-if-toggle" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} data-testid="what-if-table-toggle"
            hint={asTable ? t('whatIf.showTheDrawing') : t('whatIf.showPointsAsTable')} onClick={() => toggleTable('what-if')}
          >
            {t('whatIf.table')}
          </Button>
        )}
      </div>
      <div className="what-if-body">
        <SweepFields />
        <section className="what-if-results" aria-label={t('whatIf.resultsOfTheSweep')}>
          {now === null ? (
            <div className="table-empty">{t('whatIf.nameThresholdsTryStart')}</div>
          ) : (
            <>
              {verdict !== null && <p className="what-if-verdict" data-testid="sweep-verdict">{verdict}</p>}
              {now.source !== text && <p className="what-if-verdict muted">{t('whatIf.programHasChangedSince')}</p>}
              <div className="what-if-picture">{asTable ? <Points state={now} own={own} /> : <Frontier points={now.points} own={own} />}</div>
            </>
          )}
        </section>
      </div>
    </div>
  )
}

function ownThresholds({ points }: SweepState): readonly number[] {
  return versionInfo(points[0]?.settings.python ?? '')?.thresholds ?? [700, 10, 10]
}

function doneOf({ points }: SweepState): number {
  return points.filter(({ outcome }) => outcome !== null).length
}

function stateText(now: SweepState): string {
  const done = doneOf(now)
  if (now.ended && done < now.points.length) return t('whatIf.cancelledRanTheyStay', { done: formatCount(done), settings: plural(now.points.length, 'setting') })
  if (now.ended) return t('whatIf.ran', { settings: plural(done, 'setting') })
  return now.cancelled ? t('whatIf.stopping') : t('whatIf.ofDoneRunning', { done: formatCount(done), settings: plural(now.points.length, 'setting'), running: formatCount(now.running.length) })
}

type Row = WhatIfPoint & { readonly index: number; readonly best: boolean }

const SORTS: Readonly<Record<string, (row: Row) => number>> = {
  index: (row) => row.index,
  traversed: (row) => row.outcome?.traversed ?? Infinity,
  peak: (row) => row.outcome?.peakResident ?? Infinity,
  collections: (row) => row.outcome?.collections.reduce((sum, n) => sum + n, 0) ?? Infinity,
  collected: (row) => row.outcome?.collected ?? Infinity,
}

function Points({ state, own }: { state: SweepState; own: readonly number[] }) {
  const unit = useAtom(units)
  const [sort, setSort] = useState({ by: 'index', descending: false })
  const best = new Set(plotted(state.points).filter((point) => point.best).map(({ index }) => index))
  const key = SORTS[sort.by]!
  const rows = state.points.map((point, index): Row => ({ ...point, index, best: best.has(index) })).sort((a, b) => (sort.descending ? key(b) - key(a) : key(a) - key(b)) || a.index - b.index)
  const base = state.points[0]?.outcome ?? null
  const pending = (row: Row) => <span className="muted">{state.running.includes(row.index) ? t('whatIf.running') : state.ended ? t('whatIf.notRun') : t('whatIf.waits')}</span>
  const columns: Column<Row>[] = [
    { id: 'index', title: t('whatIf.setting'), sortable: true, rowHeading: true, cell: (row) => <span className="num">{settingsText(row.settings, own)}{row.current && <> <span className="badge">{t('whatIf.present')}</span></>}{row.best && <> <span className="badge">{t('whatIf.frontier')}</span></>}</span>, value: (row) => settingsText(row.settings, own) },
    { id: 'traversed', title: t('whatIf.referencesFollowed2'), hint: t('whatIf.whatCollectingCosts'), align: 'end', sortable: true, cell: (row) => (row.outcome ? formatCount(row.outcome.traversed) : pending(row)), value: (row) => row.outcome?.traversed ?? null },
    { id: 'peak', title: t('whatIf.peak'), align: 'end', sortable: true, cell: (row) => row.outcome && <Amount bytes={row.outcome.peakResident} units={unit} />, value: (row) => row.outcome?.peakResident ?? null },
    { id: 'change', title: t('whatIf.againstPresent'), align: 'end', cell: (row) => row.outcome && base && !row.current && formatChange(row.outcome.peakResident - base.peakResident, unit), value: (row) => (row.outcome && base ? row.outcome.peakResident - base.peakResident : null) },
    { id: 'collections', title: t('whatIf.collections'), hint: t('whatIf.generation012'), align: 'end', sortable: true, cell: (row) => row.outcome?.collections.map(formatCount).join(' · '), value: (row) => row.outcome?.collections.join(' ') ?? null },
    { id: 'collected', title: t('whatIf.collected'), align: 'end', sortable: true, cell: (row) => row.outcome && formatCount(row.outcome.collected), value: (row) => row.outcome?.collected ?? null },
    { id: 'status', title: t('whatIf.ended'), cell: (row) => row.outcome && (isComplete(row.outcome) && row.outcome.status === 'finished' ? t('statuses.finished') : <span title={row.outcome.problem}>{t(`statuses.${row.outcome.status}`)}: {row.outcome.problem}</span>), value: (row) => row.outcome?.status ?? null },
  ]
  return (
    <DataTable
      caption={t('whatIf.settingsTriedEnterRuns')} testId="what-if-table" columns={columns} rows={rows} rowKey={(row) => row.index} sort={sort}
      onSort={(by) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : false }))} onRow={(row) => void openPoint(row.settings)} selectedKey={null}
    />
  )
}

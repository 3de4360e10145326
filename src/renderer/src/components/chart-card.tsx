import type { ReactNode } from 'react'
import { t } from '../../../shared/texts/texts.ts'
import { Button } from './button.tsx'
import './chart-card.css'

export interface ChartCardProps {
  title: string
  /** Names the part in test ids: `<id>`, `<id>-table-toggle`. */
  id: string
  tools?: ReactNode
  /** Shows numbers instead of the drawing. */
  asTable: boolean
  onToggleTable: () => void
  table: () => ReactNode
  /** Said instead of an empty drawing. */
  empty?: ReactNode
  children: ReactNode
}

/** The frame of a chart: its name, its tools, and the switch to the same numbers as a table. */
export function ChartCard({ title, id, tools, asTable, onToggleTable, table, empty, children }: ChartCardProps) {
  return (
    <section className={`chart-card chart-card-${id}`} aria-label={title} data-testid={id}>
      <header className="chart-head">
        <h2 className="chart-title">{title}</h2>
        <div className="chart-tools">{tools}</div>
        <Button
          variant="quiet"
          className="button-small"
          icon={asTable ? 'chart' : 'table'}
          aria-pressed={asTable}
          hint={asTable ? t('charts.showTheDrawing') : t('charts.showNumbersAsTable')}
          data-testid={`${id}-table-toggle`}
          onClick={onToggleTable}
        >
          {t('charts.table')}
        </Button>
      </header>
      <div className="chart-body">{empty ? <div className="chart-empty">{empty}</div> : asTable ? table() : children}</div>
    </section>
  )
}

import { type ReactNode, type UIEvent, useMemo, useRef, useState } from 'react'
import './data-table.css'

export interface Column<Row> {
  readonly id: string
  readonly title: ReactNode
  /** What the heading means, in a tooltip. */
  readonly hint?: string
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  /** The first column that names the row is its heading. */
  readonly rowHeading?: boolean
  readonly cell: (row: Row) => ReactNode
  /** The exact value, as plain text: a tooltip, and what programs read. */
  readonly value?: (row: Row) => number | string | null
}

export interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  testId?: string
  sort?: { readonly by: string; readonly descending: boolean }
  onSort?: (by: string) => void
  onRow?: (row: Row) => void
  selectedKey?: string | number | null
  footer?: readonly ReactNode[]
  /** Said in place of rows. */
  empty?: ReactNode
}

/** Above this many rows only the ones in view are in the document. */
const WINDOWED = 200
const OVERSCAN = 8

export function DataTable<Row>({ caption, columns, rows, rowKey, testId, sort, onSort, onRow, selectedKey, footer, empty }: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 400, row: 26 })
  const windowed = rows.length > WINDOWED

  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    if (!windowed) return
    const { scrollTop, clientHeight } = event.currentTarget
    const row = body.current?.querySelector<HTMLElement>('tr[data-row]')?.offsetHeight || scroll.row
    // Whole blocks of rows, so that most scrolling redraws nothing.
    const top = Math.floor(scrollTop / (row * OVERSCAN)) * row * OVERSCAN
    if (top !== scroll.top || clientHeight !== scroll.height || row !== scroll.row) setScroll({ top, height: clientHeight, row })
  }

  const first = windowed ? Math.max(0, Math.floor(scroll.top / scroll.row) - OVERSCAN) : 0
  const last = windowed ? Math.min(rows.length, first + Math.ceil(scroll.height / scroll.row) + 3 * OVERSCAN) : rows.length
  const shown = useMemo(() => rows.slice(first, last), [rows, first, last])

  return (
    <div className="table-scroll" onScroll={onScroll} tabIndex={0} role="group" aria-label={caption}>
      <table className="table" data-testid={testId} aria-rowcount={rows.length + 1} data-rows={rows.length}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = sort?.by === column.id
              return (
                <th key={column.id} scope="col" className={column.align === 'end' ? 'end' : undefined} title={column.hint} aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}>
                  {column.sortable && onSort ? (
                    <button type="button" className="table-sort" onClick={() => onSort(column.id)}>
                      {column.title}
                      <span aria-hidden="true" className="table-arrow">
                        {sorted ? (sort.descending ? '▾' : '▴') : ''}
                      </span>
                    </button>
                  ) : (
                    column.title
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          {first > 0 && <Spacer columns={columns.length} height={first * scroll.row} />}
          {shown.map((row, i) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                data-row
                data-key={key}
                aria-rowindex={first + i + 2}
                aria-selected={onRow ? key === selectedKey : undefined}
                className={onRow ? 'table-choice' : undefined}
                tabIndex={onRow ? 0 : undefined}
                onClick={onRow ? () => onRow(row) : undefined}
                onKeyDown={
                  onRow
                    ? (event) => {
                        if (event.key === 'Enter' || event.key === ' ') {
                          event.preventDefault()
                          onRow(row)
                        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                          event.preventDefault()
                          const sibling = event.key === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
                          ;(sibling as HTMLElement | null)?.focus()
                        }
                      }
                    : undefined
                }
              >
                {columns.map((column) => {
                  const value = column.value?.(row)
                  const Cell = column.rowHeading ? 'th' : 'td'
                  return (
                    <Cell key={column.id} scope={column.rowHeading ? 'row' : undefined} className={column.align === 'end' ? 'end num' : undefined} data-column={column.id} data-value={value ?? undefined}>
                      {column.cell(row)}
                    </Cell>
                  )
                })}
              </tr>
            )
          })}
          {last < rows.length && <Spacer columns={columns.length} height={(rows.length - last) * scroll.row} />}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {footer.map((cell, i) => (
                <td key={i} className={columns[i]?.align === 'end' ? 'end num' : undefined} data-column={columns[i]?.id}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length === 0 && empty && <div className="table-empty">{empty}</div>}
    </div>
  )
}

function Spacer({ columns, height }: { columns: number; height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

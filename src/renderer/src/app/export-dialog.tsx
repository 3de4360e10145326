import { useState } from 'react'
import { DEFAULT_REDACTION, type Redaction, type ReportFormat } from '../../../shared/report/report.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { dialog } from '../store/app.ts'
import { exportReport } from '../store/documents.ts'

const FORMATS: readonly { id: ReportFormat; label: string; detail: string }[] = [
  { id: 'html', label: 'HTML', detail: 'One file with charts and tables, opens offline' },
  { id: 'pdf', label: 'PDF', detail: 'The same, printed' },
  { id: 'json', label: 'JSON', detail: 'Every number, with a published schema' },
  { id: 'csv', label: 'CSV', detail: 'The tables, in one .zip' },
  { id: 'svg', label: 'Charts, SVG', detail: 'Every chart, in one .zip' },
  { id: 'png', label: 'Charts, PNG', detail: 'Every chart at twice its size, in one .zip' },
  { id: 'speedscope', label: 'speedscope', detail: 'Live bytes by function and line' },
  { id: 'trace', label: 'Perfetto', detail: 'Trace with memory, collections and arenas' },
]

const CONTENTS: readonly { id: keyof Redaction; label: string; detail: string }[] = [
  { id: 'source', label: 'Source text', detail: 'without it, lines are named by their numbers' },
  { id: 'output', label: 'Output of the program', detail: 'and the text of its exception' },
  { id: 'values', label: 'Values of objects', detail: 'and the strings in paths to them' },
]

export function ExportDialog() {
  const [format, setFormat] = useState<ReportFormat>('html')
  const [shows, setShows] = useState<Redaction>(DEFAULT_REDACTION)
  const close = () => dialog.set(null)
  const write = () => {
    close()
    void exportReport(format, shows)
  }
  return (
    <Dialog
      title="Export report"
      size="large"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" data-testid="export-write" onClick={write}>
            Export…
          </Button>
        </>
      }
    >
      <div className="export-choices">
        <fieldset>
          <legend>Format</legend>
          {FORMATS.map(({ id, label, detail }) => (
            <label key={id} className="export-choice">
              <input type="radio" name="format" value={id} checked={format === id} data-testid={`export-${id}`} data-autofocus={id === 'html' || undefined} onChange={() => setFormat(id)} />
              <span>
                <b>{label}</b>
                <small>{detail}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Contents</legend>
          {CONTENTS.map(({ id, label, detail }) => (
            <label key={id} className="export-choice">
              <input type="checkbox" checked={shows[id]} data-testid={`export-shows-${id}`} onChange={(event) => setShows({ ...shows, [id]: event.target.checked })} />
              <span>
                <b>{label}</b>
                <small>{detail}</small>
              </span>
            </label>
          ))}
          <p className="dialog-text">The report says what it leaves out.</p>
        </fieldset>
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { DEFAULT_REDACTION, type Redaction, type ReportFormat } from '../../../shared/report/report.ts'
import { t } from '../../../shared/texts/texts.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { dialog } from '../store/app.ts'
import { exportReport } from '../store/documents.ts'

const FORMATS: readonly { id: ReportFormat; label: string; detail: string }[] = [
  { id: 'html', label: 'HTML', get detail() { return t('dialogs.oneFileWithCharts') } },
  { id: 'pdf', label: 'PDF', get detail() { return t('dialogs.theSamePrinted') } },
  { id: 'json', label: 'JSON', get detail() { return t('dialogs.everyNumberWithPublished') } },
  { id: 'csv', label: 'CSV', get detail() { return t('dialogs.tablesOneZip') } },
  { id: 'svg', get label() { return t('dialogs.chartsSvg') }, get detail() { return t('dialogs.everyChartOneZip') } },
  { id: 'png', get label() { return t('dialogs.chartsPng') }, get detail() { return t('dialogs.everyChartAtTwice') } },
  { id: 'speedscope', label: 'speedscope', get detail() { return t('dialogs.liveBytesByFunction') } },
  { id: 'trace', label: 'Perfetto', get detail() { return t('dialogs.traceWithMemoryCollections') } },
]

const CONTENTS: readonly { id: keyof Redaction; label: string; detail: string }[] = [
  { id: 'source', get label() { return t('dialogs.sourceText') }, get detail() { return t('dialogs.withoutLinesNamedBy') } },
  { id: 'output', get label() { return t('dialogs.outputOfTheProgram') }, get detail() { return t('dialogs.textException') } },
  { id: 'values', get label() { return t('dialogs.valuesOfObjects') }, get detail() { return t('dialogs.stringsPathsThem') } },
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
      title={t('dialogs.exportReport')}
      size="large"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t('dialogs.cancel')}</Button>
          <Button variant="primary" data-testid="export-write" onClick={write}>
            {t('dialogs.export')}
          </Button>
        </>
      }
    >
      <div className="export-choices">
        <fieldset>
          <legend>{t('dialogs.format')}</legend>
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
          <legend>{t('dialogs.contents')}</legend>
          {CONTENTS.map(({ id, label, detail }) => (
            <label key={id} className="export-choice">
              <input type="checkbox" checked={shows[id]} data-testid={`export-shows-${id}`} onChange={(event) => setShows({ ...shows, [id]: event.target.checked })} />
              <span>
                <b>{label}</b>
                <small>{detail}</small>
              </span>
            </label>
          ))}
          <p className="dialog-text">{t('dialogs.reportSaysWhatLeaves')}</p>
        </fieldset>
      </div>
    </Dialog>
  )
}

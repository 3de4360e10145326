import { useState } from 'react'
import type { SampleInfo } from '../../../../shared/documents/document.ts'
import { sampleText } from '../../../../shared/texts/samples.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { openReal } from '../../store/documents.ts'
import { appInfo } from '../../store/app.ts'
import { overlay, real } from '../../store/real.ts'
import { isActive, run, startRun } from '../../store/run.ts'
import { units } from '../../store/view.ts'
import { AgreementTable, ClassTable, ReadingTable } from './tables.tsx'
import './real.css'

const PARTS = ['agreement', 'readings', 'classes'] as const
type Part = (typeof PARTS)[number]

/** A real interpreter's run against the twin's: what agrees, by how much the rest differs, and why it may. */
export function Real() {
  const opened = useAtom(real)
  const both = useAtom(overlay)
  const [part, setPart] = useState<Part>('agreement')
  if (opened === null) return <NoReal />
  if (both === null) return <Offer />
  return (
    <div className="real">
      <div className="panel-tools">
        <Segmented label={t('real.whatToShow')} testId="real-part" value={part} onChange={setPart} options={PARTS.map((id) => ({ id, label: t(`real.${id}`) }))} />
        <Verdict />
      </div>
      {part === 'agreement' && <AgreementTable agreement={both.agreement} />}
      {part === 'readings' && <ReadingTable laid={both.laid} />}
      {part === 'classes' && <ClassTable agreement={both.agreement} />}
    </div>
  )
}

function Verdict() {
  const opened = useAtom(real)
  const both = useAtom(overlay)
  const unit = useAtom(units)
  if (opened === null || both === null) return null
  const { agreement, residual } = both
  const { release, machine, libc } = opened.run.interpreter
  return (
    <span className="panel-note num" data-testid="real-verdict" data-known={agreement.known} data-agreeing={agreement.agreeing}>
      <strong>{t('real.figuresAgree', { agreeing: agreement.agreeing, known: agreement.known })}</strong> {t('real.withCpython', { release, platform: [machine, libc].filter((text) => text !== '').join(', ') })}
      {residual.readings > 0 && t('real.readingsWithin', { share: Math.round(residual.within * 100), readings: formatCount(residual.readings), band: formatBytes(residual.band, unit), median: formatBytes(residual.median, unit) })}
      {!agreement.sameProgram && t('real.programChanged')}
      {!agreement.sameVersion && t('real.anotherVersion')}
    </span>
  )
}

/** A real run is open, and the twin has not run yet. */
function Offer() {
  const { phase } = useAtom(run)
  const opened = useAtom(real)
  const unit = useAtom(units)
  if (opened === null) return null
  const { workload, interpreter, start, peak, end } = opened.run
  return (
    <div className="table-empty" data-testid="real-offer">
      <p>
        {t('real.ranOn', { name: workload.name, release: interpreter.release, start: formatBytes(start.resident, unit), peak: formatBytes(peak.resident, unit), end: formatBytes(end.resident, unit) })}
      </p>
      <Button variant="primary" icon="play" data-testid="real-run" disabled={isActive(phase)} onClick={() => void startRun()}>
        {t('real.runInTwin')}
      </Button>
    </div>
  )
}

function titleOf(id: string, samples: readonly SampleInfo[]): string {
  const info = samples.find((one) => one.id === id)
  return info === undefined ? id : sampleText(info).title
}

function NoReal() {
  const shipped = useAtom(appInfo)?.realRuns ?? []
  const samples = useAtom(appInfo)?.samples ?? []
  const named = [...new Set(shipped.map(({ sample }) => sample))]
  return (
    <div className="real-none">
      <p>
        {t('real.howToRecord', { command: 'python arenascope_record.py PROGRAM.py' })}
      </p>
      <ul className="real-shipped" data-testid="real-shipped">
        {named.map((sample) => (
          <li key={sample}>
            <span>{titleOf(sample, samples)}</span>
            {shipped
              .filter((one) => one.sample === sample)
              .map(({ id, release }) => (
                <Button key={id} className="button-small" data-testid={`real-${id}`} onClick={() => void openReal(id)}>
                  {release}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

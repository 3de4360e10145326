import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { type Lab, labOf } from '../../derive/labs.ts'
import { formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { tryFix } from '../../store/findings.ts'
import { labNumbers } from '../../store/labs.ts'
import { isActive, run } from '../../store/run.ts'
import { units } from '../../store/view.ts'
import { file, settings } from '../../store/workload.ts'

/** What a sample's run comes to, and the change that makes it another number. */
export function LabCard() {
  const { name, format } = useAtom(file)
  const numbers = useAtom(labNumbers)
  const unit = useAtom(units)
  const lab = format === 'sample' ? labOf(name) : null
  if (lab === null || numbers === null) return null
  const text = (value: number) => (lab.unit === 'bytes' ? formatBytes(value, unit) : formatCount(value))
  return (
    <section className="inspector-lab" aria-label={t('labs.title')} data-testid="lab" data-number={numbers.now}>
      <p className="num">
        <strong className="lab-number">{text(numbers.now)}</strong> {t(`labs.numbers.${lab.id}`)}
        {numbers.before !== null && (
          <span className="muted" data-testid="lab-before" data-number={numbers.before}>
            {' '}
            {t('labs.before', { number: text(numbers.before) })}
          </span>
        )}
      </p>
      <p className="inspector-note">{t(`labs.next.${lab.id}`)}</p>
      <TryChange lab={lab} />
    </section>
  )
}

/** Keeps the run on the shelf as A, makes the next one and compares; gone once the settings are those. */
function TryChange({ lab: { change, changeName } }: { lab: Lab }) {
  const now = useAtom(settings)
  const { phase } = useAtom(run)
  const made = change !== null && Object.entries(change).every(([key, value]) => now[key as keyof typeof now] === value)
  if (change === null || made) return null
  const label = t('labs.runSo', { settings: changeName })
  return (
    <Button className="button-small" disabled={isActive(phase)} data-testid="lab-run" onClick={() => void tryFix({ kind: 'settings', label, settings: change })}>
      {label}
    </Button>
  )
}

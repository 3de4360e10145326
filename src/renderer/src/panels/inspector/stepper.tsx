import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { useAtom } from '../../store/atom.ts'
import { isActive, result, run } from '../../store/run.ts'
import { STEP_UNITS, stepBy, stepping, stepUnit, type StepUnit } from '../../store/step.ts'

/** Back and on through an ended run, exactly. */
export function Stepper() {
  const unit = useAtom(stepUnit)
  const busy = useAtom(stepping)
  const ended = useAtom(result) !== null
  const { phase } = useAtom(run)
  if (!ended || isActive(phase) || phase === 'rejected') return null
  return (
    <div className="stepper" role="group" aria-label={t('inspector.stepThroughTheRun')} aria-busy={busy} data-testid="stepper">
      <Button variant="quiet" className="button-small" hint={t('inspector.backToTheBefore', { unit: t(`steps.${unit}`) })} keys={t('inspector.onChart', { keys: ',' })} data-testid="step-back" onClick={() => void stepBy(unit, -1)}>
        {t('inspector.back')}
      </Button>
      <Select label={t('inspector.stepBy')} testId="step-unit" value={unit} options={STEP_UNITS.map((id) => ({ value: id, label: t('inspector.by', { unit: t(`steps.${id}`) }) }))} onChange={(next) => stepUnit.set(next as StepUnit)} />
      <Button variant="quiet" className="button-small" hint={t('inspector.onToTheNext', { unit: t(`steps.${unit}`) })} keys={t('inspector.onChart', { keys: '.' })} data-testid="step-on" onClick={() => void stepBy(unit, 1)}>
        {t('inspector.on')}
      </Button>
    </div>
  )
}

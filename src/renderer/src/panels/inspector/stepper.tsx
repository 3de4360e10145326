import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { useAtom } from '../../store/atom.ts'
import { isActive, result, run } from '../../store/run.ts'
import { STEP_NAMES, STEP_UNITS, stepBy, stepping, stepUnit, type StepUnit } from '../../store/step.ts'

/** Back and on through an ended run, exactly. */
export function Stepper() {
  const unit = useAtom(stepUnit)
  const busy = useAtom(stepping)
  const ended = useAtom(result) !== null
  const { phase } = useAtom(run)
  if (!ended || isActive(phase) || phase === 'rejected') return null
  return (
    <div className="stepper" role="group" aria-label="Step through the run" aria-busy={busy} data-testid="stepper">
      <Button variant="quiet" className="button-small" hint={`Back to the ${STEP_NAMES[unit]} before`} keys=", on a chart" data-testid="step-back" onClick={() => void stepBy(unit, -1)}>
        ‹ Back
      </Button>
      <Select label="Step by" testId="step-unit" value={unit} options={STEP_UNITS.map((id) => ({ value: id, label: `by ${STEP_NAMES[id]}` }))} onChange={(next) => stepUnit.set(next as StepUnit)} />
      <Button variant="quiet" className="button-small" hint={`On to the next ${STEP_NAMES[unit]}`} keys=". on a chart" data-testid="step-on" onClick={() => void stepBy(unit, 1)}>
        On ›
      </Button>
    </div>
  )
}

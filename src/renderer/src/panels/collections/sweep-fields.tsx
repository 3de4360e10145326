import { useId } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { plural } from '../../derive/numbers.ts'
import { readForm, type SweepForm } from '../../derive/what-if.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, run } from '../../store/run.ts'
import { cancelSweep, proposedForm, startSweep, sweep, sweepForm } from '../../store/what-if.ts'
import { settings, source } from '../../store/workload.ts'

/** What to try. */
export function SweepFields() {
  const text = useAtom(source)
  const typed = useAtom(sweepForm)
  const now = useAtom(sweep)
  const { phase } = useAtom(run)
  const { python } = useAtom(settings)
  const id = useId()
  const proposed = proposedForm(text)
  const form = typed ?? proposed
  const planned = readForm(form)
  const problem = typeof planned === 'string' ? planned : null
  const going = now !== null && !now.ended
  const freezes = python !== '2.7' && python !== '2.7.3'
  const change = (part: Partial<SweepForm>) => sweepForm.set({ ...form, ...part })
  const count = typeof planned === 'string' ? 0 : planned.thresholds.reduce((product, values) => product * Math.max(1, values.length), 1) + Number(planned.off) + Number(planned.freezeLine !== null)

  return (
    <form
      className="sweep"
      aria-label={t('whatIf.settingsToTry')}
      onSubmit={(event) => {
        event.preventDefault()
        if (typeof planned !== 'string' && !going) void startSweep(freezes ? planned : { ...planned, freezeLine: null })
      }}
    >
      {form.thresholds.map((value, i) => (
        <label key={i} className="sweep-field">
          <span>{t('whatIf.threshold2', { i })}</span>
          <input
            value={value} disabled={going} title={t('whatIf.valuesRangesSuchAs', { hint: t(`thresholdHints.${i as 0 | 1 | 2}`) })} data-testid={`sweep-threshold${i}`} aria-invalid={problem?.startsWith(`Threshold ${i}`) ?? false} aria-describedby={problem === null ? undefined : id}
            onChange={(event) => change({ thresholds: form.thresholds.map((old, at) => (at === i ? event.target.value : old)) as unknown as SweepForm['thresholds'] })}
          />
        </label>
      ))}
      <label className="sweep-check">
        <input type="checkbox" checked={form.off} disabled={going} data-testid="sweep-off" onChange={(event) => change({ off: event.target.checked })} /> {t('whatIf.collectorOff2')}
      </label>
      <label className="sweep-check" title={freezes ? t('whatIf.asIfGcFreeze') : t('whatIf.gcFreezeCameWith')}>
        <input type="checkbox" checked={form.freeze && freezes} disabled={going || !freezes} data-testid="sweep-freeze" onChange={(event) => change({ freeze: event.target.checked })} /> {t('whatIf.freezeAfterStartUp')}
        <input
          className="sweep-line" inputMode="numeric" value={form.freezeLine} disabled={going || !freezes || !form.freeze} aria-label={t('whatIf.lineAtWhichStart')} data-testid="sweep-freeze-line"
          onChange={(event) => change({ freezeLine: event.target.value })}
        />
      </label>
      {problem !== null && <p className="sweep-problem" id={id} role="alert">{problem}</p>}
      <div className="sweep-buttons">
        {going ? (
          <Button icon="stop" data-testid="sweep-cancel" onClick={cancelSweep}>{t('whatIf.cancel')}</Button>
        ) : (
          <Button variant="primary" type="submit" disabled={problem !== null || isActive(phase)} data-testid="sweep-start">{t('whatIf.try', { settings: plural(count, 'setting') })}</Button>
        )}
        {typed !== null && !going && <Button variant="quiet" className="button-small" onClick={() => sweepForm.set(null)}>{t('whatIf.reset')}</Button>}
      </div>
      {going && <progress max={now.points.length} value={now.points.filter(({ outcome }) => outcome !== null).length} aria-label={t('whatIf.settingsThatHaveRun')} />}
    </form>
  )
}

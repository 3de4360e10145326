import { useId } from 'react'
import { Button } from '../../components/button.tsx'
import { plural } from '../../derive/numbers.ts'
import { readForm, type SweepForm } from '../../derive/what-if.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, run } from '../../store/run.ts'
import { cancelSweep, proposedForm, startSweep, sweep, sweepForm } from '../../store/what-if.ts'
import { settings, source } from '../../store/workload.ts'

const HINTS = ['net container allocations that start a collection', 'collections of generation 0 before one of generation 1', 'collections of generation 1 before a full one'] as const

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
      aria-label="Settings to try"
      onSubmit={(event) => {
        event.preventDefault()
        if (typeof planned !== 'string' && !going) void startSweep(freezes ? planned : { ...planned, freezeLine: null })
      }}
    >
      {form.thresholds.map((value, i) => (
        <label key={i} className="sweep-field">
          <span>threshold{i}</span>
          <input
            value={value} disabled={going} title={`Values, or ranges such as 100-1000/100: ${HINTS[i]}`} data-testid={`sweep-threshold${i}`} aria-invalid={problem?.startsWith(`Threshold ${i}`) ?? false} aria-describedby={problem === null ? undefined : id}
            onChange={(event) => change({ thresholds: form.thresholds.map((old, at) => (at === i ? event.target.value : old)) as unknown as SweepForm['thresholds'] })}
          />
        </label>
      ))}
      <label className="sweep-check">
        <input type="checkbox" checked={form.off} disabled={going} data-testid="sweep-off" onChange={(event) => change({ off: event.target.checked })} /> collector off
      </label>
      <label className="sweep-check" title={freezes ? 'As if gc.freeze() were called when that line begins: what lives then is never looked at again' : 'gc.freeze() came with Python 3.7'}>
        <input type="checkbox" checked={form.freeze && freezes} disabled={going || !freezes} data-testid="sweep-freeze" onChange={(event) => change({ freeze: event.target.checked })} /> freeze after start-up, at line
        <input
          className="sweep-line" inputMode="numeric" value={form.freezeLine} disabled={going || !freezes || !form.freeze} aria-label="Line at which start-up is over" data-testid="sweep-freeze-line"
          onChange={(event) => change({ freezeLine: event.target.value })}
        />
      </label>
      {problem !== null && <p className="sweep-problem" id={id} role="alert">{problem}</p>}
      <div className="sweep-buttons">
        {going ? (
          <Button icon="stop" data-testid="sweep-cancel" onClick={cancelSweep}>Cancel</Button>
        ) : (
          <Button variant="primary" type="submit" disabled={problem !== null || isActive(phase)} data-testid="sweep-start">Try {plural(count, 'setting')}</Button>
        )}
        {typed !== null && !going && <Button variant="quiet" className="button-small" onClick={() => sweepForm.set(null)}>Reset</Button>}
      </div>
      {going && <progress max={now.points.length} value={now.points.filter(({ outcome }) => outcome !== null).length} aria-label="Settings that have run" />}
    </form>
  )
}

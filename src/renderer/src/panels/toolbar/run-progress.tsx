import { useEffect, useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { formatCount, formatSeconds, plural, shortCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, progress, run, type RunState } from '../../store/run.ts'

/** What the run has done so far. A percentage appears when the same program ran before: the twin repeats itself exactly. */
export function RunProgress() {
  const state = useAtom(run)
  const done = useAtom(progress)
  const elapsed = useElapsed(state)
  const active = isActive(state.phase)
  const share = active && state.expectedEvents ? Math.min(1, done.event / state.expectedEvents) : null
  const phase = state.stopping ? t('phases.stopping') : t(`phases.${state.phase}`)
  return (
    <div className="progress" data-testid="progress">
      <div className="progress-top">
        <span className={`phase phase-${state.phase}`} data-testid="phase" data-phase={state.phase} data-run={state.runId ?? undefined} role="status">
          {phase}
          {share !== null && ` ${Math.floor(share * 100)} %`}
        </span>
        {state.phase !== 'idle' && (
          <span className="num" title={plural(done.event, 'allocatorCall')} data-testid="progress-events" data-value={done.event}>
            {t('toolbar.events', { event: shortCount(done.event) })}
          </span>
        )}
        {done.line > 0 && <span className="num">{t('toolbar.line', { line: formatCount(done.line) })}</span>}
      </div>
      <div className="progress-bottom num">
        {state.phase === 'idle' ? (
          <span>{t('toolbar.pressRunOrF5')}</span>
        ) : (
          <>
            <span title={t('toolbar.simulatedClockProgram')}>{t('toolbar.simulated', { seconds: formatSeconds(done.seconds) })}</span>
            <span title={t('toolbar.timeYouWaited')}>{t('toolbar.elapsed', { elapsed: formatSeconds(Math.round(elapsed / 100) / 10) })}</span>
          </>
        )}
      </div>
      <div className={`progress-bar${active ? ' progress-bar-active' : ''}`} role="progressbar" aria-label={t('toolbar.run')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={share === null ? undefined : Math.round(share * 100)} data-known={share !== null} data-paused={state.phase === 'paused'}>
        <div className="progress-fill" style={share === null ? undefined : { width: `${share * 100}%` }} />
      </div>
    </div>
  )
}

/** Milliseconds since Run was pressed, refreshed a few times a second while the run lasts. */
function useElapsed(state: RunState): number {
  const [, tick] = useState(0)
  const active = isActive(state.phase)
  useEffect(() => {
    if (!active) return
    const timer = setInterval(() => tick((n) => n + 1), 250)
    return () => clearInterval(timer)
  }, [active])
  if (state.phase === 'idle') return 0
  return (state.endedAt ?? performance.now()) - state.startedAt
}

import { useEffect, useRef } from 'react'
import type { CycleGroup } from '../../../../shared/telemetry/cycles.ts'
import { t } from '../../../../shared/texts/texts.ts'
import type { WeakTrial } from '../../../../shared/what-if.ts'
import { Button } from '../../components/button.tsx'
import { closedText, cutText, memberNames, trialRows, trialText } from '../../derive/cycles.ts'
import { formatBytes, formatChange, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { type CyclesOf, sameCycles, takeOver, triedCut, tryCut } from '../../store/cycles.ts'
import type { Asked } from '../../store/heap.ts'
import { run } from '../../store/run.ts'
import { revealLine, units } from '../../store/view.ts'

interface CutProps {
  of: CyclesOf
  shape: number
  group: CycleGroup
}

function useTrial(of: CyclesOf, shape: number): Asked<WeakTrial> | null {
  const tried = useAtom(triedCut)
  const { runId } = useAtom(run)
  return tried !== null && tried.runId === runId && sameCycles(tried.of, of) && tried.shape === shape ? tried.asked : null
}

export function MakeWeak({ of, shape, group: { cut } }: CutProps) {
  const mine = useTrial(of, shape)
  if (cut.kind === 'none') return null
  return (
    <Button variant="primary" className="button-small" disabled={mine?.state === 'waiting'} data-testid="make-weak" hint={t('cycles.runsProgramAsWith', { stores: cut.stores.map(({ line }) => line).join(', ') })} onClick={() => void tryCut(of, shape, cut)}>
      {mine?.state === 'waiting' ? t('cycles.runningBoth') : t('cycles.makeThisEdgeWeak')}
    </Button>
  )
}

/** The line that closed the cycle, the reference to cut, and what comes of cutting it. */
export function CycleCutPanel({ of, shape, group }: CutProps) {
  const mine = useTrial(of, shape)
  const names = memberNames(group)
  const { cut } = group
  const closing = group.closing === null ? null : (group.edges[group.closing]?.line ?? null)
  return (
    <div className="cycles-cut" data-testid="cycle-cut" data-cut={cut.kind === 'store' ? cut.stores.map(({ line }) => line).join(' ') : cut.reason}>
      <p>
        {closedText(group, names)}
        {closing !== null && <> <button type="button" className="link" onClick={() => revealLine.set({ line: closing })}>{t('cycles.showLine', { closing })}</button></>}
      </p>
      <p>{cutText(group, names)}</p>
      {cut.kind === 'store' && (
        <>
          <pre className="cycles-edit" aria-label={t('cycles.lineAsAsWould')}>
            {cut.before.split('\n').map((line, i) => <code key={`b${i}`} className="cycles-edit-before">− {line}</code>)}
            {cut.after.split('\n').map((line, i) => <code key={`a${i}`} className="cycles-edit-after">+ {line}</code>)}
          </pre>
          <p className="panel-note">{t('cycles.programRunTwiceAs')}</p>
        </>
      )}
      {mine?.state === 'refused' && <p role="alert">{mine.message}</p>}
      {mine?.state === 'answered' && <Trial trial={mine.value} />}
    </div>
  )
}

function Trial({ trial }: { trial: WeakTrial }) {
  const unit = useAtom(units)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.scrollIntoView({ block: 'start' }), [trial])
  const text = (value: number, bytes: boolean) => (bytes ? formatBytes(value, unit) : formatCount(value))
  return (
    <div className="cycles-trial" role="status" ref={element}>
      <p><strong>{trialText(trial)}</strong></p>
      <table className="table cycles-trial-table" data-testid="weak-trial">
        <caption className="visually-hidden">{t('cycles.runAsAgainstRun')}</caption>
        <thead>
          <tr><th scope="col">{t('cycles.wholeRun')}</th><th scope="col" className="end">{t('cycles.asItIs')}</th><th scope="col" className="end">{t('cycles.weak')}</th><th scope="col" className="end">{t('cycles.change')}</th></tr>
        </thead>
        <tbody>
          {trialRows(trial).map(({ id, name, before, after, bytes }) => (
            <tr key={id} data-row={id}>
              <th scope="row">{name}</th>
              <td className="end num" data-column="before" data-value={before}>{text(before, bytes)}</td>
              <td className="end num" data-column="after" data-value={after}>{text(after, bytes)}</td>
              <td className="end num">{bytes ? formatChange(after - before, unit) : after === before ? '0' : `${after > before ? '▲ +' : '▼ −'}${formatCount(Math.abs(after - before))}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button data-testid="take-over" hint={t('cycles.writesLineIntoProgram')} onClick={() => void takeOver(trial)}>{t('cycles.writeIntoProgramRun')}</Button>
    </div>
  )
}

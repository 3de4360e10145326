import { type ReactNode, useMemo } from 'react'
import { Button } from '../../components/button.tsx'
import { formatCount, formatSeconds } from '../../derive/numbers.ts'
import type { MomentView } from '../../derive/moments.ts'
import { useAtom } from '../../store/atom.ts'
import { heapChoice } from '../../store/heap.ts'
import { selectMoment } from '../../store/navigation.ts'
import { telemetry } from '../../store/telemetry.ts'
import { hovered, inspectorOpen, revealLine, selected, selectedCollection } from '../../store/view.ts'
import { ChosenInHeap } from './heap/chosen-in-heap.tsx'
import { CollectionDetail } from './collection-detail.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { LedgerNow } from './ledger-now.tsx'
import { Stepper } from './stepper.tsx'
import './inspector.css'

/** The moment under the pointer, the chosen one, or how things stand now. */
export function Inspector() {
  const now = useAtom(telemetry)
  const under = useAtom(hovered)
  const chosen = useAtom(selected)
  const index = useAtom(selectedCollection)
  const heap = useAtom(heapChoice)
  const moment = under ?? chosen ?? now?.last ?? null
  const collection = useMemo(() => (index === null || under ? null : (now?.collections.find((record) => record.index === index) ?? null)), [index, under, now])
  const title = under ? 'Under the pointer' : chosen ? 'Chosen moment' : now?.ended ? 'At the end' : 'Now'

  return (
    <aside className="inspector" aria-label="Inspector" data-testid="inspector">
      <header className="pane-head">
        <h2 className="pane-title">{moment ? title : 'Inspector'}</h2>
        {chosen && !under && (
          <Button variant="quiet" className="button-small" keys="Esc on a chart" hint="Back to the present" onClick={() => selectMoment(null)}>
            Clear
          </Button>
        )}
        <Button variant="quiet" className="button-small pane-head-end" icon="panel" hint="Hide the inspector" keys="Q on a chart" onClick={() => inspectorOpen.set(false)} />
      </header>
      {moment && now ? (
        <div className="inspector-body">
          <Stepper />
          <FindingDetail />
          {heap && <ChosenInHeap choice={heap} />}
          <Facts moment={moment} thresholds={now.thresholds} />
          {collection && <CollectionDetail record={collection} />}
          <LedgerNow moment={moment} peak={now.peak} />
        </div>
      ) : (
        <p className="inspector-empty">Run a program, then point at a chart: the numbers of that moment appear here. Click to keep one; arrow keys move it.</p>
      )}
    </aside>
  )
}

function Facts({ moment, thresholds }: { moment: MomentView; thresholds: readonly number[] }) {
  return (
    <dl className="facts num">
      <Fact name="Event">{formatCount(moment.event)}</Fact>
      <Fact name="Line">
        {moment.line > 0 ? (
          <button type="button" className="link" title="Show it in the editor" onClick={() => revealLine.set({ line: moment.line })}>
            {moment.line}
          </button>
        ) : (
          '–'
        )}
      </Fact>
      <Fact name="Simulated">{formatSeconds(moment.seconds)}</Fact>
      <Fact name="Steps">{formatCount(moment.step)}</Fact>
      <Fact name="Counters">
        {moment.counts.map((count, g) => (
          <span key={g} className={`facts-count generation-${g}`} title={`Generation ${g}: ${formatCount(count)} of ${formatCount(thresholds[g] ?? 0)}`}>
            {formatCount(count)}
          </span>
        ))}
      </Fact>
      <Fact name="Arenas">{formatCount(moment.arenas)}</Fact>
      <Fact name="Blocks in use">{formatCount(moment.blocks)}</Fact>
      <Fact name="Tracked objects">{formatCount(moment.tracked)}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import { type ReactNode, useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { formatCount, formatSeconds } from '../../derive/numbers.ts'
import type { MomentView } from '../../derive/moments.ts'
import { useAtom } from '../../store/atom.ts'
import { heapChoice } from '../../store/heap.ts'
import { selectMoment } from '../../store/navigation.ts'
import { type Telemetry, telemetry } from '../../store/telemetry.ts'
import { hovered, inspectorOpen, revealLine, selected, selectedCollection, useIsHovering } from '../../store/view.ts'
import { ChosenInHeap } from './heap/chosen-in-heap.tsx'
import { CollectionDetail } from './collection-detail.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { LabCard } from './lab.tsx'
import { LedgerNow } from './ledger-now.tsx'
import { Stepper } from './stepper.tsx'
import './inspector.css'

/** The moment under the pointer, the chosen one, or how things stand now. */
export function Inspector() {
  const now = useAtom(telemetry)
  const under = useIsHovering()
  const chosen = useAtom(selected)
  const index = useAtom(selectedCollection)
  const heap = useAtom(heapChoice)
  const hasMoment = under || chosen !== null || now?.last != null
  const collection = useMemo(() => (index === null || under ? null : (now?.collections.find((record) => record.index === index) ?? null)), [index, under, now])
  const title = under ? t('inspector.underThePointer') : chosen ? t('inspector.chosenMoment') : now?.ended ? t('inspector.atTheEnd') : t('inspector.now')

  return (
    <aside className="inspector" aria-label={t('inspector.inspector')} data-testid="inspector">
      <header className="pane-head">
        <h2 className="pane-title">{hasMoment ? title : t('inspector.inspector')}</h2>
        {chosen && !under && (
          <Button variant="quiet" className="button-small" keys={t('inspector.onChart', { keys: 'Esc' })} hint={t('inspector.backToThePresent')} onClick={() => selectMoment(null)}>
            {t('inspector.clear')}
          </Button>
        )}
        <Button variant="quiet" className="button-small pane-head-end" icon="panel" hint={t('inspector.hideTheInspector')} keys={t('inspector.onChart', { keys: 'Q' })} onClick={() => inspectorOpen.set(false)} />
      </header>
      {hasMoment && now ? (
        <div className="inspector-body">
          <Stepper />
          <FindingDetail />
          {!chosen && !under && <LabCard />}
          {heap && <ChosenInHeap choice={heap} />}
          <InView now={now}>{(moment) => <Facts moment={moment} thresholds={now.thresholds} />}</InView>
          {collection && <CollectionDetail record={collection} />}
          <InView now={now}>{(moment) => <LedgerNow moment={moment} peak={now.peak} />}</InView>
        </div>
      ) : (
        <p className="inspector-empty">{t('inspector.runProgramThenPoint')}</p>
      )}
    </aside>
  )
}

/** What follows the pointer, and nothing around it. */
function InView({ now, children }: { now: Telemetry; children: (moment: MomentView) => ReactNode }) {
  const under = useAtom(hovered)
  const chosen = useAtom(selected)
  const moment = under ?? chosen ?? now.last
  return moment && children(moment)
}

function Facts({ moment, thresholds }: { moment: MomentView; thresholds: readonly number[] }) {
  return (
    <dl className="facts num">
      <Fact name={t('inspector.event')}>{formatCount(moment.event)}</Fact>
      <Fact name={t('inspector.line2')}>
        {moment.line > 0 ? (
          <button type="button" className="link" title={t('inspector.showEditor')} onClick={() => revealLine.set({ line: moment.line })}>
            {moment.line}
          </button>
        ) : (
          '–'
        )}
      </Fact>
      <Fact name={t('inspector.simulated')}>{formatSeconds(moment.seconds)}</Fact>
      <Fact name={t('inspector.steps')}>{formatCount(moment.step)}</Fact>
      <Fact name={t('inspector.counters')}>
        {moment.counts.map((count, g) => (
          <span key={g} className={`facts-count generation-${g}`} title={t('inspector.generationOf', { g, count: formatCount(count), threshold: formatCount(thresholds[g] ?? 0) })}>
            {formatCount(count)}
          </span>
        ))}
      </Fact>
      <Fact name={t('inspector.arenas')}>{formatCount(moment.arenas)}</Fact>
      <Fact name={t('inspector.blocksInUse')}>{formatCount(moment.blocks)}</Fact>
      <Fact name={t('inspector.trackedObjects')}>{formatCount(moment.tracked)}</Fact>
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

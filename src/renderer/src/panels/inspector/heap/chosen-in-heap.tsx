import type { ReactNode } from 'react'
import { t } from '../../../../../shared/texts/texts.ts'
import { Button } from '../../../components/button.tsx'
import { useAtom } from '../../../store/atom.ts'
import { type Asked, canGoBack, chooseBefore, chooseInHeap, type HeapChoice, useHeapAnswer } from '../../../store/heap.ts'
import { ArenaDetail } from './arena-detail.tsx'
import { Life } from './life.tsx'
import { ObjectDetail } from './object-detail.tsx'
import { PoolDetail } from './pool-detail.tsx'
import './heap.css'

/** The arena, pool or object chosen on the map or in a table, at the moment in view. */
export function ChosenInHeap({ choice }: { choice: HeapChoice }) {
  const earlier = useAtom(canGoBack)
  return (
    <section className="heap-choice" aria-label={t('heap.chosenInTheHeap')} data-testid="heap-choice" data-kind={choice.kind}>
      <div className="heap-choice-tools">
        <Button variant="quiet" className="button-small" icon="back" hint={t('heap.backWhatWasChosen')} disabled={earlier.length === 0} onClick={chooseBefore}>
          {t('heap.back')}
        </Button>
        <Button variant="quiet" className="button-small" icon="close" hint={t('heap.chooseNothing')} keys={t('heap.escOnMap')} onClick={() => chooseInHeap(null)} />
      </div>
      <Detail choice={choice} />
    </section>
  )
}

function Detail({ choice }: { choice: HeapChoice }) {
  switch (choice.kind) {
    case 'arena':
      return <Arena index={choice.index} />
    case 'pool':
      return <Pool address={choice.address} />
    case 'object':
      return <OneObject address={choice.address} />
  }
}

function Arena({ index }: { index: number }) {
  const asked = useHeapAnswer({ kind: 'whyHeld', arena: index })
  return <Answer asked={asked}>{(why) => <ArenaDetail why={why} />}</Answer>
}

function Pool({ address }: { address: number }) {
  const asked = useHeapAnswer({ kind: 'poolBlocks', address })
  return <Answer asked={asked}>{(pool) => <PoolDetail pool={pool} />}</Answer>
}

function OneObject({ address }: { address: number }) {
  const asked = useHeapAnswer({ kind: 'object', address })
  return (
    <>
      <Answer asked={asked}>{(report) => <ObjectDetail report={report} />}</Answer>
      <Life address={address} />
    </>
  )
}

function Answer<T>({ asked, children }: { asked: Asked<T>; children: (value: T) => ReactNode }) {
  if (asked.state === 'waiting') return <p className="inspector-note muted">{t('heap.readingTheHeap')}</p>
  if (asked.state === 'refused') return <p className="inspector-note">{asked.message}</p>
  return children(asked.value)
}

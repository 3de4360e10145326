import type { CollectionRecord } from '../../../../shared/telemetry/collections.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { Button } from '../../components/button.tsx'
import { GenerationIcon } from '../../components/generation-mark.tsx'
import { countsText, whyHeldBack, whyItRan } from '../../derive/collections.ts'
import { formatChange, formatCount, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { showCycles, units } from '../../store/view.ts'

/** Why a collection ran, and what came of it. */
export function CollectionDetail({ record }: { record: CollectionRecord }) {
  const unit = useAtom(units)
  const held = whyHeldBack(record)
  return (
    <section className="collection-detail" data-testid="collection-detail">
      <h3 className="inspector-title">
        {rich('inspector.collectionGeneration', { icon: <GenerationIcon generation={record.generation} />, index: formatCount(record.index + 1), generation: record.generation })}
      </h3>
      <p className="inspector-note">{whyItRan(record)}</p>
      {held && <p className="inspector-note inspector-held">{held}</p>}
      <dl className="facts num">
        <Row name={t('collectionNumbers.candidates')} value={formatCount(record.candidates)} />
        <Row name={t('collectionNumbers.collected')} value={`${formatCount(record.collected)} · ${formatShare(record.collected, record.candidates)}`} />
        <Row name={t('collectionNumbers.uncollectable')} value={formatCount(record.uncollectable)} />
        <Row name={t('collectionNumbers.survivors')} value={formatCount(record.survivors)} />
        <Row name={t('collectionNumbers.traversed')} value={formatCount(record.traversed)} />
        <Row name={t('inspector.counters')} value={`${countsText(record.countsBefore)} → ${countsText(record.countsAfter)}`} />
        <Row name={t('inspector.resident')} value={formatChange(record.residentAfter - record.residentBefore, unit)} />
      </dl>
      {record.collected + record.uncollectable > 0 && (
        <Button className="button-small" data-testid="show-cycles" hint={t('inspector.cyclesFoundReferenceCut')} onClick={() => showCycles({ waiting: false })}>
          {t('inspector.showWhatItFound')}
        </Button>
      )}
    </section>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

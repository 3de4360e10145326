import type { HolderPath, ObjectReport, Reference } from '../../../../../shared/telemetry/heap.ts'
import { heldText } from '../../../../../shared/texts/held.ts'
import { t } from '../../../../../shared/texts/texts.ts'
import { addressText, countText, generationText } from '../../../derive/heap-text.ts'
import { exactBytes, formatCount, plural } from '../../../derive/numbers.ts'
import { chooseInHeap, useHeapAnswer } from '../../../store/heap.ts'
import { revealLine } from '../../../store/view.ts'
import { Facts } from './facts.tsx'

/** One object: path from a root and references first, since these two answer most questions. */
export function ObjectDetail({ report }: { report: ObjectReport }) {
  return (
    <>
      <h3 className="inspector-title">
        {report.type} <code className="heap-address">{addressText(report.address)}</code>
      </h3>
      <Path path={report.path} />
      <Facts
        rows={[
          [t('heap.references'), countText(report)],
          [t('heap.collector'), generationText(report.generation)],
          [t('heap.size'), exactBytes(report.bytes)],
          [t('heap.born'), report.line > 0 ? <button key="l" type="button" className="link" onClick={() => revealLine.set({ line: report.line })}>{t('heap.line', { line: report.line })}</button> : t('heap.byTheInterpreter')],
          [t('heap.arena2'), report.arena === null ? t('heap.noneALargeBlock') : <button key="a" type="button" className="link" onClick={() => chooseInHeap({ kind: 'arena', index: report.arena! })}>{report.arena}</button>],
        ]}
      />
      <KeepsAlive address={report.address} />
      <References title={t('heap.heldBy')} references={report.incoming} unexplained={report.unexplained} testId="incoming" />
      <References title={t('heap.holds')} references={report.outgoing} testId="outgoing" />
    </>
  )
}

/** What its last reference stands for. */
function KeepsAlive({ address }: { address: number }) {
  const asked = useHeapAnswer({ kind: 'predictRelease', addresses: [address] })
  if (asked.state !== 'answered' || asked.value.immovable > 0) return null
  const { bytes, blocks, arenas } = asked.value
  return (
    <p className="inspector-note num" data-testid="keeps-alive" data-bytes={bytes}>
      {arenas.length === 0
        ? t('heap.withoutIt', { bytes: exactBytes(bytes), blocks: plural(blocks, 'block') })
        : t('heap.withoutItArenas', { bytes: exactBytes(bytes), blocks: plural(blocks, 'block'), arenas: plural(arenas.length, 'arena') })}
    </p>
  )
}

function Path({ path }: { path: HolderPath | null }) {
  if (path === null) return <p className="inspector-note">{t('heap.onlyRunningCodeInterpreter')}</p>
  return (
    <div className="heap-way" data-testid="holder-path">
      <div className="heap-path">{heldText(path.text)}</div>
      <ol>
        <li>{heldText(path.root)}</li>
        {path.steps.map(({ label, object }) => (
          <li key={object.address}>
            <code>{label}</code>{' '}
            <button type="button" className="link" onClick={() => chooseInHeap({ kind: 'object', address: object.address })}>
              {object.type}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

function References({ title, references, unexplained = 0, testId }: { title: string; references: readonly Reference[]; unexplained?: number; testId: string }) {
  return (
    <>
      <h4 className="heap-heading">
        {title} <span className="muted num">{formatCount(references.length)}</span>
      </h4>
      <ul className="heap-references" data-testid={testId}>
        {references.map(({ object, label }, i) => (
          <li key={i}>
            <button type="button" className="link" title={`${addressText(object.address)}, ${countText(object)}`} onClick={() => chooseInHeap({ kind: 'object', address: object.address })}>
              {object.type}
            </button>{' '}
            <code>{label}</code>
          </li>
        ))}
        {unexplained > 0 && (
          <li className="muted num">
            {t('heap.unexplained', { count: unexplained })}
          </li>
        )}
        {references.length === 0 && unexplained === 0 && <li className="muted">{t('heap.nothing')}</li>}
      </ul>
    </>
  )
}

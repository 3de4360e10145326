import type { HolderPath, ObjectReport, Reference } from '../../../../../shared/telemetry/heap.ts'
import { addressText, countText, generationText } from '../../../derive/heap-text.ts'
import { exactBytes, formatCount } from '../../../derive/numbers.ts'
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
          ['References', countText(report)],
          ['Collector', generationText(report.generation)],
          ['Size', exactBytes(report.bytes)],
          ['Born', report.line > 0 ? <button key="l" type="button" className="link" onClick={() => revealLine.set({ line: report.line })}>line {report.line}</button> : 'by the interpreter'],
          ['Arena', report.arena === null ? 'none: a large block' : <button key="a" type="button" className="link" onClick={() => chooseInHeap({ kind: 'arena', index: report.arena! })}>{report.arena}</button>],
        ]}
      />
      <KeepsAlive address={report.address} />
      <References title="Held by" references={report.incoming} unexplained={report.unexplained} testId="incoming" />
      <References title="Holds" references={report.outgoing} testId="outgoing" />
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
      Without it {exactBytes(bytes)} in {formatCount(blocks)} {blocks === 1 ? 'block' : 'blocks'} would be free{arenas.length > 0 && `, and ${formatCount(arenas.length)} ${arenas.length === 1 ? 'arena' : 'arenas'} would go back`}.
    </p>
  )
}

function Path({ path }: { path: HolderPath | null }) {
  if (path === null) return <p className="inspector-note">Only running code or the interpreter holds it.</p>
  return (
    <div className="heap-way" data-testid="holder-path">
      <div className="heap-path">{path.text}</div>
      <ol>
        <li>{path.root}</li>
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
            {formatCount(unexplained)} {unexplained === 1 ? 'reference' : 'references'} from running code or the interpreter
          </li>
        )}
        {references.length === 0 && unexplained === 0 && <li className="muted">nothing</li>}
      </ul>
    </>
  )
}

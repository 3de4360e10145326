import type { Holder, WhyHeld } from '../../../../../shared/telemetry/heap.ts'
import { addressText } from '../../../derive/heap-text.ts'
import { exactBytes, formatBytes, formatCount, formatShare } from '../../../derive/numbers.ts'
import { useAtom } from '../../../store/atom.ts'
import { chooseInHeap, heapMap } from '../../../store/heap.ts'
import { revealLine, units } from '../../../store/view.ts'
import { Facts } from './facts.tsx'

/** Holders named one by one; the rest is summed up. */
const SHOWN = 12

/** Why the arena does not go back, who holds it, and what letting go would bring. */
export function ArenaDetail({ why }: { why: WhyHeld }) {
  const unit = useAtom(units)
  const map = useAtom(heapMap)
  const arena = map?.arenas.find((one) => one.index === why.arena)
  const rest = why.holders.slice(SHOWN)
  return (
    <>
      <h3 className="inspector-title">
        Arena {why.arena} <span className="badge">{why.pinned.blocks === 0 ? 'empty' : 'held'}</span>
      </h3>
      <Facts
        rows={[
          ['Address', <code key="a">{addressText(why.address)}</code>],
          ['Size', exactBytes(why.arenaBytes)],
          ['In use', `${exactBytes(why.pinned.bytes)} · ${formatShare(why.pinned.bytes, why.arenaBytes)}`],
          ['Pools used · free', arena ? `${formatCount(arena.totalPools - arena.freePools)} · ${formatCount(arena.freePools)}` : formatCount(why.pinned.pools)],
          ['Resident', exactBytes(why.residentBytes)],
        ]}
      />
      <h4 className="heap-heading">Why it cannot go back</h4>
      <p className="inspector-note" data-testid="why-held">
        {why.sentence}
      </p>
      <ul className="heap-holders" data-testid="holders">
        {why.holders.slice(0, SHOWN).map((holder) => (
          <HolderRow key={`${holder.type} ${holder.held}`} holder={holder} />
        ))}
        {rest.length > 0 && (
          <li className="muted num">
            {formatCount(rest.length)} more holders: {formatCount(rest.reduce((sum, one) => sum + one.blocks, 0))} blocks, {formatBytes(rest.reduce((sum, one) => sum + one.bytes, 0), unit)}
          </li>
        )}
      </ul>
      <Release why={why} />
    </>
  )
}

function HolderRow({ holder }: { holder: Holder }) {
  const unit = useAtom(units)
  const first = holder.objects[0]
  return (
    <li>
      <div className="heap-holder">
        {first === undefined ? (
          <span className="heap-type">{holder.type}</span>
        ) : (
          <button type="button" className="link heap-type" title="Open the first of them" onClick={() => chooseInHeap({ kind: 'object', address: first })}>
            {holder.type}
          </button>
        )}
        <span className="num">
          {formatCount(holder.blocks)} · {formatBytes(holder.bytes, unit)}
        </span>
      </div>
      <div className="heap-path">{holder.held}</div>
      {holder.lines.some(({ line }) => line > 0) && (
        <div className="heap-lines num">
          {holder.lines.slice(0, 4).map(({ line, blocks }) =>
            line > 0 ? (
              <button key={line} type="button" className="link" title={`${formatCount(blocks)} blocks were born here`} onClick={() => revealLine.set({ line })}>
                line {line}
              </button>
            ) : null,
          )}
        </div>
      )}
    </li>
  )
}

function Release({ why }: { why: WhyHeld }) {
  const unit = useAtom(units)
  const { release } = why
  if (why.pinned.blocks === 0) return null
  const back = release.arenas.length
  return (
    <div className="inspector-advice" data-testid="release">
      <p>
        <strong>
          Release {formatCount(release.objects.length)} {release.objects.length === 1 ? 'object' : 'objects'}
        </strong>
        {back > 0 ? ` → ${back === 1 ? 'this arena goes' : `${formatCount(back)} arenas go`} back: ${formatBytes(back * why.arenaBytes, unit)}.` : release.spare !== null ? ' → this arena becomes the empty one that is kept as a spare.' : ' → not enough for the arena to go back.'}{' '}
        <span className="badge">{release.certainty}</span>
      </p>
      {release.immovable > 0 && (
        <p className="muted">
          {formatCount(release.immovable)} {release.immovable === 1 ? 'object belongs' : 'objects belong'} to the interpreter and cannot go.
        </p>
      )}
    </div>
  )
}

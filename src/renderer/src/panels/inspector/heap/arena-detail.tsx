import type { Holder, WhyHeld } from '../../../../../shared/telemetry/heap.ts'
import { heldText, whyHeldText } from '../../../../../shared/texts/held.ts'
import { t } from '../../../../../shared/texts/texts.ts'
import { rich } from '../../../components/rich.tsx'
import { addressText } from '../../../derive/heap-text.ts'
import { exactBytes, formatBytes, formatCount, formatShare, plural } from '../../../derive/numbers.ts'
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
        {rich('heap.arena', { arena: why.arena, part: <span className="badge">{why.pinned.blocks === 0 ? t('heap.empty') : t('heap.held')}</span> })}
      </h3>
      <Facts
        rows={[
          [t('heap.address'), <code key="a">{addressText(why.address)}</code>],
          [t('heap.size'), exactBytes(why.arenaBytes)],
          [t('heap.inUse'), `${exactBytes(why.pinned.bytes)} · ${formatShare(why.pinned.bytes, why.arenaBytes)}`],
          [t('heap.poolsUsedFree'), arena ? `${formatCount(arena.totalPools - arena.freePools)} · ${formatCount(arena.freePools)}` : formatCount(why.pinned.pools)],
          [t('heap.resident'), exactBytes(why.residentBytes)],
        ]}
      />
      <h4 className="heap-heading">{t('heap.whyCannotGoBack')}</h4>
      <p className="inspector-note" data-testid="why-held">
        {whyHeldText(why)}
      </p>
      <ul className="heap-holders" data-testid="holders">
        {why.holders.slice(0, SHOWN).map((holder) => (
          <HolderRow key={`${holder.type} ${holder.held}`} holder={holder} />
        ))}
        {rest.length > 0 && (
          <li className="muted num">
            {t('heap.moreHoldersBlocks', { rest: formatCount(rest.length), reduce: formatCount(rest.reduce((sum, one) => sum + one.blocks, 0)), reduce2: formatBytes(rest.reduce((sum, one) => sum + one.bytes, 0), unit) })}
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
          <button type="button" className="link heap-type" title={t('heap.openFirstThem')} onClick={() => chooseInHeap({ kind: 'object', address: first })}>
            {holder.type}
          </button>
        )}
        <span className="num">
          {formatCount(holder.blocks)} · {formatBytes(holder.bytes, unit)}
        </span>
      </div>
      <div className="heap-path">{heldText(holder.held)}</div>
      {holder.lines.some(({ line }) => line > 0) && (
        <div className="heap-lines num">
          {holder.lines.slice(0, 4).map(({ line, blocks }) =>
            line > 0 ? (
              <button key={line} type="button" className="link" title={t('heap.blocksWereBornHere', { blocks: formatCount(blocks) })} onClick={() => revealLine.set({ line })}>
                {t('heap.line', { line })}
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
          {rich('heap.release', { objects: plural(release.objects.length, 'object') })}
        </strong>
        {back > 0 ? ` → ${t('heap.goBack', { count: back, bytes: formatBytes(back * why.arenaBytes, unit) })}` : release.spare !== null ? ` → ${t('heap.becomesSpare')}` : ` → ${t('heap.notEnough')}`}{' '}
        <span className="badge">{t(`certainties.${release.certainty}`)}</span>
      </p>
      {release.immovable > 0 && (
        <p className="muted">
          {t('heap.immovable', { count: release.immovable })}
        </p>
      )}
    </div>
  )
}

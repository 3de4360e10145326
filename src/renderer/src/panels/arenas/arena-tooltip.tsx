import type { BlockView, HeapMap } from '../../../../shared/telemetry/heap.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Tooltip } from '../../components/tooltip.tsx'
import type { Hit } from '../../derive/arena-layout.ts'
import { poolNumber } from '../../derive/arena-layout.ts'
import { addressText, blockText, poolText } from '../../derive/heap-text.ts'
import { exactBytes, formatBytes, formatCount, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { units } from '../../store/view.ts'

/** Row of the pools' columns; -1 for memory that was never carved. */
function rowOf(map: HeapMap, { position, pool }: Hit): number {
  const arena = map.arenas[position]!
  if (pool === null) return -1
  for (let row = arena.firstPool; row < arena.firstPool + arena.carvedPools; row++) if (poolNumber(arena, map.pools.address[row]!, map.poolBytes) === pool) return row
  return -1
}

/** For the live region. */
export function hitText(map: HeapMap, hit: Hit): string {
  const arena = map.arenas[hit.position]!
  return t('arenas.arenaPoolOf', { index: arena.index, pool: (hit.pool ?? 0) + 1, totalPools: arena.totalPools, pool2: poolText(map, rowOf(map, hit)) })
}

export function ArenaTooltip({ map, hit, at, block }: { map: HeapMap; hit: Hit; at: { clientX: number; clientY: number }; block: BlockView | null }) {
  const unit = useAtom(units)
  const arena = map.arenas[hit.position]!
  const row = rowOf(map, hit)
  return (
    <Tooltip at={at}>
      <div className="tooltip-title num">
        {t('arenas.arena2', { index: arena.index })}
        {hit.pool !== null && t('arenas.poolOf', { pool: hit.pool + 1, totalPools: arena.totalPools })}
      </div>
      <div className="num">
        {t('arenas.useByBlocks', { usedBytes: formatBytes(arena.usedBytes, unit), arenaBytes: formatBytes(map.arenaBytes, unit), usedBytes2: formatShare(arena.usedBytes, map.arenaBytes), usedBlocks: formatCount(arena.usedBlocks), usedBytes3: exactBytes(arena.usedBytes) })}
      </div>
      {hit.pool !== null && <div className="num">{poolText(map, row)}</div>}
      {block && (
        <div className="tooltip-note num">
          <strong>{addressText(block.address)}</strong> {blockText(block)}
        </div>
      )}
      <div className="tooltip-note muted">{t('arenas.clickWhyHeldWheel')}</div>
    </Tooltip>
  )
}

import type { BlockView, HeapMap } from '../../../../shared/telemetry/heap.ts'
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
  return `Arena ${arena.index}, pool ${(hit.pool ?? 0) + 1} of ${arena.totalPools}: ${poolText(map, rowOf(map, hit))}.`
}

export function ArenaTooltip({ map, hit, at, block }: { map: HeapMap; hit: Hit; at: { clientX: number; clientY: number }; block: BlockView | null }) {
  const unit = useAtom(units)
  const arena = map.arenas[hit.position]!
  const row = rowOf(map, hit)
  return (
    <Tooltip at={at}>
      <div className="tooltip-title num">
        Arena {arena.index}
        {hit.pool !== null && ` · pool ${hit.pool + 1} of ${arena.totalPools}`}
      </div>
      <div className="num">
        {formatBytes(arena.usedBytes, unit)} of {formatBytes(map.arenaBytes, unit)} in use ({formatShare(arena.usedBytes, map.arenaBytes)}) by {formatCount(arena.usedBlocks)} blocks, {exactBytes(arena.usedBytes)}
      </div>
      {hit.pool !== null && <div className="num">{poolText(map, row)}</div>}
      {block && (
        <div className="tooltip-note num">
          <strong>{addressText(block.address)}</strong> {blockText(block)}
        </div>
      )}
      <div className="tooltip-note muted">Click: why it is held. Wheel: zoom. Drag: move. Double-click: closer.</div>
    </Tooltip>
  )
}

import { useMemo, useState } from 'react'
import type { ArenaView, HeapMap } from '../../../../shared/telemetry/heap.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { addressText } from '../../derive/heap-text.ts'
import { formatCount, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { chooseInHeap, heapChoice } from '../../store/heap.ts'
import { units } from '../../store/view.ts'

/** Bytes an arena keeps from the system for every byte in use. */
function pinnedPerByte(arena: ArenaView, arenaBytes: number): number {
  return arena.usedBytes === 0 ? Infinity : (arenaBytes - arena.usedBytes) / arena.usedBytes
}

/** All arenas with exact values, the worst first. */
export function ArenaTable({ map }: { map: HeapMap }) {
  const unit = useAtom(units)
  const choice = useAtom(heapChoice)
  const [sort, setSort] = useState({ by: 'pinned', descending: true })
  const columns: Column<ArenaView>[] = [
    { id: 'index', title: t('arenas.arena'), align: 'end', sortable: true, rowHeading: true, cell: (arena) => arena.index, value: (arena) => arena.index },
    { id: 'address', title: t('arenas.address'), sortable: true, cell: (arena) => <code>{addressText(arena.address)}</code>, value: (arena) => arena.address },
    { id: 'used', title: t('arenas.inUse2'), align: 'end', sortable: true, cell: (arena) => <Amount bytes={arena.usedBytes} units={unit} />, value: (arena) => arena.usedBytes },
    { id: 'share', title: t('arenas.share'), hint: t('arenas.bytesUseBytesArena'), align: 'end', cell: (arena) => formatShare(arena.usedBytes, map.arenaBytes), value: (arena) => arena.usedBytes / map.arenaBytes },
    { id: 'blocks', title: t('arenas.blocks'), hint: t('arenas.usedBlocksEachOne'), align: 'end', sortable: true, cell: (arena) => formatCount(arena.usedBlocks), value: (arena) => arena.usedBlocks },
    { id: 'freePools', title: t('arenas.freePools'), align: 'end', sortable: true, cell: (arena) => t('arenas.of', { freePools: formatCount(arena.freePools), totalPools: formatCount(arena.totalPools) }), value: (arena) => arena.freePools },
    { id: 'resident', title: t('arenas.resident'), align: 'end', sortable: true, cell: (arena) => <Amount bytes={arena.residentBytes} units={unit} />, value: (arena) => arena.residentBytes },
    {
      id: 'pinned', title: t('arenas.pinnedPerByteUse'), hint: t('arenas.bytesArenaNotUse'), align: 'end', sortable: true,
      cell: (arena) => (arena.usedBlocks === 0 ? 'empty' : pinnedPerByte(arena, map.arenaBytes).toFixed(1)), value: (arena) => pinnedPerByte(arena, map.arenaBytes),
    },
  ]
  const rows = useMemo(() => {
    const valueOf = (arena: ArenaView): number =>
      ({ index: arena.index, address: arena.address, used: arena.usedBytes, blocks: arena.usedBlocks, freePools: arena.freePools, resident: arena.residentBytes, pinned: pinnedPerByte(arena, map.arenaBytes) })[sort.by] ?? 0
    return [...map.arenas].sort((a, b) => (sort.descending ? valueOf(b) - valueOf(a) : valueOf(a) - valueOf(b)) || a.index - b.index)
  }, [map, sort])
  return (
    <DataTable
      caption={t('arenas.arenasAtMomentView')}
      testId="arenas-table"
      columns={columns}
      rows={rows}
      rowKey={(arena) => arena.index}
      sort={sort}
      onSort={(by) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : by !== 'index' && by !== 'address' }))}
      onRow={(arena) => chooseInHeap({ kind: 'arena', index: arena.index })}
      selectedKey={choice?.kind === 'arena' ? choice.index : null}
    />
  )
}

/** The arenas and their pools, at a glance. One walk over all pools; a run of equal blocks costs one step. */
import type { ArenaView, HeapMap, PoolColumns } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine, tagType } from '../pymalloc/index.ts'
import { addressOf } from '../ref.ts'

export function readHeapMap(rt: Runtime, event: number): HeapMap {
  const { arenaBytes, poolBytes } = rt.profile.pymalloc
  const sizeClasses = rt.pymalloc.sizeClasses()
  const arenas: { -readonly [K in keyof ArenaView]: ArenaView[K] }[] = []
  const columns = emptyColumns(countPools(rt))
  const typeNames: string[] = []
  const typeIndex = new Map<number, number>()
  /** Used blocks per type tag in the pool being walked. */
  const inPool = new Map<number, number>()
  let row = -1

  function indexOfType(tag: number): number {
    let index = typeIndex.get(tag)
    if (index === undefined) {
      index = typeNames.push(rt.tagName(tag)) - 1
      typeIndex.set(tag, index)
    }
    return index
  }

  function closePool(): void {
    let most = 0
    for (const [tag, blocks] of inPool) {
      if (blocks <= most) continue
      most = blocks
      columns.type[row] = indexOfType(tag)
    }
    inPool.clear()
  }

  rt.pymalloc.walk({
    arena(index, base, freePools, totalPools, carvedPools) {
      closePool()
      arenas.push({
        index, address: addressOf(base), totalPools, freePools, neverCarved: totalPools - carvedPools, usedBlocks: 0, usedBytes: 0,
        residentBytes: rt.space.residentIn(base, arenaBytes), firstPool: row + 1, carvedPools,
      })
    },
    pool(base, sizeClass, used, free, neverCarved) {
      closePool()
      row++
      const arena = arenas.at(-1)!
      const blockSize = used === 0 ? 0 : sizeClasses[sizeClass]!.blockBytes
      arena.usedBlocks += used
      arena.usedBytes += used * blockSize
      columns.address[row] = addressOf(base)
      columns.arena[row] = arena.index
      columns.blockSize[row] = blockSize
      columns.used[row] = used
      columns.free[row] = free
      columns.neverCarved[row] = neverCarved
      columns.type[row] = -1
    },
    block(_ref, tag) {
      const type = tagType(tag)
      inPool.set(type, (inPool.get(type) ?? 0) + 1)
      const line = tagLine(tag)
      if (line === 0) return
      if (columns.firstLine[row] === 0 || line < columns.firstLine[row]!) columns.firstLine[row] = line
      if (line > columns.lastLine[row]!) columns.lastLine[row] = line
    },
  })
  closePool()
  return { event, arenaBytes, poolBytes, arenas, pools: columns, typeNames }
}

function countPools(rt: Runtime): number {
  let count = 0
  rt.pymalloc.walk({
    arena(_index, _base, _free, _total, carved) {
      count += carved
    },
  })
  return count
}

function emptyColumns(length: number): PoolColumns {
  const column = () => new Int32Array(length)
  return {
    length, address: new Float64Array(length), arena: column(), blockSize: column(), used: column(), free: column(), neverCarved: column(),
    type: column(), firstLine: column(), lastLine: column(),
  }
}

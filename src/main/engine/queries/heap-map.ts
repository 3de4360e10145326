/** The arenas and their pools, at a glance. One walk over all pools; a run of equal blocks costs one step. */
import type { ArenaView, HeapMap, PoolColumns } from '../../../shared/telemetry/heap.ts'
import type { Collector } from '../gc/index.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine, tagType } from '../pymalloc/index.ts'
import { addressOf, type Ref } from '../ref.ts'

/** `births`: as in QueryParts. */
export function readHeapMap(rt: Runtime, collector: Collector, births: Uint32Array | null, event: number): HeapMap {
  const { arenaBytes, poolBytes } = rt.profile.pymalloc
  const sizeClasses = rt.pymalloc.sizeClasses()
  const arenas: { -readonly [K in keyof ArenaView]: ArenaView[K] }[] = []
  const columns = emptyColumns(countPools(rt))
  const typeNames: string[] = []
  const typeIndex = new Map<number, number>()
  /** Used blocks per type tag in the pool being walked. */
  const inPool = new Map<number, number>()
  const generations = trackedIn(rt, collector)
  let row = -1
  let pool: Ref = 0

  function indexOfType(tag: number): number {
    let index = typeIndex.get(tag)
    if (index === undefined) {
      index = typeNames.push(rt.tagName(tag)) - 1
      typeIndex.set(tag, index)
    }
    return index
  }

  function closePool(): void {
    if (row >= 0) {
      columns.generation[row] = mostOf(generations.get(pool))
      columns.birth[row] = births === null || columns.used[row] === 0 ? -1 : columns.birth[row]! / columns.used[row]!
    }
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
      pool = base
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
    block(ref, tag) {
      if (births !== null) columns.birth[row]! += births[ref >> 2]!
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
    type: column(), firstLine: column(), lastLine: column(), generation: column(), birth: new Float64Array(length),
  }
}

const GENERATIONS = 4

/** Tracked objects per generation, by the base of their pool. */
function trackedIn(rt: Runtime, collector: Collector): Map<Ref, Int32Array> {
  const poolMask = ~(rt.profile.pymalloc.poolBytes / 4 - 1)
  const counts = new Map<Ref, Int32Array>()
  collector.eachTracked((o, generation) => {
    const pool = o & poolMask
    let inPool = counts.get(pool)
    if (inPool === undefined) counts.set(pool, (inPool = new Int32Array(GENERATIONS)))
    inPool[generation]!++
  })
  return counts
}

/** The older one where two have as many; -1: nothing is tracked. */
function mostOf(counts: Int32Array | undefined): number {
  return counts === undefined ? -1 : counts.reduce((best, count, generation) => (count >= counts[best]! ? generation : best), 0)
}

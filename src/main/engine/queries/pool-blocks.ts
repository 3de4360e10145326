/** One pool, block by block. */
import type { BlockView, PoolBlocks } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { addressOf, NULL, refOf, type Ref } from '../ref.ts'
import { eachUsedBlock, findPool } from './arena-blocks.ts'
import type { Census } from './census.ts'
import { QueryError } from './query-error.ts'

/** `births`: as in QueryParts. */
export function readPoolBlocks(rt: Runtime, census: Census, births: Uint32Array | null, event: number, address: number): PoolBlocks {
  const ref = refOf(address)
  const pool = ref === NULL ? null : findPool(rt, ref)
  if (pool === null) throw new QueryError({ kind: 'noSuchPool', address })
  const { poolBytes, poolHeaderBytes } = rt.profile.pymalloc
  const used = new Map<Ref, number>()
  eachUsedBlock(rt, pool.arena, (block, tag, base) => {
    if (base === pool.base) used.set(block, tag)
  })
  const capacity = pool.carved + pool.neverCarved
  const first = pool.base + poolHeaderBytes / 4
  const blocks: BlockView[] = []
  for (let i = 0; i < capacity; i++) blocks.push(viewOf(first + (i * pool.blockBytes) / 4, i))

  function viewOf(block: Ref, i: number): BlockView {
    const tag = used.get(block)
    if (tag === undefined) return { address: addressOf(block), state: i < pool!.carved ? 'free' : 'neverCarved', content: null, birth: null }
    const owner = census.ownerOf(block, tag)
    const parked = owner !== NULL && census.objects.isParked(owner)
    return { address: addressOf(block), state: parked ? 'parked' : 'used', content: census.views.content(block, tag, parked ? NULL : owner), birth: births === null ? null : births[block >> 2]! }
  }

  return {
    event,
    address: addressOf(pool.base),
    arena: pool.arena,
    blockSize: pool.blockBytes,
    headerBytes: poolHeaderBytes,
    tailBytes: poolBytes - poolHeaderBytes - capacity * pool.blockBytes,
    blocks,
  }
}

/** The blocks above pymalloc's limit, or all of them without pymalloc, each with its owner. */
import type { LargeBlock, LargeBlocks } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { addressOf, NULL, type Ref } from '../ref.ts'
import type { Census } from './census.ts'

export function readLargeBlocks({ libc, pymalloc }: Runtime, census: Census, event: number, limit: number): LargeBlocks {
  const found: { block: Ref; tag: number; bytes: number }[] = []
  let requested = 0
  let chunkBytes = 0
  pymalloc.eachLarge((block, tag) => {
    const bytes = libc.chunkBytes(block)
    requested += pymalloc.requestedBytes(block)
    chunkBytes += bytes
    found.push({ block, tag, bytes })
  })
  found.sort((a, b) => b.bytes - a.bytes || a.block - b.block)

  function viewOf({ block, tag, bytes }: (typeof found)[number]): LargeBlock {
    const owner = census.ownerOf(block, tag)
    const parked = owner !== NULL && census.objects.isParked(owner)
    return {
      address: addressOf(block),
      bytes,
      residentBytes: libc.residentBytes(block),
      place: libc.isMapped(block) ? 'mapping' : 'heap',
      state: parked ? 'parked' : 'used',
      content: census.views.content(block, tag, parked ? NULL : owner),
    }
  }

  return { event, count: found.length, requested, chunkBytes, blocks: found.slice(0, limit).map(viewOf) }
}

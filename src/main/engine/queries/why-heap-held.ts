/** Why the C library's heap does not shrink, with the owners of what stands in the way. */
import type { HeapPin, WhyHeapHeld } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine, tagType } from '../pymalloc/index.ts'
import { addressOf, NULL, type Ref } from '../ref.ts'
import type { Census } from './census.ts'

const PINS_SHOWN = 100

export function whyHeapHeld(rt: Runtime, census: Census, event: number): WhyHeapHeld {
  const { tags } = rt.space
  /** Of chunks that Python asked for; arenas and the allocators' own tables have no tag. */
  const tagOf = (block: Ref): number => tags[block >> 2]!
  const report = rt.libc.whatPinsTop((block) => {
    const tag = tagOf(block)
    return tag === 0 ? null : { type: rt.tagName(tagType(tag)), requested: rt.pymalloc.requestedBytes(block), line: tagLine(tag) }
  }, PINS_SHOWN)

  function pinOf({ address, bytes, state }: (typeof report.pinnedBy)[number]): HeapPin {
    const block = address / 4
    const place = { address: addressOf(block), bytes, state }
    const tag = tagOf(block)
    if (state !== 'in use' || tag === 0) return { ...place, content: null, held: null }
    const owner = census.ownerOf(block, tag)
    const living = owner !== NULL && census.holders.has(owner)
    return { ...place, content: census.views.content(block, tag, living ? owner : NULL), held: living ? census.paths.patternOf(owner) : null }
  }

  const at = (chunk: { address: number; bytes: number }) => ({ address: addressOf(chunk.address / 4), bytes: chunk.bytes })
  return {
    event,
    top: at(report.top),
    trimThreshold: report.trimThreshold,
    below: report.below === null ? null : at(report.below),
    pins: report.pinnedBy.map(pinOf),
    pinCount: report.pinCount,
    pinBytes: report.pinBytes,
    states: report.states,
    freeBytes: report.bytesBelow,
  }
}

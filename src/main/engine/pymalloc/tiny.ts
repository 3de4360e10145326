/** Requests of 1 to 8 bytes under 8-byte alignment: ordinary blocks, but two share a tag word, so their tags lie here. */
import { CONTROL, METER, type Meters } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import type { Pools } from './pools.ts'
import { MAX_LINE, packTag, tagLine, tagSlack } from './tag.ts'

export interface TinyBlocks {
  malloc(bytes: number, typeTag: number): Ref
  free(ref: Ref): void
  resize(ref: Ref, bytes: number, typeTag: number): void
  requestedBytes(ref: Ref): number
  tagOf(ref: Ref): number
  setTag(ref: Ref, tag: number): void
}

interface TinyOptions {
  readonly meters: Meters
  readonly pools: Pools
  takeBlock(index: number): Ref
  giveBlock(ref: Ref): void
}

export function createTinyBlocks({ meters, pools, takeBlock, giveBlock }: TinyOptions): TinyBlocks {
  const { counters, control, lineBytes, lineTotal } = meters
  const tagsOf = new Map<Ref, number>()

  function malloc(bytes: number, typeTag: number): Ref {
    counters[METER.events]!++
    const ref = takeBlock(0)
    if (ref !== NULL) born(ref, bytes, typeTag, bytes)
    return ref
  }

  function free(ref: Ref): void {
    counters[METER.events]!++
    died(ref)
    giveBlock(ref)
  }

  function resize(ref: Ref, bytes: number, typeTag: number): void {
    counters[METER.events]!++
    const grown = Math.max(0, bytes - requestedBytes(ref))
    died(ref)
    born(ref, bytes, typeTag, grown)
  }

  function born(ref: Ref, bytes: number, typeTag: number, allocated: number): void {
    const line = Math.min(control[CONTROL.line]!, MAX_LINE)
    tagsOf.set(ref, packTag(typeTag, 8 - bytes, line))
    counters[METER.allocated]! += allocated
    lineTotal[line]! += allocated
    count(bytes, 1, line)
  }

  function died(ref: Ref): void {
    count(requestedBytes(ref), -1, tagLine(tagOf(ref)))
    tagsOf.delete(ref)
  }

  function count(bytes: number, sign: 1 | -1, line: number): void {
    pools.blocksOf[0]! += sign
    pools.requestedOf[0]! += sign * bytes
    lineBytes[line]! += sign * bytes
  }

  function requestedBytes(ref: Ref): number {
    return 8 - tagSlack(tagOf(ref))
  }

  function tagOf(ref: Ref): number {
    return tagsOf.get(ref)!
  }

  return { malloc, free, resize, requestedBytes, tagOf, setTag: (ref, tag) => void tagsOf.set(ref, tag) }
}

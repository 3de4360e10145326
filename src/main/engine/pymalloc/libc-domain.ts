/**
 * Requests that Python makes of the C library: what is too large for pymalloc and, in 2.7, everything of the mem domain
 * (item arrays, tables, number blocks). Tagged and metered like pymalloc blocks.
 */
import type { AddressSpace } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import { CONTROL, METER, type Meters } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import { createStartupBlocks, type StartupBlocks } from './startup-blocks.ts'
import { MAX_LINE, packTag, SLACK_ELSEWHERE, tagLine, tagSlack, tagType } from './tag.ts'

/** One of CPython's allocator domains. Sizes in bytes; every function counts as one event, free(0) excepted. */
export interface BlockDomain {
  /** 0 when the address space is full. */
  malloc(bytes: number, typeTag: number): Ref
  /** Zeroed. */
  calloc(bytes: number, typeTag: number): Ref
  /** realloc(0, n) is malloc(n). 0 when the address space is full: the old block stays. The block gets the current line. */
  realloc(ref: Ref, bytes: number, typeTag: number): Ref
  free(ref: Ref): void
  /** Exactly what the caller asked for last. */
  requestedBytes(ref: Ref): number
  /** The block belongs to another type from now on. */
  retag(ref: Ref, typeTag: number): void
  /** Living blocks that the C library gave out for Python, with their tag words: its heap in order of address, then the mappings. */
  eachLarge(visit: (ref: Ref, tag: number) => void): void
}

export interface LibcDomainOptions {
  readonly libc: Libc
  readonly space: AddressSpace
  readonly meters: Meters
  /** Default: none that is ever open. */
  readonly startup?: StartupBlocks
}

export function createLibcDomain({ libc, space, meters, startup = createStartupBlocks(space) }: LibcDomainOptions): BlockDomain {
  const { tags } = space
  const { counters, control, lineBytes, lineTotal } = meters
  /** Requests whose slack does not fit the tag: mappings, mostly. */
  const requests = new Map<Ref, number>()
  /** The one asked for last, which may be growing step by step, is ahead of the map. */
  let recent = NULL
  let recentBytes = 0

  function remember(ref: Ref, bytes: number): void {
    if (ref !== recent) {
      if (recent !== NULL) requests.set(recent, recentBytes)
      recent = ref
    }
    recentBytes = bytes
  }

  function forget(ref: Ref): void {
    if (ref === recent) recent = NULL
    requests.delete(ref)
  }

  function malloc(bytes: number, typeTag: number): Ref {
    if (startup.isOpen) return startup.malloc(bytes)
    counters[METER.events]!++
    const ref = libc.malloc(bytes === 0 ? 1 : bytes)
    if (ref !== NULL) born(ref, bytes, typeTag, bytes)
    return ref
  }

  function calloc(bytes: number, typeTag: number): Ref {
    if (startup.isOpen) return startup.malloc(bytes)
    counters[METER.events]!++
    const ref = libc.calloc(bytes === 0 ? 1 : bytes)
    if (ref !== NULL) born(ref, bytes, typeTag, bytes)
    return ref
  }

  /** Only growth counts as newly allocated: whether the C library had to move the block is not the program's doing. */
  function realloc(ref: Ref, bytes: number, typeTag: number): Ref {
    if (ref === NULL) return malloc(bytes, typeTag)
    if (startup.owns(ref)) return startup.resize(ref, bytes, () => malloc(bytes, typeTag))
    counters[METER.events]!++
    const oldBytes = requestedBytes(ref)
    const oldTag = tags[ref >> 2]!
    died(ref)
    const moved = libc.realloc(ref, bytes === 0 ? 1 : bytes)
    if (moved === NULL) {
      born(ref, oldBytes, tagType(oldTag), 0)
      return NULL
    }
    born(moved, bytes, typeTag, Math.max(0, bytes - oldBytes))
    // A mapping that grows in its place keeps its entry: taking it out and putting it back each time is slow.
    if (tagSlack(oldTag) === SLACK_ELSEWHERE && (moved !== ref || tagSlack(tags[ref >> 2]!) !== SLACK_ELSEWHERE)) forget(ref)
    return moved
  }

  function free(ref: Ref): void {
    if (ref === NULL) return
    if (startup.owns(ref)) {
      startup.free(ref)
      return
    }
    counters[METER.events]!++
    const isElsewhere = tagSlack(tags[ref >> 2]!) === SLACK_ELSEWHERE
    died(ref)
    if (isElsewhere) forget(ref)
    libc.free(ref)
  }

  function born(ref: Ref, bytes: number, typeTag: number, allocated: number): void {
    const line = Math.min(control[CONTROL.line]!, MAX_LINE)
    const slack = libc.usableBytes(ref) - bytes
    if (slack >= SLACK_ELSEWHERE) remember(ref, bytes)
    tags[ref >> 2] = packTag(typeTag, Math.min(slack, SLACK_ELSEWHERE), line)
    counters[METER.allocated]! += allocated
    counters[METER.largeLive]! += libc.chunkBytes(ref)
    counters[METER.largeBlocks]!++
    lineBytes[line]! += bytes
    lineTotal[line]! += allocated
  }

  function died(ref: Ref): void {
    const tag = tags[ref >> 2]!
    const bytes = requestedBytes(ref)
    tags[ref >> 2] = 0
    counters[METER.largeLive]! -= libc.chunkBytes(ref)
    counters[METER.largeBlocks]!--
    lineBytes[tagLine(tag)]! -= bytes
  }

  function requestedBytes(ref: Ref): number {
    if (startup.owns(ref)) return startup.requestedBytes(ref)
    const slack = tagSlack(tags[ref >> 2]!)
    if (slack === SLACK_ELSEWHERE) return ref === recent ? recentBytes : requests.get(ref)!
    return libc.usableBytes(ref) - slack
  }

  function retag(ref: Ref, typeTag: number): void {
    if (startup.owns(ref)) return
    const tag = tags[ref >> 2]!
    tags[ref >> 2] = packTag(typeTag, tagSlack(tag), tagLine(tag))
  }

  /** What the allocators took for themselves (arenas, descriptors) and what start-up's picture fills up has no tag. */
  function eachLarge(visit: (ref: Ref, tag: number) => void): void {
    libc.eachInUse((ref) => {
      const tag = tags[ref >> 2]!
      if (tag !== 0) visit(ref, tag)
    })
  }

  return { malloc, calloc, realloc, free, requestedBytes, retag, eachLarge }
}

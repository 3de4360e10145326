/** The bytes of the simulated process, and what the kernel does with them: the break, mappings, resident pages. */
import type { Probe } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import { createHoles } from './holes.ts'
import { createPages, PAGE_BYTES, PAGE_SHIFT } from './pages.ts'
import { createReservoir, type Reservoir } from './reserve.ts'

export interface AddressSpace {
  /** Views over one buffer: H[ref], F[ref >> 1], B[ref * 4]. */
  readonly H: Int32Array
  readonly F: Float64Array
  readonly B: Uint8Array
  /** One word per 16 bytes, index ref >> 2: who asked for the block. Not part of the simulated memory. */
  readonly tags: Int32Array
  /** Zeroed bytes outside heap and mappings (.data and .bss of the process), 16-byte aligned; part of the baseline, never resident here. */
  statics(bytes: number): Ref
  isStatic(ref: Ref): boolean
  /** Moves the break by a multiple of the page size; the old break, or 0 when there is no room. */
  sbrk(bytes: number): Ref
  /** `mayGrow`: see AddressSpaceOptions.roomForGrowth. */
  mmap(bytes: number, mayGrow?: boolean): Ref
  munmap(ref: Ref, bytes: number): void
  mremap(ref: Ref, oldBytes: number, newBytes: number): Ref
  /** The pages of the range become resident. Whoever writes to fresh pages calls this first. */
  touch(ref: Ref, bytes: number): void
  /** The whole pages inside the range read as zero again and cost nothing (MADV_DONTNEED). */
  discard(ref: Ref, bytes: number): void
  isTouched(ref: Ref): boolean
  residentIn(ref: Ref, bytes: number): number
  residentBytes(): number
  virtualBytes(): number
  /** The end: the memory goes back to the reservoir, unless clearing it would cost more than new memory. */
  giveBack(): void
  check(): void
}

export interface AddressSpaceOptions {
  /** Size of the address space: a multiple of 64 KiB, at most 4 GiB. */
  readonly bytes?: number
  /** First byte of the heap, page-aligned; statics end there. */
  readonly heapStart?: number
  /**
   * End of the highest mapping, page-aligned. A fresh process places its first mapping right below, so this decides
   * whether a 1 MiB arena is aligned to 16 KiB pools (one chance in four on Linux).
   */
  readonly mmapTop?: number
  /**
   * Places large mappings that may be resized with room above them: a kernel moves page tables when it resizes one, the
   * simulation would have to copy the bytes. Sizes and residency are the same; only the addresses differ from Linux's.
   */
  readonly roomForGrowth?: boolean
  /** Default: memory of its own. */
  readonly reservoir?: Reservoir
  readonly probe: Probe
}

/** Pages from which on copying hurts. */
const LARGE_PAGES = 128
const STATICS_START = 0x10000
/** Pages that are worth clearing for the next engine (64 MiB). */
const CLEARED_PAGES = 16384
/** Touching this many fresh pages at once is worth a report; single pages are not. */
const REPORTED_PAGES = 16

export function createAddressSpace(options: AddressSpaceOptions): AddressSpace {
  const { bytes = 2 ** 32, probe, roomForGrowth = false, reservoir = createReservoir() } = options
  const heapStart = options.heapStart ?? Math.min(0x1000000, bytes / 4)
  const mmapTop = options.mmapTop ?? bytes
  const buffer = reservoir.take(bytes)
  const H = new Int32Array(buffer)
  const F = new Float64Array(buffer)
  const B = new Uint8Array(buffer)
  const tags = new Int32Array(reservoir.take(bytes / 4))
  const pages = createPages(H, bytes / PAGE_BYTES)
  const firstHeapPage = heapStart / PAGE_BYTES
  // The lower half stays whole for the break: a mapping in its way would end the heap's growth.
  const roomyFloor = Math.ceil((firstHeapPage + mmapTop / PAGE_BYTES) / 2)
  const holes = createHoles(firstHeapPage, mmapTop / PAGE_BYTES)
  let staticsEnd = STATICS_START / 4
  let breakPage = firstHeapPage

  function statics(size: number): Ref {
    const ref = staticsEnd
    staticsEnd += ((size + 15) >>> 4) << 2
    if (staticsEnd * 4 > heapStart) throw new Error(`address space: ${size} static bytes do not fit below the heap`)
    return ref
  }

  function sbrk(delta: number): Ref {
    const old = breakPage
    const count = delta / PAGE_BYTES
    if (count > 0) {
      if (!holes.takeAt(old, count)) return NULL
      pages.map(old, count)
      breakPage = old + count
      probe.residentGrew()
    } else if (count < 0) {
      probe.residentWillShrink()
      breakPage = old + count
      pages.unmap(breakPage, -count)
      holes.give(breakPage, -count)
    }
    return old << PAGE_SHIFT
  }

  function mmap(size: number, mayGrow = false): Ref {
    const count = pageCount(size)
    const page = mayGrow && roomForGrowth && count >= LARGE_PAGES ? holes.takeRoomy(count, roomyFloor) : holes.takeHighest(count)
    if (page < 0) return NULL
    pages.map(page, count)
    probe.residentGrew()
    return page << PAGE_SHIFT
  }

  function munmap(ref: Ref, size: number): void {
    probe.residentWillShrink()
    release(ref >>> PAGE_SHIFT, pageCount(size))
  }

  function release(page: number, count: number): void {
    pages.unmap(page, count)
    holes.give(page, count)
  }

  /** Grows in place when the pages above are free, else moves to where mmap would have put the new size. */
  function mremap(ref: Ref, oldSize: number, newSize: number): Ref {
    const page = ref >>> PAGE_SHIFT
    const oldCount = pageCount(oldSize)
    const newCount = pageCount(newSize)
    if (newCount < oldCount) {
      probe.residentWillShrink()
      release(page + newCount, oldCount - newCount)
      return ref
    }
    if (newCount === oldCount) return ref
    if (holes.takeAt(page + oldCount, newCount - oldCount)) {
      pages.map(page + oldCount, newCount - oldCount)
      probe.residentGrew()
      return ref
    }
    const target = roomForGrowth && newCount >= LARGE_PAGES ? holes.takeRoomy(newCount, roomyFloor) : holes.takeHighest(newCount)
    if (target < 0) return NULL
    pages.map(target, newCount)
    pages.move(page, target, oldCount)
    holes.give(page, oldCount)
    probe.residentGrew()
    return target << PAGE_SHIFT
  }

  function touch(ref: Ref, size: number): void {
    if (pages.touch(ref, size) >= REPORTED_PAGES) probe.residentGrew()
  }

  function discard(ref: Ref, size: number): void {
    const first = Math.ceil((ref * 4) / PAGE_BYTES)
    const end = Math.floor((ref * 4 + size) / PAGE_BYTES)
    if (end <= first) return
    probe.residentWillShrink()
    pages.drop(first, end - first)
  }

  function giveBack(): void {
    const used = pages.usedRegions()
    if (used.reduce((sum, [first, end]) => sum + end - first, 0) > CLEARED_PAGES) return
    H.fill(0, 0, staticsEnd)
    for (const [first, end] of used) {
      H.fill(0, first << PAGE_SHIFT, end << PAGE_SHIFT)
      tags.fill(0, (first << PAGE_SHIFT) >>> 2, (end << PAGE_SHIFT) >>> 2)
    }
    tags.fill(0, 0, staticsEnd >>> 2)
    reservoir.give(buffer)
    reservoir.give(tags.buffer)
  }

  function check(): void {
    holes.check()
    pages.check()
    const area = mmapTop / PAGE_BYTES - firstHeapPage
    if (holes.totalPages() + pages.mappedPages() !== area) throw new Error('address space: holes and mappings do not fill the area')
  }

  return {
    H,
    F,
    B,
    tags,
    statics,
    isStatic: (ref) => ref < staticsEnd,
    sbrk,
    mmap,
    munmap,
    mremap,
    touch,
    discard,
    isTouched: (ref) => pages.isResident(ref >>> PAGE_SHIFT),
    residentIn: pages.residentIn,
    residentBytes: () => pages.residentPages() * PAGE_BYTES,
    virtualBytes: () => pages.mappedPages() * PAGE_BYTES,
    giveBack,
    check,
  }
}

function pageCount(bytes: number): number {
  return Math.ceil(bytes / PAGE_BYTES)
}

/**
 * The state of every 4 KiB page: mapped or not, resident or not, and whether bytes of an earlier mapping are left in it.
 *
 * MAPPED             reads as zero, costs no memory
 * MAPPED | RESIDENT  written since it was mapped
 * STALE              unmapped, was resident once: zeroed when it is mapped again
 */
import { NULL, type Ref } from '../ref.ts'

export const PAGE_BYTES = 4096
export const PAGE_WORDS = 1024
export const PAGE_SHIFT = 10

const MAPPED = 1
const RESIDENT = 2
const STALE = 4
const IN_USE = MAPPED | RESIDENT
/** 1 MiB. */
const REGION_SHIFT = 8

export interface Pages {
  map(page: number, count: number): void
  unmap(page: number, count: number): void
  /** Moves [from, from + count) to freshly mapped pages at `to`; the old ones become unmapped. */
  move(from: number, to: number, count: number): void
  /** Returns how many pages became resident. */
  touch(ref: Ref, bytes: number): number
  /** Forgets the contents of mapped pages: they read as zero and cost nothing (MADV_DONTNEED). */
  drop(page: number, count: number): void
  isResident(page: number): boolean
  /** Bytes of the range that lie in resident pages. */
  residentIn(ref: Ref, bytes: number): number
  residentPages(): number
  mappedPages(): number
  /** Runs of pages that were mapped at some time, as [first, end), in whole MiB. */
  usedRegions(): readonly (readonly [number, number])[]
  check(): void
}

export function createPages(H: Int32Array, count: number): Pages {
  const state = new Uint8Array(count)
  const usedRegion = new Uint8Array((count >>> REGION_SHIFT) + 1)
  let resident = 0
  let mapped = 0

  function map(page: number, pages: number): void {
    const end = page + pages
    for (let p = page; p < end; p++) {
      if (state[p] === STALE) {
        let run = p + 1
        while (run < end && state[run] === STALE) run++
        H.fill(0, p << PAGE_SHIFT, run << PAGE_SHIFT)
        state.fill(MAPPED, p, run)
        p = run - 1
      } else state[p] = MAPPED
    }
    usedRegion.fill(1, page >>> REGION_SHIFT, ((end - 1) >>> REGION_SHIFT) + 1)
    mapped += pages
  }

  function unmap(page: number, pages: number): void {
    for (let p = page; p < page + pages; p++) {
      if (state[p] === IN_USE) {
        resident--
        state[p] = STALE
      } else state[p] = 0
    }
    mapped -= pages
  }

  function move(from: number, to: number, pages: number): void {
    for (let i = 0; i < pages; i++) {
      if (state[from + i] !== IN_USE) continue
      let run = i + 1
      while (run < pages && state[from + run] === IN_USE) run++
      H.copyWithin((to + i) << PAGE_SHIFT, (from + i) << PAGE_SHIFT, (from + run) << PAGE_SHIFT)
      state.fill(IN_USE, to + i, to + run)
      resident += run - i
      i = run - 1
    }
    unmap(from, pages)
  }

  function drop(page: number, pages: number): void {
    for (let p = page; p < page + pages; p++) {
      if (state[p] !== IN_USE) continue
      H.fill(0, p << PAGE_SHIFT, (p + 1) << PAGE_SHIFT)
      state[p] = MAPPED
      resident--
    }
  }

  function touch(ref: Ref, bytes: number): number {
    if (bytes <= 0) return 0
    const before = resident
    const last = (ref + ((bytes - 1) >>> 2)) >>> PAGE_SHIFT
    for (let p = ref >>> PAGE_SHIFT; p <= last; p++) {
      if (state[p] === MAPPED) {
        state[p] = IN_USE
        resident++
      }
    }
    return resident - before
  }

  function residentIn(ref: Ref, bytes: number): number {
    if (bytes <= 0 || ref === NULL) return 0
    const first = ref >>> PAGE_SHIFT
    const last = (ref + ((bytes - 1) >>> 2)) >>> PAGE_SHIFT
    if (first === last) return state[first] === IN_USE ? bytes : 0
    const end = ref * 4 + bytes
    let sum = state[first] === IN_USE ? (first + 1) * PAGE_BYTES - ref * 4 : 0
    for (let p = first + 1; p < last; p++) if (state[p] === IN_USE) sum += PAGE_BYTES
    return state[last] === IN_USE ? sum + end - last * PAGE_BYTES : sum
  }

  function usedRegions(): [number, number][] {
    const runs: [number, number][] = []
    for (let region = 0; region < usedRegion.length; region++) {
      if (usedRegion[region] === 0) continue
      const first = region << REGION_SHIFT
      const end = Math.min((region + 1) << REGION_SHIFT, count)
      const last = runs.at(-1)
      if (last?.[1] === first) last[1] = end
      else runs.push([first, end])
    }
    return runs
  }

  function check(): void {
    let residentSeen = 0
    let mappedSeen = 0
    for (let p = 0; p < state.length; p++) {
      if ((state[p]! & MAPPED) === 0) continue
      mappedSeen++
      if (state[p] === IN_USE) residentSeen++
      else {
        for (let i = p << PAGE_SHIFT; i < (p + 1) << PAGE_SHIFT; i++) {
          if (H[i] !== 0) throw new Error(`address space: byte ${i * 4} was written, but its page was never touched`)
        }
      }
    }
    if (residentSeen !== resident) throw new Error(`address space: ${residentSeen} resident pages, counted ${resident}`)
    if (mappedSeen !== mapped) throw new Error(`address space: ${mappedSeen} mapped pages, counted ${mapped}`)
  }

  return {
    map,
    unmap,
    move,
    touch,
    drop,
    isResident: (page) => state[page] === IN_USE,
    residentIn,
    residentPages: () => resident,
    mappedPages: () => mapped,
    usedRegions,
    check,
  }
}

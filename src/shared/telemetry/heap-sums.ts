/** Sums over a heap map that more than one view shows. */
import type { Bytes } from '../units.ts'
import type { HeapMap } from './heap.ts'

/** Resident bytes of the arenas that no used block takes, headers and tails of pools included. */
export function unusedInArenas({ arenas }: HeapMap): Bytes {
  return arenas.reduce((sum, { residentBytes, usedBytes }) => sum + Math.max(0, residentBytes - usedBytes), 0)
}

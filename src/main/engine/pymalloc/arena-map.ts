/**
 * The radix tree that tells arena addresses apart (3.10+): 15 bits top, 15 middle, 14 bottom, 20 inside the arena.
 * Nodes are real, zeroed C library blocks; the twin asks the pool states instead of searching them, they are kept for what they cost.
 */
import type { AddressSpace } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import { NULL, type Ref } from '../ref.ts'

const ROOT_BYTES = 262144
const MIDDLE_BYTES = 262144
const BOTTOM_BYTES = 131072
const ARENA_WORDS = 0x40000

export interface ArenaMap {
  /** False when there is no memory for a node. */
  markUsed(arena: Ref): boolean
  markUnused(arena: Ref): void
  residentBytes(): number
  /** Nodes below the root; null: there is no map. */
  nodes(): MapNodes | null
}

export interface MapNodes {
  readonly middle: number
  readonly bottom: number
}

/** Bytes of one node of each level. */
export const MAP_NODE_BYTES = { root: ROOT_BYTES, middle: MIDDLE_BYTES, bottom: BOTTOM_BYTES } as const

export const noArenaMap: ArenaMap = { markUsed: () => true, markUnused() {}, residentBytes: () => 0, nodes: () => null }

export function createArenaMap(space: AddressSpace, libc: Libc): ArenaMap {
  const { H } = space
  // Static in CPython: part of the interpreter's baseline. Addresses below 4 GiB share its first slot.
  const root = space.statics(ROOT_BYTES)
  const nodes: Ref[] = []

  function child(slot: Ref, bytes: number): Ref {
    if (H[slot] === NULL) {
      const node = libc.calloc(bytes)
      if (node === NULL) return NULL
      H[slot] = node
      nodes.push(node)
    }
    return H[slot]!
  }

  /** Entry of the arena-sized region `region`: first word the arena's tail above its base, second the part below. */
  function entry(region: number): Ref {
    const middle = child(root, MIDDLE_BYTES)
    if (middle === NULL) return NULL
    const slot = middle + 2 * (region >>> 14)
    space.touch(slot, 8)
    const bottom = child(slot, BOTTOM_BYTES)
    if (bottom === NULL) return NULL
    const found = bottom + 2 * (region & 0x3fff)
    space.touch(found, 8)
    return found
  }

  /** @mirrors Objects/obmalloc.c arena_map_mark_used */
  function mark(arena: Ref, used: boolean): boolean {
    const region = Math.floor(arena / ARENA_WORDS)
    const tail = (arena % ARENA_WORDS) * 4
    const high = entry(region)
    if (high === NULL) return false
    if (tail === 0) {
      H[high] = used ? -1 : 0
      return true
    }
    H[high] = used ? tail : 0
    const low = entry(region + 1)
    if (low === NULL) {
      H[high] = 0
      return false
    }
    H[low + 1] = used ? tail : 0
    return true
  }

  function residentBytes(): number {
    let sum = 0
    for (const node of nodes) sum += libc.residentBytes(node)
    return sum
  }

  /** One middle node covers all the addresses there are. */
  function countNodes(): MapNodes {
    const middle = Math.min(nodes.length, 1)
    return { middle, bottom: nodes.length - middle }
  }

  return { markUsed: (arena) => mark(arena, true), markUnused: (arena) => void mark(arena, false), residentBytes, nodes: countNodes }
}

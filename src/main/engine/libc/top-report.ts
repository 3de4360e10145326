/** Why the break does not move back: what stands between the top of the heap and the free bytes below. */
import { NULL, type Ref } from '../ref.ts'
import { HEADER_WORDS, isInUse, sizeOf } from './chunk.ts'
import type { Heap } from './heap.ts'
import { eachParked, type ParkedPlace } from './parked.ts'
import { topWords } from './top.ts'

export interface ChunkOwner {
  readonly type: string
  /** Bytes asked for. */
  readonly requested: number
  readonly line: number
}

/** Who asked for the block at a reference; null: not known here. */
export type OwnerOf = (ref: Ref) => ChunkOwner | null

export interface TopPin {
  /** Of the caller's bytes, which begin 16 bytes behind the chunk. */
  readonly address: number
  /** Of the chunk, its header included. */
  readonly bytes: number
  readonly state: ParkedPlace | 'in use'
  /** Of a chunk in use. */
  readonly owner: ChunkOwner | null
}

export interface TopReport {
  /** The chunk at the break; address 0 and no bytes before the first request. */
  readonly top: { readonly address: number; readonly bytes: number }
  /** The top goes back to the system when it gets as long as this. */
  readonly trimThreshold: number
  /** The longest free chunk below the top: what the top would become part of. Null when nothing is free. */
  readonly below: { readonly address: number; readonly bytes: number } | null
  /** Chunks that are neither free nor merged, from the top down to `below`; at most as many as asked for. Without `below` none. */
  readonly pinnedBy: readonly TopPin[]
  readonly pinCount: number
  readonly pinBytes: number
  /** How many of the pins are in each state. */
  readonly states: Readonly<Record<TopPin['state'], number>>
  /** Bytes of all free chunks below the top. */
  readonly bytesBelow: number
}

/** Walks all chunks once. `shown`: pins that are listed. */
export function reportTop(heap: Heap, ownerOf: OwnerOf, shown: number): TopReport {
  const { H } = heap
  const parked = new Map<Ref, ParkedPlace>()
  eachParked(heap, (chunk, place) => void parked.set(chunk, place))
  let below: Ref = NULL
  let belowWords = 0
  let freeWords = 0
  let pins: Ref[] = []
  if (heap.top !== NULL) {
    for (let chunk = heap.heapStart; chunk !== heap.top; chunk += sizeOf(H, chunk)) {
      const words = sizeOf(H, chunk)
      if (isInUse(H, chunk, words)) {
        pins.push(chunk)
        continue
      }
      freeWords += words
      // Of equals the higher one: it is nearer to the top.
      if (words < belowWords) continue
      below = chunk
      belowWords = words
      pins = []
    }
  }
  if (below === NULL) pins = []
  const pinOf = (chunk: Ref): TopPin => {
    const ref = chunk + HEADER_WORDS
    const state = parked.get(chunk) ?? 'in use'
    return { address: ref * 4, bytes: sizeOf(H, chunk) * 4, state, owner: state === 'in use' ? ownerOf(ref) : null }
  }
  const states = { cached: 0, 'fast bin': 0, 'in use': 0 }
  for (const chunk of pins) states[parked.get(chunk) ?? 'in use']++
  return {
    top: { address: heap.top * 4, bytes: topWords(heap) * 4 },
    trimThreshold: heap.trimThreshold * 4,
    below: below === NULL ? null : { address: below * 4, bytes: belowWords * 4 },
    pinnedBy: pins.slice(-shown).reverse().map(pinOf),
    pinCount: pins.length,
    pinBytes: pins.reduce((sum, chunk) => sum + sizeOf(H, chunk) * 4, 0),
    states,
    bytesBelow: freeWords * 4,
  }
}

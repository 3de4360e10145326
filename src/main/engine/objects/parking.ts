/**
 * Stacks of dead objects kept for reuse. A parked block keeps its bytes and its type; only the account changes, as in
 * memory.park, without asking the allocator for the size.
 */
import { CONTROL, METER } from '../probe.ts'
import { MAX_LINE } from '../pymalloc/index.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'

/** A block that a free list gives out belongs to the line that takes it. */
export function createRebirth({ meters, space, tracing }: Pick<Runtime, 'meters' | 'space' | 'tracing'>): (block: Ref, bytes: number) => void {
  const { control, lineBytes } = meters
  const { tags } = space
  return (block, bytes) => {
    if (tracing !== null) tracing.reborn(block)
    const word = tags[block >> 2]
    const born = word & MAX_LINE
    const line = control[CONTROL.line]
    if (born === line || line > MAX_LINE) return
    tags[block >> 2] = (word & ~MAX_LINE) | line
    lineBytes[born] -= bytes
    lineBytes[line] += bytes
  }
}

export interface ParkingAccount {
  park(bytes: number): void
  unpark(block: Ref, bytes: number): void
}

export function createParkingAccount(rt: Runtime): ParkingAccount {
  const { counters } = rt.meters
  const largestSmall = rt.profile.pymalloc.smallRequestThreshold
  const bearAgain = createRebirth(rt)
  return {
    park(bytes) {
      counters[bytes <= largestSmall ? METER.parked : METER.parkedLarge] += bytes
    },
    unpark(block, bytes) {
      counters[bytes <= largestSmall ? METER.parked : METER.parkedLarge] -= bytes
      bearAgain(block, bytes)
    },
  }
}

export interface Parking {
  /** False: no room, the caller frees the object. */
  push(o: Ref): boolean
  /** pop(), then push(o); 0: nothing parked, nothing done. */
  swap(o: Ref): Ref
  /** 0: nothing parked. */
  pop(): Ref
  count(): number
  /** Gives every parked object to `free`. */
  clear(free: (o: Ref) => void): void
}

/** A LIFO of objects of one size, which begin that many words behind their blocks. */
export function createParking(rt: Runtime, bytes: number, capacity: number, headWords: number): Parking {
  const stack = new Int32Array(capacity)
  const account = createParkingAccount(rt)
  const bearAgain = createRebirth(rt)
  let count = 0
  return {
    push(o) {
      if (count >= capacity) return false
      stack[count++] = o
      account.park(bytes)
      return true
    },
    swap(o) {
      if (count === 0) return 0
      const parked = stack[count - 1]
      stack[count - 1] = o
      bearAgain(parked - headWords, bytes)
      return parked
    },
    pop() {
      if (count === 0) return 0
      const o = stack[--count]
      account.unpark(o - headWords, bytes)
      return o
    },
    count: () => count,
    clear(free) {
      while (count > 0) {
        const o = stack[--count]
        account.unpark(o - headWords, bytes)
        free(o)
      }
    },
  }
}

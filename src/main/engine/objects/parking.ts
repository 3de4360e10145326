/**
 * Stacks of dead objects kept for reuse. A parked block keeps its bytes and its type; only the account changes, as in
 * memory.park, without asking the allocator for the size.
 */
import { METER } from '../probe.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'

export interface ParkingAccount {
  park(bytes: number): void
  unpark(bytes: number): void
}

export function createParkingAccount(rt: Runtime, tag: number): ParkingAccount {
  const { counters, typeBytes, typeBlocks } = rt.meters
  return {
    park(bytes) {
      counters[METER.parked] += bytes
      typeBytes[tag] -= bytes
      typeBlocks[tag]--
    },
    unpark(bytes) {
      counters[METER.parked] -= bytes
      typeBytes[tag] += bytes
      typeBlocks[tag]++
    },
  }
}

export interface Parking {
  /** False: no room, the caller frees the object. */
  push(o: Ref): boolean
  /** 0: nothing parked. */
  pop(): Ref
  /** Gives every parked object to `free`. */
  clear(free: (o: Ref) => void): void
}

/** A LIFO of objects of one size. */
export function createParking(rt: Runtime, tag: number, bytes: number, capacity: number): Parking {
  const stack = new Int32Array(capacity)
  const account = createParkingAccount(rt, tag)
  let count = 0
  return {
    push(o) {
      if (count >= capacity) return false
      stack[count++] = o
      account.park(bytes)
      return true
    },
    pop() {
      if (count === 0) return 0
      account.unpark(bytes)
      return stack[--count]
    },
    clear(free) {
      while (count > 0) {
        account.unpark(bytes)
        free(stack[--count])
      }
    },
  }
}

/**
 * Addresses in the simulated process.
 *
 * A `Ref` is a byte address divided by four: an index into the 32-bit view `H` of the address space, so that
 * `H[object]` is ob_refcnt with no shift, and 4 GiB of addresses fit a small integer. 0 is NULL.
 * A pointer stored in memory takes 8 bytes as in CPython: the Ref in the low word; the high word is free for flags.
 */
export type Ref = number
export const NULL: Ref = 0

/** Words (32-bit) in a pointer-sized slot. */
export const WORDS = 2

/** Where the simulated memory would lie in a process: programs and people see addresses of this kind. */
const FIRST_ADDRESS = 0x7f0000000000

export function addressOf(ref: Ref): number {
  return FIRST_ADDRESS + ref * 4
}

/** 0 for a number that is no address of an aligned word of the simulated memory. */
export function refOf(address: number): Ref {
  const ref = (address - FIRST_ADDRESS) / 4
  return Number.isInteger(ref) && ref > 0 && ref < 2 ** 30 ? ref : NULL
}

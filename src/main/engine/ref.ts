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

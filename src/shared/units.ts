/** Branded numbers: the same JavaScript number, kept apart by the type checker. */

/** A size in bytes. */
export type Bytes = number
/** A position on the event clock: allocator calls (allocate, resize, free) since the program began. */
export type EventIndex = number
/** A 1-based line of the workload's source; 0 means "not a line of the workload". */
export type LineNumber = number

/** Fails to compile when a union gained a member that a switch does not handle. */
export function assertNever(value: never, what: string): never {
  throw new Error(`${what}: unexpected ${String(value)}`)
}

/** In KiB, with at most one decimal: for sentences about arenas and blocks. */
export function kibText(bytes: Bytes): string {
  return `${(bytes / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} KiB`
}

/**
 * Older .arenascope files become the present version step by step. A change of the format adds an upgrader from the
 * version before, a frozen fixture of that version in test/unit/files/fixtures, and a line in docs.
 */

/** Turns the JSON of version n into the JSON of version n + 1. */
export type Upgrader = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** Index n - 1 upgrades version n. Empty: version 1 is the first. */
export const WORKLOAD_UPGRADERS: readonly Upgrader[] = []

/** Runs the steps from `version` (1-based) to the newest that the chain knows. */
export function upgrade(
  data: Readonly<Record<string, unknown>>,
  version: number,
  chain: readonly Upgrader[],
): Record<string, unknown> {
  let current: Record<string, unknown> = { ...data }
  for (let from = version; from <= chain.length; from++) {
    current = { ...chain[from - 1]!(current), version: from + 1 }
  }
  return current
}

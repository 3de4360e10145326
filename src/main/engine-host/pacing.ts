/**
 * When the worker looks at the clock, and when it may spend time on telemetry instead of the program.
 * All times in milliseconds, handed in.
 */

const SNAPSHOT_EVERY = 100
const FRAGMENTATION_EVERY = 1500
/** Telemetry for the window takes at most this share of the run, each kind by itself. */
const COST_SHARE = 0.1
/** The clock is read about this often. */
const LOOK_EVERY = 4

export interface Pacing {
  /** Polls to let pass before the next look at the clock. */
  readonly skip: number
  snapshotDue(now: number): boolean
  fragmentationDue(now: number): boolean
  /** A snapshot was taken between the two times. */
  took(from: number, to: number, withFragmentation: boolean): void
  /** The clock was read after `skip` polls. */
  looked(now: number): void
}

export function createPacing(): Pacing {
  let skip = 1
  let lastLook = -1
  let nextSnapshot = 0
  let nextFragmentation = 0
  let plainCost = 0
  return {
    get skip() {
      return skip
    },
    snapshotDue: (now) => now >= nextSnapshot,
    fragmentationDue: (now) => now >= nextFragmentation,
    took(from, to, withFragmentation) {
      const cost = to - from
      if (!withFragmentation) plainCost = cost
      // What fragmentation added is charged to its own, slower beat.
      const added = Math.max(0, cost - plainCost)
      nextSnapshot = to + Math.max(SNAPSHOT_EVERY - cost, (withFragmentation ? plainCost : cost) / COST_SHARE)
      if (withFragmentation) nextFragmentation = to + Math.max(FRAGMENTATION_EVERY, added / COST_SHARE)
      lastLook = -1
    },
    looked(now) {
      if (lastLook >= 0) {
        // Doubling and halving finds the right order of magnitude within a few looks and then stays there.
        const passed = now - lastLook
        if (passed < LOOK_EVERY / 2) skip = Math.min(skip * 2, 1 << 14)
        else if (passed > LOOK_EVERY * 2) skip = Math.max(skip >> 1, 1)
      }
      lastLook = now
    },
  }
}

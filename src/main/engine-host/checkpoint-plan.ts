/** Where checkpoints stand: spread over the run, and one a little before the event that was asked for last. */

/** A step back from the last question is this part of the run at the most. */
const STEP_BACK = 1 / 50

/** A run that was made again and stands still, or is on its way. */
export interface Placed {
  /** Where it stands, or is bound for. */
  readonly at: number
  readonly used: number
}

/** Events where a run should stand, the most wanted first. `room`: runs that may stand still at once, 2 at least. */
export function placesFor(events: number, room: number, last: number | null): number[] {
  const spread = Math.max(1, room - 2)
  const grid = Array.from({ length: spread }, (_, i) => Math.floor((events * i) / spread))
  const behind = last === null ? null : Math.max(0, last - Math.ceil(events * STEP_BACK))
  return behind === null || grid.includes(behind) ? grid : [behind, ...grid]
}

/** The run that needs the fewest events to get to `event`; null: none stands before it. */
export function nearestBefore<R extends Placed>(runs: readonly R[], event: number): R | null {
  return runs.reduce<R | null>((best, run) => (run.at > event || (best !== null && best.at > run.at) ? best : run), null)
}

/** The run to give up for a new one: none of the places, and unused for longest. */
export function leastWanted<R extends Placed>(runs: readonly R[], places: readonly number[]): R | null {
  const unwanted = runs.filter(({ at }) => !places.includes(at))
  return (unwanted.length > 0 ? unwanted : runs).reduce<R | null>((oldest, run) => (oldest === null || run.used < oldest.used ? run : oldest), null)
}

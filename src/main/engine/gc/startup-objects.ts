/**
 * Objects of CPython's start-up that the twin does not make, as a number. @simplified
 *
 * CPython tracks some 2,300 to 4,400 objects before the first line of a script (modules, their dicts, functions of the
 * import system); the twin has a part of them. They never die, so a number is enough: it travels through the
 * generations with everything else and counts where CPython counts objects, which is what the 25 % rule compares.
 */
import { PERMANENT } from './generation-heads.ts'

export interface StartupObjects {
  /** At the start of the script; they lie in the middle generation, as the last collections of start-up left them. */
  begin(missing: number): void
  /** Those in a list (0..2, permanent 3). */
  inList(generation: number): number
  /** Those that a collection of this generation examines. */
  examinedBy(generation: number): number
  /** A collection of this generation moved its survivors. */
  survive(generation: number): void
  freeze(): void
  unfreeze(): void
}

export function createStartupObjects(): StartupObjects {
  let count = 0
  let place = 1
  return {
    begin(missing) {
      count = Math.max(0, missing)
      place = 1
    },
    inList: (generation) => (generation === place ? count : 0),
    examinedBy: (generation) => (place <= generation ? count : 0),
    survive(generation) {
      if (place <= generation) place = Math.min(generation + 1, 2)
    },
    freeze() {
      place = PERMANENT
    },
    unfreeze() {
      if (place === PERMANENT) place = 2
    },
  }
}

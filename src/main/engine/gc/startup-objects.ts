/**
 * Objects of CPython's start-up and of its library that the twin does not make, as a number for each generation. @simplified
 *
 * CPython tracks some 3,500 to 5,100 objects before the first line of a script (modules, their dicts, functions of the
 * import system), and more with each import; the twin has a part of them. They never die, so a number is enough: it travels
 * through the generations with everything else and counts where CPython counts objects, which is what the 25 % rule compares.
 */
import { PERMANENT } from './generation-heads.ts'

export interface StartupObjects {
  /** At the start of the script; they lie in the middle generation, as the last collections of start-up left them, and `immortal` ones out of reach. */
  begin(missing: number, immortal: number): void
  /** As many more objects of a library module, which lie in the youngest generation; less than none: as many fewer, of the oldest first. */
  add(more: number): void
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
  const lists = [0, 0, 0, 0]
  /** Moves what lies in the generations up to `last`. */
  function move(last: number, target: number): void {
    for (let i = 0; i <= last; i++) {
      const moved = lists[i]
      lists[i] = 0
      lists[target] += moved
    }
  }
  return {
    begin(missing, immortal) {
      lists.fill(0)
      lists[1] = Math.max(0, missing)
      lists[PERMANENT] = immortal
    },
    add(more) {
      if (more >= 0) lists[0] += more
      else {
        let left = -more
        for (let i = 2; i >= 0; i--) {
          const taken = Math.min(left, lists[i])
          lists[i] -= taken
          left -= taken
        }
      }
    },
    inList: (generation) => lists[generation],
    examinedBy: (generation) => lists.slice(0, generation + 1).reduce((sum, count) => sum + count, 0),
    survive: (generation) => move(generation, Math.min(generation + 1, 2)),
    freeze: () => move(2, PERMANENT),
    unfreeze() {
      lists[2] += lists[PERMANENT]
      lists[PERMANENT] = 0
    },
  }
}

/** Containers that contain themselves print as `[...]`. @mirrors Objects/object.c Py_ReprEnter */
import type { Ref } from '../ref.ts'

export interface ReprGuard {
  /** The text of `o`, or `again` when it is being printed already. */
  run(o: Ref, again: string, body: () => string): string
}

export function createReprGuard(): ReprGuard {
  const printing = new Set<Ref>()
  return {
    run(o, again, body) {
      if (printing.has(o)) return again
      printing.add(o)
      try {
        return body()
      } finally {
        printing.delete(o)
      }
    },
  }
}

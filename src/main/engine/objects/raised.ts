/** What travels up the JavaScript stack instead of a result. */
import type { Ref } from '../ref.ts'
import type { TypeInfo } from './type-info.ts'

/**
 * What C raised and nobody has looked at yet, in the releases that make an instance of it only then (up to 3.11).
 * Owns a reference to the value and to the traceback, each of which may be NULL.
 * @mirrors Include/cpython/pystate.h curexc_type, curexc_value, curexc_traceback
 */
export interface Unmade {
  readonly type: TypeInfo
  readonly value: Ref
  traceback: Ref
  /** Answers the instance and steals what it is made from. @mirrors Python/errors.c _PyErr_NormalizeException */
  normalize(this: Unmade): Ref
}

/** A Python exception on its way up. Owns one reference to the instance, or `unmade`. */
export class Raised {
  /** Not yet seen by a frame: its context is set by the first one. */
  fresh = true
  /**
   * 3.7 to 3.10: the traceback that the instance still names where it is sent on with the one it came to its handler with; owned, NULL if
   * there is none. A handler puts the older one in its place; without one it stays.
   */
  displaced: Ref = 0

  constructor(private instance: Ref, public unmade: Unmade | null = null) {}

  /** Borrowed. Who reads it looks at the exception: from now on there is an instance. */
  get exception(): Ref {
    const { unmade } = this
    if (unmade !== null) {
      this.unmade = null
      this.instance = unmade.normalize()
    }
    return this.instance
  }
}

/** The run cannot go on, whatever the program would catch: cancelled, a budget, a broken invariant, an unsupported call. */
export class Halt {
  constructor(readonly kind: 'cancelled' | 'Limit' | 'Internal' | 'Unsupported' | 'exit', readonly message: string, readonly line = 0) {}
}

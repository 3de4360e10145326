/** What travels up the JavaScript stack instead of a result. */
import type { Ref } from '../ref.ts'

/** A Python exception on its way up. Owns one reference to the instance. */
export class Raised {
  /** Not yet seen by a frame: its context is set by the first one. */
  fresh = true

  /** `native`: a built-in raised it; 2.7 makes an instance of it only when somebody looks. */
  constructor(readonly exception: Ref, readonly native = false) {}
}

/** The run cannot go on, whatever the program would catch: cancelled, a budget, a broken invariant, an unsupported call. */
export class Halt {
  constructor(readonly kind: 'cancelled' | 'Limit' | 'Internal' | 'Unsupported' | 'exit', readonly message: string, readonly line = 0) {}
}

/** range (3.x) and its iterators; 2.7's xrange. @mirrors Objects/rangeobject.c */
import { createModernRange } from './range/modern.ts'
import { createXrange } from './range/xrange.ts'
import type { RangeParts } from './range/parts.ts'
import type { Runtime } from './runtime.ts'

export function createRange(rt: Runtime): RangeParts {
  return rt.profile.minor < 0 ? createXrange(rt) : createModernRange(rt)
}

/** range (3.x) and its iterators; 2.7's xrange. @mirrors Objects/rangeobject.c */
import { DETAILS } from './details.ts'
import { createModernRange } from './range/modern.ts'
import { createXrange } from './range/xrange.ts'
import type { RangeParts } from './range/parts.ts'
import type { Runtime } from './runtime.ts'

export function createRange(rt: Runtime): RangeParts {
  return DETAILS[rt.profile.id].minor < 0 ? createXrange(rt) : createModernRange(rt)
}

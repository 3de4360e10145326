/** Python 2: two objects made numbers of one type before an operator or a comparison. Source: Objects/object.c PyNumber_CoerceEx (2.7). */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { Pair } from '../type-info.ts'

/** Two new references, or null when neither type can. */
export function coerce(rt: Runtime, left: Ref, right: Ref): Pair | null {
  const { incref } = rt.memory
  const leftType = rt.memory.typeOf(left)
  const rightType = rt.memory.typeOf(right)
  if (leftType === rightType && !leftType.checksTypes) return [incref(left), incref(right)]
  const ours = leftType.coerce?.(left, right) ?? null
  if (ours !== null) return ours
  const theirs = rightType.coerce?.(right, left) ?? null
  return theirs === null ? null : [theirs[1], theirs[0]]
}

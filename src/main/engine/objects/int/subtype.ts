/** Instances of classes derived from int. @mirrors Objects/longobject.c long_subtype_new */
import type { Ref } from '../../ref.ts'
import { LONG_DIGITS, OB_SIZE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { Digits } from './digits.ts'

export function createSubtypeMaker(rt: Runtime, digits: Digits): (cls: TypeInfo, exact: Ref) => Ref {
  const { H } = rt
  const least = rt.profile.minor >= 11 ? 1 : 0
  return (cls, exact) => {
    const count = digits.count(exact)
    const o = rt.memory.allocVar(cls, Math.max(count, least))
    H[o + OB_SIZE] = H[exact + OB_SIZE]
    for (let i = 0; i < count; i++) H[o + LONG_DIGITS + i] = H[exact + LONG_DIGITS + i]
    if (cls.isGc) rt.memory.track(o)
    return o
  }
}

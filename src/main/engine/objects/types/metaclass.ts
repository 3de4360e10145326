/** Which metaclass makes a class. Source: Objects/typeobject.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

/** The most derived metaclass among `meta` and those of the bases. @mirrors Objects/typeobject.c _PyType_CalculateMetaclass */
export function calculateMetaclass(rt: Runtime, meta: TypeInfo, bases: readonly Ref[]): TypeInfo {
  let winner = meta
  for (const base of bases) {
    const candidate = rt.memory.typeOf(base)
    if (rt.profile.objects.python2 && candidate.name === 'classobj') continue
    if (winner.isSubtypeOf(candidate)) continue
    if (candidate.isSubtypeOf(winner)) winner = candidate
    else {
      rt.errors.raise('TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
    }
  }
  return winner
}

/** except*: the parts of an exception group, clause by clause. Source: CHECK_EG_MATCH and PREP_RERAISE_STAR in ceval.c. */
import { Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createGroupOps(machine: Machine) {
  const { rt } = machine
  const { incref, decref, typeOf } = rt.memory
  const { errors } = rt
  let rest: Ref = 0

  /** @mirrors Python/ceval.c check_except_star_type_valid */
  function checkType(type: Ref): void {
    const types = typeOf(type) === rt.tuple.type ? rt.tuple.items(type) : [type]
    const base = errors.type('BaseException')
    if (types.some((o) => !rt.types.isType(o) || !rt.types.infoOf(o).isSubtypeOf(base))) {
      errors.raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed')
    }
    if (types.some((o) => rt.types.infoOf(o).isSubtypeOf(errors.type('BaseExceptionGroup')))) {
      errors.raise('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.')
    }
  }

  return {
    /** The part of `o` (None: nothing is left) that the clause takes, or NULL; groupRest() answers the other part. */
    groupMatch(o: Ref, type: Ref): Ref {
      checkType(type)
      const parts = o === rt.none ? [0, 0] : rt.groups!.match(o, type)
      rest = parts[1]!
      return parts[0]!
    },
    groupRest(): Ref {
      return rest === 0 ? incref(rt.none) : rest
    },
    /** The part takes the place of the exception being handled. */
    handleInstead(part: Ref): void {
      const current = machine.handled
      machine.handled = incref(part)
      if (current !== 0) decref(current)
    },
    groupReraise(original: Ref, raised: Ref): Raised | null {
      const exception = rt.groups!.reraise(original, rt.list.items(raised))
      if (exception === 0) return null
      const result = new Raised(exception)
      result.fresh = false
      return result
    },
  }
}

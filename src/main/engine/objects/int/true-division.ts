/** a / b of integers, correctly rounded. @mirrors Objects/longobject.c long_true_divide */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { wordingOf } from '../wording.ts'
import type { Integers } from './integers.ts'
import { trueQuotient } from './ratio.ts'

export function installTrueDivision(rt: Runtime, kit: Kit, type: TypeInfo, integers: Integers, zeroText: string): void {
  const { accepts, number, big } = integers
  const { divisionResultTooLarge } = wordingOf(rt.profile)

  type.number.trueDivide = function trueDivide(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const a = number(left)
    const b = number(right)
    if (b === 0) return rt.errors.raise('ZeroDivisionError', zeroText)
    // Operands that doubles hold exactly give a correctly rounded quotient at once.
    if (a === a && b === b) return rt.float.from(a / b)
    const result = trueQuotient(big(left), big(right))
    return Number.isFinite(result) ? rt.float.from(result) : rt.errors.raise('OverflowError', divisionResultTooLarge)
  }
}

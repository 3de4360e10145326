/** What the operators of a kind of integer need to know: int of Python 3, int of Python 2, long of Python 2. */
import type { Ref } from '../../ref.ts'

export interface Integers {
  /** Both operands of an operator must be accepted, else it answers NotImplemented. */
  accepts(o: Ref): boolean
  /** Exact, or NaN. */
  number(o: Ref): number
  big(o: Ref): bigint
  /** A result for which CPython allocates room for `digits` digits (0: as many as it has). */
  make(value: number, digits?: number): Ref
  makeBig(value: bigint, digits?: number): Ref
  /** Digits of 30 bits an operand takes. */
  digits(o: Ref): number
}

export const MAX_SAFE = Number.MAX_SAFE_INTEGER

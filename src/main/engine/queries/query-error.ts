/** A question without an answer. */
import type { QueryRefusal } from '../../../shared/telemetry/heap.ts'
import { refusalText } from '../../../shared/texts/refusals.ts'

export class QueryError extends Error {
  readonly refusal: QueryRefusal

  constructor(refusal: QueryRefusal) {
    super(refusalText(refusal))
    this.name = 'QueryError'
    this.refusal = refusal
  }
}

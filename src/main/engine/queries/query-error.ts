/** A question without an answer. */
import type { QueryErrorKind } from '../../../shared/telemetry/heap.ts'

export class QueryError extends Error {
  readonly kind: QueryErrorKind

  constructor(kind: QueryErrorKind, message: string) {
    super(message)
    this.name = 'QueryError'
    this.kind = kind
  }
}

export function noSuchObject(address: number, event: number): QueryError {
  return new QueryError('noSuchObject', `No living object is at ${address} at event ${event}.`)
}

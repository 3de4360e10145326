/** A refusal on its way from a thread to the main thread, which words it in the language of the window. */
import { QueryError } from '../engine/index.ts'
import type { QueryRefusal } from '../../shared/telemetry/heap.ts'
import { refusalText } from '../../shared/texts/refusals.ts'

export interface Refused {
  /** null: something else went wrong. */
  readonly refusal: QueryRefusal | null
  readonly message: string
}

export function refused(error: unknown): Refused {
  return { refusal: error instanceof QueryError ? error.refusal : null, message: error instanceof Error ? error.message : String(error) }
}

export function refusedError({ refusal, message }: Refused): Error {
  return new Error(refusal === null ? message : refusalText(refusal))
}

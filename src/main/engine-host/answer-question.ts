/** A question of the window, put to the engine. */
import type { HeapAnswer, HeapQuestion } from '../../shared/telemetry/questions.ts'
import type { Queries } from '../engine/index.ts'

/** Throws QueryError. */
export function answerQuestion(queries: Queries, question: HeapQuestion): HeapAnswer {
  switch (question.kind) {
    case 'heapMap':
      return queries.heapMap()
    case 'poolBlocks':
      return queries.poolBlocks(question.address)
    case 'largeBlocks':
      return queries.largeBlocks(question.limit)
    case 'whyHeld':
      return queries.whyHeld(question.arena)
    case 'whyHeapHeld':
      return queries.whyHeapHeld()
    case 'object':
      return queries.object(question.address)
    case 'predictRelease':
      return queries.predictRelease(question.addresses)
    case 'arenaLog':
      return queries.arenaLog()
    case 'digest':
      return queries.digest()
  }
}

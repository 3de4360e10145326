/** A question of the window, put to the engine. */
import type { EventQuestion, HeapAnswer } from '../../shared/telemetry/questions.ts'
import type { Queries } from '../engine/index.ts'

/** Those that are answered where the program stands; the others move it on. */
export type StandingQuestion = Exclude<EventQuestion, { kind: 'lineStarts' }>

/** Throws QueryError. */
export function answerQuestion(queries: Queries, question: StandingQuestion): HeapAnswer {
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
    case 'objects':
      return queries.objects(question.filter)
    case 'duplicates':
      return queries.duplicates(question.limit)
    case 'moment':
      return queries.moment()
    case 'fragmentation':
      return queries.fragmentation()
    case 'predictRelease':
      return queries.predictRelease(question.addresses)
    case 'arenaLog':
      return queries.arenaLog()
    case 'digest':
      return queries.digest()
  }
}

/** Finds where lines begin by looking at every event from one to another. */
import type { HeapQuestionOf, LineStarts } from '../../shared/telemetry/questions.ts'

type Position = LineStarts['starts'][number]

export interface LineSteps {
  /** Once for each event in turn; the answer when there is nothing left to look at. */
  look(question: HeapQuestionOf<'lineStarts'>, at: Position): LineStarts | null
}

export function createLineSteps(): LineSteps {
  let starts: Position[] | null = null
  let step = -1
  return {
    look({ to, limit }, at) {
      // Where the search begins is no beginning of a line.
      if (starts === null) starts = []
      else if (at.step !== step) starts.push(at)
      step = at.step
      if (at.event < to && starts.length < limit) return null
      const answer = { starts, to: at.event }
      starts = null
      return answer
    },
  }
}

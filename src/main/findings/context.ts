/** What a rule may look at: the finished run, and its heap at any event. */
import type { FindingLimits, Finding } from '../../shared/telemetry/findings.ts'
import type { HeapAnswer, HeapQuestionKind, HeapQuestionOf } from '../../shared/telemetry/questions.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { t } from '../../shared/texts/texts.ts'

export interface FindingContext {
  readonly result: ProfileResult
  readonly limits: FindingLimits
  /** `event` null: the end of the run. Rejects with one sentence. */
  ask<K extends HeapQuestionKind>(event: number | null, question: HeapQuestionOf<K>): Promise<HeapAnswer<K>>
}

/** What a rule says; its amount is read from the evidence, so that no rule can claim what its view does not show. */
export type Claim = Omit<Finding, 'amount' | 'unit'>

export type Rule = (context: FindingContext) => Promise<readonly Claim[]>

/** Text of a line of the workload, 1 is the first. */
export function lineText({ workload }: ProfileResult, line: number): string {
  return workload.source.split('\n')[line - 1] ?? ''
}

/** `1 block`, `2 blocks`. */
export function counted(count: number, noun: 'arena' | 'block' | 'fullCollection'): string {
  return t(`counts.${noun}`, { count })
}

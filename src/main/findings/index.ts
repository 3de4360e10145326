/** What a finished run says about its program, ranked. */
import { FINDING_RULES } from '../../shared/telemetry/findings.ts'
import type { Finding, FindingUnit } from '../../shared/telemetry/findings.ts'
import type { FindingContext, Rule } from './context.ts'
import { amountOf } from './evidence.ts'
import { churn, finalizerCycles, heldBackCollections, waitingCycles } from './rules/collector.ts'
import { duplicates, growingContainer, temporaryList } from './rules/containers.ts'
import { freeLists, heldArenas, pinnedHeap } from './rules/held-memory.ts'

const RULES: readonly Rule[] = [heldArenas, pinnedHeap, waitingCycles, finalizerCycles, growingContainer, temporaryList, duplicates, freeLists, churn, heldBackCollections]

/** Bytes first; what cannot be told in bytes follows. */
const UNIT_RANK: Record<FindingUnit, number> = { bytes: 0, objects: 1, references: 2, collections: 3 }

/**
 * Most bytes first. `onRule` is told how many of the rules have looked; `isWanted` false ends the search.
 * A rule that cannot be answered (the run cannot be made again) fails the whole: no list without a word on what is missing.
 */
export async function findFindings(context: FindingContext, onRule: (done: number, of: number) => void = () => undefined, isWanted: () => boolean = () => true): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [i, rule] of RULES.entries()) {
    if (!isWanted()) break
    for (const claim of await rule(context)) findings.push({ ...claim, ...(await amountOf(claim.evidence, context)) })
    onRule(i + 1, RULES.length)
  }
  return findings.sort((a, b) => UNIT_RANK[a.unit] - UNIT_RANK[b.unit] || (a.unit === 'bytes' ? b.amount - a.amount : 0) || FINDING_RULES.indexOf(a.rule) - FINDING_RULES.indexOf(b.rule))
}

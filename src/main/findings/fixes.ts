/** Changes of the program that more than one rule offers. */
import type { FindingFix } from '../../shared/telemetry/findings.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'

/** One more line at the end of the program. */
export function appended({ workload }: ProfileResult, label: string, text: string): FindingFix {
  const all = workload.source.split('\n')
  const last = all.length - (all[all.length - 1] === '' && all.length > 1 ? 1 : 0)
  const before = all[last - 1]!
  return { kind: 'source', label, line: last, before, after: `${before}\n${text}` }
}

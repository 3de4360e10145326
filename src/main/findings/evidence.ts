/** The number that the view of an evidence shows: asked of the same question that draws the view. */
import type { Evidence, FindingUnit } from '../../shared/telemetry/findings.ts'
import { unusedInArenas } from '../../shared/telemetry/heap-sums.ts'
import type { FindingContext } from './context.ts'

export async function amountOf(evidence: Evidence, { result, ask }: Pick<FindingContext, 'result' | 'ask'>): Promise<{ readonly amount: number; readonly unit: FindingUnit }> {
  switch (evidence.view) {
    case 'ledger':
      return { unit: 'bytes', amount: evidence.slices.reduce((sum, slice) => sum + result.end.ledger[slice], 0) }
    case 'arenas':
      return { unit: 'bytes', amount: unusedInArenas(await ask(evidence.event, { kind: 'heapMap' })) }
    case 'object':
      return { unit: 'bytes', amount: (await ask(evidence.event, { kind: 'predictRelease', addresses: [evidence.address] })).bytes }
    case 'objects': {
      const { event, type, line } = evidence
      const { foundBytes } = await ask(event, { kind: 'objects', filter: { type, line, text: '', scope: 'program', limit: 0 } })
      return { unit: 'bytes', amount: foundBytes }
    }
    case 'duplicates':
      return { unit: 'bytes', amount: (await ask(null, { kind: 'duplicates', limit: 0 })).wasted }
    case 'collector':
      return { unit: ({ traversed: 'references', suppressedFull: 'collections', uncollectable: 'objects' } as const)[evidence.total], amount: result.collectionTotals[evidence.total] }
  }
}

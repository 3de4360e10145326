import type { Finding } from '../../../src/shared/telemetry/findings.ts'

export const FINDINGS: readonly Finding[] = [
  {
    rule: 'heldArenas', id: 'heldArenas Token __main__.kept[…]', claim: '31 of 31 arenas are held by 1.5 % of their bytes', amount: 32_505_856, unit: 'bytes', certainty: 'exact',
    detail: '400 blocks of Node, held by __main__.keep[…], lie in 31 of them, born on line 4.', evidence: { view: 'arenas', event: null, arena: 1 }, lines: [4],
    advice: 'Build what lives long before, or apart from, what dies young.', effect: 'Releasing these 400 objects would give back 30 arenas, 30.0 MiB.', fix: null,
  },
  {
    rule: 'churn', id: 'churn', claim: '285 collections found only 38 objects', amount: 1_234_567, unit: 'references', certainty: 'inferred',
    detail: '263 young, 22 middle and 2 full collections followed 1,234,567 references.', evidence: { view: 'collector', total: 'traversed', collection: null }, lines: [],
    advice: 'A program that makes no cycles may raise threshold 0.', effect: null, fix: { kind: 'settings', label: 'Run with threshold 0 at 7,000', settings: { thresholds: [7000, 10, 10] } },
  },
  {
    rule: 'heldBackCollections', id: 'heldBackCollections', claim: 'Full collections were held back by the 25 % rule', amount: 3, unit: 'collections', certainty: 'exact',
    detail: '9 % to 24 % of the long-lived objects were new; a full collection waits for 25 %. The first was due on line 5.', evidence: { view: 'collector', total: 'suppressedFull', collection: 110 }, lines: [5],
    advice: 'Nothing is wrong with it.', effect: null, fix: null,
  },
]

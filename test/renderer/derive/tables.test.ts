// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { countsText, filterCollections, noCollectionsText, sortCollections, totalsText, whyHeldBack, whyItRan } from '../../../src/renderer/src/derive/collections.ts'
import { ledgerRows, ledgerSums } from '../../../src/renderer/src/derive/ledger-rows.ts'
import { gutterMarks, lineRows, sortLines } from '../../../src/renderer/src/derive/lines.ts'
import { changesBetween, collectionNear, largestUnused, momentAt, slicesBySize, spokenMoment, unusedBytes } from '../../../src/renderer/src/derive/moments.ts'
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'
import { collection } from '../support/collection.ts'
import { seriesOf } from '../support/series.ts'
import { momentOf } from '../support/synthetic-run.ts'

describe('collections', () => {
  const held = collection({ index: 1, generation: 1, collected: 9, countsBefore: [701, 11, 11], suppressedFull: { longLivedPending: 18, longLivedTotal: 100 } })
  const records = [collection({ index: 0, collected: 5 }), held, collection({ index: 2, generation: 2, reason: 'explicit', collected: 5 })]

  test('filter by generation and by what was held back', () => {
    expect(filterCollections(records, 'all')).toHaveLength(3)
    expect(filterCollections(records, '1').map((r) => r.index)).toEqual([1])
    expect(filterCollections(records, 'suppressed')).toEqual([held])
  })
  test('sort either way; equals stay in the order of the run', () => {
    expect(sortCollections(records, 'collected', true).map((r) => r.index)).toEqual([1, 0, 2])
    expect(sortCollections(records, 'collected', false).map((r) => r.index)).toEqual([0, 2, 1])
    expect(sortCollections(records, 'reason', false)[0]!.reason).toBe('explicit')
  })
  test('why one ran, in a sentence', () => {
    expect(whyItRan(records[0]!)).toBe('Counter 0 reached 701, above its threshold 700, at the allocation of a list.')
    expect(whyItRan(held)).toContain('counter 1 stood at 11, above 10')
    expect(whyItRan(records[2]!)).toContain('gc.collect()')
  })
  test('why a full one did not', () => {
    expect(whyHeldBack(held)).toContain('18 pending objects are 18.0 % of 100 long-lived ones; it needs 25 %')
    expect(whyHeldBack(records[0]!)).toBeNull()
  })
  test('totals, with what was held back', () => {
    expect(totalsText({ collections: [286, 26, 0], collected: 0, uncollectable: 0, traversed: 0, suppressedFull: 7 })).toBe('286 · 26 · 0 (+7 held back)')
    expect(countsText([1, 2, 3000])).toBe('1 · 2 · 3,000')
  })
  test('an empty table says why, and what to do', () => {
    expect(noCollectionsText({ ran: false, gcEnabled: true, count0: 0, threshold0: 700 })).toContain('Press Run')
    expect(noCollectionsText({ ran: true, gcEnabled: false, count0: 0, threshold0: 700 })).toContain('switched off')
    expect(noCollectionsText({ ran: true, gcEnabled: true, count0: 1412, threshold0: 2000 })).toContain('counter 0 stands at 1,412 of the 2,000 net container allocations')
  })
})

describe('ledger', () => {
  const end = momentOf(2_000_000).ledger
  test('one row per slice from the top of the stack down, empty where a moment is unknown', () => {
    const rows = ledgerRows({ cursor: null, start: end, peak: end, end })
    expect(rows.map((row) => row.slice)).toEqual([...LEDGER_SLICES].reverse())
    expect(rows[0]!.bytes).toEqual({ cursor: null, start: end.libcFree, peak: end.libcFree, end: end.libcFree })
  })
  test('the sum is checked, not claimed', () => {
    expect(ledgerSums(end)).toBe(true)
    expect(ledgerSums({ ...end, resident: end.resident + 1 })).toBe(false)
  })
})

describe('moments', () => {
  const series = seriesOf([{ event: 5, line: 14, seconds: 0.5, baseline: 1024, freePools: 2048, liveObjects: 512, arenas: 3, count0: 7 }])
  const moment = momentAt(series, 0)!
  test('outside the series there is none', () => expect(momentAt(series, 1)).toBeNull())
  test('slices by size; unused bytes and the worst of them', () => {
    expect(slicesBySize(moment.ledger).slice(0, 3)).toEqual(['freePools', 'baseline', 'liveObjects'])
    expect(unusedBytes(moment.ledger)).toBe(2048)
    expect(largestUnused(moment.ledger)).toBe('freePools')
  })
  test('is spoken with place, size and its largest parts', () => {
    expect(spokenMoment(moment, 'binary')).toBe('Event 5, line 14, 500 ms: resident 3.50 KiB; free pools in held arenas 2.00 KiB, interpreter baseline 1.00 KiB, live objects 512 B; 3 arenas.')
  })
  test('what changed between two, largest first', () => {
    const after = { ...moment.ledger, freePools: 0, liveObjects: 600, resident: 1624 }
    expect(changesBetween(moment.ledger, after)).toEqual([{ slice: 'freePools', bytes: -2048 }, { slice: 'liveObjects', bytes: 88 }])
  })
  test('a collection near an event', () => {
    const records = [collection({ index: 0, event: 100 }), collection({ index: 1, event: 130 })]
    expect(collectionNear(records, 120, 30)?.index).toBe(1)
    expect(collectionNear(records, 500, 30)).toBeNull()
  })
})

describe('lines', () => {
  const uses = [{ line: 2, live: 10, peak: 100, total: 300, blocks: 1 }, { line: 0, live: 5, peak: 50, total: 50, blocks: 1 }]
  test('carry their text and their share of the largest', () => {
    const rows = lineRows(uses, 'a\r\nb = 1\nc')
    expect(rows[0]).toMatchObject({ text: 'b = 1', share: 1 })
    expect(rows[1]).toMatchObject({ text: '', share: 0.5 })
    expect(sortLines(rows, 'line', false).map((row) => row.line)).toEqual([0, 2])
  })
  test('the gutter leaves out what is not a line of the program', () => expect(gutterMarks(uses, 'live')).toEqual([{ line: 2, live: 10, peak: 100, share: 1 }]))
})

/** The report: the same numbers in HTML and JSON, hostile text stays text, the same run gives the same bytes. */
import { createHash } from 'node:crypto'
import { JSDOM } from 'jsdom'
import type { Page, PageElement } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeReport, writeReport } from '../../../src/main/report/index.ts'
import { chooseRecords, COLLECTIONS_SHOWN } from '../../../src/main/report/sections/collector.ts'
import { unusedBytes } from '../../../src/main/report/summary.ts'
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { emptySeries } from '../../../src/shared/telemetry/series.ts'
import { sampleResult } from '../main/support/sample-run.ts'

const date = new Date('2026-01-02T03:04:05.678Z')
const reportText = (run: ProfileResult, format: 'html' | 'json', when: Date): string => writeReport(makeReport({ run, date: when }), format) as string
/** The run inside a JSON report. */
const runOf = (json: string): ProfileResult => (JSON.parse(json) as { run: ProfileResult }).run
const page = (change: Partial<ProfileResult> = {}): Page => new JSDOM(reportText(sampleResult(change), 'html', date)).window.document
const text = (element: PageElement | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const values = (element: PageElement): number[] => [...element.querySelectorAll('data')].map((data) => Number(data.getAttribute('value')))
const table = (document: Page, caption: string): PageElement[] => {
  const found = [...document.querySelectorAll('table')].find((t) => text(t.querySelector('caption')).includes(caption))
  if (found === undefined) throw new Error(`no table: ${caption}`)
  return [...found.querySelectorAll('tbody tr')]
}

const hostile = '</script><script>alert(1)</script><img src=x onerror="alert(2)">&amp;\u2028\u0000\ud800\'"`${x}'

describe('numbers', () => {
  let document: Page
  let json: ProfileResult
  beforeAll(() => {
    document = page()
    json = runOf(reportText(sampleResult(), 'json', date))
  })

  it('of the embedded JSON are the exported JSON, to the byte', () => {
    const embedded = document.querySelector('#arenascope-result')!.textContent
    expect(`${embedded.trimEnd()}\n`.replaceAll('\\u003c', '<')).toBe(reportText(sampleResult(), 'json', date))
  })

  it('of the JSON are those of the run, columns as plain arrays', () => {
    const result = sampleResult()
    expect(json.peak).toEqual(result.peak)
    expect(Array.isArray(json.series.columns.resident)).toBe(true)
    expect(Float64Array.from(json.series.columns.count0)).toEqual(result.series.columns.count0)
    expect(json.collections).toEqual(result.collections)
  })

  it('of the headline are the result\'s', () => {
    const shown = values(document.querySelector('.figures')!)
    const { peak, end, collectionTotals, fragmentation } = json
    expect(shown).toEqual([
      peak.ledger.resident, end.ledger.resident, unusedBytes(end.ledger), fragmentation.total.live, fragmentation.total.held,
      ...collectionTotals.collections, collectionTotals.suppressedFull, collectionTotals.traversed, collectionTotals.collected, collectionTotals.uncollectable,
    ])
  })

  it('of the ledger table are the three moments, and sum', () => {
    const rows = table(document, 'The ledger')
    const columns = [json.start, json.peak, json.end].map(({ ledger }) => ledger)
    const expected = [...LEDGER_SLICES].reverse().filter((s) => columns.some((l) => l[s] > 0)).map((s) => columns.map((l) => l[s]))
    const shown = rows.map(values)
    expect(shown).toEqual([...expected, columns.map((l) => l.resident)])
    for (const column of [0, 1, 2]) {
      const parts = shown.slice(0, -1).reduce((sum, row) => sum + row[column]!, 0)
      expect(parts).toBe(shown.at(-1)![column])
    }
  })

  it('of the fragmentation tables have the same totals, over types and over size classes', () => {
    const byType = table(document, 'Per type')
    const byClass = table(document, 'Per size class')
    const { pools, blocks, live, rounding, freeBlocks, headersAndTails, held } = json.fragmentation.total
    const total = [pools, blocks, live, rounding, freeBlocks, headersAndTails, held]
    for (const rows of [byType, byClass]) {
      expect(values(rows.at(-1)!)).toEqual(total)
      const sums = total.map((_, i) => rows.slice(0, -1).reduce((sum, row) => sum + values(row)[i]!, 0))
      expect(sums).toEqual(total)
    }
  })

  it('beside the source are those of the lines', () => {
    const line8 = document.querySelector('#L8')!
    expect(values(line8)).toEqual([json.lines.find((use) => use.line === 8)!.peak])
  })
})

describe('the document', () => {
  it('is the same for the same run, but for one date', () => {
    const later = new Date('2027-06-07T08:09:10.111Z')
    for (const format of ['html', 'json'] as const) {
      const first = reportText(sampleResult(), format, date)
      expect(reportText(sampleResult(), format, date)).toBe(first)
      const normal = (t: string, d: Date) => t.replaceAll(d.toISOString(), 'DATE').replaceAll(d.toISOString().slice(0, 16).replace('T', ' '), 'DATE')
      expect(normal(reportText(sampleResult(), format, later), later)).toBe(normal(first, date))
    }
  })

  it('asks for nothing from anywhere, and runs nothing', () => {
    const html = reportText(sampleResult(), 'html', date)
    const document = page()
    const [data, own, ...others] = [...document.querySelectorAll('script')]
    expect(others).toEqual([])
    expect(data!.type).toBe('application/json')
    const hash = createHash('sha256').update(own!.textContent, 'utf8').digest('base64')
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain(`script-src 'sha256-${hash}';`)
    expect(document.querySelectorAll('[src],link,iframe,object,embed,form')).toHaveLength(0)
    expect([...document.querySelectorAll('[href]')].every((a) => a.getAttribute('href')!.startsWith('#'))).toBe(true)
    expect(html).not.toMatch(/url\((?!#)|@import|https?:\/\//)
    expect(html).not.toMatch(/\son\w+=["']/)
  })

  it('says the verdict first, then the evidence', () => {
    const document = page()
    expect(text(document.querySelector('.verdict'))).toContain('held but used by nothing')
    const order = [...document.querySelectorAll('h1, h2')].map(text)
    expect(order).toEqual(['scattered_survivors.py', 'Memory over time', 'Where the peak is', 'The collector', 'Pools and arenas', 'Source', 'Output of the program', 'Settings', 'Method and limits', 'Reproduce', 'Machine part'])
  })

  it('can be read without sight: titles, descriptions, captions, scopes, targets', () => {
    const document = page()
    expect(document.documentElement.lang).toBe('en')
    const charts = [...document.querySelectorAll('figure > svg')]
    expect(charts).toHaveLength(4)
    for (const chart of charts) {
      for (const id of chart.getAttribute('aria-labelledby')!.split(' ')) expect(text(document.getElementById(id)).length).toBeGreaterThan(10)
    }
    for (const one of document.querySelectorAll('table')) expect(text(one.querySelector('caption')).length).toBeGreaterThan(3)
    for (const head of document.querySelectorAll('th')) expect(head.getAttribute('scope')).toMatch(/col|row/)
    for (const link of document.querySelectorAll('a')) expect(document.querySelector(link.getAttribute('href')!), link.outerHTML).not.toBeNull()
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never gets more points than pixels, and stays small', () => {
    const document = page()
    for (const path of document.querySelectorAll('path.count, path.band')) expect(path.getAttribute('d')!.split('L').length).toBeLessThan(3400)
    expect(reportText(sampleResult(), 'html', date).length).toBeLessThan(2_000_000)
  })
})

describe('hostile text', () => {
  it('stays text, wherever a workload can put it', () => {
    const base = sampleResult()
    const html = reportText({
      ...base,
      workload: { name: hostile, source: `${hostile}\n${hostile}`, sha256: base.workload.sha256 },
      output: hostile,
      status: 'failed',
      problem: { kind: hostile, message: hostile, line: 1, column: 0, traceback: hostile },
      collections: base.collections.map((record) => ({ ...record, trippedBy: hostile })),
      fragmentation: { ...base.fragmentation, types: base.fragmentation.types.map((use) => ({ ...use, type: hostile })), sizeClasses: base.fragmentation.sizeClasses.map((use) => ({ ...use, types: [hostile] })) },
      fragmentationHistory: { ...base.fragmentationHistory, types: [hostile, `${hostile}2`, `${hostile}3`] },
    }, 'html', date)
    const { document } = new JSDOM(html).window
    expect([...document.querySelectorAll('script')].map((s) => s.type)).toEqual(['application/json', ''])
    expect(document.querySelectorAll('img, [onerror]')).toHaveLength(0)
    expect(text(document.querySelector('h1'))).toContain('<img src=x')
    const embedded = runOf(document.querySelector('#arenascope-result')!.textContent)
    expect(embedded.workload.source).toBe(`${hostile}\n${hostile}`)
  })
})

describe('runs that did not finish', () => {
  it.each([
    ['failed', 'The program failed on line 3 (ValueError: wrong)'],
    ['cancelled', 'The run was cancelled'],
    ['stopped', 'The engine stopped'],
  ] as const)('say so first: %s', (status, sentence) => {
    const problem = status === 'cancelled' ? null : { kind: 'ValueError', message: 'wrong', line: 3, column: 0, traceback: 'Traceback (most recent call last):\nValueError: wrong\n' }
    const document = page({ status, problem })
    const banner = document.querySelector('main .banner')!
    expect(text(banner)).toContain(sentence)
    expect(banner.compareDocumentPosition(document.querySelector('.verdict')!) & 4).toBe(4)
  })

  it('leave out what they have no data for', () => {
    const base = sampleResult()
    const zero = { ...base.end, event: 0, ledger: Object.fromEntries([...LEDGER_SLICES, 'resident'].map((n) => [n, 0])) as typeof base.end.ledger }
    const document = page({
      status: 'rejected', problem: { kind: 'Unsupported', message: 'async def is not supported on 2.7', line: 2, column: 0, traceback: '' },
      series: emptySeries(), collections: [], lines: [], output: '', totals: { events: 0, allocated: 0, steps: 0, seconds: 0 },
      start: zero, peak: zero, end: zero, collectionTotals: { ...base.collectionTotals, collections: [0, 0, 0] },
    })
    expect(text(document.querySelector('.banner'))).toBe('Nothing ran. Unsupported: async def is not supported on 2.7 (line 2)')
    expect([...document.querySelectorAll('h2')].map(text)).toEqual(['Source', 'Settings', 'Reproduce', 'Machine part'])
    expect(document.querySelectorAll('figure, .figures')).toHaveLength(0)
  })

  it('say why there was no collection', () => {
    const none = { collections: [], collectionTotals: { ...sampleResult().collectionTotals, collections: [0, 0, 0] as const } }
    expect(text(page(none).body)).toMatch(/No collection ran: the count of generation 0 reached \d+ of 700/)
    const off = { ...none, settings: { ...sampleResult().settings, gcEnabled: false } }
    expect(text(page(off).body)).toContain('the run began with the collector off')
  })
})

describe('caps', () => {
  it('keep the collections that say most, in the order of the run, and say so', () => {
    const { collections } = sampleResult()
    const shown = chooseRecords(collections)
    expect(shown).toHaveLength(COLLECTIONS_SHOWN)
    expect(shown.map((r) => r.index)).toEqual([...shown.map((r) => r.index)].sort((a, b) => a - b))
    expect(collections.filter((r) => r.generation === 2 || r.suppressedFull !== null).every((r) => shown.includes(r))).toBe(true)
    expect(text(page().body)).toContain(`${COLLECTIONS_SHOWN} of 287 collections`)
  })

  it('cut long output in the page and in the JSON, with a note', () => {
    const output = 'x'.repeat(2_000_000)
    expect(text(page({ output }).body)).toContain('The first 40,000 characters of 200,000')
    const json = runOf(reportText(sampleResult({ output }), 'json', date))
    expect(json.output).toHaveLength(200_000)
    expect(json.outputTruncated).toBe(true)
  })
})

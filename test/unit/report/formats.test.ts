/** Every format of one report, made of a real run: same numbers, valid shapes, redaction, hostile text. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/main/engine-host/answer-question.ts'
import type { StandingQuestion } from '../../../src/main/engine-host/answer-question.ts'
import { lastEvent } from '../../../src/main/engine-host/last-event.ts'
import { readGrammar } from '../../../src/main/engine-host/grammar.ts'
import { createEngine, ruleDifferences, stateAt } from '../../../src/main/engine/index.ts'
import { createParser } from '../../../src/main/engine/python/parser/index.ts'
import { findFindings } from '../../../src/main/findings/index.ts'
import { cell, csvTables } from '../../../src/main/report/csv.ts'
import type { AskHeap } from '../../../src/main/report/evidence.ts'
import { functionOfLines } from '../../../src/main/report/functions.ts'
import { chartFiles, gatherEvidence, makeReport, writeReport } from '../../../src/main/report/index.ts'
import type { ReportParts } from '../../../src/main/report/make.ts'
import { publishedSchema } from '../../../src/main/report/published-schema.ts'
import { withoutStrings } from '../../../src/main/report/redact.ts'
import { MEASURES } from '../../../src/shared/report/budgets.ts'
import { parseReportRun } from '../../../src/main/files/report-run.ts'
import { Refusal } from '../../../src/main/files/refusal.ts'
import { plainArrays } from '../../../src/main/report/index.ts'
import { traceFaults } from './support/trace-rules.ts'
import { compareSides } from '../../../src/shared/compare/comparison.ts'
import { sideAtEnd } from '../../../src/shared/compare/side.ts'
import type { Report } from '../../../src/shared/report/report.ts'
import { reportSchema } from '../../../src/shared/report/schema.ts'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts'
import { DEFAULT_FINDING_LIMITS } from '../../../src/shared/telemetry/findings.ts'
import type { WhatIfPoint } from '../../../src/shared/what-if.ts'
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'

const SECRET = 'hunter2-the-secret'
const SOURCE = `
class Node:
    def __init__(self, n):
        self.n = [n]
        self.me = self

kept = {}
def build(count):
    nodes = [Node(i) for i in range(count)]
    kept['${SECRET}'] = nodes[::50]

build(1500)
print('printed ${SECRET}')
`
const date = new Date('2026-01-02T03:04:05.678Z')
const order = { name: 'real.py', source: SOURCE, settings: DEFAULT_SETTINGS, appVersion: '1.2.3' }

const trial = { status: 'finished', problem: '', line: 0, peakResident: 100, endResident: 50, events: 10, collections: [5, 1, 0], collected: 0, uncollectable: 0, traversed: 1000, suppressedFull: 0, outputHash: 'aa' } as const
const whatIf: readonly WhatIfPoint[] = [
  { settings: DEFAULT_SETTINGS, current: true, outcome: trial },
  { settings: { ...DEFAULT_SETTINGS, thresholds: [7000, 10, 10] }, current: false, outcome: { ...trial, traversed: 200, endResident: 90 } },
  { settings: { ...DEFAULT_SETTINGS, gcEnabled: false }, current: false, outcome: { ...trial, traversed: 0, peakResident: 400, collections: [0, 0, 0] } },
  { settings: { ...DEFAULT_SETTINGS, thresholds: [1, 1, 1] }, current: false, outcome: null },
]

let parts: ReportParts
let report: Report
beforeAll(async () => {
  const grammar = readGrammar()
  const config = { ...order, sha256: 'f00d', grammar, parser: await createParser(grammar) }
  const engine = await createEngine({ ...config, host: { write() {}, poll: () => 'continue' } })
  engine.run()
  const run = engine.result(2000)
  const ask = ((event, question) => stateAt(config, event ?? lastEvent(run), (queries) => answerQuestion(queries, question as StandingQuestion))) as AskHeap
  const evidence = await gatherEvidence(run, ask)
  const findings = await findFindings({ result: run, limits: { ...DEFAULT_FINDING_LIMITS, bytes: 1024 }, ask })
  const budgets = [{ budget: '--max-peak 1KiB', measure: MEASURES.peak.name, limit: 1024, actual: MEASURES.peak.of(run), unit: 'bytes', holds: false }] as const
  const older = { ...config, settings: { ...DEFAULT_SETTINGS, python: '3.8' } } as const
  const before = await createEngine({ ...older, host: { write() {}, poll: () => 'continue' } })
  before.run()
  const comparison = compareSides(sideAtEnd(before.result(200)), sideAtEnd(run), ruleDifferences(older.settings, order.settings))
  parts = { run, date, evidence, findings, budgets, comparison, whatIf }
  report = makeReport(parts)
}, 120_000)

const document = (html: string) => new JSDOM(html).window.document
const text = (format: 'html' | 'json' | 'speedscope' | 'trace', of = report): string => writeReport(of, format) as string

describe('a report as a file', () => {
  it('gives its run back as it was', () => {
    const { result, missing } = parseReportRun(text('html'), 'r.html')
    expect(missing).toEqual([])
    expect(JSON.parse(JSON.stringify(result, plainArrays))).toEqual(JSON.parse(JSON.stringify(report.run, plainArrays)))
    expect(result.series.columns.resident).toBeInstanceOf(Float64Array)
  })

  it('that is none, damaged or newer is refused in one sentence', () => {
    const refused = (page: string) => {
      expect(() => parseReportRun(page, 'r.html')).toThrow(Refusal)
      try { parseReportRun(page, 'r.html') } catch (error) { return (error as Error).message }
      return ''
    }
    expect(refused('<p>hello</p>')).toBe('Cannot open r.html: it is not a report of Arenascope.')
    expect(refused(text('html').replace('"schemaVersion":1', '"schemaVersion":7'))).toContain('it has report format 7 of a newer Arenascope')
    expect(refused(text('html').slice(0, 30_000))).toContain('Cannot open r.html')
    expect(refused(text('html').replace('"arenascope-profile"', '"another"'))).toContain('it is damaged')
  })
})

describe('the trace, by the rules of the trace event format', () => {
  it('has events whose members are those of their phase, in order of time, on named tracks', () => {
    expect(traceFaults(JSON.parse(text('trace')))).toEqual([])
  })

  it('and the rules notice what is wrong', () => {
    const of = (event: object) => traceFaults({ traceEvents: [{ name: 'process_name', ph: 'M', pid: 1, tid: 0, args: { name: 'p' } }, { pid: 1, tid: 0, ts: 1, ...event }] })
    expect(of({ name: 'a', ph: 'X' })).toEqual(['event 1: a complete event needs a duration, a number that is not negative'])
    expect(of({ name: 'a', ph: 'C', args: { x: '1' } })).toEqual(['event 1: the series x of a counter is not a number'])
    expect(of({ name: 'a', ph: 'i', s: 'x' })).toEqual(['event 1: an instant event has the scope g, p or t'])
    expect(of({ name: 'a', ph: 'E' })).toEqual(['event 1: it ends what nothing began'])
    expect(of({ name: 'a', ph: 'B' })).toEqual(['track 1/0: 1 begun and never ended'])
    expect(of({ name: 'a', ph: '?' })).toEqual(['event 1: there is no phase ?'])
    expect(of({ name: '', ph: 'i', s: 't' })).toEqual(['event 1: it has no name'])
    expect(traceFaults({})).toEqual(['there is no list of events'])
  })
})

describe('the page', () => {
  it('has all fourteen parts', () => {
    const page = document(text('html'))
    expect(page.querySelector('header.identity')).not.toBeNull()
    expect(page.querySelector('.verdict')).not.toBeNull()
    const ids = [...page.querySelectorAll('h2')].map((heading) => heading.id)
    expect(ids).toEqual(['findings', 'memory', 'peak', 'collector', 'fragmentation', 'objects', 'comparison', 'what-if', 'source', 'output', 'settings', 'method', 'reproduce', 'machine'])
    for (const link of page.querySelectorAll('a')) expect(page.querySelector(link.getAttribute('href')!), link.outerHTML).not.toBeNull()
    expect(text('html').length).toBeLessThan(5_000_000)
  })

  it('names the rule behind each difference of versions, and recommends a setting that costs nothing', () => {
    const page = document(text('html'))
    const tables = [...page.querySelectorAll('table')]
    const headline = tables.find((one) => one.querySelector('caption')!.textContent.startsWith('Headline'))!
    const rows = [...headline.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))
    expect(rows.length).toBeGreaterThan(10)
    for (const [label, , , delta, , rules] of rows) if (delta !== '0') expect(rules, label).not.toBe('')
    expect(page.body.textContent).toContain('Recommended: 7000, 10, 10. It follows 800 references fewer')
  })

  it('says which budgets fail, and what it leaves out', () => {
    const page = document(text('html'))
    expect(page.body.textContent).toContain('1 of 1 do not hold')
    expect(page.querySelector('.leaves')!.textContent).toContain('Values of objects')
  })
})

describe('JSON', () => {
  it('has the published shape, to the schema and to another validator', () => {
    const data: unknown = JSON.parse(text('json'))
    expect(reportSchema.safeParse(data).error).toBeUndefined()
    const ajv = new Ajv({ unknownFormats: 'ignore' })
    const valid = ajv.validate(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as object, data)
    expect(ajv.errors).toBeNull()
    expect(valid).toBe(true)
  })

  it('is published as it is: write the new schema with UPDATE_SCHEMA=1', () => {
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync('docs/report.schema.json', publishedSchema())
    expect(readFileSync('docs/report.schema.json', 'utf8')).toBe(publishedSchema())
  })

  it('of the example in docs is valid, too', () => {
    expect(reportSchema.safeParse(JSON.parse(readFileSync('docs/examples/scattered_survivors.json', 'utf8'))).error).toBeUndefined()
  })

  it('has the sums: lines, types and size classes of pools are one total; the ledger is the resident size', () => {
    for (const moment of [report.evidence!.peak, report.evidence!.end]) {
      expect(sum(moment.types.map(({ held }) => held))).toBe(moment.total.held)
      expect(sum(moment.lines.map(({ held }) => held))).toBe(moment.total.held)
      expect(sum(moment.arenas.map(({ usedBlocks }) => usedBlocks))).toBe(moment.total.blocks)
    }
    for (const { ledger } of [report.run.start, report.run.peak, report.run.end]) expect(sum(LEDGER_SLICES.map((slice) => ledger[slice]))).toBe(ledger.resident)
  })
})

describe('all formats', () => {
  it('have the same numbers', () => {
    const tables = new Map(csvTables(report).map(({ name, content }) => [name, String(content).trim().split('\r\n').map((row) => row.split(','))]))
    const { run, evidence } = report
    expect(tables.get('ledger.csv')!.at(-1)).toEqual(['resident', ...[run.start, run.peak, run.end].map(({ ledger }) => String(ledger.resident))])
    expect(tables.get('series.csv')).toHaveLength(run.series.length + 1)
    expect(tables.get('collections.csv')).toHaveLength(run.collections.length + 1)
    const page = document(text('html'))
    const shown = [...page.querySelector('.figures')!.querySelectorAll('data')].map((data) => Number(data.getAttribute('value')))
    expect(shown[0]).toBe(run.peak.ledger.resident)
    const live = sum(evidence!.peak.lines.map((use) => use.live + use.largeBlocks))
    const scope = JSON.parse(text('speedscope')) as { profiles: { name: string; endValue: number; weights: number[]; samples: number[][] }[] }
    const [peak, , ever] = scope.profiles
    expect([peak!.endValue, sum(peak!.weights)]).toEqual([live, live])
    expect(ever!.endValue).toBe(sum(run.lines.map(({ total }) => total)))
    const trace = JSON.parse(text('trace')) as { traceEvents: { ph: string; name: string; args: Record<string, number> }[] }
    const memory = trace.traceEvents.filter(({ ph, name }) => ph === 'C' && name === 'memory (bytes)')
    expect(Math.max(...memory.map(({ args }) => sum(Object.values(args))))).toBe(Math.max(...run.series.columns.resident))
    expect(trace.traceEvents.filter(({ ph }) => ph === 'X')).toHaveLength(run.collections.length)
  })

  it('are the same bytes for the same run, but for the date', () => {
    const later = makeReport({ ...parts, date: new Date('2027-06-07T08:09:10.111Z') })
    const again = makeReport(parts)
    for (const format of ['html', 'json', 'csv', 'speedscope', 'trace'] as const) {
      const bytes = (of: Report): string => Buffer.from(writeReport(of, format) as string).toString('latin1')
      expect(bytes(again) === bytes(report)).toBe(true)
      if (format === 'csv') continue
      const undated = (of: Report): string => bytes(of).replaceAll(of.date, 'DATE').replaceAll(of.date.slice(0, 16).replace('T', ' '), 'DATE')
      expect(undated(later) === undated(report)).toBe(true)
    }
  })
})

describe('CSV', () => {
  it('is a zip that other programs open', () => {
    const folder = mkdtempSync(join(tmpdir(), 'arenascope-csv-'))
    const file = join(folder, 'report.zip')
    try {
      writeFileSync(file, writeReport(report, 'csv'))
      const script = 'import sys, zipfile, csv, io\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(len(list(csv.reader(io.StringIO(z.read("series.csv").decode())))), *sorted(z.namelist()))'
      const [rows, ...names] = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim().split(' ')
      expect(Number(rows)).toBe(report.run.series.length + 1)
      expect(names).toEqual(expect.arrayContaining(['types.csv', 'lines.csv', 'size_classes.csv', 'collections.csv', 'arena_log.csv', 'findings.csv', 'comparison.csv', 'what_if.csv']))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    ['=1+1', "'=1+1"], ['+cmd', "'+cmd"], ['-2', "'-2"], ['@SUM(A1)', "'@SUM(A1)"], ['\tx', "'\tx"],
    ['a,b', '"a,b"'], ['say "x"', '"say ""x"""'], ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'], ['two\nlines', '"two\nlines"'],
  ])('writes %j as text that no spreadsheet runs', (value, written) => {
    expect(cell(value)).toBe(written)
    expect(cell(-2)).toBe('-2')
    expect(cell(null)).toBe('')
  })
})

describe('redaction', () => {
  it('shows strings nowhere but in source and output, unless asked', () => {
    const { run } = report
    const rest: Report = { ...report, run: { ...run, output: '', workload: { ...run.workload, source: '' } } }
    // A fix quotes the line it changes, and so may show what the source shows.
    expect(has(text('json', { ...rest, findings: rest.findings!.map((finding) => ({ ...finding, fix: null })) }))).toBe(false)
    const asked = makeReport({ ...parts, shows: { source: true, output: true, values: true } })
    expect(has(text('json', { ...asked, run: { ...run, output: '', workload: { ...run.workload, source: '' } } }))).toBe(true)
    expect(asked.cuts).toEqual([])
  })

  it('takes source and output out of every format, and says so', () => {
    const bare = makeReport({ ...parts, shows: { source: false, output: false, values: false } })
    for (const format of ['html', 'json', 'speedscope', 'trace'] as const) {
      expect(has(text(format, bare))).toBe(false)
      expect(text(format, bare).includes('Node(i) for i')).toBe(false)
    }
    for (const { content } of csvTables(bare)) expect(has(String(content))).toBe(false)
    for (const { svg } of chartFiles(bare)) expect(svg).not.toContain('Node(i)')
    expect(document(text('html', bare)).querySelector('.leaves')!.textContent).toMatch(/source text.*printed.*Values/)
    expect(bare.run.workload.sha256).toBe(report.run.workload.sha256)
  })

  it('leaves exceptions their kind and place', () => {
    const problem = { kind: 'KeyError', message: `'${SECRET}'`, line: 3, column: 0, traceback: `Traceback (most recent call last):\n  File "real.py", line 3, in <module>\n    kept['${SECRET}']\nKeyError: '${SECRET}'\n` }
    const failed = makeReport({ ...parts, run: { ...parts.run, status: 'failed', problem }, shows: { source: false, output: true, values: false } })
    expect(failed.run.problem!.traceback).toContain('line 3')
    expect(failed.run.problem!.traceback).not.toContain('kept[')
    const silent = makeReport({ ...parts, run: { ...parts.run, status: 'failed', problem }, shows: { source: true, output: false, values: false } })
    expect(silent.run.problem).toMatchObject({ kind: 'KeyError', message: '…', line: 3, traceback: '' })
  })

  it('finds strings as Python writes them', () => {
    expect(withoutStrings(`__main__.cache['it\\'s'][3]["x"].next[b'raw']`)).toBe("__main__.cache['…'][3]['…'].next['…']")
  })
})

describe('charts', () => {
  it('are files of their own, whole XML without anything from elsewhere', () => {
    const charts = chartFiles(report)
    expect(charts.map(({ name }) => name)).toEqual(expect.arrayContaining(['memory', 'peak-lines', 'collector', 'arenas-peak', 'arenas-end', 'arena-life']))
    for (const { svg } of charts) {
      const parsed = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document
      expect(parsed.documentElement.tagName).toBe('svg')
      expect(svg).not.toMatch(/href=|@import|url\((?!#)/)
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) if (svg.includes(`class="band f-${id!.slice(2)}"`)) expect(svg).toContain(`id="${id}"`)
    }
  })
})

describe('functions of lines', () => {
  it('follow the indentation', () => {
    expect(functionOfLines('x = 1\nclass A:\n    y = 2\n\n    def f(self):\n        # note\n        return 1\nz = 3')).toEqual(['', '', 'A', 'A', 'A', 'A.f', 'A.f', ''])
  })
})

const has = (written: string): boolean => written.includes(SECRET)

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

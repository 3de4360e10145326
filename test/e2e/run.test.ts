/** A workload from Run to its end: three charts, with the same numbers in their tables, in the report and headless. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEDGER_SLICES } from '../../src/shared/telemetry/ledger.ts'
import type { ProfileResult } from '../../src/shared/telemetry/result.ts'
import { readTable, showTab, showTable } from './support/tables.ts'
import { answerDialogs, launch, ROOT, saveTo, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `import gc

class Node(object):
    def __init__(self, other):
        self.other = other

def pairs(count):
    for i in range(count):
        a = Node(None)
        b = Node(a)
        a.other = b

kept = [str(i) for i in range(30000)]
pairs(3000)
print('pairs made')
del kept
print('collected', gc.collect() >= 0)
`

const folder = scratch()
let window: AppWindow
let result: ProfileResult

beforeAll(async () => {
  window = await launch({ args: [folder.file('pairs.py', PROGRAM)] })
  expect(await window.run()).toBe('finished')
  const exported = join(folder.path, 'pairs.json')
  await answerDialogs(window.app, saveTo(exported))
  await window.menu('exportJson')
  await window.page.getByTestId('notice').filter({ hasText: 'pairs.json' }).waitFor()
  result = (JSON.parse(readFileSync(exported, 'utf8')) as { run: ProfileResult }).run
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''))

describe('a finished run', () => {
  it('has printed what the program prints', async () => {
    expect(await window.console()).toContain('pairs made\ncollected True')
    expect(result.output).toBe('pairs made\ncollected True\n')
  })

  it('draws memory, counts and fragmentation', async () => {
    const { page } = window
    await showTab(page, 'fragmentation')
    for (const card of ['timeline', 'collector-lane']) {
      const paths = await page.locator(`[data-testid=${card}] svg path`).evaluateAll((all) => all.filter((path) => (path.getAttribute('d')?.length ?? 0) > 40).length)
      expect(paths, card).toBeGreaterThan(0)
    }
    await page.getByTestId('fragmentation').waitFor()
    expect(window.complaints).toEqual([])
    await window.shot('run-finished')
    await window.menu('themeDark')
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await window.shot('run-finished-dark')
    await window.menu('themeLight')
  })

  it('says where the memory went, to the byte', async () => {
    const resident = await window.page.locator('[data-status=resident] [data-value]').getAttribute('data-value')
    const peak = await window.page.locator('[data-status=peak] [data-value]').getAttribute('data-value')
    expect(Number(resident)).toBe(result.end.ledger.resident)
    expect(Number(peak)).toBe(result.peak.ledger.resident)
    for (const { ledger } of [result.start, result.peak, result.end]) {
      expect(LEDGER_SLICES.reduce((sum, slice) => sum + ledger[slice], 0)).toBe(ledger.resident)
    }
  })
})

describe('the tables behind the charts', () => {
  it('memory: rows that sum, first, last and highest as in the result', async () => {
    await showTable(window.page, 'timeline', true)
    const rows = await readTable(window.page, 'timeline-table')
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) {
      const parts = LEDGER_SLICES.reduce((sum, slice) => sum + number(row[slice] ?? '0'), 0)
      expect(parts).toBe(number(row.resident))
    }
    expect(Math.max(...rows.map((row) => number(row.resident)))).toBe(result.peak.ledger.resident)
    expect(number(rows.at(-1)!.resident)).toBe(result.end.ledger.resident)
    await window.shot('run-timeline-table')
    await showTable(window.page, 'timeline', false)
  })

  it('counts: samples of the run, never above threshold 0 by more than the one that trips it', async () => {
    await showTable(window.page, 'collector-lane', true)
    const rows = await readTable(window.page, 'collector-lane-table')
    expect(rows.length).toBeGreaterThan(10)
    await window.shot('run-counts-table')
    await showTable(window.page, 'collector-lane', false)
  })

  it('collections: every record of the result', async () => {
    await showTab(window.page, 'collector')
    const table = window.page.getByTestId('collections-table')
    expect(Number(await table.getAttribute('data-rows'))).toBe(result.collections.length)
    expect(result.collections.length).toBeGreaterThan(5)
    const rows = await readTable(window.page, 'collections-table')
    const byNumber = new Map(result.collections.map((record) => [record.index, record]))
    let compared = 0
    for (const row of rows) {
      const record = byNumber.get(number(row.index) - 1)
      if (record === undefined) continue
      expect([row.candidates, row.collected, row.uncollectable, row.survivors].map(number)).toEqual([record.candidates, record.collected, record.uncollectable, record.survivors])
      compared++
    }
    expect(compared).toBeGreaterThan(5)
    await window.shot('run-collections')
  })

  it('fragmentation: totals over types equal totals over size classes equal the result', async () => {
    await showTab(window.page, 'fragmentation')
    const { types, sizeClasses, total } = result.fragmentation
    for (const field of ['live', 'rounding', 'freeBlocks', 'headersAndTails', 'held'] as const) {
      expect(types.reduce((sum, use) => sum + use[field], 0), field).toBe(total[field])
      expect(sizeClasses.reduce((sum, use) => sum + use[field], 0), field).toBe(total[field])
    }
    for (const table of ['fragmentation-types', 'fragmentation-classes']) {
      const rows = await readTable(window.page, table)
      expect(rows.length, table).toBeGreaterThan(2)
      for (const field of ['live', 'rounding', 'freeBlocks', 'held'] as const) {
        expect(rows.reduce((sum, row) => sum + number(row[field]), 0), `${table} ${field}`).toBe(total[field])
      }
    }
    await window.shot('run-fragmentation')
  })
})

describe('the same run headless', () => {
  it('has the same numbers', async () => {
    const json = join(folder.path, 'headless.json')
    const cli = join(ROOT, 'out/main/cli.js')
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'run', join(folder.path, 'pairs.py'), '--json', json])
    expect(stdout).toBe(result.output)
    const headless = JSON.parse(readFileSync(json, 'utf8')) as ProfileResult
    for (const part of ['status', 'totals', 'start', 'peak', 'end', 'collectionTotals', 'collections', 'fragmentation', 'lines'] as const) {
      expect(headless[part], part).toEqual(result[part])
    }
  })
})

describe('the types', () => {
  it('that moved most have a lane, and every type of the table its curve', async () => {
    const { page } = window
    const names = await page.getByTestId('type-lane-names').locator('code').allInnerTexts()
    const { types, live } = result.fragmentationHistory
    const span = (type: string) => Math.max(...live[types.indexOf(type)]!) - Math.min(...live[types.indexOf(type)]!)
    expect(names).toEqual([...types].sort((a, b) => span(b) - span(a) || a.localeCompare(b)).filter((type) => span(type) > 0).slice(0, 4))
    await showTab(page, 'objects')
    await page.getByTestId('types-table').locator('.objects-trend').first().waitFor()
  })
})

describe('the allocators', () => {
  it('are chosen together: without pymalloc there is no arena, and the same objects live', async () => {
    const { page } = window
    await page.getByTestId('libc').selectOption({ label: 'glibc 2.36, no pymalloc' })
    expect(await window.run()).toBe('finished')
    await showTab(page, 'arenas')
    await page.getByText('No arena is held at this moment').waitFor()
    expect(await window.console()).toContain('pairs made\ncollected True')
    await page.getByTestId('version').selectOption('2.7')
    expect(await window.run()).toBe('rejected')
    expect(await page.getByTestId('problem').innerText()).toMatch(/2\.7/)
    await page.getByTestId('libc').selectOption({ label: 'glibc 2.36' })
    expect(await page.getByTestId('libc').locator('optgroup').count()).toBe(0)
    expect(await window.run()).toBe('finished')
  })
})

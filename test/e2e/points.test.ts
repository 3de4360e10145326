/** What the other files leave out: the clocks, the wheel, lines and their filters, size classes, equal values, recent files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateAt } from '../../src/main/engine/index.ts'
import { CLOCKS } from '../../src/shared/telemetry/series.ts'
import type { ProfileResult } from '../../src/shared/telemetry/result.ts'
import { configOf, runPython } from '../support/run-engine.ts'
import { readTable, showTab } from './support/tables.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `class Row(object):
    def __init__(self, number):
        self.number = number
        self.name = 'name %d' % (number % 7)

rows = [Row(i) for i in range(8000)]
kept = rows[::40]
del rows
words = ['word ' + str(i % 50) for i in range(9000)]
print(len(kept), len(words))
`

const folder = scratch()
let window: AppWindow
let result: ProfileResult
const config = () => configOf(PROGRAM, { python: '3.11', name: 'words.py' })

beforeAll(async () => {
  const path = folder.file('words.py', PROGRAM)
  result = (await runPython(PROGRAM, { python: '3.11', name: 'words.py' })).result
  window = await launch({ args: [path] })
  expect(await window.run()).toBe('finished')
  await window.page.locator('[data-testid=findings][data-state=found]').waitFor({ state: 'attached' })
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

async function fact(name: string): Promise<number> {
  const text = await window.page.getByTestId('inspector').locator('.fact', { has: window.page.getByText(name, { exact: true }) }).locator('dd').first().innerText()
  return Number(text.replaceAll(',', ''))
}

describe('the timeline', () => {
  it('goes by any clock, and ends where the run does', async () => {
    const { page } = window
    for (const [i, clock] of CLOCKS.entries()) {
      await page.getByTestId('clock').locator('label, button').nth(i).click()
      await page.locator('.clock-axis .axis-unit', { hasText: ['events', 'bytes', 'steps', 'seconds'][i]! }).waitFor()
      for (const [key, end] of [['Home', 0], ['End', result.totals.events]] as const) {
        await page.getByTestId('timeline-surface').press(key)
        await expect.poll(() => fact('Event'), { message: `${clock} ${key}` }).toBe(end)
      }
      expect(await fact('Steps'), clock).toBe(result.totals.steps)
    }
    await page.getByTestId('clock').locator('label, button').first().click()
    await page.getByTestId('timeline-surface').press('Escape')
  })

  it('zooms at the pointer, and stays there', async () => {
    const { page } = window
    const surface = page.getByTestId('timeline-surface')
    const box = (await surface.boundingBox())!
    await surface.hover({ position: { x: box.width * 0.25, y: 2 } })
    await page.keyboard.down('Control')
    for (let i = 0; i < 3; i++) await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    const shown = async () => (await page.locator('.stretch-crumbs [aria-current]').innerText()).split('–').map((end) => Number(end.replace(/[^0-9]/g, '')))
    await expect.poll(async () => Math.round(((await shown())[1]! - (await shown())[0]!) / 100)).toBe(Math.round((result.totals.events * Math.exp(-2)) / 100))
    const [from, to] = (await shown()) as [number, number]
    // The moment under the pointer is where it was, a quarter of the way through the stretch; and the chart has not moved.
    expect((result.totals.events * 0.25 - from) / (to - from)).toBeCloseTo(0.25, 1)
    expect((await surface.boundingBox())!.y).toBe(box.y)
    await surface.press('0')
    await page.getByTestId('stretch').waitFor({ state: 'detached' })
  })

  it('stays in its place while the program runs again', async () => {
    const { page } = window
    const top = () => page.locator('.chart-card-timeline').evaluate((card) => card.getBoundingClientRect().y)
    const before = await top()
    const seen = new Set<number>()
    const look = setInterval(() => void top().then((y) => seen.add(y)), 20)
    expect(await window.anotherRun(() => page.getByTestId('run').click())).toBe('finished')
    await page.locator('[data-testid=findings][data-state=found]').waitFor()
    clearInterval(look)
    expect([...seen.add(await top())]).toEqual([before])
  })
})

describe('lines', () => {
  it('are told with the engine’s bytes, and filter the objects', async () => {
    const { page } = window
    await showTab(page, 'lines')
    const rows = await readTable(page, 'lines-table')
    for (const use of result.lines) {
      const row = rows.find(({ line }) => Number(line) === use.line)!
      expect([row['peak'], row['live'], row['total'], row['blocks']].map(Number), `line ${use.line}`).toEqual([use.peak, use.live, use.total, use.blocks])
    }
    await page.locator('[data-testid=lines-table] tbody tr', { has: page.locator('[data-column=line][data-value="9"]') }).click()
    await showTab(page, 'objects')
    const expected = await stateAt(await config(), result.totals.events, (queries) => queries.objects({ type: null, line: 9, text: '', scope: 'program', limit: 10 }))
    await page.locator(`[data-testid=objects-found][data-found="${expected.found}"]`).waitFor()
    expect(expected.found).toBeGreaterThan(8000)
    await page.locator('.objects-chip').click()
    // The bytes beside the line in the program do the same.
    await showTab(page, 'ledger')
    await page.locator('[data-testid=editor] .cm-bytes-mark').last().click()
    await page.locator('.objects-chip').waitFor()
    expect(await page.locator('.objects-chip').innerText()).toBe(`line ${Math.max(...result.lines.filter(({ peak }) => peak > 0).map(({ line }) => line))}`)
    await page.locator('.objects-chip').click()
  })
})

describe('the fragmentation', () => {
  it('is that of the engine by size class, and its sums agree', async () => {
    const { page } = window
    await showTab(page, 'fragmentation')
    const { sizeClasses, total } = await stateAt(await config(), result.totals.events, (queries) => queries.fragmentation())
    await page.locator(`[data-testid=fragmentation-formula][data-event="${result.totals.events}"]`).waitFor()
    const rows = await readTable(page, 'fragmentation-classes')
    const live = rows.map((row) => Number(row['live'])).filter((n) => !Number.isNaN(n))
    expect(live.reduce((sum, n) => sum + n, 0)).toBe(total.live)
    expect(rows).toHaveLength(sizeClasses.length)
    expect(await page.getByTestId('fragmentation-formula').innerText()).toContain('types, size classes and lines sum to the same bytes')
  })
})

describe('equal values', () => {
  it('waste what the engine says', async () => {
    const { page } = window
    await showTab(page, 'objects')
    await page.getByTestId('objects-view').getByText('Duplicates').click()
    const found = page.getByTestId('duplicates-found')
    await found.waitFor()
    const expected = await stateAt(await config(), result.totals.events, (queries) => queries.duplicates(100))
    expect(Number(await found.getAttribute('data-wasted'))).toBe(expected.wasted)
    expect(expected.wasted).toBeGreaterThan(100_000)
    await page.getByTestId('objects-view').getByText('Objects').click()
  })
})

describe('a new window', () => {
  it('shows the file of before with the curve of its last run', async () => {
    await window.close()
    window = await launch({ userData: window.userData })
    const entry = window.page.getByTestId('start').getByRole('region', { name: 'Recent files' }).locator('li', { hasText: 'words.py' })
    await entry.waitFor()
    expect(await entry.locator('svg polygon').count()).toBeGreaterThan(0)
    expect(await entry.innerText()).toContain('3.11')
    expect(window.complaints).toEqual([])
  })
})

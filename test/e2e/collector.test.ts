/** The Collector tab and the biography in the real window, held against the engine's own answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { biographyOf, examineCycles, traceCycles } from '../../src/main/engine/index.ts'
import { planSweep } from '../../src/main/what-if/plan.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import { configOf, runPython } from '../support/run-engine.ts'
import { readEditor, readTable, showTab } from './support/tables.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `import gc

class Session(object):
    def __init__(self, number):
        self.number = number
        self.handlers = []
        self.log = 'session %d ' % number * 20


class Handler(object):
    def __init__(self, session):
        self.session = session
        session.handlers.append(self)


def serve(number):
    session = Session(number)
    for i in range(3):
        Handler(session)
    return session.number


table = [[i] for i in range(3000)]
first = Session(-1)
total = 0
for number in range(2500):
    total += serve(number)
gc.collect()
print(total)
`

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('sessions.py', PROGRAM)] })
  expect(await window.run()).toBe('finished')
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

const replay = async () => {
  const config = await configOf(PROGRAM, { python: '3.11', name: 'sessions.py' })
  return { ...config, parser: config.parser!, lastEvent: null }
}
const view = (id: string) => window.page.locator(`[data-testid=collector-view] [data-value=${id}]`).click()
const size = (width: number, height: number) => window.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w!, h!), [width, height])
const theme = (id: string) => window.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source as 'light'), id)
const scroll = (selector: string, top: number) => window.page.locator(selector).evaluate((element, to) => (element.scrollTop = to), top)

async function shots(name: string, selector: string | null = null): Promise<void> {
  for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
    await size(width, height)
    for (const scheme of ['light', 'dark']) {
      await theme(scheme)
      await window.page.waitForTimeout(350)
      if (selector !== null) await scroll(selector, 0)
      await window.shot(`${name}-${width}-${scheme}`)
      if (selector !== null && width === 1280) {
        await scroll(selector, 10_000)
        await window.shot(`${name}-${width}-${scheme}-below`)
        await scroll(selector, 0)
      }
    }
  }
}

describe('collections', () => {
  it('are listed with every figure of the engine, and filtered by reason', async () => {
    const { page } = window
    await showTab(page, 'collector')
    const { result } = await runPython(PROGRAM, { python: '3.11', name: 'sessions.py' })
    const rows = await readTable(page, 'collections-table')
    expect(rows).toHaveLength(result.collections.length)
    expect(rows.map(({ candidates, collected, survivors, traversed, reason }) => [Number(candidates), Number(collected), Number(survivors), Number(traversed), reason])).toEqual(
      result.collections.map((record) => [record.candidates, record.collected, record.survivors, record.traversed, record.reason]),
    )
    await shots('collections')
    await page.getByTestId('collections-reason').selectOption('explicit')
    expect(await readTable(page, 'collections-table')).toHaveLength(1)
    await page.locator('[data-testid=collections-table] tbody tr').first().click()
    const explicit = result.collections.find(({ reason }) => reason === 'explicit')!
    expect(await page.getByTestId('collection-detail').innerText()).toContain(`Collection ${explicit.index + 1}`)
    await page.getByTestId('collections-reason').selectOption('any')
  })
})

describe('cycles', () => {
  it('are drawn with the edge to cut, as the engine found them', async () => {
    const { page } = window
    await page.getByTestId('show-cycles').click()
    const collection = Number(await page.getByTestId('cycles-collection').inputValue())
    const found = await traceCycles(await replay(), await examineCycles(await replay(), collection))
    await page.getByTestId('cycle-graph').waitFor()
    expect(Number(await page.getByTestId('cycles-found').getAttribute('data-garbage'))).toBe(found.garbage.objects)
    expect(Number(await page.getByTestId('cycles-found').getAttribute('data-bytes'))).toBe(found.garbage.bytes)
    const { example } = found.shapes[0]!
    expect(Number(await page.getByTestId('cycle-graph').getAttribute('data-nodes'))).toBe(example.members.length)
    expect(Number(await page.getByTestId('cycle-graph').getAttribute('data-edges'))).toBe(example.edges.length)
    expect(example.cut).toMatchObject({ kind: 'store', stores: [{ line: 12, name: 'session' }] })
    expect(await page.getByTestId('cycle-cut').getAttribute('data-cut')).toBe('12')
    expect(await page.locator('[data-testid=cycle-graph] [data-tone=cut]').count()).toBe(example.edges.filter(({ label }) => label === '.session').length)
    await shots('cycles', '.cycles')
    await page.getByTestId('cycles-table-toggle').click()
    expect((await readTable(page, 'cycle-edges')).map(({ line }) => Number(line))).toEqual(example.edges.map(({ line }) => line))
    await window.shot('cycles-table')
    await page.getByTestId('cycles-table-toggle').click()
  })

  it('are walked by keyboard', async () => {
    const { page } = window
    await page.locator('[data-testid=cycle-graph] [data-node="0"]').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe('1')
    await page.keyboard.press('Enter')
    await page.getByTestId('heap-choice').waitFor()
    await page.getByTestId('incoming').waitFor()
  })

  it('do not come back with the edge weak', { timeout: 120_000 }, async () => {
    const { page } = window
    await size(1280, 800)
    await page.getByTestId('make-weak').click()
    await page.getByTestId('weak-trial').waitFor({ timeout: 60_000 })
    const { result } = await runPython(PROGRAM, { python: '3.11', name: 'sessions.py' })
    const cell = async (row: string, column: string) => Number(await page.locator(`[data-testid=weak-trial] [data-row=${row}] [data-column=${column}]`).getAttribute('data-value'))
    expect([await cell('collected', 'before'), await cell('collected', 'after')]).toEqual([result.collectionTotals.collected, 0])
    expect(await cell('peak', 'before')).toBe(result.peak.ledger.resident)
    await scroll('.cycles', 10_000)
    await window.shot('cycles-trial')
    await window.anotherRun(() => page.getByTestId('take-over').click())
    expect((await readEditor(page)).split('\n')[11]).toBe('        import weakref; self.session = None if session is None else weakref.proxy(session)')
    await view('cycles')
    expect(await page.locator('.cycles .table-empty').innerText()).toContain('found nothing')
    await window.shot('cycles-none')
    // Back to the program as it was.
    await page.locator('[data-testid=editor] .cm-content').click()
    await page.keyboard.press('Control+z')
    expect(await readEditor(page)).toBe(PROGRAM)
    expect(await window.run()).toBe('finished')
  })
})

describe('the sweep', () => {
  it('gives at every point what that run alone gives, and opens one', { timeout: 180_000 }, async () => {
    const { page } = window
    await view('whatIf')
    await window.shot('what-if-empty')
    await page.getByTestId('sweep-threshold0').fill('100, 700-2100/700')
    await page.getByTestId('sweep-threshold1').fill('5, 10')
    await page.getByTestId('sweep-freeze').check()
    expect(await page.getByTestId('sweep-freeze-line').inputValue()).toBe('23')
    await page.getByTestId('sweep-start').click()
    await page.locator('[data-testid=sweep-state][data-ended=true]').waitFor({ timeout: 120_000 })
    const planned = planSweep(DEFAULT_SETTINGS, { thresholds: [[100, 700, 1400, 2100], [5, 10], [10]], off: true, freezeLine: 23 }, [700, 10, 10])
    expect(Number(await page.getByTestId('sweep-state').getAttribute('data-done'))).toBe(planned.length)
    await shots('what-if')
    await page.getByTestId('what-if-table-toggle').click()
    const rows = await readTable(page, 'what-if-table')
    expect(rows).toHaveLength(planned.length)
    for (const [i, settings] of planned.entries()) {
      const { result } = await runPython(PROGRAM, { python: '3.11', name: 'sessions.py', settings })
      expect([Number(rows[i]!.traversed), Number(rows[i]!.peak), Number(rows[i]!.collected)]).toEqual([result.collectionTotals.traversed, result.peak.ledger.resident, result.collectionTotals.collected])
    }
    await window.shot('what-if-table')
    await page.getByTestId('what-if-table-toggle').click()
    // By keyboard: the last point is the one with most references followed.
    await page.locator('.frontier-point[tabindex="0"]').focus()
    await page.keyboard.press('End')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(name).toMatch(/^100 · /)
    expect(await window.anotherRun(() => page.keyboard.press('Enter'))).toBe('finished')
    expect(await page.getByTestId('threshold0').inputValue()).toBe('100')
    await page.locator('.thresholds-reset').click()
  })

  it('can be cancelled, and keeps what has run', { timeout: 120_000 }, async () => {
    const { page } = window
    await page.getByTestId('sweep-threshold0').fill('100-5000/100')
    await page.getByTestId('sweep-start').click()
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('[data-testid=sweep-state]')?.dataset.done) >= 3, undefined, { timeout: 60_000 })
    await window.shot('what-if-running')
    await page.getByTestId('sweep-cancel').click()
    await page.locator('[data-testid=sweep-state][data-ended=true]').waitFor({ timeout: 30_000 })
    const state = page.getByTestId('sweep-state')
    const done = Number(await state.getAttribute('data-done'))
    expect(done).toBeGreaterThanOrEqual(3)
    expect(done).toBeLessThan(Number(await state.getAttribute('data-of')))
    expect(await state.innerText()).toContain('they stay')
    expect(Number(await page.getByTestId('frontier').getAttribute('data-points'))).toBe(done)
  })

  it('says what is wrong with a range', async () => {
    const { page } = window
    await page.getByTestId('sweep-threshold0').fill('7x')
    expect(await page.locator('.sweep-problem').innerText()).toContain('“7x” is neither a number nor a range')
    expect(await page.getByTestId('sweep-start').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Reset', exact: true }).click()
  })
})

describe('the biography', () => {
  it('tells every reference of an object, and travels to each', { timeout: 120_000 }, async () => {
    const { page } = window
    expect(await window.run()).toBe('finished')
    await showTab(page, 'objects')
    await page.getByTestId('objects-search').fill('Session')
    const session = page.locator('[data-testid=objects-table] tbody tr', { has: page.locator('[data-column=type][data-value=Session]') }).first()
    await session.click()
    await page.getByTestId('life-toggle').click()
    await page.getByTestId('life-table').waitFor({ timeout: 60_000 })
    const address = Number(await session.locator('[data-column=address]').getAttribute('data-value'))
    const { result } = await runPython(PROGRAM, { python: '3.11', name: 'sessions.py' })
    const life = await biographyOf(await replay(), address, result.totals.events)
    await page.getByTestId('life-every').check()
    const rows = await readTable(page, 'life-table')
    expect(rows.map(({ line, event }) => [Number(line), Number(event)])).toEqual(life.entries.map(({ line, event }) => [line, event]))
    expect(rows.map(({ count }) => count)).toEqual(life.entries.map((entry) => (entry.kind === 'count' ? String(entry.count) : '')))
    await page.getByTestId('life-every').uncheck()
    const born = page.locator('[data-testid=life-table] tbody tr').first()
    await page.getByTestId('life').scrollIntoViewIfNeeded()
    await window.shot('biography')
    const event = Number(await born.locator('[data-column=event]').getAttribute('data-value'))
    await born.click()
    await page.waitForFunction((at) => document.querySelector('[data-testid=inspector]')?.textContent?.replaceAll(',', '').includes(`Event${at}`), event)
    // It stays while the moment is part of the life.
    expect(await page.getByTestId('life-table').count()).toBe(1)
    await window.shot('biography-travelled')
    await page.getByTestId('life-toggle').click()
  })
})

it('complains of nothing', () => {
  expect(window.complaints).toEqual([])
})

/** Time travel in the window: every step lands where the engine does, and the lists of objects are those of that moment. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateAt } from '../../src/main/engine/index.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import { configOf } from '../support/run-engine.ts'
import { readTable, showTab } from './support/tables.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `import gc

class Pair(object):
    pass

def ring():
    a = Pair()
    b = Pair()
    a.other = b
    b.other = a

for i in range(2000):
    ring()
words = ['word %d' % i for i in range(20000)]
print(gc.collect())
del words
`

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('rings.py', PROGRAM)] })
  expect(await window.run()).toBe('finished')
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

const config = () => configOf(PROGRAM, { python: DEFAULT_SETTINGS.python, name: 'rings.py' })
const fact = async (name: string): Promise<number> => {
  const text = await window.page.getByTestId('inspector').locator('.fact', { has: window.page.getByText(name, { exact: true }) }).locator('dd').first().innerText()
  return Number(text.replace(/,/g, ''))
}
const shown = async () => ({ event: await fact('Event'), step: await fact('Steps'), line: await fact('Line') })

async function step(unit: string, direction: 'on' | 'back'): Promise<{ event: number; step: number; line: number }> {
  const { page } = window
  const before = await shown()
  await page.getByTestId('step-unit').selectOption(unit)
  await page.getByTestId(`step-${direction}`).click()
  await page.waitForFunction(
    (was) => document.querySelector('[data-testid=stepper]')!.getAttribute('aria-busy') === 'false' && !document.querySelector('[data-testid=inspector]')!.textContent!.includes(`Event${was}`),
    before.event.toLocaleString('en'),
  )
  return shown()
}

describe('stepping', () => {
  it('goes back by line, event, collection and arena change, each where the engine is', async () => {
    for (const unit of ['line', 'event', 'collection', 'arena', 'line', 'event']) {
      const before = await shown()
      const now = await step(unit, 'back')
      expect(now.event).toBeLessThan(before.event)
      expect(now).toEqual(await stateAt(await config(), now.event, (queries) => queries.position()))
    }
    await window.shot('travel-back')
  })

  it('goes on again', async () => {
    const start = await shown()
    const line = await step('line', 'on')
    expect(line.step).toBe(start.step + 1)
    const event = await step('event', 'on')
    expect(event.event).toBe(line.event + 1)
    const back = await step('line', 'back')
    expect(back.event).toBeLessThanOrEqual(line.event)
  })

  it('says when there is nothing further', async () => {
    const { page } = window
    await page.getByTestId('timeline-surface').press('Escape')
    await page.getByTestId('step-unit').selectOption('event')
    await page.getByTestId('step-on').click()
    await page.getByTestId('notice').filter({ hasText: 'There is no later event.' }).waitFor()
  })
})

describe('objects', () => {
  it('are those of the moment in view, counted by the engine', async () => {
    const { page } = window
    await step('collection', 'back')
    await showTab(page, 'objects')
    await page.getByTestId('types-table').waitFor()
    const { event } = await shown()
    const filter = { type: null, line: null, text: '', scope: 'program', limit: 10 } as const
    await page.waitForFunction((at) => document.querySelector('[data-testid=objects-found]')?.textContent?.startsWith(`event ${at}:`), event.toLocaleString('en'))
    const expected = await stateAt(await config(), event, (queries) => queries.objects(filter))
    const rows = await readTable(page, 'types-table')
    expect(rows.map((row) => [row['type'], Number(row['objects']), Number(row['bytes'])])).toEqual(expected.types.map(({ type, objects, bytes }) => [type, objects, bytes]))
    await window.shot('objects')
  })

  it('are found by value and opened', async () => {
    const { page } = window
    await page.getByTestId('timeline-surface').press('Escape')
    await page.getByTestId('objects-scope').getByText('All').click()
    await page.getByTestId('objects-search').fill('ring()')
    await page.getByTestId('objects-table').getByText('ring()').first().click()
    await page.getByTestId('holder-path').waitFor()
    expect(await page.getByTestId('holder-path').innerText()).toContain('__main__.ring')
    await window.shot('objects-found')
  })

  it('complains about nothing', () => {
    expect(window.complaints).toEqual([])
  })
})

describe('the fragmentation', () => {
  it('is that of the moment in view', async () => {
    const { page } = window
    await showTab(page, 'fragmentation')
    const box = (await page.getByTestId('timeline-surface').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height / 2)
    const formula = page.getByTestId('fragmentation-formula')
    await page.mouse.move(5, 400)
    await page.waitForFunction(() => document.querySelector('[data-testid=inspector] .pane-title')!.textContent === 'Chosen moment')
    const chosen = Number((await page.getByTestId('inspector').locator('.fact', { has: page.getByText('Event', { exact: true }) }).locator('dd').innerText()).replaceAll(',', ''))
    await page.locator(`[data-testid=fragmentation-formula][data-event="${chosen}"]`).waitFor()
    const { total } = await stateAt(await config(), chosen, (queries) => queries.fragmentation())
    expect([Number(await formula.getAttribute('data-live')), Number(await formula.getAttribute('data-held'))]).toEqual([total.live, total.held])
    await page.getByTestId('timeline-surface').press('Escape')
  })
})

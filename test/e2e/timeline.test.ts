/** The timeline: stretches with their start, end and change, steps back, marks with notes, arenas on the same clock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateAt } from '../../src/main/engine/index.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import { configOf } from '../support/run-engine.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = 'rows = [[i] for i in range(20000)]\nkept = rows[::50]\ndel rows\nmore = [str(i) for i in range(9000)]\nprint(len(kept))\n'

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('rows.py', PROGRAM)] })
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

const config = () => configOf(PROGRAM, { ...DEFAULT_SETTINGS, name: 'rows.py' })
const residentAt = async (event: number) => stateAt(await config(), event, (queries) => queries.moment().resident)

describe('the start', () => {
  it('names the program, the files of before and the labs', async () => {
    const { page } = window
    const start = page.getByTestId('start')
    expect(await start.innerText()).toContain('Run rows.py')
    expect(await start.getByRole('region', { name: 'Recent files' }).innerText()).toContain('rows.py')
    expect(await start.getByRole('region', { name: 'Samples' }).locator('li').count()).toBeGreaterThanOrEqual(10)
    await window.shot('start')
  })
})

describe('a stretch', () => {
  it('shows what it begins and ends with, as the engine has it', async () => {
    const { page } = window
    expect(await window.run()).toBe('finished')
    const box = (await page.getByTestId('timeline-surface').boundingBox())!
    await page.mouse.move(box.x + box.width * 0.25, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + 40, { steps: 5 })
    await page.mouse.up()
    const stretch = page.locator('[data-testid=stretch][data-settled=true]')
    await stretch.waitFor()
    const read = async (name: string) => Number(await stretch.getAttribute(`data-${name}`))
    const [from, to] = [await read('from'), await read('to')]
    expect(await read('delta')).toBe((await residentAt(to)) - (await residentAt(from)))
    await window.shot('stretch')
  })

  it('is drawn from edge to edge, however far apart the samples are', async () => {
    const { page } = window
    const width = await page.locator('.timeline-plot').evaluate((plot) => {
      const path = [...plot.querySelectorAll<SVGPathElement>('path.recharts-area-area')].at(-1)!
      const [box, whole] = [path.getBoundingClientRect(), plot.querySelector('.plot-surface')!.getBoundingClientRect()]
      return [box.left - whole.left, whole.right - box.right]
    })
    expect(width.every((gap) => gap < 2)).toBe(true)
  })

  it('is one crumb of the way back', async () => {
    const { page } = window
    const surface = page.getByTestId('timeline-surface')
    await surface.press('+')
    await page.locator('.stretch-crumbs li').nth(1).waitFor()
    await page.getByRole('button', { name: 'whole run' }).first().click()
    await page.getByTestId('stretch').waitFor({ state: 'detached' })
  })

  it('is compared end to end', async () => {
    const { page } = window
    await page.getByTestId('timeline-surface').press('+')
    const stretch = page.locator('[data-testid=stretch][data-settled=true]')
    await stretch.waitFor()
    const [from, to] = [Number(await stretch.getAttribute('data-from')), Number(await stretch.getAttribute('data-to'))]
    await page.getByTestId('compare-stretch').click()
    await page.getByTestId('compare-table').waitFor()
    const row = page.getByTestId('compare-table').locator('tr[data-key=resident] [data-column=delta]')
    expect(Number(await row.getAttribute('data-value'))).toBe((await residentAt(to)) - (await residentAt(from)))
    await page.getByTestId('timeline-surface').press('0')
  })
})

describe('a mark', () => {
  it('stands where it was made, holds its note, and leads back', async () => {
    const { page } = window
    const surface = page.getByTestId('timeline-surface')
    await surface.press('Home')
    for (let i = 0; i < 3; i++) await surface.press('Shift+ArrowRight')
    await surface.press('m')
    await page.keyboard.type('here the rows grow')
    const event = Number(/@(\d+) here the rows grow/.exec(await page.getByTestId('notes').inputValue())![1])
    const mark = page.getByTestId('note-mark')
    expect(Number(await mark.getAttribute('data-event'))).toBe(event)
    expect(await mark.getAttribute('title')).toContain('here the rows grow')
    await surface.press('Escape')
    await mark.click()
    const shown = () => page.getByTestId('inspector').locator('.fact', { has: page.getByText('Event', { exact: true }) }).locator('dd').innerText()
    await page.waitForFunction(() => document.querySelector('[data-testid=inspector] .pane-title')!.textContent === 'Chosen moment')
    await page.mouse.move(5, 400)
    expect(Number((await shown()).replaceAll(',', ''))).toBe(event)
    await window.shot('mark')
    expect(window.complaints).toEqual([])
  })
})

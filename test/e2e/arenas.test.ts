/** The arena map, and why an arena is held: the window's numbers are the engine's, at the end and at any moment chosen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateAt } from '../../src/main/engine/index.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import type { ReleasePrediction } from '../../src/shared/telemetry/heap.ts'
import { whyHeldText } from '../../src/shared/texts/held.ts'
import { configOf } from '../support/run-engine.ts'
import { readTable, showTab, showTable } from './support/tables.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `class Token(object):
    __slots__ = ('number',)

    def __init__(self, number):
        self.number = number

def scatter():
    crowd = [Token(number) for number in range(60000)]
    return crowd[::500]

kept = scatter()
print('kept', len(kept))
`

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('scatter.py', PROGRAM)] })
  expect(await window.run()).toBe('finished')
  await showTab(window.page, 'arenas')
  await untilEnd()
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

/** The map has come to the end of the run. */
async function untilEnd(): Promise<void> {
  const { page } = window
  const events = await page.getByTestId('inspector').locator('.fact', { has: page.getByText('Event', { exact: true }) }).locator('dd').innerText()
  await page.locator(`[data-testid=arena-map][data-event="${events.replace(/,/g, '')}"]`).waitFor()
}

const config = () => configOf(PROGRAM, { python: DEFAULT_SETTINGS.python, name: 'scatter.py' })
const eventShown = async (): Promise<number> => Number(await window.page.getByTestId('arena-map').getAttribute('data-event'))

describe('the arena map', () => {
  it('shows the arenas of the end, byte for byte', async () => {
    const { page } = window
    const expected = await stateAt(await config(), await eventShown(), (queries) => queries.heapMap())
    await window.shot('arenas-end')
    await showTable(page, 'arenas', true)
    const rows = await readTable(page, 'arenas-table')
    expect(rows).toHaveLength(expected.arenas.length)
    for (const arena of expected.arenas) {
      const row = rows.find((one) => Number(one['index']) === arena.index)!
      expect([row['address'], row['used'], row['blocks'], row['freePools'], row['resident']].map(Number)).toEqual([arena.address, arena.usedBytes, arena.usedBlocks, arena.freePools, arena.residentBytes])
    }
    await window.shot('arenas-table')
    await showTable(page, 'arenas', false)
  })

  it('goes to the moment chosen on the timeline', async () => {
    const { page } = window
    const end = await eventShown()
    const box = (await page.getByTestId('timeline-surface').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.4, box.y + box.height / 2)
    await page.waitForFunction((before) => Number(document.querySelector('[data-testid=arena-map]')!.getAttribute('data-event')) !== before, end)
    const event = await eventShown()
    const { arenas } = await stateAt(await config(), event, (queries) => queries.heapMap())
    expect(Number(await page.getByTestId('arena-map').getAttribute('data-arenas'))).toBe(arenas.length)
    await page.getByTestId('timeline-surface').press('Escape')
    await page.waitForFunction((before) => Number(document.querySelector('[data-testid=arena-map]')!.getAttribute('data-event')) === before, end)
  })

  it('says why an arena is held, as the engine does, and opens the objects that hold it', async () => {
    const { page } = window
    const map = page.getByTestId('arena-map')
    await map.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+Enter')
    const expected = await stateAt(await config(), await eventShown(), (queries) => queries.whyHeld(queries.heapMap().arenas[1]!.index))
    await page.getByTestId('why-held').waitFor()
    expect(await page.getByTestId('why-held').innerText()).toBe(whyHeldText(expected))
    expect(await page.getByTestId('release').innerText()).toContain(released(expected.release))
    await window.shot('arenas-why-held')
    await page.getByTestId('holders').getByRole('button', { name: 'Token' }).click()
    await page.getByTestId('holder-path').waitFor()
    expect(await page.getByTestId('holder-path').innerText()).toContain('__main__.kept[')
    await window.shot('arenas-object')
  })

  it('zooms to single blocks', async () => {
    const { page } = window
    const map = page.getByTestId('arena-map')
    await map.focus()
    for (let i = 0; i < 8; i++) await page.keyboard.press('+')
    await expect.poll(async () => Number(await map.getAttribute('data-scale'))).toBeGreaterThan(450)
    await window.shot('arenas-blocks')
    await page.keyboard.press('0')
  })

  it('complains about nothing', () => {
    expect(window.complaints).toEqual([])
  })
})

function released({ objects }: ReleasePrediction): string {
  return `Release ${objects.length.toLocaleString('en')} object${objects.length === 1 ? '' : 's'}`
}

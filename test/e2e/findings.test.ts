/** The strip above the timeline: the engine's own findings, each leading to the view that proves it, and a fix that runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateAt } from '../../src/main/engine/index.ts'
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts'
import { unusedInArenas } from '../../src/shared/telemetry/heap-sums.ts'
import { configOf } from '../support/run-engine.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `class Token(object):
    __slots__ = ('number',)

    def __init__(self, number):
        self.number = number

def scatter():
    crowd = [Token(number) for number in range(60000)]
    return crowd[::500]

total = sum([number * 3 for number in range(120000)])
kept = scatter()
print('kept', len(kept))
`

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('scatter.py', PROGRAM)] })
  expect(await window.run()).toBe('finished')
  await window.page.locator('[data-testid=findings][data-state=found]').waitFor()
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

const card = (rule: string) => window.page.getByTestId(`finding-${rule}`)
const amount = async (rule: string): Promise<number> => Number(await card(rule).getAttribute('data-amount'))

describe('the findings', () => {
  it('tell of arenas that few hold, with the bytes of the arena map', async () => {
    const { page } = window
    await window.shot('findings')
    await card('heldArenas').locator('.finding-open').click()
    await page.getByTestId('why-held').waitFor()
    const map = page.getByTestId('arena-map')
    const event = Number(await map.getAttribute('data-event'))
    const expected = await stateAt(await configOf(PROGRAM, { python: DEFAULT_SETTINGS.python, name: 'scatter.py' }), event, (queries) => unusedInArenas(queries.heapMap()))
    expect(await amount('heldArenas')).toBe(expected)
    expect(await page.getByTestId('finding-detail').innerText()).toContain('held by __main__.kept[…]')
    expect(await page.getByTestId('finding-effect').innerText()).toMatch(/would give back \d+ arenas?/)
    await window.shot('finding-chosen')
  })

  it('can be put aside with a reason, and come back', async () => {
    const { page } = window
    const cards = await page.locator('.finding').count()
    await card('churn').getByRole('button', { name: /^Put aside/ }).click()
    await page.getByRole('menuitem', { name: 'This is intended' }).click()
    expect(await page.locator('.finding').count()).toBe(cards - 1)
    await page.getByTestId('findings-choices').click()
    await page.getByRole('menuitem', { name: /show it again/ }).click()
    expect(await page.locator('.finding').count()).toBe(cards)
  })

  it('follow the limit that the user sets', async () => {
    const { page } = window
    const before = await page.locator('.finding').count()
    await page.getByTestId('findings-choices').click()
    await page.getByRole('menuitemradio', { name: '10.0 MiB' }).click()
    await page.locator('[data-testid=findings][data-state=found]').waitFor()
    expect(await page.locator('[data-testid=finding-heldArenas]').count()).toBe(0)
    await page.getByTestId('findings-choices').click()
    await page.getByRole('menuitemradio', { name: '256 KiB' }).click()
    await card('heldArenas').waitFor()
    expect(await page.locator('.finding').count()).toBe(before)
  })
})

describe('a fix', () => {
  it('changes the settings and runs again', async () => {
    const { page } = window
    await card('churn').locator('.finding-fix').click()
    await window.untilPhase(['running', 'finished'])
    await window.untilPhase(['finished'])
    await page.locator('[data-testid=findings][data-state=found]').waitFor()
    expect(await card('churn').count()).toBe(0)
    expect(window.complaints).toEqual([])
  })
})

/** docs/tour.md, step by step as a newcomer would do it: every name in bold is on the screen in its step. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, REPOSITORY } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

/** Names in bold, by step; line ends inside them are spaces. */
const STEPS = readFileSync(join(REPOSITORY, 'docs/tour.md'), 'utf8')
  .split(/^(?=\d+\. )/m)
  .slice(1)
  .map((step) => [...step.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1]!.replace(/\s+/g, ' ')))

let window: AppWindow
beforeAll(async () => {
  window = await launch()
  await window.page.setViewportSize({ width: 1440, height: 900 })
})
afterAll(() => window.close())

/** Somewhere on the screen: as text, or as the name of a control. */
async function onScreen(step: number): Promise<void> {
  for (const name of STEPS[step - 1]!) {
    const places = window.page.getByText(name, { exact: false }).or(window.page.getByRole('button', { name })).filter({ visible: true })
    await expect.poll(() => places.count(), { message: `step ${step}: ${name}`, timeout: 15_000 }).toBeGreaterThan(0)
  }
}

describe('the tour', () => {
  it('begins with a lab that runs at F5', async () => {
    await onScreen(1)
    await window.page.keyboard.press('F5')
    expect(await window.untilPhase(['finished'])).toBe('finished')
    await onScreen(2)
  })

  it('goes from the finding to the arena, its holders and the line', async () => {
    const { page } = window
    await page.getByTestId('finding-heldArenas').waitFor()
    await onScreen(3)
    await page.getByTestId('finding-heldArenas').locator('.finding-open').click()
    await page.getByTestId('why-held').waitFor()
    await onScreen(4)
    // The moment of the finding may still be on its way.
    await expect.poll(() => page.getByTestId('holders').innerText(), { timeout: 15_000 }).toContain('__main__.survivors[…]')
    await page.getByTestId('holders').locator('.heap-type').first().click()
    await page.getByTestId('incoming').waitFor()
    await onScreen(5)
    await window.shot('tour-object')
  })

  it('goes back in time and to the present again', async () => {
    const { page } = window
    const title = page.locator('[data-testid=inspector] .pane-title')
    const event = () => page.getByTestId('arena-map').getAttribute('data-event')
    const before = await event()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(event, { timeout: 20_000 }).not.toBe(before)
    await onScreen(6)
    await page.getByRole('button', { name: 'Clear' }).click()
    expect(await title.innerText()).toBe('At the end')
  })

  it('compares with another version', async () => {
    const { page } = window
    await page.getByTestId('version').selectOption('3.8')
    await page.keyboard.press('F5')
    await window.untilPhase(['running', 'finished'])
    expect(await window.untilPhase(['finished'])).toBe('finished')
    await page.getByTestId('tab-compare').click()
    await page.getByTestId('compare-part').getByText('Rules').click()
    await onScreen(7)
    expect(await page.getByTestId('compare-rules').locator('tbody tr').nth(2).innerText()).toContain('Arenas and pools')
    await window.shot('tour-compare')
  })

  it('ends with a note and a report', async () => {
    const { page } = window
    await onScreen(8)
    await page.getByTestId('timeline-surface').press('m')
    await page.keyboard.type('survivors hold their arenas')
    expect(await page.getByTestId('note-mark').getAttribute('title')).toContain('survivors hold their arenas')
    expect(window.complaints).toEqual([])
  })
})

describe('the palette', () => {
  it('leads to a line, to a type and to an object', async () => {
    const { page } = window
    const go = async (text: string, choice: RegExp): Promise<void> => {
      await page.getByTestId('details-large').focus()
      await page.keyboard.press('Control+p')
      await page.getByTestId('palette-input').fill(text)
      await page.getByRole('option', { name: choice }).first().click()
    }
    await go('list', /^Objects of type list/)
    const address = await page.getByTestId('objects-table').locator('tr[data-row] [data-column=address]').first().getAttribute('data-value')
    await go('26', /^Line 26:/)
    expect(await page.locator('[data-testid=editor] .cm-activeLine').innerText()).toContain('crowd')
    await go(`0x${Number(address).toString(16)}`, /^Object at 0x/)
    await page.getByTestId('incoming').waitFor()
    expect(await page.locator('.heap-address').innerText()).toBe(`0x${Number(address).toString(16)}`)
  })
})

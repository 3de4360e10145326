/** axe on every screen, light and dark: no violation of level serious or critical. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAxe, NODES, TABS, violations } from './support/axe.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('nodes.py', NODES)] })
  await loadAxe(window.page)
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(async () => {
    await window.page.getByTestId('theme').click()
    await window.page.getByTestId(`theme-${theme}`).click()
  })

  it('the window before and after a run has no violations', async () => {
    if (theme === 'light') expect(await violations(window.page)).toEqual([])
    expect(await window.run()).toBe('finished')
    await window.page.locator('[data-testid=findings][data-state=found]').waitFor()
    expect(await violations(window.page)).toEqual([])
  })

  it.each(TABS)('the tab %s has none', async (tab) => {
    await window.page.getByTestId(`tab-${tab}`).click()
    await window.page.waitForTimeout(400)
    expect(await violations(window.page)).toEqual([])
  })

  it('the views of the collector have none', async () => {
    const { page } = window
    await page.getByTestId('tab-collector').click()
    await page.locator('[data-testid=collector-view] [data-value=cycles]').click()
    await page.getByTestId('cycle-graph').waitFor()
    expect(await violations(window.page)).toEqual([])
    await page.getByTestId('cycles-table-toggle').click()
    expect(await violations(window.page)).toEqual([])
    await page.getByTestId('cycles-table-toggle').click()
    await page.locator('[data-testid=collector-view] [data-value=whatIf]').click()
    await page.getByTestId('sweep-threshold0').fill('700, 2000')
    await page.getByTestId('sweep-threshold1').fill('10')
    await page.getByTestId('sweep-start').click()
    await page.locator('[data-testid=sweep-state][data-ended=true]').waitFor()
    expect(await violations(window.page)).toEqual([])
    await page.locator('[data-testid=collector-view] [data-value=collections]').click()
  })

  it('a chosen finding, an arena and an object have none', async () => {
    const { page } = window
    await page.locator('.finding-open').first().click()
    await page.getByTestId('finding-detail').waitFor()
    expect(await violations(window.page)).toEqual([])
    await page.getByTestId('tab-objects').click()
    await page.getByTestId('objects-table').locator('tbody tr').first().click()
    await page.getByTestId('incoming').waitFor()
    expect(await violations(window.page)).toEqual([])
    await page.getByTestId('life-toggle').click()
    await page.getByTestId('life-table').waitFor()
    expect(await violations(window.page)).toEqual([])
    await page.getByTestId('life-toggle').click()
  })

  it.each(['palette-button', 'shortcuts-button'])('the dialog of %s has none', async (button) => {
    const { page } = window
    await page.getByTestId(button).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(window.page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('menus have none', async () => {
    const { page } = window
    for (const menu of ['samples', 'report', 'shelf-a']) {
      await page.getByTestId(menu).click()
      expect(await violations(window.page)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })
})

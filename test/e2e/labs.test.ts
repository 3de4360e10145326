/** Samples are labs: a run ends in a number, the change that is proposed makes it another one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, ENDED, launch, openWith, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow
beforeAll(async () => {
  window = await launch()
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

async function openLab(id: string): Promise<void> {
  const { page } = window
  await page.getByTestId('samples').click()
  await page.getByTestId(`sample-${id}`).click()
  await expect.poll(() => page.getByTestId('file-name').innerText()).toBe(`${id}.py`)
}

const number = async (testId: string): Promise<number> => Number(await window.page.getByTestId(testId).getAttribute('data-number'))

describe('a lab', () => {
  it('ends in a number, and the proposed settings make it another', async () => {
    const { page } = window
    await openLab('finalizer_cycle')
    expect(await page.getByTestId('lab').count()).toBe(0)
    expect(await window.run()).toBe('finished')
    await page.getByTestId('lab').waitFor()
    expect(await number('lab')).toBe(0)

    await page.getByTestId('lab-run').click()
    await window.untilPhase(['preparing', 'running', ...ENDED])
    await page.getByTestId('lab-before').waitFor()
    expect(await page.getByTestId('version').inputValue()).toBe('2.7')
    // Two instances and their dicts.
    expect(await number('lab')).toBe(4)
    expect(await number('lab-before')).toBe(0)
    expect(await page.getByTestId('lab-run').count()).toBe(0)
    await page.getByTestId('compare-table').waitFor()
    await window.shot('lab')
  })

  it('that is edited by hand shows what the edit brought', async () => {
    const { page } = window
    await openLab('cycle_of_two_lists')
    expect(await window.run()).toBe('finished')
    await page.getByTestId('lab').waitFor()
    const before = await number('lab')
    await page.locator('[data-testid=editor] .cm-content').click()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('left.append(right)')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.type('pass')
    expect(await window.run()).toBe('finished')
    await page.getByTestId('lab-before').waitFor()
    expect(await number('lab-before')).toBe(before)
    expect(await number('lab')).toBe(before - 2000)
  })

  it('is no lab any more in a program of one’s own', async () => {
    const { page } = window
    await answerDialogs(window.app, openWith(folder.file('thresholds.py', 'print(1)\n')))
    await page.getByTestId('open').click()
    await page.getByRole('button', { name: 'Don’t save' }).click()
    await expect.poll(() => page.getByTestId('file-name').innerText()).toBe('thresholds.py')
    expect(await window.run()).toBe('finished')
    expect(await page.getByTestId('lab').count()).toBe(0)
  })
})

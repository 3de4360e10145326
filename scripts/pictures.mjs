// Photographs every screen of the built window, light and dark, after real runs: `npm run pictures [folder] [--chinese]` (only the ones in Chinese).
// Needs a display (or xvfb-run) and `npx electron-vite build`; writes docs/images/screens and nothing else.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openBuiltWindow, root } from './built-window.mjs'

const out = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, 'docs/images/screens'))
/** Where nothing answers to the pointer. */
const ASIDE = /** @type {const} */ ([2, 798])

/** @param {'light' | 'dark'} theme */
async function photograph(theme) {
  const { page, run, close } = await openBuiltWindow()
  await page.getByTestId('theme').click()
  await page.getByTestId(`theme-${theme}`).click()

  const shoot = async (/** @type {string} */ name) => {
    await page.mouse.move(...ASIDE)
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(out, `${name}-${theme}.jpg`), type: 'jpeg', quality: 85 })
  }
  const tab = (/** @type {string} */ id) => page.getByTestId(`tab-${id}`).click()

  await shoot('start')
  await page.getByTestId('samples').click()
  await shoot('samples')
  await page.keyboard.press('Escape')
  await run()
  await shoot('finished')
  await page.getByTestId('finding-heldArenas').locator('.finding-open').click()
  await page.getByTestId('why-held').waitFor()
  await shoot('arenas')
  await page.getByTestId('holders').locator('.heap-type').first().click()
  await page.getByTestId('incoming').waitFor()
  await page.getByTestId('details-large').click()
  await tab('objects')
  await page.getByTestId('objects-table').waitFor()
  await shoot('objects')
  await tab('fragmentation')
  await shoot('fragmentation')
  for (const id of ['ledger', 'lines', 'collector']) {
    await tab(id)
    await shoot(id)
  }
  await page.getByTestId('version').selectOption('3.8')
  await run()
  await tab('compare')
  await page.getByTestId('compare-table').waitFor()
  await shoot('compare')
  await page.getByTestId('compare-part').getByText('Rules').click()
  await shoot('compare-rules')
  await page.getByTestId('palette-button').click()
  await shoot('palette')
  await page.keyboard.press('Escape')

  // A program with cycles, for what the collector finds and what its settings would change.
  await page.getByTestId('samples').click()
  await page.getByTestId('sample-cycle_of_two_lists').click()
  await run()
  await tab('collector')
  const view = (/** @type {string} */ name) => page.getByTestId('collector-view').getByText(name).click()
  await view('Cycles')
  await page.getByTestId('cycles-found').waitFor({ timeout: 60_000 })
  await shoot('cycles')
  await view('What if')
  await page.getByTestId('sweep-start').click()
  await page.locator('[data-testid=sweep-state][data-ended=true]').waitFor({ timeout: 120_000 })
  await shoot('what-if')
  await close()
}

/** A few screens in Simplified Chinese; needs a font that has it. */
async function photographChinese() {
  const { page, run, close } = await openBuiltWindow('zh-CN')
  for (const theme of ['light', 'dark']) {
    await page.getByTestId('theme').click()
    await page.getByTestId(`theme-${theme}`).click()
    const shoot = async (/** @type {string} */ name) => {
      await page.mouse.move(...ASIDE)
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(out, `${name}-chinese-${theme}.jpg`), type: 'jpeg', quality: 85 })
    }
    if (theme === 'light') {
      await run()
      await page.getByTestId('finding-heldArenas').locator('.finding-open').click()
      await page.getByTestId('why-held').waitFor()
    }
    await page.getByTestId('tab-arenas').click()
    await shoot('arenas')
    await page.getByTestId('tab-ledger').click()
    await shoot('ledger')
    await page.getByTestId('tab-collector').click()
    await shoot('collector')
  }
  await close()
}

mkdirSync(out, { recursive: true })
if (!process.argv.includes('--chinese')) for (const theme of /** @type {const} */ (['light', 'dark'])) await photograph(theme)
await photographChinese()

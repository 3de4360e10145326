// Photographs every screen of the built window, light and dark, after real runs: `npm run pictures [folder] [--chinese]` (only the ones in Chinese).
// Needs a display (or xvfb-run) and `npx electron-vite build`; writes docs/images/screens and nothing else.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const out = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, 'docs/images/screens'))
const SIZE = { width: 1280, height: 800 }

/** @param {'light' | 'dark'} theme */
async function photograph(theme) {
  const userData = mkdtempSync(join(tmpdir(), 'arenascope-pictures-'))
  const app = await _electron.launch({ args: [root, `--user-data-dir=${userData}`, '--disable-gpu', '--lang=en-US', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], cwd: root, colorScheme: null })
  const page = await app.firstWindow()
  await page.setViewportSize(SIZE)
  await page.locator('.app[aria-busy=false]').waitFor()
  await page.getByTestId('theme').click()
  await page.getByTestId(`theme-${theme}`).click()

  const shoot = async (/** @type {string} */ name) => {
    await page.mouse.move(2, SIZE.height - 2)
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(out, `${name}-${theme}.jpg`), type: 'jpeg', quality: 85 })
  }
  const run = async () => {
    await page.getByTestId('run').click()
    await page.locator('[data-testid=phase][data-phase=finished]').waitFor({ timeout: 60_000 })
    await page.locator('[data-testid=findings][data-state=found]').waitFor({ state: 'attached', timeout: 60_000 })
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
  await app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}

/** A few screens in Simplified Chinese; needs a font that has it. */
async function photographChinese() {
  const userData = mkdtempSync(join(tmpdir(), 'arenascope-pictures-'))
  const app = await _electron.launch({ args: [root, `--user-data-dir=${userData}`, '--disable-gpu', '--lang=zh-CN', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], cwd: root, colorScheme: null })
  const page = await app.firstWindow()
  await page.setViewportSize(SIZE)
  await page.locator('.app[aria-busy=false]').waitFor()
  for (const theme of ['light', 'dark']) {
    await page.getByTestId('theme').click()
    await page.getByTestId(`theme-${theme}`).click()
    const shoot = async (/** @type {string} */ name) => {
      await page.mouse.move(2, SIZE.height - 2)
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(out, `${name}-chinese-${theme}.jpg`), type: 'jpeg', quality: 85 })
    }
    if (theme === 'light') {
      await page.getByTestId('run').click()
      await page.locator('[data-testid=findings][data-state=found]').waitFor({ state: 'attached', timeout: 60_000 })
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
  await app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}

mkdirSync(out, { recursive: true })
if (!process.argv.includes('--chinese')) for (const theme of /** @type {const} */ (['light', 'dark'])) await photograph(theme)
await photographChinese()

// Photographs every screen of the built window, light and dark, after real runs: `npm run pictures [folder] [--chinese]` (only the ones in Chinese).
// Needs a display (or xvfb-run) and `npx electron-vite build`; writes docs/images/screens and nothing else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openBuiltWindow, root } from './built-window.mjs'
import { palettePng } from './pictures/palette-png.mjs'

const out = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, 'docs/images/screens'))
const WIDE = { width: 1920, height: 1080 }

/** Cycles for the collector, some of them still waiting at the end; how often it runs decides how high the peak is. */
const SESSIONS = `class Session(object):
    def __init__(self, number):
        self.number = number
        self.handlers = []
        self.log = 'session %d ' % number * 40


class Handler(object):
    def __init__(self, session):
        self.session = session
        session.handlers.append(self)


def serve(number):
    session = Session(number)
    for i in range(3):
        Handler(session)
    return session.number


served = sum(serve(number) for number in range(6000))
print('served', served)
`

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} theme */
async function choose(page, theme) {
  await page.getByTestId('theme').click()
  await page.getByTestId(`theme-${theme}`).click()
}

/** Once nothing is on its way any more. @param {Page} page @param {string} name */
async function shoot(page, name) {
  await page.mouse.move(2, (page.viewportSize() ?? WIDE).height - 2)
  await page.locator('[data-testid=findings][data-state=searching]').waitFor({ state: 'detached', timeout: 120_000 })
  await page.waitForTimeout(700)
  writeFileSync(join(out, `${name}.png`), palettePng(await page.screenshot()))
}

/** @param {'light' | 'dark'} theme */
async function photograph(theme) {
  const folder = mkdtempSync(join(tmpdir(), 'arenascope-program-'))
  const sessions = join(folder, 'sessions.py')
  writeFileSync(sessions, SESSIONS)
  const { app, page, run, close } = await openBuiltWindow()
  const shot = (/** @type {string} */ name) => shoot(page, `${name}-${theme}`)
  const tab = (/** @type {string} */ id) => page.getByTestId(`tab-${id}`).click()
  const part = (/** @type {string} */ id, /** @type {string} */ name) => page.getByTestId(id).getByText(name).click()
  const surface = page.getByTestId('timeline-surface')
  const large = () => page.getByTestId('details-large').click()
  await choose(page, theme)
  await shot('start')
  await page.getByTestId('samples').click()
  await shot('samples')
  await page.keyboard.press('Escape')
  await run()
  await shot('finished')

  // A stretch of the run, and a mark in it.
  const box = await surface.boundingBox()
  if (box === null) throw new Error('no timeline')
  await page.mouse.move(box.x + box.width * 0.3, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.9, box.y + 60, { steps: 4 })
  await page.mouse.up()
  await page.getByTestId('stretch').waitFor()
  await page.mouse.click(box.x + box.width * 0.08, box.y + 90)
  await surface.press('m')
  await page.keyboard.type('the crowd still grows here')
  await shot('stretch')
  await surface.press('0')
  await surface.press('Escape')

  // The first finding, its arena, the blocks in it, who holds it.
  await page.getByTestId('finding-heldArenas').locator('.finding-open').click()
  await page.getByTestId('why-held').waitFor()
  await tab('arenas')
  await shot('arenas')
  const size = page.viewportSize() ?? WIDE
  await page.setViewportSize(WIDE)
  await shot('wide')
  await page.setViewportSize(size)
  await large()
  await page.getByTestId('arena-map').focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('+')
  await shot('blocks')
  await page.getByTestId('holders').locator('.heap-type').first().click()
  await page.getByTestId('incoming').waitFor()
  await tab('objects')
  await page.getByTestId('objects-table').waitFor()
  await shot('objects')
  await page.getByTestId('life-toggle').click()
  await page.getByTestId('life-table').waitFor({ timeout: 120_000 })
  await page.getByTestId('life').evaluate((life) => life.scrollIntoView({ block: 'start' }))
  await shot('life')
  for (const id of ['fragmentation', 'ledger', 'lines', 'collector']) {
    await tab(id)
    await shot(id)
  }
  await page.getByTestId('version').selectOption('3.8')
  await run()
  await tab('compare')
  await page.getByTestId('compare-table').waitFor()
  await shot('compare')
  await part('compare-part', 'Curves')
  await shot('compare-curves')
  await part('compare-part', 'Rules')
  await shot('compare-rules')
  await page.getByTestId('palette-button').click()
  await shot('palette')
  await page.keyboard.press('Escape')
  await page.getByTestId('shortcuts-button').click()
  await shot('shortcuts')
  await page.keyboard.press('Escape')
  await page.getByTestId('report').click()
  await page.getByTestId('report-more').click()
  await shot('report')
  await page.keyboard.press('Escape')

  // A program with cycles: what collections found, what waits for one, what a weak reference and other settings would change.
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, sessions)
  await page.getByTestId('open').click()
  await page.getByTestId('file-name').getByText('sessions.py').waitFor()
  await run()
  await tab('collector')
  await part('collector-view', 'Cycles')
  await page.getByTestId('cycle-graph').waitFor({ timeout: 120_000 })
  await shot('cycles')
  await page.getByTestId('cycles-collection').selectOption('waiting')
  await page.getByTestId('cycles-found').getByText('wait for a collection').waitFor({ timeout: 120_000 })
  await page.getByTestId('make-weak').click()
  await page.getByTestId('weak-trial').waitFor({ timeout: 120_000 })
  await page.locator('.cycles-trial').evaluate((trial) => trial.scrollIntoView({ block: 'start' }))
  await shot('waiting')
  await part('collector-view', 'What if')
  await page.getByTestId('sweep-start').click()
  await page.locator('[data-testid=sweep-state][data-ended=true]').waitFor({ timeout: 240_000 })
  await shot('what-if')
  await large()

  // Against a real run that ships with the app.
  await tab('real')
  await page.getByTestId('real-scattered_survivors-python-3.11.7').click()
  await page.getByTestId('real-run').click()
  await page.getByTestId('real-verdict').waitFor({ timeout: 120_000 })
  await shot('real')
  await close()
  rmSync(folder, { recursive: true, force: true })
}

/** A few screens in Simplified Chinese; needs a font that has it. */
async function photographChinese() {
  const { page, run, close } = await openBuiltWindow('zh-CN')
  await choose(page, 'light')
  await run()
  await page.getByTestId('finding-heldArenas').locator('.finding-open').click()
  await page.getByTestId('why-held').waitFor()
  for (const theme of ['light', 'dark']) {
    await choose(page, theme)
    for (const id of ['arenas', 'ledger', 'collector']) {
      await page.getByTestId(`tab-${id}`).click()
      await shoot(page, `${id}-chinese-${theme}`)
    }
  }
  await close()
}

mkdirSync(out, { recursive: true })
if (!process.argv.includes('--chinese')) for (const theme of /** @type {const} */ (['light', 'dark'])) await photograph(theme)
await photographChinese()

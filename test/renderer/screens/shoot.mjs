// Photographs every state of the window with a fake bridge behind it, for looking at:
//   node test/renderer/screens/shoot.mjs OUT_FOLDER [scene ...]
// Serves the built window (npx electron-vite build) under the app's content security policy and fails on violations.
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const site = process.env.WINDOW_BUILD ? resolve(process.env.WINDOW_BUILD) : join(root, 'out/renderer')
const [out = '/tmp/arenascope-screens', ...only] = process.argv.slice(2)
mkdirSync(out, { recursive: true })

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }
const server = createServer((request, response) => {
  const path = request.url.split(/[?#]/)[0]
  if (path === '/favicon.ico') return void response.writeHead(204).end()
  try {
    const body = readFileSync(join(site, path === '/' ? 'index.html' : path))
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html', 'content-security-policy': POLICY }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(0)
const origin = `http://127.0.0.1:${server.address().port}`

const bundle = await build({
  root, configFile: false, logLevel: 'warn',
  build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'fake' } },
})
const fake = (Array.isArray(bundle) ? bundle[0] : bundle).output[0].code

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] })
const problems = []

/** One photograph: open, act, shoot. */
async function shoot(name, { theme = 'dark', scene = 'normal', size = [1280, 800], scale = 1, duration = 600, fullPage = false, reducedMotion, colorScheme }, act = async () => {}) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) return
  const context = await browser.newContext({ viewport: { width: size[0], height: size[1] }, deviceScaleFactor: scale, ...(reducedMotion ? { reducedMotion } : {}), ...(colorScheme ? { colorScheme } : {}) })
  const page = await context.newPage()
  page.on('console', (message) => (message.type() === 'error' || message.type() === 'warning') && problems.push(`${name}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`))
  await page.addInitScript({ content: fake })
  await page.goto(`${origin}/#theme=${theme}&scene=${scene}&duration=${duration}`)
  await page.waitForSelector('[data-testid=run]')
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(150)
  await act(page)
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(out, `${name}.png`), fullPage })
  await context.close()
}

const run = async (page, until = /finished|failed|cancelled|rejected|stopped/) => {
  await page.click('[data-testid=run]')
  await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector('[data-testid=phase]').dataset.phase), until.source, { timeout: 20000 })
}
const tab = (id) => async (page) => {
  await run(page)
  await page.click(`[data-testid=tab-${id}]`)
}

for (const theme of ['dark', 'light']) {
  await shoot(`start-${theme}`, { theme })
  await shoot(`finished-${theme}`, { theme }, run)
  await shoot(`finished-large-${theme}`, { theme, size: [1920, 1080] }, run)
  await shoot(`fragmentation-${theme}`, { theme, size: [1440, 900] }, tab('fragmentation'))
  await shoot(`zoom200-${theme}`, { theme, size: [640, 400], scale: 2, fullPage: true }, run)
}
await shoot('system-light', { theme: 'system', colorScheme: 'light' }, run)
await shoot('running', { duration: 8000 }, async (page) => {
  await page.click('[data-testid=run]')
  await page.waitForTimeout(3500)
})
await shoot('paused-light', { theme: 'light', duration: 8000 }, async (page) => {
  await page.click('[data-testid=run]')
  await page.waitForTimeout(5600)
  await page.click('[data-testid=pause]')
})
for (const scene of ['failed', 'rejected', 'syntax', 'crashed']) await shoot(scene, { scene, theme: scene === 'rejected' ? 'light' : 'dark' }, run)
await shoot('cancelled', { duration: 4000 }, async (page) => {
  await page.click('[data-testid=run]')
  await page.waitForTimeout(1800)
  await page.click('[data-testid=stop]')
})
for (const id of ['ledger', 'lines', 'notes']) await shoot(id, { size: [1440, 900] }, tab(id))
await shoot('ledger-light', { theme: 'light', size: [1440, 900] }, tab('ledger'))
await shoot('fragmentation-lines', { size: [1440, 900] }, async (page) => {
  await tab('fragmentation')(page)
  await page.click('text=Lines >> nth=-1')
})
await shoot('hover', { size: [1440, 900] }, async (page) => {
  await run(page)
  const box = await page.locator('[data-testid=timeline-surface]').boundingBox()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.5)
})
await shoot('hover-light', { theme: 'light', size: [1440, 900] }, async (page) => {
  await run(page)
  const box = await page.locator('[data-testid=timeline-surface]').boundingBox()
  await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.7)
})
const zoomIn = async (page, from = 0.3, to = 0.42) => {
  const box = await page.locator('[data-testid=timeline-surface]').boundingBox()
  await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.4)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.6, { steps: 6 })
  await page.mouse.up()
  await page.mouse.move(10, 790)
  await page.waitForTimeout(400)
}
await shoot('zoomed', { size: [1440, 900] }, async (page) => {
  await run(page)
  await zoomIn(page)
  await page.click('[data-testid=collections-table] tbody tr:nth-child(4)')
})
await shoot('zoomed-light', { theme: 'light', size: [1440, 900] }, async (page) => {
  await run(page)
  await zoomIn(page, 0.3, 0.36)
})
await shoot('tables', { size: [1440, 900] }, async (page) => {
  await run(page)
  await page.click('[data-testid=timeline-table-toggle]')
  await page.click('[data-testid=collector-lane-table-toggle]')
})
await shoot('samples-menu', {}, (page) => page.click('[data-testid=samples]'))
await shoot('report-menu-light', { theme: 'light' }, async (page) => {
  await run(page)
  await page.click('[data-testid=report]')
})
await shoot('shortcuts', {}, (page) => page.click('[data-testid=shortcuts-button]'))
await shoot('palette-light', { theme: 'light' }, async (page) => {
  await page.click('[data-testid=palette-button]')
  await page.keyboard.type('clock')
})
await shoot('unsaved', {}, async (page) => {
  await page.click('.cm-content')
  await page.keyboard.type('# more ')
  await page.click('[data-testid=samples]')
  await page.click('[data-testid=sample-cycle]')
})
await shoot('threshold-problem', {}, (page) => page.fill('[data-testid=threshold0]', '7x'))
await shoot('find', {}, async (page) => {
  await page.click('.cm-content')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('keep')
})
await shoot('focus', {}, async (page) => {
  await run(page)
  await page.focus('[data-testid=timeline-surface]')
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight')
})

await browser.close()
server.close()
if (problems.length > 0) {
  console.error([...new Set(problems)].join('\n'))
  process.exitCode = 1
}

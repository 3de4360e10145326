/** A first start: the window, the sample, and a page that can do nothing but show itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'
import { readEditor } from './support/tables.ts'

let window: AppWindow
beforeAll(async () => {
  window = await launch()
})
afterAll(() => window.close())

describe('a first start', () => {
  it('shows the window with a sample, its version in the title, and nothing in the way', async () => {
    const { page } = window
    expect(await page.getByTestId('file-name').innerText()).toBe('scattered_survivors.py')
    expect(await readEditor(page)).toContain('survivors')
    expect(await window.title()).toBe('scattered_survivors.py - Python 3.11 - Arenascope')
    expect(await window.phase()).toBe('idle')
    expect(await page.getByTestId('unsaved').count()).toBe(0)
    expect(window.complaints).toEqual([])
    await window.shot('boot')
  })

  it('answers soon after its process began', async () => {
    const usable = await window.page.evaluate(() => performance.timeOrigin + performance.getEntriesByName('usable')[0]!.startTime)
    const began = (await window.app.evaluate(() => process.getCreationTime()))!
    console.log(`cold start: usable ${(usable - began).toFixed(0)} ms after the process began`)
    expect(usable - began).toBeGreaterThan(0)
    expect(usable - began).toBeLessThan(6000)
  })

  it('offers every sample, each with what to watch', async () => {
    const { page } = window
    await page.getByTestId('samples').click()
    const items = page.locator('[data-testid^=sample-]')
    expect(await items.count()).toBeGreaterThanOrEqual(10)
    await window.shot('boot-samples')
    await page.keyboard.press('Escape')
  })

  it('has a menu whose items carry keys and reach the window', async () => {
    const keys = await window.app.evaluate(({ Menu }) =>
      ['new', 'open', 'save', 'saveAs', 'exportHtml', 'run', 'step', 'stop', 'find', 'shortcuts'].map((id) => Menu.getApplicationMenu()!.getMenuItemById(id)?.accelerator ?? null))
    expect(keys.every((key) => typeof key === 'string')).toBe(true)
    await window.menu('shortcuts')
    await window.page.getByText('Keyboard shortcuts').first().waitFor()
    await window.page.keyboard.press('Escape')
  })
})

describe('the page', () => {
  it('is sandboxed and sees the bridge alone', async () => {
    const seen = await window.page.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      bridge: Object.keys((globalThis as unknown as { arenascope: object }).arenascope).sort(),
      origin: location.href,
    }))
    expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['invoke', 'on', 'pathOf'], origin: 'app://arenascope/index.html' })
  })

  it('is refused unknown channels and wrong arguments', async () => {
    const answers = await window.page.evaluate(async () => {
      type Loose = { arenascope: { invoke(channel: string, ...args: unknown[]): Promise<unknown> } }
      const { invoke } = (globalThis as unknown as Loose).arenascope
      const tell = (promise: Promise<unknown>): Promise<string> => promise.then((value) => JSON.stringify(value), (error: Error) => `refused: ${error.message}`)
      return Promise.all([
        tell(invoke('shell:open', '/bin/sh')),
        tell(invoke('document:openSample', '../../package.json')),
        tell(invoke('document:open', '/etc/passwd')),
        tell(invoke('run:start', { name: 'x', source: 1 })),
      ])
    })
    expect(answers[0]).toContain('refused: no such channel')
    for (const answer of answers.slice(1)) expect(answer).toMatch(/"ok":false/)
  })

  it('cannot run inline scripts, load from elsewhere, open windows, navigate or ask for permissions', async () => {
    const outcome = await window.page.evaluate(async () => {
      const broken: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective))
      const script = document.createElement('script')
      script.textContent = 'globalThis.injected = true'
      document.head.append(script)
      const foreign = await fetch('https://example.com/').then(() => 'loaded', () => 'refused')
      const local = await fetch('app://arenascope/..%2f..%2fmain/index.js').then((r) => r.status, () => 0)
      const opened = globalThis.open('https://example.com/')
      const permission = await Notification.requestPermission()
      await new Promise((resolve) => setTimeout(resolve, 100))
      script.remove()
      return { injected: (globalThis as Record<string, unknown>).injected ?? false, foreign, local, opened: opened !== null, permission, broken }
    })
    expect(outcome).toMatchObject({ injected: false, foreign: 'refused', opened: false, permission: 'denied' })
    expect(outcome.local).not.toBe(200)
    expect(outcome.broken).toContain('script-src-elem')
    await window.page.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(window.page.url()).toBe('app://arenascope/index.html')
  })
})

describe('light and dark', () => {
  it('follow the menu, and are remembered', async () => {
    const background = () => window.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await window.menu('themeLight')
    await expect.poll(() => window.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false)
    const light = await background()
    await window.menu('themeDark')
    await expect.poll(() => window.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await expect.poll(background).not.toBe(light)
    await window.shot('boot-dark')
    await window.close()
    window = await launch({ userData: window.userData })
    expect(await window.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await window.menu('themeSystem')
  })
})

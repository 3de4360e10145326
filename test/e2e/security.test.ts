/** What of the Electron security checklist only the real window can show; docs/security.md says which test proves which item. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, launch, openWith, ROOT, saveTo, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
const HOSTILE = '</script><script>globalThis.injected=1</script><img src=x onerror="globalThis.injected=1">'
let window: AppWindow
beforeAll(async () => {
  window = await launch({ args: [folder.file('hostile.py', `# ${HOSTILE}\nclass C(object):\n    pass\nC.__name__ = ${JSON.stringify(HOSTILE)}\nkept = [C() for _ in range(20000)]\nprint(${JSON.stringify(HOSTILE)})\nraise ValueError(${JSON.stringify(HOSTILE)})\n`)] })
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

describe('the window', () => {
  it('is made with the safe preferences, and nothing else is', async () => {
    const preferences = await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const all = (webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
        return Object.fromEntries(['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'].map((name) => [name, all[name] ?? null]))
      }),
    )
    expect(preferences).toHaveLength(1)
    expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
    expect(preferences[0]!.webSecurity).not.toBe(false)
    for (const name of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'allowRunningInsecureContent', 'experimentalFeatures']) expect(preferences[0]![name] ?? false, name).toBe(false)
    expect(preferences[0]!.enableBlinkFeatures ?? '').toBe('')
  })

  it('lets no other window and no other page call the main process', async () => {
    const answer = await window.app.evaluate(async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
      const ask = `globalThis.arenascope.invoke('app:recent').then((value) => 'answered ' + JSON.stringify(value), (error) => 'refused: ' + error.message)`
      await other.loadURL('app://arenascope/index.html')
      const sameOrigin = (await other.webContents.executeJavaScript(ask)) as string
      await other.loadURL('data:text/html,<p>x').catch(() => undefined)
      const foreign = (await other.webContents.executeJavaScript(`typeof globalThis.arenascope === 'undefined' ? 'no bridge' : ${ask}`)) as string
      other.destroy()
      return { sameOrigin, foreign }
    }, join(ROOT, 'out/preload/index.cjs'))
    expect(answer.sameOrigin).toContain('refused')
    expect(answer.foreign).toMatch(/refused|no bridge/)
  })

  it('answers no frame inside it', async () => {
    const frame = await window.page.evaluate(async () => {
      const element = document.createElement('iframe')
      element.src = 'app://arenascope/index.html'
      document.body.append(element)
      await new Promise((resolve) => setTimeout(resolve, 400))
      const bridge = (() => {
        try {
          return typeof (element.contentWindow as unknown as Record<string, unknown> | null)?.arenascope
        } catch (error) {
          return String(error)
        }
      })()
      element.remove()
      return bridge
    })
    expect(frame).not.toBe('object')
  })

  it('opens nothing from disk through its own protocol but the renderer', async () => {
    const statuses = await window.page.evaluate(async () =>
      Promise.all(
        ['app://arenascope/..%2f..%2fpackage.json', 'app://arenascope/%2e%2e/main/index.js', 'app://arenascope//etc/passwd', 'app://arenascope/..\\..\\main\\index.js', 'app://other/index.html', 'file:///etc/passwd'].map((url) => fetch(url).then((answer) => answer.status, () => 0)),
      ),
    )
    for (const status of statuses) expect([0, 403, 404]).toContain(status)
  })
})

describe('text of a workload', () => {
  it('is text wherever the window shows it', async () => {
    const before = window.complaints.length
    expect(await window.run()).toBe('failed')
    for (const tab of ['arenas', 'objects', 'collector', 'fragmentation', 'ledger', 'lines']) {
      await window.page.getByTestId(`tab-${tab}`).click()
      await window.page.waitForTimeout(250)
    }
    expect(await window.console()).toContain('<img src=x')
    expect(await window.page.evaluate(() => ({ injected: (globalThis as Record<string, unknown>).injected ?? null, images: document.querySelectorAll('img[src=x]').length }))).toEqual({ injected: null, images: 0 })
    expect(window.complaints.slice(before)).toEqual([])
  })

  it('is text in the report, where the policy would stop it too', async () => {
    const path = join(folder.path, 'hostile.html')
    await answerDialogs(window.app, saveTo(path))
    await window.page.getByTestId('report').click()
    await window.page.getByTestId('report-html').click()
    await window.page.getByTestId('notice').filter({ hasText: 'hostile.html' }).waitFor()
    const seen = await window.app.evaluate(async ({ BrowserWindow, session }, file) => {
      const reader = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('hostile'), sandbox: true } })
      await reader.loadFile(file)
      const state = (await reader.webContents.executeJavaScript(`({ injected: globalThis.injected ?? null, images: document.querySelectorAll('img').length, scripts: document.scripts.length })`)) as unknown
      // The page's own policy refuses a script that somebody puts in by hand.
      const late = (await reader.webContents.executeJavaScript(`new Promise((resolve) => { document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)); const s = document.createElement('script'); s.textContent = 'globalThis.injected = 2'; document.head.append(s); setTimeout(() => resolve('nothing stopped it'), 500) })`)) as string
      reader.destroy()
      return { state, late }
    }, path)
    expect(seen).toEqual({ state: { injected: null, images: 0, scripts: 2 }, late: 'script-src-elem' })
  })
})

describe('files that try more than to be opened', () => {
  it.each([
    ['proto.arenascope', '{"schema":"arenascope-workload","version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"x","source":"print(1)\\n","settings":{"python":"3.11","libc":"glibc-2.36","allocator":"pymalloc","thresholds":null,"gcEnabled":true,"memoryLimit":2147483648,"__proto__":{"polluted":1}},"notes":"","view":{"__proto__":{"polluted":1}}}'],
    ['paths.arenascope', '{"schema":"arenascope-workload","version":1,"name":"../../../etc/passwd","source":"print(1)\\n","settings":{"python":"3.11","libc":"glibc-2.36","allocator":"pymalloc","thresholds":null,"gcEnabled":true,"memoryLimit":2147483648},"notes":"","view":{}}'],
  ])('%s pollutes nothing and goes nowhere', async (name, content) => {
    const path = join(folder.path, name)
    writeFileSync(path, content)
    await answerDialogs(window.app, openWith(path))
    await window.menu('open')
    await window.page.waitForTimeout(500)
    const polluted = await window.app.evaluate(() => ({}) as { polluted?: number })
    expect(polluted.polluted).toBeUndefined()
    expect(await window.app.evaluate(() => (Object.prototype as { polluted?: number }).polluted ?? null)).toBeNull()
    expect(await window.page.evaluate(() => (Object.prototype as { polluted?: number }).polluted ?? null)).toBeNull()
    expect(await window.page.getByTestId('file-name').innerText()).not.toContain('etc/passwd')
  })
})

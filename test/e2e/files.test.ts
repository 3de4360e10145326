/** Workloads on disk: open, edit, save, reopen; from the command line, a second launch, a drop. */
import { spawn } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { readEditor, typeAtTop } from './support/tables.ts'
import { answerDialogs, askedDialogs, electronPath, launch, launchArguments, openWith, saveTo, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow
afterEach(() => window.close())
afterAll(() => folder.remove())

const name = () => window.page.getByTestId('file-name').innerText()

describe('save and reopen', () => {
  it('keeps program and settings in an .arenascope file', async () => {
    window = await launch({ args: [folder.file('mine.py', 'print(1)\n')] })
    const { page, app } = window
    expect(await name()).toBe('mine.py')
    await typeAtTop(page, '# edited\n')
    await page.getByTestId('unsaved').waitFor()
    await expect.poll(() => window.title()).toBe('● mine.py - Python 3.11 - Arenascope')
    await page.getByTestId('version').selectOption('2.7')
    await page.getByTestId('threshold0').fill('123')
    await page.keyboard.press('Tab')

    const target = join(folder.path, 'kept.arenascope')
    await answerDialogs(app, saveTo(target))
    await window.menu('saveAs')
    await page.getByTestId('unsaved').waitFor({ state: 'detached' })
    await expect.poll(() => window.title()).toBe('kept.arenascope - Python 2.7 - Arenascope')
    const saved = JSON.parse(readFileSync(target, 'utf8')) as { source: string; settings: { python: string; thresholds: number[] } }
    expect(saved.source).toBe('# edited\nprint(1)\n')
    expect(saved.settings.python).toBe('2.7')
    expect(saved.settings.thresholds[0]).toBe(123)
    await window.shot('files-saved')

    await page.getByTestId('samples').click()
    await page.getByTestId('sample-reference_counts').click()
    await expect.poll(name).toBe('reference_counts.py')
    await answerDialogs(app, openWith(target))
    await page.getByTestId('open').click()
    await expect.poll(name).toBe('kept.arenascope')
    expect(await readEditor(page)).toBe('# edited\nprint(1)\n')
    expect(await page.getByTestId('version').inputValue()).toBe('2.7')
    expect(await page.getByTestId('threshold0').inputValue()).toBe('123')
  })

  it('saves a .py in place', async () => {
    const path = folder.file('place.py', 'print(1)\n')
    window = await launch({ args: [path] })
    await typeAtTop(window.page, 'x = 1\n')
    await window.page.keyboard.press('Control+s')
    await expect.poll(() => readFileSync(path, 'utf8')).toBe('x = 1\nprint(1)\n')
  })

  it('says in a sentence why it cannot open or save, and keeps what is there', async () => {
    window = await launch({ args: [folder.file('fine.py', 'print(1)\n')] })
    const { page, app } = window
    await answerDialogs(app, openWith(folder.file('damaged.arenascope', '{"schema": "arenascope-wor')))
    await page.getByTestId('open').click()
    await page.getByTestId('notice').waitFor()
    expect(await page.getByTestId('notice').innerText()).toContain('damaged or cut off')
    expect(await name()).toBe('fine.py')
    await window.shot('files-damaged')

    await typeAtTop(page, 'x = 1\n')
    await answerDialogs(app, saveTo(join(folder.path, 'no such folder', 'x.arenascope')))
    await window.menu('saveAs')
    await expect.poll(() => page.getByTestId('notice').innerText()).toContain('Cannot save')
    expect(await page.getByTestId('unsaved').count()).toBe(1)
    expect(await readEditor(page)).toContain('x = 1')
  })
})

describe('files from outside', () => {
  it('opens the path given, spaces and other letters included', async () => {
    window = await launch({ args: [folder.file('über uns.py', "print('é')\n")] })
    expect(await name()).toBe('über uns.py')
    expect(await readEditor(window.page)).toBe("print('é')\n")
  })

  it('hands the file of a second launch to the open window', async () => {
    window = await launch()
    const second = folder.file('second launch 文件.py', 'second = 2\n')
    const status = await new Promise((resolve) => {
      spawn(electronPath(), [...launchArguments(window.userData), '--no-sandbox', 'second launch 文件.py'], { cwd: folder.path, stdio: 'ignore' }).on('exit', resolve)
    })
    expect(status).toBe(0)
    await expect.poll(name).toBe('second launch 文件.py')
    expect(await readEditor(window.page)).toBe('second = 2\n')
    expect((await window.app.windows()).length).toBe(1)
    await window.shot('files-second-launch')
    expect(second).toContain(folder.path)
  })

  it('opens the first of several files dropped on the window', async () => {
    window = await launch()
    const { page } = window
    const files = [folder.file('dropped one.py', 'dropped = 1\n'), folder.file('dropped two.py', 'dropped = 2\n')]
    const cdp = await page.context().newCDPSession(page)
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    await expect.poll(name).toBe('dropped one.py')
    expect(await readEditor(page)).toBe('dropped = 1\n')
    await window.shot('files-dropped')
  })

  it('opens what macOS sends, and lists it as recent', async () => {
    window = await launch()
    const path = folder.file('from finder.py', 'finder = 1\n')
    await window.app.evaluate(({ app }, file) => app.emit('open-file', { preventDefault() {} }, file), path)
    await expect.poll(name).toBe('from finder.py')
    const labels = await window.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('recent')!.submenu!.items.map((item) => item.label))
    expect(labels[0]).toBe(path)
  })
})

describe('closing with unsaved work', () => {
  it('asks, stays when cancelled, and saves when told to', async () => {
    const path = folder.file('closing.py', 'print(1)\n')
    window = await launch({ args: [path] })
    await answerDialogs(window.app, { showMessageBox: { response: 2 } })
    await typeAtTop(window.page, 'x = 1\n')
    await expect.poll(() => window.title()).toMatch(/^●/)
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
    await expect.poll(async () => (await askedDialogs(window.app)).map((asked) => asked.text)).toContain('Save the changes to closing.py?')
    expect(await window.app.windows()).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toBe('print(1)\n')

    await answerDialogs(window.app, { showMessageBox: { response: 0 } })
    const gone = window.app.waitForEvent('close')
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
    await gone
    expect(readFileSync(path, 'utf8')).toBe('x = 1\nprint(1)\n')
  })

  it('asks about an edit made just before, too', async () => {
    window = await launch({ args: [folder.file('hasty.py', 'print(1)\n')] })
    await answerDialogs(window.app, { showMessageBox: { response: 2 } })
    await window.page.locator('[data-testid=editor] .cm-content').click()
    await window.app.evaluate(({ BrowserWindow }) => {
      const [only] = BrowserWindow.getAllWindows()
      // As from a real keyboard; Playwright's keys do not pass through the main process.
      for (const type of ['keyDown', 'char', 'keyUp'] as const) only!.webContents.sendInputEvent({ type, keyCode: 'x' })
      setTimeout(() => only!.close(), 50)
    })
    await expect.poll(async () => (await askedDialogs(window.app)).length, { timeout: 4000 }).toBe(1)
    expect(await window.app.windows()).toHaveLength(1)
    await answerDialogs(window.app, { showMessageBox: { response: 1 } })
  })

  it('does not close when the work cannot be saved', async () => {
    const path = folder.file('locked.py', 'print(1)\n')
    window = await launch({ args: [path] })
    await typeAtTop(window.page, 'x = 1\n')
    await expect.poll(() => window.title()).toMatch(/^●/)
    chmodSync(path, 0o444)
    await answerDialogs(window.app, { showMessageBox: { response: 0 } })
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
    await window.page.getByTestId('notice').waitFor()
    expect(await window.page.getByTestId('notice').innerText()).toContain('access is denied')
    expect(await readEditor(window.page)).toContain('x = 1')
    await answerDialogs(window.app, { showMessageBox: { response: 1 } })
  })
})

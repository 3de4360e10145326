/** Nothing takes the window or unsaved work with it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { readEditor, typeAtTop } from './support/tables.ts'
import { electronPath, launch, launchArguments, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow | undefined
afterEach(async () => {
  await window?.close()
  window = undefined
})
afterAll(() => folder.remove())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('unsaved work', () => {
  it('survives kill -9 two seconds after the edit', async () => {
    const path = folder.file('precious.py', 'print(1)\n')
    window = await launch({ args: [path] })
    await typeAtTop(window.page, 'precious = 1\n')
    await pause(2000)
    const gone = window.app.waitForEvent('close')
    window.app.process().kill('SIGKILL')
    await gone

    window = await launch({ userData: window.userData })
    expect(await readEditor(window.page)).toBe('precious = 1\nprint(1)\n')
    expect(await window.page.getByTestId('file-name').innerText()).toBe('precious.py')
    expect(await window.page.getByTestId('unsaved').count()).toBe(1)
    expect(await window.page.getByTestId('notice').innerText()).toContain('Recovered')
    await window.shot('crash-recovered')
  })

  it('survives the death of the page', async () => {
    const path = folder.file('page.py', 'print(1)\n')
    const hook = join(import.meta.dirname, 'support/crash-page.cjs')
    const printed = await new Promise<string>((resolve) => {
      let text = ''
      const child = spawn(electronPath(), ['--no-sandbox', '-r', hook, ...launchArguments(join(folder.path, 'profile'), [path])], { stdio: ['ignore', 'pipe', 'ignore'] })
      child.stdout.on('data', (chunk) => (text += String(chunk)))
      child.on('exit', () => resolve(text))
    })
    expect(printed).toContain('kept = 1;')
    expect(printed).toContain('page.py is as you left it')
  })

  it('is given up for good when its owner says so', async () => {
    window = await launch({ args: [folder.file('given-up.py', 'print(1)\n')] })
    await typeAtTop(window.page, 'nothing = 1\n')
    await pause(1200)
    await window.close()
    window = await launch({ userData: window.userData })
    expect(await window.page.getByTestId('file-name').innerText()).toBe('scattered_survivors.py')
  })
})

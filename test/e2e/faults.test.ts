/** What goes wrong around a run or a file: one sentence each, and nothing that was there is lost. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEditor, typeAtTop } from './support/tables.ts'
import { answerDialogs, launch, openWith, saveTo, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
const mounted: string[] = []
let window: AppWindow
beforeAll(async () => {
  window = await launch()
})
afterAll(async () => {
  await window.close()
  for (const path of mounted) execFileSync('umount', [path])
  folder.remove()
})

const open = async (name: string, source: string): Promise<string> => {
  const path = folder.file(name, source)
  await answerDialogs(window.app, openWith(path))
  const unsaved = (await window.page.getByTestId('unsaved').count()) > 0
  await window.menu('open')
  if (unsaved) await window.page.getByTestId('choice-discard').click()
  await expect.poll(() => readEditor(window.page)).toBe(source)
  return path
}
const problem = () => window.page.getByTestId('problem').innerText()
const notice = (text: string) => window.page.getByTestId('notice').filter({ hasText: text }).waitFor({ timeout: 10_000 })

/** null: not allowed here (only root may mount); the tests on it are then reported as skipped. */
function mount(name: string, options: string): string | null {
  const path = join(folder.path, name)
  mkdirSync(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    return null
  }
  mounted.push(path)
  return path
}
const small = mount('small', 'size=64k')
const readOnly = mount('read-only', 'size=64k,ro')

/** The threads of the app, as they are made. */
const watchThreads = () =>
  window.app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const seen = ((globalThis as { threads?: unknown[] }).threads ??= [])
    const on = Worker.prototype.on
    Worker.prototype.on = function (this: unknown, ...args: unknown[]) {
      if (!seen.includes(this)) seen.push(this)
      return (on as (...all: unknown[]) => unknown).apply(this, args)
    } as typeof on
  })

describe('a program without end', () => {
  it('that keeps all it makes is stopped at its memory limit, and its charts stay', async () => {
    await open('greedy.py', 'kept = []\nwhile True:\n    kept.append("x" * 1000000)\n')
    expect(await window.run(120_000)).toBe('failed')
    expect(await problem()).toContain('needs more than its memory limit of 2048 MiB; raise the limit or make it smaller')
    const resident = await window.app.evaluate(() => process.memoryUsage().rss)
    expect(resident).toBeLessThan(6 * 2 ** 30)
    await window.shot('fault-memory')
  })

  it('that loops is stopped within a second, with what there was', async () => {
    await open('loop.py', 'count = 0\nwhile True:\n    count += 1\n')
    await window.page.getByTestId('run').click()
    await window.untilPhase(['running'])
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = Date.now()
    await window.page.keyboard.press('Shift+F5')
    expect(await window.untilPhase(['cancelled'])).toBe('cancelled')
    expect(Date.now() - asked).toBeLessThan(1500)
    expect(await problem()).toContain('Stopped by you')
  })

  it('that prints and prints fills neither the window nor the memory', async () => {
    await open('chatty.py', 'for i in range(1000000):\n    print("line", i)\n')
    expect(await window.run(120_000)).toBe('finished')
    const { chunks, heap } = await window.page.evaluate(() => ({
      chunks: document.querySelector('[data-testid=console]')!.textContent!.length,
      heap: (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    }))
    expect(chunks).toBeLessThan(250_000)
    expect(heap).toBeLessThan(300 * 2 ** 20)
    expect(await window.console()).toContain('Arenascope shows the first 2 MB of output')
  })
})

describe('a place that cannot be written', () => {
  const unsaved = 'kept = 1\nprint(1)\n'
  const refused = async (path: string, sentence: string) => {
    await answerDialogs(window.app, saveTo(path))
    await window.menu('saveAs')
    await notice(sentence)
    expect(await readEditor(window.page)).toBe(unsaved)
    expect(await window.page.getByTestId('unsaved').count()).toBe(1)
  }

  // A notice of the try before may still stand while the next one is under way.
  const nothingElseIsLeft = async () => await expect.poll(() => readdirSync(small!).sort()).toEqual(['filler', 'mine.arenascope'])

  it.skipIf(small === null)('because the disk is full: the file that was there stays whole', async () => {
    const path = join(small!, 'mine.arenascope')
    await open('mine.py', 'print(1)\n')
    await typeAtTop(window.page, 'kept = 1\n')
    await answerDialogs(window.app, saveTo(path))
    await window.menu('saveAs')
    await notice('Saved')
    const whole = readFileSync(path, 'utf8')
    try {
      writeFileSync(join(small!, 'filler'), Buffer.alloc(80 * 1024))
    } catch {
      // As much as there was room for.
    }
    await typeAtTop(window.page, '# more\n')
    await window.menu('save')
    await notice('the disk is full; make room or choose another disk')
    expect(readFileSync(path, 'utf8')).toBe(whole)
    await nothingElseIsLeft()
    await window.run()
    await answerDialogs(window.app, saveTo(join(small!, 'report.html')))
    await window.menu('exportHtml')
    await notice('the disk is full')
    await answerDialogs(window.app, saveTo(join(small!, 'run.arenarec')))
    await window.menu('saveRecording')
    await notice('the disk is full')
    await nothingElseIsLeft()
    rmSync(join(small!, 'filler'))
    await window.menu('save')
    await notice('Saved')
  })

  it.skipIf(readOnly === null)('because the folder is read-only', async () => {
    await open('second.py', 'print(1)\n')
    await typeAtTop(window.page, 'kept = 1\n')
    await refused(join(readOnly!, 'mine.arenascope'), 'the folder is read-only; choose another one')
  })

  it('because the folder is gone, and a file that is gone is named', async () => {
    await open('third.py', 'print(1)\n')
    await typeAtTop(window.page, 'kept = 1\n')
    await refused(join(folder.path, 'gone', 'mine.arenascope'), 'it does not exist')
    await answerDialogs(window.app, openWith(join(folder.path, 'nowhere.py')))
    await window.menu('open')
    await window.page.getByTestId('choice-discard').click()
    await notice('nowhere.py: it does not exist')
    expect(await readEditor(window.page)).toBe(unsaved)
  })
})

describe('an engine that dies', () => {
  it('in the middle of a run ends it with what was measured, and the next run is a run', async () => {
    await open('killed.py', 'kept = []\nfor i in range(30000000):\n    kept.append(None)\n    kept.pop()\n')
    await watchThreads()
    await window.page.getByTestId('run').click()
    await window.untilPhase(['running'])
    await new Promise((resolve) => setTimeout(resolve, 700))
    await window.app.evaluate(() => {
      for (const thread of (globalThis as { threads?: { terminate(): unknown }[] }).threads ?? []) void thread.terminate()
    })
    expect(await window.untilPhase(['stopped'])).toBe('stopped')
    expect(await problem()).toContain('What was measured up to there is kept')
    await open('after.py', 'print("after")\n')
    expect(await window.run()).toBe('finished')
    expect(await window.console()).toContain('after')
  })
})

describe('a machine that sleeps', () => {
  it('has unsaved work on disk first, and goes on where it was', async () => {
    const path = await open('asleep.py', 'total = 0\nfor i in range(3000000):\n    total += 1\nprint(total)\n')
    await window.page.getByTestId('run').click()
    await window.untilPhase(['running', 'finished'])
    await window.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await window.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
    expect(await window.untilPhase(['finished'], 60_000)).toBe('finished')
    expect(await window.console()).toContain('3000000')
    await typeAtTop(window.page, 'kept = 1\n')
    await window.page.getByTestId('unsaved').waitFor()
    await new Promise((resolve) => setTimeout(resolve, 650))
    await window.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    const drafts = join(window.userData, 'drafts')
    const written = () => (existsSync(drafts) ? readdirSync(drafts).map((name) => readFileSync(join(drafts, name), 'utf8')).join('') : '')
    await expect.poll(written, { timeout: 2000 }).toContain('kept = 1')
    writeFileSync(path, 'print("from elsewhere")\n')
    await window.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
    await window.page.getByTestId('choice-keep').click({ timeout: 5000 })
    expect(await readEditor(window.page)).toContain('kept = 1')
  })
})

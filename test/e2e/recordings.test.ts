/** Recordings: kept, opened again without running, from the window and from the command line; a file that others change. */
import { execFile } from 'node:child_process'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEditor, readTable, showTab, showTable, typeAtTop } from './support/tables.ts'
import { answerDialogs, launch, openWith, ROOT, saveTo, scratch } from './support/window.ts'
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

const notice = () => window.page.getByTestId('notice').innerText()
const recording = join(folder.path, 'kept.arenarec')

describe('a recording', () => {
  it('opens with the same numbers, without running, and answers about its heap', async () => {
    expect(await window.run()).toBe('finished')
    await showTab(window.page, 'ledger')
    const ledger = await readTable(window.page, 'ledger-table')
    const printed = await window.console()
    await answerDialogs(window.app, saveTo(recording))
    await window.menu('saveRecording')
    await window.page.getByTestId('notice').filter({ hasText: 'kept.arenarec' }).waitFor()
    expect(readFileSync(recording).subarray(0, 8).toString()).toBe('ARENAREC')

    await window.menu('new')
    expect(await window.untilPhase(['idle'])).toBe('idle')
    await answerDialogs(window.app, openWith(recording))
    await window.menu('open')
    expect(await window.untilPhase(['finished'])).toBe('finished')
    expect(await notice()).toContain('kept.arenarec: a recorded run on CPython 3.11.7')
    expect(await readEditor(window.page)).toContain('Scattered survivors')
    expect(await window.console()).toBe(printed)
    await showTab(window.page, 'ledger')
    expect(await readTable(window.page, 'ledger-table')).toEqual(ledger)
    // The heap is asked of the run made again.
    await showTab(window.page, 'arenas')
    await showTable(window.page, 'arenas', true)
    await expect.poll(async () => (await readTable(window.page, 'arenas-table')).length, { timeout: 20_000 }).toBeGreaterThan(2)
    await window.shot('recording-open')
    expect(await window.run()).toBe('finished')
  })

  it('of which the end is missing opens as far as it is whole, and says what is missing', async () => {
    const cut = join(folder.path, 'cut.arenarec')
    const bytes = readFileSync(recording)
    writeFileSync(cut, bytes)
    truncateSync(cut, bytes.indexOf('ROWS') + 50)
    await answerDialogs(window.app, openWith(cut))
    await window.menu('open')
    await window.page.getByTestId('notice').filter({ hasText: 'cut.arenarec is damaged: the series, the output could not be read' }).waitFor()
    expect(await window.untilPhase(['finished'])).toBe('finished')
    await window.shot('recording-damaged')
  })

  it.each([
    ['noise.arenarec', 'print(1)', 'it is not an Arenascope recording'],
    ['newer.arenarec', 'ARENAREC\x09\0\0\0', 'recording format 9 of a newer Arenascope'],
    ['newer.arenascope', '{"schema":"arenascope-workload","version":7}', 'workload format 7 of a newer Arenascope'],
    ['half.arenascope', '{"schema":"arenascope-workload","ver', 'it is damaged or cut off'],
  ])('%s is refused in one sentence, and what was there stays', async (name, content, sentence) => {
    const before = await readEditor(window.page)
    await answerDialogs(window.app, openWith(folder.file(name, content)))
    await window.menu('open')
    await window.page.getByTestId('notice').filter({ hasText: sentence }).waitFor()
    expect(await readEditor(window.page)).toBe(before)
  })

  it('is the same on the command line, and needs no second run for report and budget', async () => {
    const cli = join(ROOT, 'out/main/cli.js')
    const arenascope = (...args: string[]) => promisify(execFile)(process.execPath, [cli, ...args], { maxBuffer: 1 << 26 })
    const program = folder.file('small.py', 'kept = [str(i) for i in range(3000)]\nprint(len(kept))\n')
    const rec = join(folder.path, 'small.arenarec')
    const json = join(folder.path, 'small.json')
    await arenascope('run', program, '--python', '3.12', '--record', rec)
    await arenascope('report', rec, '--out', json)
    const report = JSON.parse(readFileSync(json, 'utf8')) as { run: { settings: { python: string }; peak: { ledger: { resident: number } }; output: string }; evidence: unknown }
    expect(report.run).toMatchObject({ settings: { python: '3.12' }, output: '3000\n' })
    expect(report.evidence).not.toBeNull()
    const { stdout } = await arenascope('budget', rec, '--max-peak', String(report.run.peak.ledger.resident))
    expect(stdout).toContain('holds')
    await expect(arenascope('budget', rec, '--max-peak', String(report.run.peak.ledger.resident - 1))).rejects.toMatchObject({ code: 3 })
    await expect(arenascope('budget', rec, '--max-peak', '1', '--python', '3.8')).rejects.toMatchObject({ code: 2 })
    const compared = await arenascope('compare', program, rec, '--python', '3.12').catch((error: { stderr: string }) => error.stderr)
    expect(String(compared)).toContain('a recording is not run again')
  })
})

describe('a file that another program changes', () => {
  it('is reloaded, with the version chosen here, and run', async () => {
    const path = folder.file('watched.py', 'print("first")\n')
    await answerDialogs(window.app, openWith(path))
    await window.menu('open')
    await expect.poll(() => readEditor(window.page)).toBe('print("first")\n')
    writeFileSync(path, 'print("second")\n')
    await window.page.getByTestId('notice').filter({ hasText: 'watched.py was changed by another program and has been reloaded' }).waitFor({ timeout: 5000 })
    expect(await readEditor(window.page)).toBe('print("second")\n')
    expect(await window.page.getByTestId('unsaved').count()).toBe(0)
    await window.run()
    expect(await window.console()).toContain('second')
  })

  it('under unsaved work waits for an answer', async () => {
    const path = join(folder.path, 'watched.py')
    await typeAtTop(window.page, 'mine = 1\n')
    await new Promise((resolve) => setTimeout(resolve, 1200))
    writeFileSync(path, 'print("third")\n')
    await window.page.getByTestId('choice-keep').click({ timeout: 5000 })
    expect(await readEditor(window.page)).toBe('mine = 1\nprint("second")\n')
    writeFileSync(path, 'print("fourth")\n')
    await window.page.getByTestId('choice-reload').click({ timeout: 5000 })
    await expect.poll(() => readEditor(window.page)).toBe('print("fourth")\n')
  })

  it('is missed when it is deleted', async () => {
    rmSync(join(folder.path, 'watched.py'))
    await window.page.getByTestId('notice').filter({ hasText: 'was moved or deleted by another program' }).waitFor({ timeout: 5000 })
  })
})

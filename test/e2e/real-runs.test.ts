/** A recorded run of a real interpreter, laid over the twin's run of the same program. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEditor, readTable, showTab } from './support/tables.ts'
import { answerDialogs, launch, openWith, REPOSITORY, ROOT, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
const SHIPPED = join(REPOSITORY, 'resources/recordings')
let window: AppWindow
beforeAll(async () => {
  window = await launch()
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

const text = (id: string) => window.page.getByTestId(id).innerText()

describe('a real run', () => {
  it('that ships opens from the start screen and offers the run in the twin', async () => {
    await window.page.getByTestId('start-real').click()
    expect(await window.page.getByTestId('real-shipped').locator('button').count()).toBe(25)
    await window.page.getByTestId('real-scattered_survivors-python-3.11.7').click()
    await window.page.getByTestId('notice').filter({ hasText: 'a run of a real CPython 3.11.7' }).waitFor()
    expect(await text('real-offer')).toContain('scattered_survivors.py ran on CPython 3.11.7')
    expect(await readEditor(window.page)).toContain('Scattered survivors')
    await window.shot('real-run-offer')
  })

  it('lies over the twin\'s curve, with the difference below and every figure side by side', async () => {
    await window.page.getByTestId('real-run').click()
    expect(await window.untilPhase(['finished'])).toBe('finished')
    const verdict = window.page.getByTestId('real-verdict')
    await verdict.waitFor()
    expect(await verdict.getAttribute('data-known')).toBe('13')
    expect(await verdict.getAttribute('data-agreeing')).toBe('13')
    expect(Number(await window.page.getByTestId('real-curve').getAttribute('data-points'))).toBeGreaterThan(300)
    await window.page.getByTestId('residual-surface').waitFor()
    const rows = await readTable(window.page, 'real-agreement')
    expect(rows).toHaveLength(13)
    await window.shot('real-run')
    await window.page.getByTestId('real-part').getByText('Readings').click()
    expect((await readTable(window.page, 'real-readings')).length).toBeGreaterThan(100)
    await window.page.getByTestId('real-part').getByText('Size classes').click()
    expect((await readTable(window.page, 'real-classes')).length).toBeGreaterThan(20)
    expect(window.complaints).toEqual([])
  })

  it('opens as a file like any other recording, and leaves with the next document', async () => {
    const path = join(folder.path, 'mine.arenarec')
    copyFileSync(join(SHIPPED, 'finalizer_cycle-python-2.7.18.arenarec'), path)
    await answerDialogs(window.app, openWith(path))
    await window.menu('open')
    await window.page.getByTestId('notice').filter({ hasText: 'mine.arenarec: a run of a real CPython 2.7.18' }).waitFor()
    expect(await window.page.getByTestId('real-curve').count()).toBe(0)
    expect(await window.run()).toBe('finished')
    await window.page.getByTestId('real-curve').waitFor()
    await window.menu('new')
    await showTab(window.page, 'real')
    await window.page.getByTestId('real-shipped').waitFor()
  })

  it('that is damaged opens as far as it is whole', async () => {
    const bytes = readFileSync(join(SHIPPED, 'finalizer_cycle-python-3.13.0.arenarec'))
    const path = join(folder.path, 'cut.arenarec')
    writeFileSync(path, bytes.subarray(0, bytes.indexOf('OUTP') + 5))
    await answerDialogs(window.app, openWith(path))
    await window.menu('open')
    await window.page.getByTestId('notice').filter({ hasText: 'cut.arenarec is damaged: the output, the messages could not be read; the rest is used.' }).waitFor()
  })

  it('is compared on the command line, too: 0 when all agrees, 3 when not, 2 where it cannot be used', async () => {
    const cli = join(ROOT, 'out/main/cli.js')
    const arenascope = (...args: string[]) => promisify(execFile)(process.execPath, ['--stack-size=4000', cli, ...args], { maxBuffer: 1 << 26 })
    const real = join(SHIPPED, 'finalizer_cycle-python-3.12.1.arenarec')
    const json = join(folder.path, 'agreement.json')
    const { stdout } = await arenascope('compare', join(REPOSITORY, 'resources/workloads/finalizer_cycle.py'), real, '--json', json)
    expect(stdout).toContain('13 of 13 figures agree.')
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ schema: 'arenascope-agreement', known: 13, agreeing: 13, settings: { python: '3.12' } })
    expect((await arenascope('compare', real)).stdout).toContain('13 of 13 figures agree.')
    const other = folder.file('other.py', 'kept = [[] for i in range(200000)]\n')
    await expect(arenascope('compare', other, real)).rejects.toMatchObject({ code: 3, stdout: expect.stringContaining('The programs are not the same text.') as string })
    await expect(arenascope('budget', real, '--max-peak', '1MiB')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('is a run of a real Python') as string })
  })
})

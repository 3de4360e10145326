/** The report from the window: one offline page and the same numbers as JSON. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/shared/report/report.ts'
import { showTab } from './support/tables.ts'
import { answerDialogs, launch, openWith, saveTo, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow
beforeAll(async () => {
  window = await launch()
  expect(await window.run()).toBe('finished')
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

async function exportByDialog(format: string, name: string, without: readonly string[]): Promise<string> {
  const path = join(folder.path, name)
  await answerDialogs(window.app, saveTo(path))
  await window.page.getByTestId('report').click()
  await window.page.getByTestId('report-more').click()
  await window.page.getByTestId(`export-${format}`).check()
  for (const part of without) await window.page.getByTestId(`export-shows-${part}`).uncheck()
  if (format === 'csv') await window.shot('report-dialog')
  await window.page.getByTestId('export-write').click()
  await window.page.getByTestId('notice').filter({ hasText: name }).waitFor()
  return readFileSync(path, 'latin1')
}

async function exportTo(name: string, item: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const path = join(folder.path, name)
  await answerDialogs(window.app, saveTo(path))
  await window.page.getByTestId('report').click()
  await window.page.getByTestId(item).click()
  await window.page.getByTestId('notice').filter({ hasText: name }).waitFor()
  return readFileSync(path, encoding)
}

describe('the exported report', () => {
  it('is a page that opens offline, in light and dark, and prints', async () => {
    const html = await exportTo('survivors.html', 'report-html')
    expect(html.startsWith('<!doctype html>')).toBe(true)
    expect(html.length).toBeLessThan(5_000_000)
    await window.shot('report-exported')
    // A profile of its own: the app's own session refuses files.
    const seen = await window.app.evaluate(async ({ BrowserWindow, nativeTheme, session }, file) => {
      const reader = new BrowserWindow({ show: false, width: 1180, height: 1700, webPreferences: { session: session.fromPartition('report'), sandbox: true } })
      const problems: string[] = []
      reader.webContents.on('console-message', (...details: unknown[]) => problems.push(String(details[2])))
      await reader.loadFile(file)
      const shots: string[] = []
      for (const theme of ['light', 'dark'] as const) {
        nativeTheme.themeSource = theme
        await new Promise((resolve) => setTimeout(resolve, 300))
        shots.push((await reader.webContents.capturePage()).toPNG().toString('base64'))
      }
      const pdf = await reader.webContents.printToPDF({ printBackground: true })
      const headings = (await reader.webContents.executeJavaScript("[...document.querySelectorAll('h2')].map((h) => h.textContent)")) as string[]
      reader.destroy()
      return { problems, shots, pdf: pdf.length, headings }
    }, join(folder.path, 'survivors.html'))
    expect(seen.problems).toEqual([])
    expect(seen.pdf).toBeGreaterThan(20_000)
    expect(seen.headings).toContain('Memory over time')
    expect(seen.headings).toContain('Pools and arenas')
    const { writeFileSync } = await import('node:fs')
    seen.shots.forEach((shot, i) => writeFileSync(join(import.meta.dirname, 'screenshots', `report-page-${i === 0 ? 'light' : 'dark'}.png`), Buffer.from(shot, 'base64')))
  })

  it('has findings, arenas and objects of the heap, and takes no values without being asked', async () => {
    const html = readFileSync(join(folder.path, 'survivors.html'), 'utf8')
    for (const heading of ['id="findings"', 'id="peak"', 'id="objects"', 'Why arenas are held', 'id="machine"']) expect(html).toContain(heading)
    expect(html).toContain('arenas are held by')
  })

  it('is a PDF of several pages with an outline', async () => {
    const pdf = await exportTo('survivors.pdf', 'report-pdf', 'latin1')
    expect(pdf.startsWith('%PDF-1.')).toBe(true)
    expect(pdf).toContain('/Outlines')
    expect(Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)|\/Count (\d+)/.exec(pdf)?.slice(1).find(Boolean))).toBeGreaterThan(3)
    expect(pdf.length).toBeLessThan(5_000_000)
  })

  it('comes in every other format from the dialog, without what was unticked', async () => {
    for (const [format, name, starts] of [
      ['csv', 'tables.csv.zip', 'PK'], ['svg', 'charts.svg.zip', 'PK'], ['png', 'charts.png.zip', 'PK'],
      ['speedscope', 'survivors.speedscope.json', '{"$schema":"https://www.speedscope.app/'], ['trace', 'survivors.trace.json', '{"displayTimeUnit"'],
    ] as const) {
      const content = await exportByDialog(format, name, ['source'])
      expect(content.startsWith(starts)).toBe(true)
      expect(content).not.toContain('Token(number) for')
    }
    const pngs = readFileSync(join(folder.path, 'charts.png.zip')).toString('latin1')
    expect(pngs).toContain('memory.png')
    expect(pngs.length).toBeGreaterThan(50_000)
    await window.shot('report-formats')
  })

  it('has the same numbers as the JSON', async () => {
    const json = JSON.parse(await exportTo('survivors.json', 'report-json')) as Report
    const html = readFileSync(join(folder.path, 'survivors.html'), 'utf8')
    const embedded = JSON.parse(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(html)![1]!) as typeof json
    expect({ ...embedded, date: '' }).toEqual({ ...json, date: '' })
    expect(html).toContain(`<data value="${json.run.peak.ledger.resident}"`)
    expect(json.run.status).toBe('finished')
  })
})

describe('a report afterwards', () => {
  it('opens again: the run in it is shown without running', async () => {
    const before = await window.page.getByTestId('console').innerText()
    await window.menu('new')
    await answerDialogs(window.app, openWith(join(folder.path, 'survivors.html')))
    await window.menu('open')
    await window.page.getByTestId('notice').filter({ hasText: 'survivors.html: a recorded run on CPython 3.11.7' }).waitFor()
    expect(await window.untilPhase(['finished'])).toBe('finished')
    expect(await window.page.getByTestId('console').innerText()).toBe(before)
    await answerDialogs(window.app, openWith(folder.file('other.html', '<p>hello</p>')))
    await window.menu('open')
    await window.page.getByTestId('notice').filter({ hasText: 'other.html: it is not a report of Arenascope' }).waitFor()
    expect(await window.run()).toBe('finished')
  })

  it('carries the comparison and the settings that were tried', async () => {
    await showTab(window.page, 'collector')
    await window.page.getByTestId('collector-view').getByRole('radio').last().click()
    await window.page.getByTestId('sweep-threshold0').fill('300, 700')
    await window.page.getByTestId('sweep-start').click()
    await window.page.locator('[data-testid=sweep-state][data-ended=true]').waitFor({ timeout: 60_000 })
    const html = await exportTo('both.html', 'report-html')
    expect(html).toContain('id="comparison"')
    expect(html).toContain('id="what-if"')
    expect(html).toContain('300')
  })
})

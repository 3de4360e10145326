/** The report from the window: one offline page and the same numbers as JSON. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProfileResult } from '../../src/shared/telemetry/result.ts'
import { answerDialogs, launch, saveTo, scratch } from './support/window.ts'
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

async function exportTo(name: string, item: string): Promise<string> {
  const path = join(folder.path, name)
  await answerDialogs(window.app, saveTo(path))
  await window.page.getByTestId('report').click()
  await window.page.getByTestId(item).click()
  await window.page.getByTestId('notice').filter({ hasText: name }).waitFor()
  return readFileSync(path, 'utf8')
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

  it('has the same numbers as the JSON', async () => {
    const json = JSON.parse(await exportTo('survivors.json', 'report-json')) as ProfileResult & { date: string }
    const html = readFileSync(join(folder.path, 'survivors.html'), 'utf8')
    const embedded = JSON.parse(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(html)![1]!) as typeof json
    expect({ ...embedded, date: '' }).toEqual({ ...json, date: '' })
    expect(html).toContain(`<data value="${json.peak.ledger.resident}"`)
    expect(json.status).toBe('finished')
  })
})

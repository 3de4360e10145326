/** Workload 4: the window stays fluent while ten million objects are made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, ENDED, launch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

let window: AppWindow
beforeAll(async () => {
  window = await launch()
  await answerDialogs(window.app, {})
})
afterAll(() => window.close())

describe('ten million objects', () => {
  it('leave the page free to answer: the longest task of its main thread is printed', async () => {
    const { page } = window
    await page.getByTestId('samples').click()
    await page.getByTestId('sample-ten_million').click()
    await expect.poll(() => page.getByTestId('file-name').innerText()).toBe('ten_million.py')
    await page.evaluate(() => {
      const measures = globalThis as unknown as { __arenascopeLongestTask?: number; frames?: number[] }
      measures.__arenascopeLongestTask = 0
      const frames: number[] = (measures.frames = [])
      let last = performance.now()
      const tick = (now: number): void => {
        frames.push(now - last)
        last = now
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    })
    await page.getByTestId('run').click()
    await window.untilPhase(['running', ...ENDED])

    // Somebody uses the window meanwhile.
    const answers: number[] = []
    while ((await window.phase()) === 'running') {
      answers.push(await page.evaluate(() => new Promise<number>((resolve) => {
        const from = performance.now()
        const tab = document.querySelectorAll<HTMLElement>('[data-testid^=tab-]')
        tab[Math.floor(from / 500) % tab.length]!.click()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
      })))
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (answers.length === 8) await window.shot('ten-million-running')
    }
    expect(await window.phase()).toBe('finished')
    const { longest, frames } = await page.evaluate(() => {
      const measures = globalThis as unknown as { __arenascopeLongestTask?: number; frames?: number[] }
      return { longest: measures.__arenascopeLongestTask ?? -1, frames: measures.frames ?? [] }
    })
    const sorted = [...frames].sort((a, b) => a - b)
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)
    console.log(`ten million: longest main-thread task ${longest} ms; frames p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} ms; slowest answer to a click ${Math.max(...answers).toFixed(0)} ms of ${answers.length}`)
    await window.shot('ten-million-finished')
    expect(longest).toBeLessThan(400)
    expect(await window.console()).toMatch(/\d/)
  })
})

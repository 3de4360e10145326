/**
 * The app killed with SIGKILL again and again, in the middle of edits and saves: nothing older than five seconds is lost,
 * and no file is ever half. Five times here; `npm run test:soak` does it fifty times (ARENASCOPE_KILLS).
 */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { typeAtTop } from './support/tables.ts'
import { answerDialogs, launch, openWith, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const KILLS = Number(process.env.ARENASCOPE_KILLS ?? 5)
const SAFE_AFTER = 5000
const END = 'end = "of the file"\n'

const folder = scratch()
afterAll(() => folder.remove())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A fixed sequence: a failure can be had again. */
function createChance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function openAgain(userData: string | undefined, path: string): Promise<AppWindow> {
  const window = await launch(userData === undefined ? {} : { userData })
  if ((await window.page.getByTestId('file-name').innerText()) !== 'killed.py') {
    await answerDialogs(window.app, openWith(path))
    await window.menu('open')
    await window.page.getByTestId('file-name').filter({ hasText: 'killed.py' }).waitFor()
  }
  return window
}

/** The editor draws the lines in view only: each copy of all of them goes through the clipboard of the page. */
async function wholeText({ page, app }: AppWindow): Promise<string> {
  await page.locator('[data-testid=editor] .cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  return (await app.evaluate(({ clipboard }) => clipboard.readText())).replaceAll('\r\n', '\n')
}

describe('kill -9', () => {
  it(`${KILLS} times, during edits and saves, loses nothing older than five seconds and damages no file`, async () => {
    const path = folder.file('killed.py', END)
    const chance = createChance(20_26)
    /** Not those that an earlier kill was free to take. */
    let typed: { readonly line: string; readonly at: number }[] = []
    let edits = 0
    let youngLost = 0
    let userData: string | undefined
    let killedAt = 0
    let recovered = 0
    for (let kill = 0; kill <= KILLS; kill++) {
      const window = await openAgain(userData, path)
      userData = window.userData
      const there = await wholeText(window)
      const onDisk = readFileSync(path, 'utf8')
      if (await window.page.getByTestId('unsaved').count()) recovered++
      // Whole: begins with whole lines, ends as it always did.
      for (const text of [there, onDisk]) {
        expect(text.endsWith(END), JSON.stringify(text)).toBe(true)
        expect(text.slice(0, -END.length)).toMatch(/^(k\d+ = \d+\n)*$/)
      }
      for (const { line, at } of typed) if (killedAt - at >= SAFE_AFTER) expect(there, `${line} typed ${killedAt - at} ms before`).toContain(line)
      const kept = typed.filter(({ line }) => there.includes(line))
      youngLost += typed.length - kept.length
      typed = kept
      if (kill === KILLS) {
        await window.close()
        break
      }
      const now = 1 + chance(3)
      for (let edit = 0; edit < now; edit++, edits++) {
        const line = `k${kill}${edit} = ${chance(1000)}\n`
        await typeAtTop(window.page, line)
        typed.push({ line, at: Date.now() })
        if (chance(3) === 0) await window.menu('save')
        await pause(chance(900))
      }
      // Sometimes in the very moment of a save.
      if (chance(2) === 0) void window.menu('save').catch(() => undefined)
      await pause(chance(60))
      const gone = window.app.waitForEvent('close')
      killedAt = Date.now()
      window.app.process().kill('SIGKILL')
      await gone
    }
    console.log(`${KILLS} kills: ${edits} edits, ${recovered} starts with recovered work, ${youngLost} edits lost that were younger than ${SAFE_AFTER} ms, none that was older, no file damaged`)
  }, 60_000 + KILLS * 15_000)
})

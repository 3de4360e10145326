// The built app in its real window for the scripts that photograph it or export from it, on a profile that goes with it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'

export const root = resolve(import.meta.dirname, '..')

/** @param {'en-US' | 'zh-CN'} language */
export async function openBuiltWindow(language = 'en-US') {
  const userData = mkdtempSync(join(tmpdir(), 'arenascope-window-'))
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ args: [root, `--user-data-dir=${userData}`, '--disable-gpu', `--lang=${language}`, ...rights], cwd: root, colorScheme: null })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('.app[aria-busy=false]').waitFor()
  const run = async () => {
    await page.getByTestId('run').click()
    await page.locator('[data-testid=phase][data-phase=finished]').waitFor({ timeout: 120_000 })
    await page.locator('[data-testid=findings][data-state=found]').waitFor({ state: 'attached', timeout: 120_000 })
  }
  const close = async () => {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, page, run, close }
}

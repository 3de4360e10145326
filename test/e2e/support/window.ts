/** The built app in its real window, on a profile folder of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'

export const REPOSITORY = resolve(import.meta.dirname, '../../..')
/** Another build of the app, for trying things out. */
export const ROOT = process.env.ARENASCOPE_E2E_ROOT ?? REPOSITORY
const SCREENSHOTS = join(REPOSITORY, 'test/e2e/screenshots')

export type Phase = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'failed' | 'cancelled' | 'rejected' | 'stopped'
export const ENDED: readonly Phase[] = ['finished', 'failed', 'cancelled', 'rejected', 'stopped']

export interface LaunchOptions {
  /** Command line arguments after the app's own: files to open. */
  readonly args?: readonly string[]
  /** Keeps settings and drafts of an earlier start. */
  readonly userData?: string
}

export interface AppWindow {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** What the page complained about: refused by the policy, thrown, logged as errors. */
  readonly complaints: string[]
  phase(): Promise<Phase>
  untilPhase(phases: readonly Phase[], timeout?: number): Promise<Phase>
  /** Presses Run and waits for the end. */
  run(timeout?: number): Promise<Phase>
  /** Does what starts a run, and waits for the end of that run. */
  anotherRun(start: () => Promise<void>): Promise<Phase>
  console(): Promise<string>
  title(): Promise<string>
  menu(id: string): Promise<void>
  shot(name: string): Promise<void>
  /** Gives unsaved work up. */
  close(): Promise<void>
}

/** A folder that is removed when the test file ends. */
export function scratch(): { path: string; file(name: string, text: string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'arenascope-e2e-'))
  return {
    path,
    file(name, text) {
      writeFileSync(join(path, name), text)
      return join(path, name)
    },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The runtime that Playwright finds by itself. */
export function electronPath(): string {
  return createRequire(join(REPOSITORY, 'package.json'))('electron') as unknown as string
}

export function launchArguments(userData: string, args: readonly string[] = []): string[] {
  return [ROOT, `--user-data-dir=${userData}`, '--disable-gpu', '--lang=en-US', ...args]
}

export async function launch({ args = [], userData = mkdtempSync(join(tmpdir(), 'arenascope-profile-')) }: LaunchOptions = {}): Promise<AppWindow> {
  const app = await _electron.launch({ args: launchArguments(userData, args), cwd: REPOSITORY, colorScheme: null })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  // The first document is on screen.
  await page.locator('.app[aria-busy=false]').waitFor()
  // No test hangs in a native dialog: unsaved work is given up unless a test answers otherwise.
  await answerDialogs(app, { showMessageBox: { response: 1, checkboxChecked: false } })

  const phase = async (): Promise<Phase> => (await page.getByTestId('phase').getAttribute('data-phase')) as Phase
  const untilPhase = async (phases: readonly Phase[], timeout = 60_000): Promise<Phase> => {
    await page.waitForFunction((wanted) => wanted.includes(document.querySelector('[data-testid=phase]')?.getAttribute('data-phase') ?? ''), phases as string[], { timeout, polling: 20 })
    return phase()
  }
  return {
    app,
    page,
    userData,
    complaints,
    phase,
    untilPhase,
    async run(timeout) {
      await page.getByTestId('run').click()
      return untilPhase(ENDED, timeout)
    },
    async anotherRun(start) {
      const before = await page.getByTestId('phase').getAttribute('data-run')
      await start()
      await page.locator(`[data-testid=phase]:not([data-run="${before}"])`).waitFor()
      return untilPhase(ENDED)
    },
    console: () => page.getByTestId('console').innerText(),
    title: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle()),
    menu: (id) => app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)!.click(), id),
    async shot(name) {
      mkdirSync(SCREENSHOTS, { recursive: true })
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
    },
    close: () => app.close(),
  }
}

type DialogAnswers = Partial<Record<'showOpenDialog' | 'showSaveDialog' | 'showMessageBox', Record<string, unknown>>>

/** From now on the system's dialogs answer this; what they were asked is kept in `askedDialogs`. */
export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, all) => {
    const asked = ((globalThis as { asked?: unknown[] }).asked ??= [])
    for (const [name, answer] of Object.entries(all)) {
      Object.assign(dialog, {
        [name]: (_window: unknown, options: { message?: string; title?: string }) => {
          asked.push({ name, text: options.message ?? options.title ?? '' })
          return Promise.resolve(answer)
        },
      })
    }
  }, answers)
}

export async function askedDialogs(app: ElectronApplication): Promise<{ name: string; text: string }[]> {
  return app.evaluate(() => (globalThis as { asked?: { name: string; text: string }[] }).asked ?? [])
}

export const openWith = (path: string): DialogAnswers => ({ showOpenDialog: { canceled: false, filePaths: [path] } })
export const saveTo = (path: string): DialogAnswers => ({ showSaveDialog: { canceled: false, filePath: path } })

/** The app's wiring, and nothing else. */
import { app, nativeTheme, powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { OpenedDocument } from '../shared/documents/document.ts'
import type { AppInfo, ThemeChoice } from '../shared/ipc/contract.ts'
import type { ProfileResult } from '../shared/telemetry/result.ts'
import { chosenLanguage, type Language, type LanguageChoice } from '../shared/texts/languages.ts'
import { language, setLanguage } from '../shared/texts/texts.ts'
import { createDialogs } from './app/dialogs.ts'
import { createDrawing } from './app/drawing.ts'
import { createDrafts } from './app/drafts.ts'
import { fileFromArguments, packLaunch, unpackLaunch } from './app/launch.ts'
import type { LaunchData } from './app/launch.ts'
import { installMenu } from './app/menu.ts'
import { listRecent } from './app/recent.ts'
import { hardenProcess, hardenSession, windowUrl } from './app/security.ts'
import { createWatch } from './app/outside.ts'
import { createSettingsStore } from './app/settings-store.ts'
import { windowTitle } from './app/title.ts'
import { systemLanguages } from './app/system-languages.ts'
import { openWindow } from './app/window.ts'
import { createWorkspace } from './app/workspace.ts'
import { createRunHost } from './engine-host/host.ts'
import { createInquiry } from './engine-host/inquiry.ts'
import { listVersions, versionInfo } from './engine-host/versions.ts'
import { attempt, Refusal } from './files/refusal.ts'
import { listShippedReal } from './files/real-runs.ts'
import { listSamples } from './files/samples.ts'
import { answerApp } from './ipc/app-handlers.ts'
import { answerDocument } from './ipc/document-handlers.ts'
import { answerFindings } from './ipc/findings-handlers.ts'
import { answerHeap } from './ipc/heap-handlers.ts'
import { createPush } from './ipc/push.ts'
import { createRegistrar } from './ipc/register.ts'
import { answerReport } from './ipc/report-handlers.ts'
import { answerRun } from './ipc/run-handlers.ts'
import { answerWhatIf } from './ipc/what-if-handlers.ts'
import { t } from '../shared/texts/texts.ts'
import { createWhatIf } from './what-if/what-if.ts'

const here = import.meta.dirname
const launch: LaunchData = { argv: process.argv, cwd: process.cwd() }

hardenProcess()

if (app.requestSingleInstanceLock(packLaunch(launch))) start()
else app.exit(0)

function start(): void {
  /** Handed over before the window was ready for it. */
  let pending = fileFromArguments(launch)
  let ready = false
  let quitting = false
  /** The page died; told once, to the one that came in its place. */
  let crashed = false
  let window: BrowserWindow | null = null
  /** Documents open one after another: a file handed over while the first one is being read comes after it. */
  let opening: Promise<unknown> = Promise.resolve()

  const settings = createSettingsStore(join(app.getPath('userData'), 'settings.json'))
  const drafts = createDrafts(join(app.getPath('userData'), 'drafts'), Date.now())
  const dialogs = createDialogs(theWindow, settings)
  const workspace = createWorkspace({ dialogs, drafts, settings, adopt, onShown, onOutside: (change) => push('document:outside', change) })
  const watch = createWatch((path) => void workspace.lookOutside(path))
  const push = createPush(() => window)
  const host = createRunHost({
    worker: join(here, 'worker.js'),
    versionOf: (order) => versionInfo(order.settings.python),
    onSnapshot: (runId, snapshot) => push('run:snapshot', runId, snapshot),
    // The window has had the output with the snapshots: ten more megabytes would delay the news of a cancelled run.
    onEnded: (runId, result) => push('run:ended', runId, { ...result, output: '' }),
  })
  const inquiry = createInquiry({ host, walker: join(here, 'walker.js'), replayer: join(here, 'replayer.js'), onProgress: (runId, progress) => push('heap:progress', runId, progress) })

  const whatIf = createWhatIf({
    trial: join(here, 'trial.js'),
    appVersion: app.getVersion(),
    thresholdsOf: ({ python }) => versionInfo(python).thresholds,
    onUpdate: (id, update) => push('whatif:update', id, update),
  })

  async function adopt(result: ProfileResult): Promise<number> {
    if (host.isRunning()) throw new Refusal(t('refusals.runUnderWayStopFirst'))
    await inquiry.release()
    return host.adopt(result)
  }

  function theWindow(): BrowserWindow {
    if (window === null) throw new Error('there is no window')
    return window
  }

  function onShown({ document, path, recovered }: OpenedDocument): void {
    watch.follow(path)
    setTitle(`${document.name} - Python ${document.settings.python}`, recovered)
    void refreshMenu()
  }

  function setTitle(title: string, unsaved: boolean): void {
    window?.setTitle(windowTitle(title, unsaved))
    window?.setDocumentEdited(unsaved)
  }

  function handOver(path: string): void {
    if (window === null && app.isReady()) showWindow()
    bringForward()
    if (!ready) pending = path
    else void openInWindow(() => workspace.open(path))
  }

  function bringForward(): void {
    if (window === null) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  async function openInWindow(action: () => Promise<OpenedDocument>): Promise<void> {
    const opened = opening.then(() => attempt(action))
    opening = opened
    push('document:opened', await opened)
  }

  function setTheme(theme: ThemeChoice): void {
    nativeTheme.themeSource = theme
    settings.change({ theme })
    void refreshMenu()
  }

  /** Answers with the language that the choice means. */
  function chooseLanguage(choice: LanguageChoice): Language {
    settings.change({ language: choice })
    setLanguage(chosenLanguage(choice, systemLanguages()))
    void refreshMenu()
    return language()
  }

  async function refreshMenu(): Promise<void> {
    const state = {
      samples: await listSamples().catch(() => []),
      recent: listRecent(settings),
      theme: settings.get().theme,
      language: settings.get().language,
      development: !app.isPackaged,
      mac: process.platform === 'darwin',
    }
    installMenu(state, {
      command: (command) => push('menu:command', command),
      openPath: handOver,
      openSample: (id) => void openInWindow(() => workspace.openSample(id)),
      clearRecent: () => {
        settings.change({ recent: [] })
        void refreshMenu()
      },
      language: (choice) => push('menu:command', ({ system: 'languageSystem', en: 'languageEnglish', 'zh-CN': 'languageChinese' } as const)[choice]),
      theme: (theme) => {
        setTheme(theme)
        push('menu:command', ({ system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const)[theme])
      },
    })
  }

  async function info(): Promise<AppInfo> {
    return {
      appVersion: app.getVersion(),
      platform: process.platform,
      versions: listVersions(),
      samples: await listSamples(),
      realRuns: await listShippedReal(),
      recent: listRecent(settings),
      theme: settings.get().theme,
      languageChoice: settings.get().language,
      language: language(),
    }
  }

  async function mayClose(): Promise<boolean> {
    const outcome = await attempt(() => workspace.settleUnsaved())
    if (!outcome.ok) push('document:opened', outcome)
    const yes = outcome.ok && outcome.value
    if (!yes) quitting = false
    return yes
  }

  /** A run that the page was showing cannot be watched any more, nor stopped. */
  function onCrash(): void {
    crashed = true
    ready = false
    host.abandon()
  }

  /** Asleep the machine may lose power: what is not on disk yet goes there now. */
  function followSleep(): void {
    powerMonitor.on('suspend', () => void Promise.all([settings.flush(), drafts.flush()]))
    // Nobody watched the file meanwhile.
    powerMonitor.on('resume', () => void workspace.lookAgain())
  }

  function showWindow(): void {
    ready = false
    window = openWindow({ preload: join(here, '../preload/index.cjs'), settings, mayClose, onCrash })
    window.on('closed', () => {
      window = null
      if (quitting) app.quit()
    })
  }

  const registrar = createRegistrar({ ownContentsId: () => window?.webContents.id ?? null, pageUrl: windowUrl })
  answerApp(registrar, {
    info,
    first: () => {
      ready = true
      const given = pending
      pending = null
      const first = workspace.first(given)
      opening = first.catch(() => null)
      return first
    },
    crashed: () => {
      const told = crashed
      crashed = false
      return told
    },
    setTheme,
    setLanguage: chooseLanguage,
    recent: () => listRecent(settings),
  })
  answerDocument(registrar, {
    workspace,
    dialogs,
    setTitle,
  })
  answerHeap(registrar, { inquiry })
  answerWhatIf(registrar, { whatIf })
  answerFindings(registrar, { host, inquiry, onProgress: (runId, done, of) => push('findings:progress', runId, done, of) })
  answerRun(registrar, { host, inquiry, appVersion: app.getVersion() })
  answerReport(registrar, { host, dialogs, inquiry, drawing: createDrawing(app.getPath('temp')), whatIf })

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const second = unpackLaunch(data)
    const path = second === null ? null : fileFromArguments(second)
    if (path !== null) handOver(path)
    else bringForward()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    handOver(path)
  })
  app.on('activate', () => {
    if (window === null && app.isReady()) showWindow()
  })
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let flushed = false
  app.on('will-quit', (event) => {
    if (flushed) return
    event.preventDefault()
    flushed = true
    void Promise.all([settings.flush(), drafts.flush(), inquiry.release(), whatIf.dispose(), host.dispose()]).finally(() => app.quit())
  })

  void app.whenReady().then(async () => {
    hardenSession(join(here, '../renderer'))
    nativeTheme.themeSource = settings.get().theme
    setLanguage(chosenLanguage(settings.get().language, systemLanguages()))
    showWindow()
    followSleep()
    await refreshMenu()
  })
}

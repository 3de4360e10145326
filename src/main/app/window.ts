/** The one window. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { SettingsStore } from './settings-store.ts'
import { windowPreferences, windowUrl } from './security.ts'
import { MINIMUM, placeWindow } from './window-bounds.ts'

export interface WindowParts {
  readonly preload: string
  readonly settings: SettingsStore
  /** May the window go? Asked at every attempt to close it. */
  mayClose(): Promise<boolean>
  /** Its page died and is loaded again. */
  onCrash(): void
}

const BACKGROUND = { light: '#ffffff', dark: '#12171d' } as const

export function openWindow({ preload, settings, mayClose, onCrash }: WindowParts): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const saved = settings.get().bounds
  const window = new BrowserWindow({
    ...placeWindow(saved, [primary, ...others].map((display) => display.workArea)),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Arenascope',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: windowPreferences(preload),
  })
  if (saved?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the main process's: see document:draft.
  window.on('page-title-updated', (event) => event.preventDefault())
  rememberBounds(window, settings)
  guardClose(window, mayClose)
  surviveCrashes(window, onCrash)
  void window.loadURL(windowUrl())
  return window
}

function rememberBounds(window: BrowserWindow, settings: SettingsStore): void {
  const remember = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    settings.change({ bounds: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
  }
  // Not `resized` and `moved`: Linux does not have them. The store writes once things have calmed down.
  window.on('resize', remember)
  window.on('move', remember)
  window.on('maximize', remember)
  window.on('unmaximize', remember)
}

/** The window tells about an edit this long after the last key at most. */
const EDIT_DELAY = 700

function guardClose(window: BrowserWindow, mayClose: () => Promise<boolean>): void {
  let asking = false
  let lastKey = 0
  window.webContents.on('before-input-event', (_event, { type, alt }) => {
    if (type === 'keyDown' && !alt) lastKey = Date.now()
  })
  window.on('close', (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    // Typed and closed at once: wait for the edit to arrive, so that it is asked about.
    const wait = Math.max(0, lastKey + EDIT_DELAY - Date.now())
    void new Promise((resolve) => setTimeout(resolve, wait))
      .then(mayClose)
      .then((yes) => {
        if (yes && !window.isDestroyed()) window.destroy()
      })
      .finally(() => {
        asking = false
      })
  })
}

/** A window whose page died comes back; its unsaved work is in the drafts and is handed over again at app:ready. */
function surviveCrashes(window: BrowserWindow, onCrash: () => void): void {
  let reloads = 0
  window.webContents.on('preload-error', (_event, path, error) => console.error(`preload ${path}:`, error))
  window.webContents.on('render-process-gone', (_event, details) => {
    console.error(`the window's process ended: ${details.reason}`)
    if (details.reason === 'clean-exit' || window.isDestroyed() || reloads >= 3) return
    reloads++
    onCrash()
    void window.loadURL(windowUrl())
  })
}

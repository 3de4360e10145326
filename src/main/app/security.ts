/** What a page in this app may do: show the bundled renderer. Everything else is refused, whoever asks. */
import { app, protocol, session } from 'electron'
import type { WebContents, WebPreferences } from 'electron'
import { answerAsset, SCHEME, WINDOW_URL } from './protocol.ts'

/** The development server's page, in development only. */
export function windowUrl(): string {
  const development = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return development ?? WINDOW_URL
}

/** Before `ready`. */
export function hardenProcess(): void {
  // With --no-sandbox (root, containers) enableSandbox() would end in an endless crash of child processes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** After `ready`, before the first window. */
export function hardenSession(rendererRoot: string): void {
  const only = session.defaultSession
  only.protocol.handle(SCHEME, (request) => answerAsset(rendererRoot, request))
  only.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  only.setPermissionCheckHandler(() => false)
  only.setDevicePermissionHandler(() => false)
  only.on('will-download', (event) => event.preventDefault())
  only.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url) }))
}

export function windowPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The spell checker would download dictionaries.
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    if (event.url !== windowUrl()) event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function mayLoad(url: string): boolean {
  const { protocol: scheme, host } = new URL(url)
  if ([`${SCHEME}:`, 'data:', 'blob:', 'devtools:', 'chrome-extension:'].includes(scheme)) return true
  const page = new URL(windowUrl())
  // The development server speaks http and ws on one host.
  return page.protocol !== `${SCHEME}:` && host === page.host
}

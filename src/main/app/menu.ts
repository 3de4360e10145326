/** The native menu. What the window itself does travels as a MenuCommand; the rest is done here. */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { SampleInfo } from '../../shared/documents/document.ts'
import type { MenuCommand, RecentFile, ThemeChoice } from '../../shared/ipc/contract.ts'

export interface MenuState {
  readonly samples: readonly SampleInfo[]
  readonly recent: readonly RecentFile[]
  readonly theme: ThemeChoice
  readonly development: boolean
  readonly mac: boolean
}

export interface MenuActions {
  command(command: MenuCommand): void
  openPath(path: string): void
  openSample(id: string): void
  clearRecent(): void
  theme(theme: ThemeChoice): void
}

type Item = MenuItemConstructorOptions

export function installMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)))
}

export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const item = (id: MenuCommand, label: string, accelerator?: string): Item => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.command(id),
  })
  const separator: Item = { type: 'separator' }

  const file: Item[] = [
    item('new', '&New', 'CmdOrCtrl+N'),
    item('open', '&Open…', 'CmdOrCtrl+O'),
    { id: 'samples', label: 'Open s&ample', submenu: sampleItems(state, actions) },
    { id: 'recent', label: 'Open &recent', submenu: recentItems(state, actions) },
    separator,
    item('save', '&Save', 'CmdOrCtrl+S'),
    item('saveAs', 'Save &as…', 'CmdOrCtrl+Shift+S'),
    item('saveRecording', 'Save &recording…'),
    separator,
    {
      id: 'export',
      label: '&Export report',
      submenu: [
        item('exportHtml', 'As &HTML…', 'CmdOrCtrl+Shift+E'),
        item('exportPdf', 'As &PDF…'),
        item('exportJson', 'As &JSON…'),
        separator,
        item('exportReport', '&Choose format and contents…'),
      ],
    },
    separator,
    state.mac ? { role: 'close' } : { role: 'quit' },
  ]
  const edit: Item[] = [
    { role: 'undo' }, { role: 'redo' }, separator,
    { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }, separator,
    item('find', '&Find', 'CmdOrCtrl+F'),
  ]
  const run: Item[] = [
    item('run', '&Run', 'F5'),
    item('pause', '&Pause or resume', 'F6'),
    item('step', '&Step one line', 'F10'),
    item('stop', 'S&top', 'Shift+F5'),
  ]
  const view: Item[] = [
    { id: 'theme', label: '&Theme', submenu: themeItems(state, actions) },
    separator,
    { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, separator,
    { role: 'togglefullscreen' },
    ...(state.development ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as Item[]) : []),
  ]
  return [
    ...(state.mac ? ([{ role: 'appMenu' }] as Item[]) : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&Run', submenu: run },
    { label: '&View', submenu: view },
    { role: 'help', label: '&Help', submenu: [item('shortcuts', '&Keyboard shortcuts', 'F1'), { role: 'about' }] },
  ]
}

function sampleItems({ samples }: MenuState, actions: MenuActions): Item[] {
  if (samples.length === 0) return [{ label: 'No samples in this installation', enabled: false }]
  return samples.map(({ id, title, watch }) => ({
    id: `sample:${id}`,
    label: escapeLabel(title),
    toolTip: watch,
    click: () => actions.openSample(id),
  }))
}

function recentItems({ recent }: MenuState, actions: MenuActions): Item[] {
  if (recent.length === 0) return [{ label: 'Nothing yet', enabled: false }]
  return [
    ...recent.map(({ path, missing }) => ({ label: escapeLabel(path), enabled: !missing, click: () => actions.openPath(path) })),
    { type: 'separator' as const },
    { id: 'clearRecent', label: 'Clear this list', click: () => actions.clearRecent() },
  ]
}

function themeItems({ theme }: MenuState, actions: MenuActions): Item[] {
  const choices = [['system', 'themeSystem', '&System'], ['light', 'themeLight', '&Light'], ['dark', 'themeDark', '&Dark']] as const
  return choices.map(([choice, id, label]) => ({
    id,
    label,
    type: 'radio' as const,
    checked: theme === choice,
    click: () => actions.theme(choice),
  }))
}

/** An ampersand in a file name is not a mnemonic. */
function escapeLabel(text: string): string {
  return text.replaceAll('&', '&&')
}

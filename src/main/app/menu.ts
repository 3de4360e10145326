/** The native menu. What the window itself does travels as a MenuCommand; the rest is done here. */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { SampleInfo } from '../../shared/documents/document.ts'
import type { MenuCommand, RecentFile, ThemeChoice } from '../../shared/ipc/contract.ts'
import type { LanguageChoice } from '../../shared/texts/languages.ts'
import { sampleText } from '../../shared/texts/samples.ts'
import { t } from '../../shared/texts/texts.ts'

export interface MenuState {
  readonly samples: readonly SampleInfo[]
  readonly recent: readonly RecentFile[]
  readonly theme: ThemeChoice
  readonly language: LanguageChoice
  readonly development: boolean
  readonly mac: boolean
}

export interface MenuActions {
  command(command: MenuCommand): void
  openPath(path: string): void
  openSample(id: string): void
  clearRecent(): void
  theme(theme: ThemeChoice): void
  language(choice: LanguageChoice): void
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
    item('new', t('menu.new'), 'CmdOrCtrl+N'),
    item('open', t('menu.open'), 'CmdOrCtrl+O'),
    { id: 'samples', label: t('menu.openSample'), submenu: sampleItems(state, actions) },
    { id: 'recent', label: t('menu.openRecent'), submenu: recentItems(state, actions) },
    separator,
    item('save', t('menu.save'), 'CmdOrCtrl+S'),
    item('saveAs', t('menu.saveAs'), 'CmdOrCtrl+Shift+S'),
    item('saveRecording', t('menu.saveRecording')),
    separator,
    {
      id: 'export',
      label: t('menu.export'),
      submenu: [
        item('exportHtml', t('menu.asHtml'), 'CmdOrCtrl+Shift+E'),
        item('exportPdf', t('menu.asPdf')),
        item('exportJson', t('menu.asJson')),
        separator,
        item('exportReport', t('menu.chooseFormat')),
      ],
    },
    separator,
    state.mac ? { role: 'close', label: t('menu.close') } : { role: 'quit', label: t('menu.quit') },
  ]
  const edit: Item[] = [
    { role: 'undo', label: t('menu.undo') }, { role: 'redo', label: t('menu.redo') }, separator,
    { role: 'cut', label: t('menu.cut') }, { role: 'copy', label: t('menu.copy') }, { role: 'paste', label: t('menu.paste') }, { role: 'selectAll', label: t('menu.selectAll') }, separator,
    item('find', t('menu.find'), 'CmdOrCtrl+F'),
  ]
  const run: Item[] = [
    item('run', t('menu.start'), 'F5'),
    item('pause', t('menu.pause'), 'F6'),
    item('step', t('menu.step'), 'F10'),
    item('stop', t('menu.stop'), 'Shift+F5'),
  ]
  const view: Item[] = [
    { id: 'theme', label: t('menu.theme'), submenu: themeItems(state, actions) },
    { id: 'language', label: t('menu.language'), submenu: languageItems(state, actions) },
    separator,
    { role: 'resetZoom', label: t('menu.resetZoom') }, { role: 'zoomIn', label: t('menu.zoomIn') }, { role: 'zoomOut', label: t('menu.zoomOut') }, separator,
    { role: 'togglefullscreen', label: t('menu.fullScreen') },
    ...(state.development ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as Item[]) : []),
  ]
  return [
    ...(state.mac ? ([{ role: 'appMenu' }] as Item[]) : []),
    { label: t('menu.file'), submenu: file },
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.run'), submenu: run },
    { label: t('menu.view'), submenu: view },
    { role: 'help', label: t('menu.help'), submenu: [item('shortcuts', t('menu.shortcuts'), 'F1'), { role: 'about', label: t('menu.about', { name: 'Arenascope' }) }] },
  ]
}

function sampleItems({ samples }: MenuState, actions: MenuActions): Item[] {
  if (samples.length === 0) return [{ label: t('menu.noSamples'), enabled: false }]
  return samples.map((sample) => ({
    id: `sample:${sample.id}`,
    label: escapeLabel(sampleText(sample).title),
    toolTip: sampleText(sample).watch,
    click: () => actions.openSample(sample.id),
  }))
}

function recentItems({ recent }: MenuState, actions: MenuActions): Item[] {
  if (recent.length === 0) return [{ label: t('menu.nothingYet'), enabled: false }]
  return [
    ...recent.map(({ path, missing }) => ({ label: escapeLabel(path), enabled: !missing, click: () => actions.openPath(path) })),
    { type: 'separator' as const },
    { id: 'clearRecent', label: t('menu.clearRecent'), click: () => actions.clearRecent() },
  ]
}

function themeItems({ theme }: MenuState, actions: MenuActions): Item[] {
  const choices = [['system', 'themeSystem', t('menu.themeSystem')], ['light', 'themeLight', t('menu.themeLight')], ['dark', 'themeDark', t('menu.themeDark')]] as const
  return choices.map(([choice, id, label]) => ({
    id,
    label,
    type: 'radio' as const,
    checked: theme === choice,
    click: () => actions.theme(choice),
  }))
}

/** A language is named in itself: it must be found by those who read no other. */
function languageItems({ language }: MenuState, actions: MenuActions): Item[] {
  const choices = [['system', 'languageSystem', t('menu.languageSystem')], ['en', 'languageEnglish', 'English'], ['zh-CN', 'languageChinese', '简体中文']] as const
  return choices.map(([choice, id, label]) => ({
    id,
    label,
    type: 'radio' as const,
    checked: language === choice,
    click: () => actions.language(choice),
  }))
}

/** An ampersand in a file name is not a mnemonic. */
function escapeLabel(text: string): string {
  return text.replaceAll('&', '&&')
}

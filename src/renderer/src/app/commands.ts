/** Every command with its name and key: one list behind the keyboard, the palette, the shortcut sheet and the menu. */
import type { MenuCommand } from '../../../shared/ipc/contract.ts'
import { CLOCKS } from '../../../shared/telemetry/series.ts'
import { t } from '../../../shared/texts/texts.ts'
import { chooseLanguage, dialog, setTheme } from '../store/app.ts'
import { exportReport, newDocument, open, save, saveRecording } from '../store/documents.ts'
import { findInEditor } from '../store/editor.ts'
import { command, pauseOrResume, startRun } from '../store/run.ts'
import { keepOn, swapSides } from '../store/shelf.ts'
import { STEP_UNITS, stepBy } from '../store/step.ts'
import { currentTab, detailsLarge, findingsOpen, inspectorOpen, TABS, toggleTable, units, zoomBack, zoomFit } from '../store/view.ts'
import { setClock } from '../store/visible.ts'
import { resetLayout } from './layout.ts'

export interface Command {
  readonly id: string
  readonly title: string
  /** As shown, such as Ctrl+Shift+P; the first one is also what the window listens for. */
  readonly keys: readonly string[]
  readonly run: () => void
}

export const COMMANDS: readonly Command[] = [
  { id: 'run', get title() { return t('commands.run') }, keys: ['F5', 'Ctrl+Enter'], run: () => void startRun() },
  { id: 'pause', get title() { return t('commands.pauseOrResume') }, keys: ['F6'], run: pauseOrResume },
  { id: 'step', get title() { return t('commands.stepOneLine') }, keys: ['F10'], run: () => command('step') },
  { id: 'stop', get title() { return t('commands.stop') }, keys: ['Shift+F5'], run: () => command('cancel') },
  { id: 'new', get title() { return t('commands.newEmptyProgram') }, keys: ['Ctrl+N'], run: () => void newDocument() },
  { id: 'open', get title() { return t('commands.open') }, keys: ['Ctrl+O'], run: () => void open() },
  { id: 'save', get title() { return t('commands.save') }, keys: ['Ctrl+S'], run: () => void save() },
  { id: 'saveAs', get title() { return t('commands.saveAs') }, keys: ['Ctrl+Shift+S'], run: () => void save(true) },
  { id: 'saveRecording', get title() { return t('commands.saveRecording') }, keys: [], run: () => void saveRecording() },
  { id: 'exportHtml', get title() { return t('commands.exportReportAsHtml') }, keys: ['Ctrl+Shift+E'], run: () => void exportReport('html') },
  { id: 'exportPdf', get title() { return t('commands.exportReportAsPdf') }, keys: [], run: () => void exportReport('pdf') },
  { id: 'exportJson', get title() { return t('commands.exportReportAsJson') }, keys: [], run: () => void exportReport('json') },
  { id: 'exportReport', get title() { return t('commands.exportReportFormatContents') }, keys: [], run: () => dialog.set({ kind: 'export' }) },
  { id: 'find', get title() { return t('commands.findInTheProgram') }, keys: ['Ctrl+F'], run: findInEditor },
  ...TABS.map((tab, i): Command => ({ id: `tab-${tab}`, get title() { return t('commands.show', { tab: t(`tabs.${tab}`) }) }, keys: [`Ctrl+${i + 1}`], run: () => currentTab.set(tab) })),
  ...CLOCKS.map((clock): Command => ({ id: `clock-${clock}`, get title() { return t('commands.clock', { clock: t(`clocks.${clock}`) }) }, keys: [], run: () => setClock(clock) })),
  ...STEP_UNITS.flatMap((unit): Command[] => [
    { id: `step-on-${unit}`, get title() { return t('commands.goOnNext', { unit: t(`steps.${unit}`) }) }, keys: unit === 'line' ? ['Alt+ArrowRight'] : [], run: () => void stepBy(unit, 1) },
    { id: `step-back-${unit}`, get title() { return t('commands.goBackBefore', { unit: t(`steps.${unit}`) }) }, keys: unit === 'line' ? ['Alt+ArrowLeft'] : [], run: () => void stepBy(unit, -1) },
  ]),
  { id: 'fit', get title() { return t('commands.showTheWholeRun') }, keys: [], run: zoomFit },
  { id: 'back', get title() { return t('commands.backStretchBefore') }, keys: [], run: zoomBack },
  { id: 'keepA', get title() { return t('commands.compareKeepThisMoment') }, keys: [], run: () => void keepOn('a') },
  { id: 'keepB', get title() { return t('commands.compareKeepThisMomentAs') }, keys: [], run: () => void keepOn('b') },
  { id: 'swap', get title() { return t('commands.compareSwapB') }, keys: [], run: swapSides },
  { id: 'findings', get title() { return t('commands.showFoldFindings') }, keys: [], run: () => findingsOpen.update((open) => !open) },
  { id: 'details', get title() { return t('commands.moreRoomForTables') }, keys: ['Ctrl+Shift+D'], run: () => detailsLarge.update((large) => !large) },
  { id: 'inspector', get title() { return t('commands.showHideInspector') }, keys: [], run: () => inspectorOpen.update((shown) => !shown) },
  { id: 'table-timeline', get title() { return t('commands.memoryChartDrawingTable') }, keys: [], run: () => toggleTable('timeline') },
  { id: 'table-collector', get title() { return t('commands.collectorCountersDrawingTable') }, keys: [], run: () => toggleTable('collector-lane') },
  { id: 'table-arenas', get title() { return t('commands.arenaMapDrawingTable') }, keys: [], run: () => toggleTable('arenas') },
  { id: 'table-fragmentation', get title() { return t('commands.fragmentationDrawingOrTable') }, keys: [], run: () => toggleTable('fragmentation') },
  { id: 'units', get title() { return t('commands.unitsKibOrKb') }, keys: [], run: () => units.update((now) => (now === 'binary' ? 'decimal' : 'binary')) },
  { id: 'themeSystem', get title() { return t('commands.themeAsTheSystem') }, keys: [], run: () => setTheme('system') },
  { id: 'themeLight', get title() { return t('commands.themeLight') }, keys: [], run: () => setTheme('light') },
  { id: 'themeDark', get title() { return t('commands.themeDark') }, keys: [], run: () => setTheme('dark') },
  { id: 'languageSystem', get title() { return t('commands.languageSystem') }, keys: [], run: () => void chooseLanguage('system') },
  { id: 'languageEnglish', get title() { return t('commands.languageEnglish') }, keys: [], run: () => void chooseLanguage('en') },
  { id: 'languageChinese', get title() { return t('commands.languageChinese') }, keys: [], run: () => void chooseLanguage('zh-CN') },
  { id: 'layout', get title() { return t('commands.resetTheLayout') }, keys: [], run: resetLayout },
  { id: 'palette', get title() { return t('commands.allCommandsGoLine') }, keys: ['Ctrl+Shift+P', 'Ctrl+P'], run: () => dialog.set({ kind: 'palette' }) },
  { id: 'shortcuts', get title() { return t('commands.keyboardShortcuts') }, keys: ['?'], run: () => dialog.set({ kind: 'shortcuts' }) },
]

/** Keys that act only while a chart has the focus. */
export const CHART_KEYS = [
  ['← →', 'move'],
  ['Home End', 'ends'],
  [', .', 'step'],
  ['< >', 'collection'],
  ['+ −', 'zoom'],
  ['A D', 'pan'],
  ['[ ]', 'trim'],
  ['R', 'between'],
  ['0 F', 'fit'],
  ['Backspace, Esc', 'back'],
  ['M', 'mark'],
  ['Q', 'inspector'],
] as const

export function runCommand(id: MenuCommand | string): void {
  COMMANDS.find((entry) => entry.id === id)?.run()
}

/** Ctrl is Command on a Mac. `?` counts only outside of text fields. */
export function commandFor(event: KeyboardEvent): Command | null {
  const parts: string[] = []
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  if (event.shiftKey && event.key !== '?') parts.push('Shift')
  parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const pressed = parts.join('+')
  if (pressed === '?' && isTyping(event)) return null
  return COMMANDS.find((entry) => entry.keys.includes(pressed)) ?? null
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

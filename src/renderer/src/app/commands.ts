/** Every command with its name and key: one list behind the keyboard, the palette, the shortcut sheet and the menu. */
import type { MenuCommand } from '../../../shared/ipc/contract.ts'
import { CLOCKS } from '../../../shared/telemetry/series.ts'
import { CLOCK_NAMES } from '../derive/clock-text.ts'
import { dialog, setTheme } from '../store/app.ts'
import { exportReport, newDocument, open, save, saveRecording } from '../store/documents.ts'
import { findInEditor } from '../store/editor.ts'
import { command, pauseOrResume, startRun } from '../store/run.ts'
import { keepOn, swapSides } from '../store/shelf.ts'
import { STEP_NAMES, STEP_UNITS, stepBy } from '../store/step.ts'
import { currentTab, detailsLarge, findingsOpen, inspectorOpen, type Tab, TABS, toggleTable, units, zoomBack, zoomFit } from '../store/view.ts'
import { setClock } from '../store/visible.ts'
import { resetLayout } from './layout.ts'

export interface Command {
  readonly id: string
  readonly title: string
  /** As shown, such as Ctrl+Shift+P; the first one is also what the window listens for. */
  readonly keys: readonly string[]
  readonly run: () => void
}

export const TAB_NAMES: Record<Tab, string> = {
  arenas: 'Arenas',
  objects: 'Objects',
  collector: 'Collector',
  fragmentation: 'Fragmentation',
  ledger: 'Ledger',
  lines: 'Lines',
  compare: 'Compare',
  notes: 'Notes',
}

export const COMMANDS: readonly Command[] = [
  { id: 'run', title: 'Run', keys: ['F5', 'Ctrl+Enter'], run: () => void startRun() },
  { id: 'pause', title: 'Pause or resume', keys: ['F6'], run: pauseOrResume },
  { id: 'step', title: 'Step one line', keys: ['F10'], run: () => command('step') },
  { id: 'stop', title: 'Stop', keys: ['Shift+F5'], run: () => command('cancel') },
  { id: 'new', title: 'New empty program', keys: ['Ctrl+N'], run: () => void newDocument() },
  { id: 'open', title: 'Open…', keys: ['Ctrl+O'], run: () => void open() },
  { id: 'save', title: 'Save', keys: ['Ctrl+S'], run: () => void save() },
  { id: 'saveAs', title: 'Save as…', keys: ['Ctrl+Shift+S'], run: () => void save(true) },
  { id: 'saveRecording', title: 'Save recording…', keys: [], run: () => void saveRecording() },
  { id: 'exportHtml', title: 'Export report as HTML…', keys: ['Ctrl+Shift+E'], run: () => void exportReport('html') },
  { id: 'exportPdf', title: 'Export report as PDF…', keys: [], run: () => void exportReport('pdf') },
  { id: 'exportJson', title: 'Export report as JSON…', keys: [], run: () => void exportReport('json') },
  { id: 'exportReport', title: 'Export report: format and contents…', keys: [], run: () => dialog.set({ kind: 'export' }) },
  { id: 'find', title: 'Find in the program', keys: ['Ctrl+F'], run: findInEditor },
  ...TABS.map((tab, i): Command => ({ id: `tab-${tab}`, title: `Show ${TAB_NAMES[tab]}`, keys: [`Ctrl+${i + 1}`], run: () => currentTab.set(tab) })),
  ...CLOCKS.map((clock): Command => ({ id: `clock-${clock}`, title: `Clock: ${CLOCK_NAMES[clock].short}`, keys: [], run: () => setClock(clock) })),
  ...STEP_UNITS.flatMap((unit): Command[] => [
    { id: `step-on-${unit}`, title: `Go on to the next ${STEP_NAMES[unit]}`, keys: unit === 'line' ? ['Alt+ArrowRight'] : [], run: () => void stepBy(unit, 1) },
    { id: `step-back-${unit}`, title: `Go back to the ${STEP_NAMES[unit]} before`, keys: unit === 'line' ? ['Alt+ArrowLeft'] : [], run: () => void stepBy(unit, -1) },
  ]),
  { id: 'fit', title: 'Show the whole run', keys: [], run: zoomFit },
  { id: 'back', title: 'Back to the stretch before', keys: [], run: zoomBack },
  { id: 'keepA', title: 'Compare: keep this moment as A', keys: [], run: () => void keepOn('a') },
  { id: 'keepB', title: 'Compare: keep this moment as B', keys: [], run: () => void keepOn('b') },
  { id: 'swap', title: 'Compare: swap A and B', keys: [], run: swapSides },
  { id: 'findings', title: 'Show or fold the findings', keys: [], run: () => findingsOpen.update((open) => !open) },
  { id: 'details', title: 'More room for tables or charts', keys: ['Ctrl+Shift+D'], run: () => detailsLarge.update((large) => !large) },
  { id: 'inspector', title: 'Show or hide the inspector', keys: [], run: () => inspectorOpen.update((shown) => !shown) },
  { id: 'table-timeline', title: 'Memory chart: drawing or table', keys: [], run: () => toggleTable('timeline') },
  { id: 'table-collector', title: 'Collector counters: drawing or table', keys: [], run: () => toggleTable('collector-lane') },
  { id: 'table-arenas', title: 'Arena map: drawing or table', keys: [], run: () => toggleTable('arenas') },
  { id: 'table-fragmentation', title: 'Fragmentation: drawing or table', keys: [], run: () => toggleTable('fragmentation') },
  { id: 'units', title: 'Units: KiB or kB', keys: [], run: () => units.update((now) => (now === 'binary' ? 'decimal' : 'binary')) },
  { id: 'themeSystem', title: 'Theme: as the system', keys: [], run: () => setTheme('system') },
  { id: 'themeLight', title: 'Theme: light', keys: [], run: () => setTheme('light') },
  { id: 'themeDark', title: 'Theme: dark', keys: [], run: () => setTheme('dark') },
  { id: 'layout', title: 'Reset the layout', keys: [], run: resetLayout },
  { id: 'palette', title: 'All commands; go to a line, type or address', keys: ['Ctrl+Shift+P', 'Ctrl+P'], run: () => dialog.set({ kind: 'palette' }) },
  { id: 'shortcuts', title: 'Keyboard shortcuts', keys: ['?'], run: () => dialog.set({ kind: 'shortcuts' }) },
]

/** Keys that act only while a chart has the focus. */
export const CHART_KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['← →', 'move the cursor and hear its values; with Shift ten at a time'],
  ['Home End', 'first and last moment'],
  [', .', 'one step back and on: by event, line, collection or arena change, as chosen in the inspector'],
  ['< >', 'collection before and after'],
  ['+ −', 'zoom in and out at the cursor (also W and S, or Ctrl and the wheel)'],
  ['A D', 'move the visible stretch (also Shift and the wheel)'],
  ['0', 'the whole run'],
  ['Backspace, Esc', 'back to the stretch before (also double-click)'],
  ['M', 'mark the moment and write a note about it'],
  ['Q', 'show or hide the inspector'],
]

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

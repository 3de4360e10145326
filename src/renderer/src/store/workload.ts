/** The workload being edited: its text, its settings, and whether any of it is unsaved. */
import type { OpenedDocument, WorkloadDocument } from '../../../shared/documents/document.ts'
import { DEFAULT_SETTINGS, type RunSettings } from '../../../shared/settings.ts'
import { sameSettings } from '../derive/validation.ts'
import { atom } from './atom.ts'
import { clock, currentTab, hiddenSlices } from './view.ts'
import { CLOCKS, type Clock } from '../../../shared/telemetry/series.ts'
import { LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import { isTab } from './view.ts'

/** What is known about the file behind the editor. */
export interface FileState {
  readonly name: string
  readonly path: string | null
  readonly format: OpenedDocument['format']
  readonly savedSource: string
  readonly savedSettings: RunSettings
  readonly savedNotes: string
  readonly recovered: boolean
  /** Grows with each document put into the editor, so that the editor knows when to replace its text. */
  readonly loads: number
}

export const file = atom<FileState>({
  name: 'untitled.py',
  path: null,
  format: 'new',
  savedSource: '',
  savedSettings: DEFAULT_SETTINGS,
  savedNotes: '',
  recovered: false,
  loads: 0,
})

/** The editor's text. */
export const source = atom('')
export const settings = atom<RunSettings>(DEFAULT_SETTINGS)
export const notes = atom('')
/** True while a threshold field holds something that is not a number: Run waits. */
export const settingsInvalid = atom(false)

export function showDocument(opened: OpenedDocument): void {
  const { document } = opened
  source.set(document.source)
  settings.set(document.settings)
  notes.set(document.notes)
  file.update((now) => ({
    name: document.name,
    path: opened.path,
    format: opened.format,
    savedSource: opened.savedSource,
    savedSettings: document.settings,
    savedNotes: document.notes,
    recovered: opened.recovered,
    loads: now.loads + 1,
  }))
  const { view } = document
  hiddenSlices.set(new Set(view.hiddenSlices.filter((slice): slice is LedgerSlice => (LEDGER_SLICES as readonly string[]).includes(slice))))
  if ((CLOCKS as readonly string[]).includes(view.clock)) clock.set(view.clock as Clock)
  if (isTab(view.tab)) currentTab.set(view.tab)
}

/** After a save: same text, new place. */
export function markSaved(opened: OpenedDocument): void {
  file.update((now) => ({
    ...now,
    name: opened.document.name,
    path: opened.path,
    format: opened.format,
    savedSource: opened.savedSource,
    savedSettings: opened.document.settings,
    savedNotes: opened.document.notes,
    recovered: false,
  }))
}

export function currentDocument(): WorkloadDocument {
  return {
    name: file.get().name,
    source: source.get(),
    settings: settings.get(),
    notes: notes.get(),
    view: { hiddenSlices: [...hiddenSlices.get()], clock: clock.get(), tab: currentTab.get() },
  }
}

/** Settings and notes live only in .arenascope files: elsewhere changing them leaves nothing to save. */
export function isUnsaved(state: FileState, text: string, now: RunSettings, noted: string): boolean {
  if (state.recovered || text !== state.savedSource) return true
  return state.format === 'arenascope' && (!sameSettings(now, state.savedSettings) || noted !== state.savedNotes)
}

export function hasUnsavedWork(): boolean {
  return isUnsaved(file.get(), source.get(), settings.get(), notes.get())
}

/** Opening, saving and safekeeping of workloads. Nothing here loses unsaved work without asking. */
import { DEFAULT_REDACTION } from '../../../shared/report/report.ts'
import type { Redaction, ReportFormat } from '../../../shared/report/report.ts'
import type { Outcome } from '../../../shared/ipc/contract.ts'
import { twinVersion } from '../../../shared/real/recording.ts'
import type { OpenedDocument, OpenedReal, OutsideChange, RecordedRun } from '../../../shared/documents/document.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { bridge } from '../bridge/bridge.ts'
import { sameSettings } from '../derive/validation.ts'
import { ask, notice, refreshRecent, type Notice } from './app.ts'
import { EMPTY_CONSOLE } from '../derive/console-buffer.ts'
import { command, IDLE, isActive, output, result, run, showRecorded } from './run.ts'
import { real } from './real.ts'
import { comparisonWith } from './shelf.ts'
import { clearTelemetry } from './telemetry.ts'
import { t } from '../../../shared/texts/texts.ts'
import { currentTab, resetZoom } from './view.ts'
import { currentDocument, file, hasUnsavedWork, isUnsaved, markSaved, notes, settings, showDocument, source } from './workload.ts'

/** Puts a document on screen; the run before it is over. */
export function present(opened: OpenedDocument): void {
  if (isActive(run.get().phase)) command('cancel')
  run.set(IDLE)
  result.set(null)
  clearTelemetry()
  output.set(EMPTY_CONSOLE)
  resetZoom()
  showDocument(opened)
  real.set(opened.real ?? null)
  if (opened.real !== undefined) {
    currentTab.set('real')
    notice.set(realNotice(opened.real))
    return
  }
  if (opened.recorded !== undefined) {
    void showRecorded(opened.recorded)
    notice.set(recordedNotice(opened.recorded))
    return
  }
  notice.set(opened.recovered ? { tone: 'info', text: t('documents.recoveredUnsavedWorkOn', { name: opened.document.name }) } : null)
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

function realNotice({ path, run: { interpreter, complete }, missing }: OpenedReal): Notice {
  const name = nameOf(path)
  if (missing.length > 0) return { tone: 'error', text: t('real.damaged', { name, missing: missing.join(', ') }) }
  const { release } = interpreter
  const { python, exact } = twinVersion(release)
  if (!exact) return { tone: 'info', text: t('real.openedStandIn', { name, release, python }) }
  return { tone: 'info', text: complete ? t('real.opened', { name, release }) : t('real.openedCut', { name, release }) }
}

function recordedNotice({ path, result: ended, missing }: RecordedRun): Notice {
  const name = nameOf(path)
  if (missing.length > 0) return { tone: 'error', text: t('documents.damagedCouldNotRead', { name, missing: missing.join(', ') }) }
  return { tone: 'info', text: t('documents.recordedRunOnCpython', { name, release: ended.release }) }
}

/** True when the document on screen may be replaced: nothing unsaved, saved now, or given up on purpose. */
export async function mayReplace(): Promise<boolean> {
  if (!hasUnsavedWork()) return true
  const { name } = file.get()
  const answer = await ask(t('documents.saveTheChangesTo', { name }), t('documents.theyLostIfYou'), [
    { id: 'save', label: t('documents.save'), primary: true },
    { id: 'discard', label: t('documents.dontSave') },
    { id: 'cancel', label: t('documents.cancel') },
  ])
  if (answer === 'save') return save()
  return answer === 'discard'
}

function showOutcome(outcome: Outcome<OpenedDocument | null>): boolean {
  if (!outcome.ok) {
    notice.set({ tone: 'error', text: outcome.message })
    return false
  }
  if (outcome.value === null) return false
  present(outcome.value)
  void refreshRecent().catch(() => undefined)
  return true
}

export async function open(path: string | null = null): Promise<void> {
  if (!(await mayReplace())) return
  showOutcome(await guarded(bridge.invoke('document:open', path)))
}

export async function openSample(id: string): Promise<void> {
  if (!(await mayReplace())) return
  showOutcome(await guarded(bridge.invoke('document:openSample', id)))
}

/** One of the real runs that ship. */
export async function openReal(id: string): Promise<void> {
  if (!(await mayReplace())) return
  showOutcome(await guarded(bridge.invoke('document:openReal', id)))
}

export async function newDocument(): Promise<void> {
  if (!(await mayReplace())) return
  present(blankDocument('untitled.py', ''))
}

function blankDocument(name: string, text: string): OpenedDocument {
  return {
    document: { name, source: text, settings: DEFAULT_SETTINGS, notes: '', view: { hiddenSlices: [], clock: 'event', tab: 'arenas' } },
    path: null,
    format: 'new',
    savedSource: text,
    recovered: false,
  }
}

/** A document the main process hands over: second launch, menu, drop on the icon. */
export async function receive(outcome: Outcome<OpenedDocument>): Promise<void> {
  if (outcome.ok && !(await mayReplace())) return
  showOutcome(outcome)
}

/** The open file was changed by another program. */
export async function changedOutside(change: OutsideChange): Promise<void> {
  if (change.kind === 'gone') {
    notice.set({ tone: 'info', text: t('documents.wasMovedDeletedBy', { path: change.path }) })
    return
  }
  const { name } = change.opened.document
  // An edit of the last moments may not have been told yet.
  if (change.kind === 'conflict' || hasUnsavedWork()) {
    const answer = await ask(t('documents.wasChangedByAnother', { name }), t('documents.youHaveChangesYour'), [
      { id: 'keep', label: t('documents.keepMine'), primary: true },
      { id: 'reload', label: t('documents.reloadTheFile') },
    ])
    if (answer !== 'reload') return
  }
  reload(change.opened)
  notice.set({ tone: 'info', text: t('documents.wasChangedByAnotherProgram', { name }) })
}

/** The text of a .py file is all of it: the version, the thresholds and the notes stay as they are here. */
function reload(opened: OpenedDocument): void {
  if (opened.format !== 'py') return present(opened)
  const document = { ...opened.document, settings: settings.get(), notes: notes.get(), view: currentDocument().view }
  const before = file.get()
  present({ ...opened, document })
  file.update((now) => ({ ...now, savedSettings: before.savedSettings, savedNotes: before.savedNotes }))
}

/** Answers whether the work is on disk now. */
export async function save(elsewhere = false): Promise<boolean> {
  const state = file.get()
  let path = elsewhere || state.format === 'sample' || state.format === 'new' || state.format === 'recording' ? null : state.path
  const beyondSource = !sameSettings(settings.get(), state.savedSettings) || notes.get() !== state.savedNotes
  if (path !== null && state.format === 'py' && beyondSource) {
    const answer = await ask(t('documents.pyFileKeepsProgram'), t('documents.youAlsoChangedSettings'), [
      { id: 'arenascope', label: t('documents.saveAsArenascope'), primary: true },
      { id: 'py', label: t('documents.saveTheProgramOnly') },
      { id: 'cancel', label: t('documents.cancel') },
    ])
    if (answer === null || answer === 'cancel') return false
    if (answer === 'arenascope') path = null
  }
  const outcome = await guarded(bridge.invoke('document:save', currentDocument(), path))
  if (!outcome.ok) {
    notice.set({ tone: 'error', text: outcome.message })
    return false
  }
  if (outcome.value === null) return false
  markSaved(outcome.value)
  notice.set({ tone: 'success', text: t('documents.saved', { path: outcome.value.path ?? outcome.value.document.name }) })
  void refreshRecent().catch(() => undefined)
  return true
}

export async function exportReport(format: ReportFormat, shows: Redaction = DEFAULT_REDACTION): Promise<void> {
  const { runId } = run.get()
  if (runId === null || result.get() === null) {
    notice.set({ tone: 'info', text: t('documents.reportTellsAboutRun') })
    return
  }
  const outcome = await guarded(bridge.invoke('report:export', runId, format, shows, comparisonWith(runId)))
  if (!outcome.ok) notice.set({ tone: 'error', text: outcome.message })
  else if (outcome.value) notice.set({ tone: 'success', text: t('documents.reportWrittenTo', { path: outcome.value.path }) })
}

export async function saveRecording(): Promise<void> {
  const { runId } = run.get()
  if (runId === null || result.get() === null) {
    notice.set({ tone: 'info', text: t('documents.recordingKeepsRunPress') })
    return
  }
  const outcome = await guarded(bridge.invoke('recording:save', runId))
  if (!outcome.ok) notice.set({ tone: 'error', text: outcome.message })
  else if (outcome.value) notice.set({ tone: 'success', text: t('documents.recordingWrittenTo', { path: outcome.value.path }) })
}

/** Files dropped on the window: the first one is opened. */
export async function openDropped(files: readonly File[]): Promise<void> {
  const dropped = files[0]
  if (!dropped) return
  if (!/\.(py|pyw|arenascope|arenarec|html?)$/i.test(dropped.name)) {
    notice.set({ tone: 'error', text: t('documents.notWorkloadDropPy', { name: dropped.name }) })
    return
  }
  const path = bridge.pathOf(dropped)
  if (path !== '') return open(path)
  if (/\.(arenascope|arenarec|html?)$/i.test(dropped.name)) {
    notice.set({ tone: 'error', text: t('documents.hasNoPathOn', { name: dropped.name }) })
    return
  }
  // Without a path (dragged from a mail or an archive) only the text is known.
  if (!(await mayReplace())) return
  present({ ...blankDocument(dropped.name, await dropped.text()), savedSource: '' })
}

function guarded<T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> {
  return answer.catch((error: unknown) => ({ ok: false as const, message: error instanceof Error ? error.message : String(error) }))
}

/** Tells the main process about unsaved work, shortly after each change, so that a crash does not take it. */
export function keepDraft(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const tell = () => {
    timer = null
    const state = file.get()
    const unsaved = isUnsaved(state, source.get(), settings.get(), notes.get())
    const title = `${state.name} – Python ${settings.get().python} – Arenascope`
    void bridge.invoke('document:draft', unsaved ? { document: currentDocument(), path: state.path } : null, title).catch(() => undefined)
  }
  const later = () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(tell, 500)
  }
  const off = [source, settings, notes, file].map((state) => state.subscribe(later))
  return () => {
    for (const stop of off) stop()
    if (timer !== null) clearTimeout(timer)
  }
}

/** The document of the window as the main process knows it: where it lives, whether work is unsaved, open and save. */
import { isDeepStrictEqual } from 'node:util'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { OpenedDocument, OutsideChange, WorkloadDocument } from '../../shared/documents/document.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { formatOf, holdsRun, newDocument, openDocument, openRecording } from '../files/open.ts'
import type { RealRecording } from '../files/real-format.ts'
import { openShippedReal, realDocument } from '../files/real-runs.ts'
import { FIRST_SAMPLE, openSample } from '../files/samples.ts'
import { proposedName, saveDocument } from '../files/save.ts'
import type { Dialogs } from './dialogs.ts'
import type { Draft, Drafts } from './drafts.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { rememberRecent } from './recent.ts'
import type { SettingsStore } from './settings-store.ts'

export interface WorkspaceParts {
  readonly dialogs: Dialogs
  readonly drafts: Drafts
  readonly settings: SettingsStore
  /** Makes a recorded run the present one; refuses while another goes on. */
  adopt(result: ProfileResult): Promise<number>
  /** Somebody else changed the open file. */
  onOutside(change: OutsideChange): void
  /** Another document is on screen, or the same one in another place. */
  onShown(opened: OpenedDocument): void
}

/** `text` is what the file held when it was last read or written here. */
interface OnDisk {
  readonly path: string
  readonly text: string
}

export interface Workspace {
  /** What the window shows first: the file given, else recovered work, else a sample. Again after a reload: the same work. */
  first(given: string | null): Promise<OpenedDocument>
  /** The window has asked about unsaved work before it calls these. */
  open(path: string): Promise<OpenedDocument>
  openSample(id: string): Promise<OpenedDocument>
  /** One of the real runs that ship. */
  openReal(id: string): Promise<OpenedDocument>
  /** null: cancelled. */
  save(document: WorkloadDocument, path: string | null): Promise<OpenedDocument | null>
  setDraft(draft: Draft | null): void
  hasUnsaved(): boolean
  /** The file may have been changed by somebody else. */
  lookOutside(path: string): Promise<void>
  /** The same for the file that is open, if any. */
  lookAgain(): Promise<void>
  /** Before the window goes: asks about unsaved work; false: leave everything as it is. */
  settleUnsaved(): Promise<boolean>
}

export function createWorkspace({ dialogs, drafts, settings, adopt, onOutside, onShown }: WorkspaceParts): Workspace {
  let draft: Draft | null = null
  let shown: OpenedDocument | null = null
  let onDisk: OnDisk | null = null
  /** Files the user opened or chose in a dialog: the only ones that the window may write. */
  const granted = new Set<string>()

  function show(opened: OpenedDocument): OpenedDocument {
    shown = opened
    onDisk = opened.path === null ? null : { path: opened.path, text: textOf(opened) }
    if (opened.path !== null) {
      granted.add(opened.path)
      rememberRecent(settings, opened.path)
    }
    onShown(opened)
    return opened
  }

  /** A recording is never written to: its program is saved somewhere else. */
  async function openAny(path: string): Promise<OpenedDocument> {
    if (!holdsRun(path)) return show(await openDocument(path))
    const opened = await openRecording(path)
    if ('real' in opened) return openReal(path, opened)
    const { result, missing } = opened
    const runId = await adopt(result)
    const { name, source } = result.workload
    const document = { ...newDocument(name, source), settings: result.settings }
    rememberRecent(settings, path)
    return show({ document, path: null, format: 'recording', savedSource: source, recovered: false, recorded: { runId, path, result, missing } })
  }

  function openReal(path: string, opened: RealRecording): OpenedDocument {
    rememberRecent(settings, path)
    return show(realDocument(path, opened))
  }

  async function recovered(work: Draft): Promise<OpenedDocument> {
    const { document, path } = work
    const onDisk = path === null ? null : await openDocument(path).catch(() => null)
    // What is on disk decides whether the work is unsaved; a file that is gone saves nothing.
    const savedSource = onDisk?.savedSource ?? ''
    if (onDisk !== null) granted.add(path!)
    draft = work
    drafts.set(work)
    return show({ document, path: onDisk === null ? null : path, format: onDisk?.format ?? 'new', savedSource, recovered: true })
  }

  async function save(document: WorkloadDocument, path: string | null): Promise<OpenedDocument | null> {
    const own = path !== null && granted.has(path) && (await mayOverwrite(path))
    if (own === null) return null
    const target = own ? path : await dialogs.savePath(path ?? proposedName(document))
    if (target === null) return null
    const saved = await saveDocument(document, target)
    draft = null
    drafts.set(null)
    return show(saved)
  }

  /** false: elsewhere; null: not at all. The user is asked when the file is not the one that was read. */
  async function mayOverwrite(path: string): Promise<boolean | null> {
    if (onDisk?.path !== path) return true
    const now = await openDocument(path).catch(() => null)
    if (now === null || textOf(now) === onDisk.text) return true
    const answer = await dialogs.overwrite(now.document.name)
    return answer === 'cancel' ? null : answer === 'overwrite'
  }

  async function lookOutside(path: string): Promise<void> {
    if (shown === null || onDisk?.path !== path) return
    const opened = await openDocument(path).catch(() => null)
    if (opened === null) {
      // Half-written, or on its way: it will change again. Gone is gone.
      if (!existsSync(path)) onOutside({ kind: 'gone', path })
      return
    }
    if (onDisk?.path !== path || textOf(opened) === onDisk.text) return
    onDisk = { path, text: textOf(opened) }
    if (draft !== null) {
      onOutside({ kind: 'conflict', opened })
      return
    }
    shown = opened
    onOutside({ kind: 'reloaded', opened })
  }

  /** At the very end nobody is left to ask later: would a .py file lose settings or notes? */
  async function saveLast({ document, path }: Draft): Promise<boolean> {
    let target = path
    if (path !== null && formatOf(path) === 'py' && !keepsEverything(document)) {
      const answer = await dialogs.plainPython(document.name)
      if (answer === 'cancel') return false
      if (answer === 'workload') target = null
    }
    return (await save(document, target)) !== null
  }

  async function settleUnsaved(): Promise<boolean> {
    if (draft === null) return true
    const answer = await dialogs.unsaved(draft.document.name)
    if (answer === 'cancel') return false
    if (answer === 'save') return draft === null || (await saveLast(draft))
    draft = null
    drafts.set(null)
    return true
  }

  return {
    async first(given) {
      if (given !== null) return openAny(resolve(given))
      // The page was loaded anew while the app went on.
      if (draft !== null) return recovered(draft)
      if (shown !== null) return shown
      const left = drafts.recover()
      if (left !== null) return recovered(left)
      return show(await openSample(FIRST_SAMPLE).catch(() => emptyDocument()))
    },
    open: (path) => openAny(resolve(path)),
    openSample: async (id) => show(await openSample(id)),
    openReal: async (id) => show(await openShippedReal(id)),
    save,
    setDraft(next) {
      draft = next
      drafts.set(next)
    },
    hasUnsaved: () => draft !== null,
    lookOutside,
    lookAgain: async () => {
      if (onDisk !== null) await lookOutside(onDisk.path)
    },
    settleUnsaved,
  }
}

/** Everything that a file of its format keeps. */
function textOf({ document: { source, settings, notes }, format }: OpenedDocument): string {
  return format === 'py' ? source : JSON.stringify([source, settings, notes])
}

function keepsEverything({ settings, notes }: WorkloadDocument): boolean {
  return notes === '' && isDeepStrictEqual(settings, DEFAULT_SETTINGS)
}

function emptyDocument(): OpenedDocument {
  return { document: newDocument('untitled.py', ''), path: null, format: 'new', savedSource: '', recovered: false }
}

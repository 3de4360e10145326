/** The document of the window as the main process knows it: where it lives, whether work is unsaved, open and save. */
import { isDeepStrictEqual } from 'node:util'
import { resolve } from 'node:path'
import type { OpenedDocument, WorkloadDocument } from '../../shared/documents/document.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { formatOf, newDocument, openDocument } from '../files/open.ts'
import { FIRST_SAMPLE, openSample } from '../files/samples.ts'
import { proposedName, saveDocument } from '../files/save.ts'
import type { Dialogs } from './dialogs.ts'
import type { Draft, Drafts } from './drafts.ts'
import { rememberRecent } from './recent.ts'
import type { SettingsStore } from './settings-store.ts'

export interface WorkspaceParts {
  readonly dialogs: Dialogs
  readonly drafts: Drafts
  readonly settings: SettingsStore
  /** Another document is on screen, or the same one in another place. */
  onShown(opened: OpenedDocument): void
}

export interface Workspace {
  /** What the window shows first: the file given, else recovered work, else a sample. Again after a reload: the same work. */
  first(given: string | null): Promise<OpenedDocument>
  /** The window has asked about unsaved work before it calls these. */
  open(path: string): Promise<OpenedDocument>
  openSample(id: string): Promise<OpenedDocument>
  /** null: cancelled. */
  save(document: WorkloadDocument, path: string | null): Promise<OpenedDocument | null>
  setDraft(draft: Draft | null): void
  hasUnsaved(): boolean
  /** Before the window goes: asks about unsaved work; false: leave everything as it is. */
  settleUnsaved(): Promise<boolean>
}

export function createWorkspace({ dialogs, drafts, settings, onShown }: WorkspaceParts): Workspace {
  let draft: Draft | null = null
  let shown: OpenedDocument | null = null
  /** Files the user opened or chose in a dialog: the only ones that the window may write. */
  const granted = new Set<string>()

  function show(opened: OpenedDocument): OpenedDocument {
    shown = opened
    if (opened.path !== null) {
      granted.add(opened.path)
      rememberRecent(settings, opened.path)
    }
    onShown(opened)
    return opened
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
    const target = path !== null && granted.has(path) ? path : await dialogs.savePath(path ?? proposedName(document))
    if (target === null) return null
    const saved = await saveDocument(document, target)
    draft = null
    drafts.set(null)
    return show(saved)
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
      if (given !== null) return show(await openDocument(resolve(given)))
      // The page was loaded anew while the app went on.
      if (draft !== null) return recovered(draft)
      if (shown !== null) return shown
      const left = drafts.recover()
      if (left !== null) return recovered(left)
      return show(await openSample(FIRST_SAMPLE).catch(() => emptyDocument()))
    },
    open: async (path) => show(await openDocument(resolve(path))),
    openSample: async (id) => show(await openSample(id)),
    save,
    setDraft(next) {
      draft = next
      drafts.set(next)
    },
    hasUnsaved: () => draft !== null,
    settleUnsaved,
  }
}

function keepsEverything({ settings, notes }: WorkloadDocument): boolean {
  return notes === '' && isDeepStrictEqual(settings, DEFAULT_SETTINGS)
}

function emptyDocument(): OpenedDocument {
  return { document: newDocument('untitled.py', ''), path: null, format: 'new', savedSource: '', recovered: false }
}

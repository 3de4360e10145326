/** document:*: open, save, and the unsaved work that must survive. */
import type { Dialogs } from '../app/dialogs.ts'
import type { Workspace } from '../app/workspace.ts'
import { Refusal } from '../files/refusal.ts'
import type { Registrar } from './register.ts'

export interface DocumentHandlerParts {
  readonly workspace: Workspace
  readonly dialogs: Dialogs
  setTitle(title: string, unsaved: boolean): void
}

export function answerDocument(registrar: Registrar, { workspace, dialogs, setTitle }: DocumentHandlerParts): void {
  registrar.answerOutcome('document:open', async (path) => {
    const chosen = path ?? (await dialogs.openPath())
    return chosen === null ? null : await workspace.open(chosen)
  })
  registrar.answerOutcome('document:openSample', async (id) => {
    const opened = await workspace.openSample(id)
    if (opened === null) throw new Refusal('The sample was not opened: your unsaved work is still here.')
    return opened
  })
  registrar.answerOutcome('document:save', (document, path) => workspace.save(document, path))
  registrar.answer('document:draft', (draft, title) => {
    workspace.setDraft(draft)
    setTitle(title, draft !== null)
  })
}

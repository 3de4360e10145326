/** document:*: open, save, and the unsaved work that must survive. */
import type { Dialogs } from '../app/dialogs.ts'
import type { Workspace } from '../app/workspace.ts'
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
  registrar.answerOutcome('document:openSample', (id) => workspace.openSample(id))
  registrar.answerOutcome('document:openReal', (id) => workspace.openReal(id))
  registrar.answerOutcome('document:save', (document, path) => workspace.save(document, path))
  registrar.answer('document:draft', (draft, title) => {
    workspace.setDraft(draft)
    setTitle(title, draft !== null)
  })
}

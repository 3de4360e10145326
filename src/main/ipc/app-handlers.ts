/** app:*: what the window needs to draw itself, its theme and its language. */
import type { AppInfo, ThemeChoice } from '../../shared/ipc/contract.ts'
import type { OpenedDocument } from '../../shared/documents/document.ts'
import type { Language, LanguageChoice } from '../../shared/texts/languages.ts'
import { attempt } from '../files/refusal.ts'
import type { Registrar } from './register.ts'

export interface AppHandlerParts {
  info(): Promise<AppInfo>
  /** The document to begin with. */
  first(): Promise<OpenedDocument>
  /** The page before this one died. */
  crashed(): boolean
  setTheme(theme: ThemeChoice): void
  setLanguage(choice: LanguageChoice): Language
  recent(): AppInfo['recent']
}

export function answerApp(registrar: Registrar, parts: AppHandlerParts): void {
  registrar.answer('app:ready', async () => {
    // In this order: opening a file puts it among the recent ones.
    const open = await attempt(() => parts.first())
    return { info: await parts.info(), open, crashed: parts.crashed() }
  })
  registrar.answer('app:setTheme', (theme) => parts.setTheme(theme))
  registrar.answer('app:setLanguage', (choice) => parts.setLanguage(choice))
  registrar.answer('app:recent', () => parts.recent())
}

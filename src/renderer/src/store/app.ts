/** What the window knows about the app itself, and what it has to say to its user. */
import type { AppInfo, RecentFile, ThemeChoice } from '../../../shared/ipc/contract.ts'
import type { VersionInfo } from '../../../shared/settings.ts'
import type { Language, LanguageChoice } from '../../../shared/texts/languages.ts'
import { setLanguage } from '../../../shared/texts/texts.ts'
import { bridge } from '../bridge/bridge.ts'
import { atom, useAtom } from './atom.ts'
import { persisted } from './persist.ts'

/** null until the main process answered. */
export const appInfo = atom<AppInfo | null>(null)

/** False until the first document is on screen: what were done before would be done to a document nobody asked for. */
export const isReady = atom(false)

export const theme = atom<ThemeChoice>('system')

export const languageChoice = atom<LanguageChoice>('system')

/** The language on screen; kept here too, so that the next start is drawn in it from the first frame. */
export const shownLanguage = persisted<Language>('language', 'en')

export const recentFiles = atom<readonly RecentFile[]>([])

/** One sentence that needs reading but stops nothing: a refused file, an export that was written. */
export interface Notice {
  readonly tone: 'error' | 'success' | 'info'
  readonly text: string
}
export const notice = atom<Notice | null>(null)

export type DialogRequest =
  | { readonly kind: 'choice'; readonly title: string; readonly text: string; readonly choices: readonly Choice[]; readonly answer: (id: string | null) => void }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'export' }
  | { readonly kind: 'palette' }

export interface Choice {
  readonly id: string
  readonly label: string
  readonly primary?: boolean
}

/** The dialog on screen; at most one. */
export const dialog = atom<DialogRequest | null>(null)

/** Asks in the window; null when the user backed out with Escape. */
export function ask(title: string, text: string, choices: readonly Choice[]): Promise<string | null> {
  return new Promise((resolve) => {
    dialog.set({
      kind: 'choice',
      title,
      text,
      choices,
      answer: (id) => {
        dialog.set(null)
        resolve(id)
      },
    })
  })
}

export function setTheme(choice: ThemeChoice): void {
  theme.set(choice)
  void bridge.invoke('app:setTheme', choice)
}

/** The run goes on: only what is said of it changes. */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  languageChoice.set(choice)
  showLanguage(await bridge.invoke('app:setLanguage', choice))
}

export function showLanguage(language: Language): void {
  setLanguage(language)
  document.documentElement.lang = language
  shownLanguage.set(language)
}

export function useLanguage(): Language {
  return useAtom(shownLanguage)
}

export function versionInfo(id: string): VersionInfo | null {
  return appInfo.get()?.versions.find((version) => version.id === id) ?? null
}

export async function refreshRecent(): Promise<void> {
  recentFiles.set(await bridge.invoke('app:recent'))
}

/** What the app says, in the language of its user. Window, main process and command line each hold one instance. */
import { createInstance } from 'i18next'
import { en } from './en/index.ts'
import type { Language } from './languages.ts'
import { zhCN } from './zh-CN/index.ts'

type English = typeof en

/** `tabs.notes`; forms of a plural have one key, without `_one` and `_other`. */
type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Leaf<T[K]>}` }[keyof T & string]
type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K
export type TextKey = Leaf<English>

type TextAt<T, K extends string> = K extends `${infer Room}.${infer Rest}`
  ? Room extends keyof T ? TextAt<T[Room], Rest> : never
  : K extends keyof T ? T[K] : `${K}_other` extends keyof T ? T[`${K}_other`] : never
/** `{{name}}`, `{{count, number}}` */
type Named<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? (Name extends `${infer Bare},${string}` ? Bare : Name) | Named<Rest> : never

/** What the placeholders of a text stand for. */
export type ValuesOf<K extends TextKey, Value = string | number> = Record<Named<TextAt<English, K>>, Value>
export type Arguments<K extends TextKey, Value = string | number> = [Named<TextAt<English, K>>] extends [never] ? [] : [values: ValuesOf<K, Value>]

const texts = createInstance()
void texts.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
  initAsync: false,
  nsSeparator: false,
  // React and the reports escape what they write.
  interpolation: { escapeValue: false },
})

/** A text in the present language. `count` chooses the form of a plural; numbers come as they are to be read. */
export function t<K extends TextKey>(key: K, ...[values]: Arguments<K>): string {
  if (values === undefined) return texts.t(key)
  const { count } = values as { count?: unknown }
  // In `replace`, so that a placeholder may be called `context` or `ns`.
  return texts.t(key, { replace: values, nest: false, ...(typeof count === 'number' ? { count } : {}) })
}

export function language(): Language {
  return texts.language as Language
}

export function setLanguage(next: Language): void {
  void texts.changeLanguage(next)
}

/** What is put together meanwhile is said in this language; a choice of the user's that comes in between stays. */
export async function speaking<T>(next: Language, action: () => Promise<T>): Promise<T> {
  const before = language()
  setLanguage(next)
  try {
    return await action()
  } finally {
    if (language() === next) setLanguage(before)
  }
}

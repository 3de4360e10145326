/** What the app remembers between starts: userData/settings.json. A damaged file counts as none. */
import { readFileSync } from 'node:fs'
import { writeFileAtomic } from '../files/atomic-write.ts'
import type { ThemeChoice } from '../../shared/ipc/contract.ts'
import { isLanguageChoice, type LanguageChoice } from '../../shared/texts/languages.ts'
import { isStringList } from './guards.ts'
import type { WindowBounds } from './window-bounds.ts'

export interface AppSettings {
  readonly theme: ThemeChoice
  readonly language: LanguageChoice
  readonly bounds: WindowBounds | null
  /** Paths, newest first. */
  readonly recent: readonly string[]
  /** Where the last dialog ended. */
  readonly folder: string | null
}

export interface SettingsStore {
  get(): AppSettings
  change(part: Partial<AppSettings>): void
  /** Resolves when everything is on disk. */
  flush(): Promise<void>
}

const FIRST: AppSettings = { theme: 'system', language: 'system', bounds: null, recent: [], folder: null }
const WRITE_AFTER = 300

export function createSettingsStore(path: string): SettingsStore {
  let settings = read(path)
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  function write(): void {
    timer = null
    const text = `${JSON.stringify({ version: 1, ...settings }, null, 2)}\n`
    // One after the other; a failure (full disk) loses preferences, never work.
    writing = writing.then(() => writeFileAtomic(path, text)).catch((error: unknown) => console.error(error))
  }

  return {
    get: () => settings,
    change(part) {
      settings = { ...settings, ...part }
      timer ??= setTimeout(write, WRITE_AFTER)
    },
    async flush() {
      if (timer !== null) {
        clearTimeout(timer)
        write()
      }
      await writing
    },
  }
}

function read(path: string): AppSettings {
  let data: Record<string, unknown>
  try {
    data = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  } catch {
    return FIRST
  }
  return {
    theme: data.theme === 'light' || data.theme === 'dark' ? data.theme : 'system',
    language: isLanguageChoice(data.language) ? data.language : 'system',
    bounds: isBounds(data.bounds) ? data.bounds : null,
    recent: isStringList(data.recent) ? data.recent : [],
    folder: typeof data.folder === 'string' ? data.folder : null,
  }
}

function isBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false
  const bounds = value as Record<string, unknown>
  const numbers = ['x', 'y', 'width', 'height'].every((key) => Number.isSafeInteger(bounds[key]))
  return numbers && typeof bounds.maximized === 'boolean'
}

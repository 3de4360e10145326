/** Recently used files, newest first; missing ones stay listed, greyed, so that a moved file is not a riddle. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { RecentFile } from '../../shared/ipc/contract.ts'
import type { SettingsStore } from './settings-store.ts'

const KEPT = 12

export function rememberRecent(settings: SettingsStore, path: string): void {
  const others = settings.get().recent.filter((known) => known !== path)
  settings.change({ recent: [path, ...others].slice(0, KEPT) })
}

export function listRecent(settings: SettingsStore): readonly RecentFile[] {
  return settings.get().recent.map((path) => ({ path, name: basename(path), missing: !existsSync(path) }))
}

/** The open file changed by somebody else: another editor, a checkout, a deletion. */
import { unwatchFile, watchFile } from 'node:fs'
import type { Stats } from 'node:fs'

/** Milliseconds between looks. Polling sees renames over the file and network folders, which events do not. */
const EVERY = 600

export interface Watch {
  /** null: nothing to watch. */
  follow(path: string | null): void
}

/** `onChange` is told that the file is another one now, or gone. */
export function createWatch(onChange: (path: string) => void): Watch {
  let watched: string | null = null
  let listener: ((now: Stats, before: Stats) => void) | null = null
  return {
    follow(path) {
      if (path === watched) return
      if (watched !== null && listener !== null) unwatchFile(watched, listener)
      watched = path
      if (path === null) return
      listener = (now, before) => {
        if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) onChange(path)
      }
      watchFile(path, { interval: EVERY, persistent: false }, listener)
    },
  }
}

/**
 * Either the whole new file is there, or the old one untouched: a temporary file in the same folder (rename does not
 * cross file systems), its bytes on the disk before the rename, the folder's entry on the disk after it.
 */
import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileRefusal } from './refusal.ts'

/** The system calls used; tests hand in ones that fail. */
export interface WriteSystem {
  open: typeof open
  rename: typeof rename
}

export async function writeFileAtomic(
  path: string,
  data: string | Uint8Array,
  system: WriteSystem = { open, rename },
): Promise<void> {
  // A symbolic link keeps pointing where it did: its target is replaced.
  const target = await realpath(path).catch(() => path)
  const folder = dirname(target)
  const temporary = join(folder, `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await refuseUnwritable(target)
    const mode = await stat(target).then((s) => s.mode & 0o777, () => 0o666)
    const file = await system.open(temporary, 'wx', mode)
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    await system.rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileRefusal('save', path, error)
  }
  await syncFolder(folder, system)
}

/** A rename would quietly replace a file that is marked read-only; its owner meant it. */
async function refuseUnwritable(target: string): Promise<void> {
  const info = await stat(target).catch(() => null)
  if (info !== null && info.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
  if (info !== null && (info.mode & 0o222) === 0) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
}

/** Some systems (Windows, network folders) cannot sync a folder: the file is whole all the same. */
async function syncFolder(folder: string, system: WriteSystem): Promise<void> {
  try {
    const handle = await system.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Nothing to add: the rename has happened.
  }
}

/** The file of the command line: a plain program, or a saved workload whose settings are the defaults. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { decodePython } from '../files/python-source.ts'
import { SOURCE_BYTES_LIMIT } from '../files/limits.ts'
import { fileRefusal } from '../files/refusal.ts'

export interface Workload {
  readonly name: string
  readonly source: string
  readonly settings: RunSettings
}

export async function readWorkload(path: string, given: Partial<RunSettings>): Promise<Workload> {
  if (path.toLowerCase().endsWith('.arenascope')) {
    // Loaded late: the validator would cost every small program its start.
    const { openDocument } = await import('../files/open.ts')
    const { document } = await openDocument(path)
    return { name: document.name, source: document.source, settings: { ...document.settings, ...given } }
  }
  return { name: basename(path), source: await readProgram(path), settings: { ...DEFAULT_SETTINGS, ...given } }
}

async function readProgram(path: string): Promise<string> {
  try {
    // The size is looked at before the bytes are; one over the limit is refused by decodePython by name.
    const { size } = await stat(path)
    if (size > 20 * SOURCE_BYTES_LIMIT) throw Object.assign(new Error('it is far too large for a workload'), { code: 'EFBIG' })
    return decodePython(await readFile(path), path)
  } catch (error) {
    throw fileRefusal('open', path, error)
  }
}

/** A path to an open document. */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { OpenedDocument, WorkloadDocument } from '../../shared/documents/document.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { WORKLOAD_BYTES_LIMIT } from './limits.ts'
import { decodePython } from './python-source.ts'
import { fileRefusal, Refusal } from './refusal.ts'
import { parseWorkload } from './workload-format.ts'

export const WORKLOAD_EXTENSIONS = ['arenascope', 'py'] as const

export function formatOf(path: string): 'arenascope' | 'py' | null {
  const extension = extname(path).slice(1).toLowerCase()
  return WORKLOAD_EXTENSIONS.find((known) => known === extension) ?? null
}

export async function openDocument(path: string): Promise<OpenedDocument> {
  const format = formatOf(path)
  if (format === null) throw new Refusal(`Cannot open ${path}: Arenascope opens .py and .arenascope files.`)
  const bytes = await readWhole(path)
  const document = format === 'py' ? fromPython(bytes, path) : fromWorkload(bytes, path)
  return { document, path, format, savedSource: document.source, recovered: false }
}

export function newDocument(name: string, source: string): WorkloadDocument {
  return { name, source, settings: DEFAULT_SETTINGS, notes: '', view: { hiddenSlices: [], clock: 'event', tab: '' } }
}

function fromPython(bytes: Uint8Array, path: string): WorkloadDocument {
  return newDocument(basename(path), decodePython(bytes, path))
}

/** A file may have been renamed since: its name on disk counts. */
function fromWorkload(bytes: Buffer, path: string): WorkloadDocument {
  return { ...parseWorkload(bytes.toString('utf8'), path), name: basename(path) }
}

async function readWhole(path: string): Promise<Buffer> {
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    // A pipe or a device would never end.
    if (!info.isFile()) throw new Refusal(`Cannot open ${path}: it is not a regular file.`)
    if (info.size > WORKLOAD_BYTES_LIMIT) {
      throw new Refusal(`Cannot open ${path}: it has ${(info.size / 1e6).toFixed(1)} MB; a workload file may have ${WORKLOAD_BYTES_LIMIT / 1e6} MB.`)
    }
    return await readFile(path)
  } catch (error) {
    throw fileRefusal('open', path, error)
  }
}

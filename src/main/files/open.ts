/** A path to an open document. */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { OpenedDocument, WorkloadDocument } from '../../shared/documents/document.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { t } from '../../shared/texts/texts.ts'
import { RECORDING_BYTES_LIMIT, WORKLOAD_BYTES_LIMIT } from './limits.ts'
import { decodePython } from './python-source.ts'
import { fileRefusal, Refusal } from './refusal.ts'
import { readContainer } from './container.ts'
import { isReal, parseReal } from './real-format.ts'
import type { RealRecording } from './real-format.ts'
import { parseReportRun } from './report-run.ts'
import { parseSections } from './recording-format.ts'
import type { Recording } from './recording-format.ts'
import { parseWorkload } from './workload-format.ts'

export const WORKLOAD_EXTENSIONS = ['arenascope', 'py'] as const
export const RECORDING_EXTENSION = 'arenarec'

export type FileFormat = (typeof WORKLOAD_EXTENSIONS)[number] | typeof RECORDING_EXTENSION

export function formatOf(path: string): FileFormat | null {
  const extension = extname(path).slice(1).toLowerCase()
  return ([...WORKLOAD_EXTENSIONS, RECORDING_EXTENSION] as const).find((known) => known === extension) ?? null
}

/** As reports are exported. */
export const REPORT_EXTENSION = 'html'
const isReport = (path: string): boolean => /\.html?$/i.test(path)

/** A run that has ended is in it: a recording, or a report with its numbers. */
export const holdsRun = (path: string): boolean => formatOf(path) === RECORDING_EXTENSION || isReport(path)

/** Throws a Refusal with one sentence. */
export async function openRecording(path: string): Promise<Recording | RealRecording> {
  if (isReport(path)) return parseReportRun((await readWhole(path, RECORDING_BYTES_LIMIT)).toString('utf8'), path)
  const container = readContainer(await readWhole(path, RECORDING_BYTES_LIMIT), path)
  return isReal(container) ? parseReal(container, path) : parseSections(container, path)
}

export async function openDocument(path: string): Promise<OpenedDocument> {
  const format = formatOf(path)
  if (format === null || format === RECORDING_EXTENSION) throw new Refusal(t('files.cannotOpenArenascopeOpens', { path }))
  const bytes = await readWhole(path, WORKLOAD_BYTES_LIMIT)
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

async function readWhole(path: string, limit: number): Promise<Buffer> {
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    // A pipe or a device would never end.
    if (!info.isFile()) throw new Refusal(t('files.cannotOpenNotRegular', { path }))
    if (info.size > limit) {
      throw new Refusal(t('files.cannotOpenHasMb', { path, size: (info.size / 1e6).toFixed(1), part: limit === WORKLOAD_BYTES_LIMIT ? t('files.workload') : t('files.recording'), limit: limit / 1e6 }))
    }
    return await readFile(path)
  } catch (error) {
    throw fileRefusal('open', path, error)
  }
}

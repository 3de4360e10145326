/** Real runs: the ones that ship in resources/recordings, and the document that any of them becomes. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OpenedDocument, ShippedReal } from '../../shared/documents/document.ts'
import { twinSettings } from '../../shared/real/recording.ts'
import { t } from '../../shared/texts/texts.ts'
import { newDocument, openRecording, RECORDING_EXTENSION } from './open.ts'
import type { RealRecording } from './real-format.ts'
import { Refusal } from './refusal.ts'
import { findShipped } from './resources.ts'

function recordingFolder(): string | null {
  return findShipped(join('resources', 'recordings'))
}

const NAME = new RegExp(`^([A-Za-z0-9_]+)-python-(\\d+\\.\\d+\\.\\d+)\\.${RECORDING_EXTENSION}$`)

/** By program, the oldest release first. */
export async function listShippedReal(folder: string | null = recordingFolder()): Promise<readonly ShippedReal[]> {
  if (folder === null) return []
  const named = (await readdir(folder)).map((name) => NAME.exec(name)).filter((found) => found !== null)
  return named
    .map(([name, sample, release]) => ({ id: basename(name, `.${RECORDING_EXTENSION}`), sample: sample!, release: release! }))
    .sort((a, b) => a.sample.localeCompare(b.sample) || a.release.localeCompare(b.release, 'en', { numeric: true }))
}

export async function openShippedReal(id: string, folder: string | null = recordingFolder()): Promise<OpenedDocument> {
  // Looked up in the list, so that an id can never name a file elsewhere.
  const known = (await listShippedReal(folder)).some((one) => one.id === id)
  if (!known || folder === null) throw new Refusal(t('real.noneNamed', { id }))
  const path = join(folder, `${id}.${RECORDING_EXTENSION}`)
  const opened = await openRecording(path)
  if (!('real' in opened)) throw new Refusal(t('real.noneNamed', { id }))
  return realDocument(path, opened)
}

/** The program that ran, with settings under which the twin runs it the same way. */
export function realDocument(path: string, { real, missing }: RealRecording): OpenedDocument {
  const { name, source } = real.workload
  const document = { ...newDocument(name, source), settings: twinSettings(real) }
  return { document, path: null, format: 'recording', savedSource: source, recovered: false, real: { path, run: real, missing } }
}

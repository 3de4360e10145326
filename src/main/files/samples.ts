/** The programs that ship in resources/workloads. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OpenedDocument, SampleInfo } from '../../shared/documents/document.ts'
import { readSampleHeader } from '../../shared/documents/header.ts'
import { DEFAULT_SETTINGS, PYTHON_VERSIONS } from '../../shared/settings.ts'
import type { PythonVersion } from '../../shared/settings.ts'
import { t } from '../../shared/texts/texts.ts'
import { newDocument } from './open.ts'
import { decodePython } from './python-source.ts'
import { Refusal } from './refusal.ts'
import { findShipped } from './resources.ts'

/** What a first start shows. */
export const FIRST_SAMPLE = 'scattered_survivors'

function sampleFolder(): string | null {
  return findShipped(join('resources', 'workloads'))
}

export async function listSamples(folder: string | null = sampleFolder()): Promise<readonly SampleInfo[]> {
  if (folder === null) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py')).sort()
  return await Promise.all(
    names.map(async (name) => readSampleHeader(basename(name, '.py'), decodePython(await readFile(join(folder, name)), name))),
  )
}

export async function openSample(id: string, folder: string | null = sampleFolder()): Promise<OpenedDocument> {
  const samples = await listSamples(folder)
  const info = samples.find((sample) => sample.id === id)
  // Looked up in the list, so that an id can never name a file elsewhere.
  if (info === undefined || folder === null) throw new Refusal(t('files.thereNoSampleNamed', { id }))
  const name = `${id}.py`
  const source = decodePython(await readFile(join(folder, name)), name)
  const document = { ...newDocument(name, source), settings: { ...DEFAULT_SETTINGS, python: versionFor(info.versions) } }
  return { document, path: null, format: 'sample', savedSource: source, recovered: false }
}

/** The default version when the sample applies to it, else the newest one that it names. */
function versionFor(named: readonly string[]): PythonVersion {
  const fitting = PYTHON_VERSIONS.filter((version) => named.includes(version))
  if (fitting.length === 0 || fitting.includes(DEFAULT_SETTINGS.python)) return DEFAULT_SETTINGS.python
  return fitting[fitting.length - 1]!
}

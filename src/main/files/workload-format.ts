/** The text of an .arenascope file: JSON with a schema name and a version, checked member by member. */
import { DOCUMENT_SCHEMA, DOCUMENT_VERSION } from '../../shared/documents/document.ts'
import type { WorkloadDocument } from '../../shared/documents/document.ts'
import { firstComplaint, workloadDocumentSchema } from '../../shared/documents/schema.ts'
import { upgrade, WORKLOAD_UPGRADERS } from '../../shared/documents/upgrade.ts'
import { PYTHON_VERSIONS } from '../../shared/settings.ts'
import { t } from '../../shared/texts/texts.ts'
import { Refusal } from './refusal.ts'

export function formatWorkload(document: WorkloadDocument): string {
  const { name, source, settings, notes, view } = document
  const file = { schema: DOCUMENT_SCHEMA, version: DOCUMENT_VERSION, name, settings, notes, view, source }
  return `${JSON.stringify(file, null, 2)}\n`
}

export function parseWorkload(text: string, path: string): WorkloadDocument {
  const data = parseJson(text, path)
  if (data.schema !== DOCUMENT_SCHEMA) {
    throw new Refusal(t('files.cannotOpenNotArenascopeWorkload', { path }))
  }
  const version = data.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Refusal(t('files.cannotOpenDamagedVersion', { path, version: JSON.stringify(version) ?? 'missing' }))
  }
  if (version > DOCUMENT_VERSION) {
    throw new Refusal(
      t('files.cannotOpenHasWorkload', { path, version, documentVersion: DOCUMENT_VERSION }),
    )
  }
  const current = upgrade(data, version, WORKLOAD_UPGRADERS)
  refuseUnknownPython(current, path)
  const parsed = workloadDocumentSchema.safeParse(current)
  if (!parsed.success) throw new Refusal(t('files.cannotOpenDamaged', { path, firstComplaint: firstComplaint(parsed.error) }))
  return parsed.data
}

function parseJson(text: string, path: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal(t('files.cannotOpenDamagedCut', { path }))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Refusal(t('files.cannotOpenNotArenascopeWorkload', { path }))
}

/** A Python that this build does not have is not damage: say which one is asked for. */
function refuseUnknownPython(data: Record<string, unknown>, path: string): void {
  const python = (data.settings as { python?: unknown } | undefined)?.python
  if (typeof python === 'string' && !(PYTHON_VERSIONS as readonly string[]).includes(python)) {
    throw new Refusal(t('files.cannotOpenAsksFor', { path, python, pythonVersions: PYTHON_VERSIONS.join(', ') }))
  }
}

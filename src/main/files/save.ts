/** A document to a path; what comes back is the document as it now is on disk. */
import { basename, extname } from 'node:path'
import type { OpenedDocument, WorkloadDocument } from '../../shared/documents/document.ts'
import { writeFileAtomic } from './atomic-write.ts'
import { formatOf } from './open.ts'
import { encodePython } from './python-source.ts'
import { formatWorkload } from './workload-format.ts'

export async function saveDocument(document: WorkloadDocument, path: string): Promise<OpenedDocument> {
  const format = formatOf(path) === 'py' ? 'py' : 'arenascope'
  const target = formatOf(path) === 'py' || formatOf(path) === 'arenascope' ? path : `${path}.arenascope`
  const named = { ...document, name: basename(target) }
  await writeFileAtomic(target, format === 'py' ? encodePython(named.source, target) : formatWorkload(named))
  return { document: named, path: target, format, savedSource: named.source, recovered: false }
}

/** What the save dialog proposes: the document's own name with the extension that keeps everything. */
export function proposedName(document: WorkloadDocument): string {
  const extension = extname(document.name)
  const stem = extension === '' ? document.name : document.name.slice(0, -extension.length)
  const safe = stem.replace(/[/\\:*?"<>|\0]/g, '_').trim()
  return `${safe === '' ? 'workload' : safe}.arenascope`
}

/**
 * Unsaved work on disk. Each start of the app writes a draft file of its own; a file that an earlier start left behind
 * is work that a crash interrupted, and stays until that work has been adopted and saved, or given up by its owner.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { WorkloadDocument } from '../../shared/documents/document.ts'
import { workloadDocumentSchema } from '../../shared/documents/schema.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'

export interface Draft {
  readonly document: WorkloadDocument
  /** The file it was opened from. */
  readonly path: string | null
}

export interface Drafts {
  /** The newest work an earlier start left behind. It is this start's own from now on. */
  recover(): Draft | null
  /** null: nothing unsaved any more. */
  set(draft: Draft | null): void
  flush(): Promise<void>
}

/** With the window's own delay before it reports an edit, work is on disk within 2 s. */
const WRITE_AFTER = 400
const NAME = /^draft-(\d+)\.json$/

const draftSchema = z.object({
  schema: z.literal('arenascope-draft'),
  version: z.literal(1),
  path: z.string().nullable(),
  document: workloadDocumentSchema,
})

export function createDrafts(folder: string, startedAt: number): Drafts {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    // A profile folder that cannot be written costs the drafts, not the app.
    console.error(`drafts cannot be kept in ${folder}:`, error)
  }
  const own = join(folder, `draft-${startedAt}.json`)
  /** Recovered files, removed once this start has the same work in its own file, or nothing unsaved. */
  let adopted: string[] = []
  let current: Draft | null = null
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  function write(): void {
    timer = null
    const draft = current
    writing = writing
      .then(async () => {
        if (draft === null) rmSync(own, { force: true })
        else await writeFileAtomic(own, JSON.stringify({ schema: 'arenascope-draft', version: 1, ...draft }))
        for (const old of adopted.splice(0)) rmSync(old, { force: true })
      })
      .catch((error: unknown) => console.error(error))
  }

  return {
    recover() {
      const left = listFolder(folder).filter((name) => NAME.test(name) && join(folder, name) !== own).sort().reverse()
      for (const name of left) {
        const draft = readDraft(join(folder, name))
        if (draft === null) continue
        adopted = [join(folder, name)]
        return draft
      }
      return null
    },
    set(draft) {
      current = draft
      if (draft !== null) {
        timer ??= setTimeout(write, WRITE_AFTER)
        return
      }
      if (timer !== null) clearTimeout(timer)
      write()
    },
    async flush() {
      if (timer !== null) {
        clearTimeout(timer)
        write()
      }
      await writing
    },
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A damaged draft is left where it is: somebody may still want to look at it. */
function readDraft(path: string): Draft | null {
  try {
    const { document, path: from } = draftSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { document, path: from }
  } catch (error) {
    console.error(`cannot read the draft ${path}:`, error)
    return null
  }
}

/** Python programs with what real CPython printed for them, and the list of those the engine does not pass yet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PYTHON_VERSIONS } from '../../../src/shared/settings.ts'
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { ROOT } from '../root.ts'
import type { Run } from '../run-engine.ts'

export interface Program {
  readonly name: string
  readonly source: string
  /** No entry: the version was not recorded, or the program is not meant for it. */
  readonly stdout: ReadonlyMap<PythonVersion, string>
  /** What is compared with the golden; without it, what the program printed. */
  readonly observe?: (run: Run) => string
}

/** Program name -> version -> why it does not pass yet. */
export type Gaps = Record<string, Partial<Record<PythonVersion, string>>>

export interface Corpus {
  readonly title: string
  readonly programs: readonly Program[]
  readonly gaps: Gaps
  readonly gapsFile: string
}

type Goldens = Record<string, Record<string, string | null>>

const TEST = join(ROOT, 'test')

/** What test/conformance/programs/record.py records: `<category>/<name>.py` files beside one goldens.json. */
export function recordedPrograms(title: string, folder: string, gapsFile: string): Corpus {
  const goldens = readJson<Goldens>(join(TEST, folder, 'goldens.json'))
  const programs = categoriesOf(join(TEST, folder)).flatMap((category) =>
    readdirSync(join(TEST, folder, category))
      .filter((file) => file.endsWith('.py'))
      .sort()
      .map((file) => {
        const name = `${category}/${file.slice(0, -'.py'.length)}`
        const source = readFileSync(join(TEST, folder, category, file), 'utf8')
        return { name, source, stdout: versionsOf(goldens[name] ?? {}) }
      }),
  )
  return { title, programs, ...gapList(gapsFile) }
}

/** One JSON file: [{ id, code, stdout: { version: text } }]. */
export function recordedSnippets(title: string, file: string, gapsFile: string): Corpus {
  const snippets = readJson<{ id: string; code: string; stdout: Record<string, string | null> }[]>(join(TEST, file))
  const programs = snippets.map(({ id, code, stdout }) => ({ name: id, source: code, stdout: versionsOf(stdout) }))
  return { title, programs, ...gapList(gapsFile) }
}

function categoriesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

function versionsOf(stdout: Record<string, string | null>): ReadonlyMap<PythonVersion, string> {
  const recorded = PYTHON_VERSIONS.map((version) => [version, stdout[version]] as const)
  return new Map(recorded.filter((entry): entry is readonly [PythonVersion, string] => typeof entry[1] === 'string'))
}

export function gapList(file: string): { gaps: Gaps; gapsFile: string } {
  const gapsFile = join(TEST, file)
  return { gaps: existsSync(gapsFile) ? readJson<Gaps>(gapsFile) : {}, gapsFile }
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

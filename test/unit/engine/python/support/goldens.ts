import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { LanguageVersion } from '../../../../../src/shared/settings.ts'

const FIXTURES = join(import.meta.dirname, '../../../../fixtures/python')
const PROGRAMS = join(import.meta.dirname, '../../../../conformance/programs')

/** Answers by the versions that gave them: '3.11 3.12 3.13'. */
type Shared = Readonly<Record<string, string>>

interface Goldens {
  readonly constructs: readonly Shared[]
  readonly scopes: readonly Shared[]
  readonly folding: readonly Shared[]
  readonly errors: readonly Shared[]
  readonly programs: Readonly<Record<string, Shared>>
}

export const VERSIONS = ['2.7', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13'] as const satisfies readonly LanguageVersion[]

export const goldens = JSON.parse(readFileSync(join(FIXTURES, 'goldens.json'), 'utf8')) as Goldens

export function snippets(name: string, separator = '#---\n'): string[] {
  return readFileSync(join(FIXTURES, name), 'utf8').split(separator)
}

export function answerOf(shared: Shared, version: string): string {
  for (const [versions, answer] of Object.entries(shared)) if (versions.split(' ').includes(version)) return answer
  throw new Error(`nothing recorded for ${version}`)
}

export function programs(): { name: string; text: string }[] {
  return readdirSync(PROGRAMS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(PROGRAMS, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}

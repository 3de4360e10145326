/** Library modules that are written in Python, compiled once for all engines that share a parser, or before the first of them. */
import type { PythonVersion } from '../../../shared/settings.ts'
import { SOURCE_NAMES, sourceOf } from '../modules/registry.ts'
import type { VersionProfile } from '../profiles/types.ts'
import { compileModule, type CodeUnit } from '../python/compile/index.ts'
import { foldConstants } from '../python/fold/index.ts'
import type { Parser } from '../python/parser/index.ts'
import { analyseScopes } from '../python/scopes/index.ts'
import { restoredUnit, savedUnit, textKey } from './saved-units.ts'

/** Looks for a unit that was compiled with the engine's own build: what savedUnit() made of it, by textKey(); null: it is not there. */
export type SavedUnits = (version: PythonVersion, key: string) => string | null

/** Where the files of the library are said to lie, up to the release's number. */
const LIBRARY = '/usr/lib/python'

export interface LibraryText {
  readonly fileName: string
  readonly source: string
  /** See CompileOptions. */
  readonly tracksFrames: boolean
}

interface Entry {
  readonly source: string
  readonly unit: CodeUnit
}

const libraries = new WeakMap<Parser, Map<string, Entry>>()

/** A module of the library, or a text one of them generates: the twin's own source, which has no errors. */
export function prepareLibrary(parser: Parser, text: LibraryText, profile: VersionProfile, saved: SavedUnits = () => null): CodeUnit {
  let entries = libraries.get(parser)
  if (entries === undefined) libraries.set(parser, (entries = new Map()))
  const key = `${profile.id} ${text.tracksFrames} ${text.fileName}`
  const known = entries.get(key)
  if (known?.source === text.source) return known.unit
  const earlier = text.tracksFrames ? null : saved(profile.id, textKey(text.fileName, text.source))
  const unit = earlier === null ? compiled(parser, text, profile) : restoredUnit(earlier)
  entries.set(key, { source: text.source, unit })
  return unit
}

/** Every module that is written in Python, for a host that keeps them: what SavedUnits answers, by its key. */
export function* savedLibrary(parser: Parser, profile: VersionProfile): Generator<readonly [key: string, text: string]> {
  for (const name of SOURCE_NAMES) {
    const source = sourceOf(name, profile)
    if (source === null) continue
    const fileName = libraryFile(name, profile)
    yield [textKey(fileName, source), savedUnit(compiled(parser, { fileName, source, tracksFrames: false }, profile))]
  }
}

export function libraryFile(name: string, { language }: VersionProfile): string {
  return `${LIBRARY}${language}/${name.replaceAll('.', '/')}.py`
}

function compiled(parser: Parser, { source, fileName, tracksFrames }: LibraryText, profile: VersionProfile): CodeUnit {
  const parsed = parser.parse(source, fileName, profile.language)
  if (!parsed.ok) throw new Error(`${fileName}:${parsed.error.line}: ${parsed.error.message}`)
  foldConstants(parsed.module, profile.language)
  const { codes, constants, names, text } = compileModule(parsed.module, analyseScopes(parsed.module, profile.language), profile, { tracksFrames, isLibrary: true })
  const globals = text('globals')
  // Without the tree, which the other mode would need: a library module's body runs in its own namespace only.
  return { codes, constants, names, places: [], traces: false, text: () => globals }
}

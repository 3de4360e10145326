/** Library modules that are written in Python, compiled once for all engines that share a parser. */
import type { VersionProfile } from '../profiles/types.ts'
import { compileModule, type CodeUnit } from '../python/compile/index.ts'
import { foldConstants } from '../python/fold/index.ts'
import type { Parser } from '../python/parser/index.ts'
import { analyseScopes } from '../python/scopes/index.ts'

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
export function prepareLibrary(parser: Parser, text: LibraryText, profile: VersionProfile): CodeUnit {
  let entries = libraries.get(parser)
  if (entries === undefined) libraries.set(parser, (entries = new Map()))
  const key = `${profile.id} ${text.tracksFrames} ${text.fileName}`
  const known = entries.get(key)
  if (known?.source === text.source) return known.unit
  const unit = compiled(parser, text, profile)
  entries.set(key, { source: text.source, unit })
  return unit
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

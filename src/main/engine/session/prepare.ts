/** Source text to a compiled unit, or to the one problem that keeps it from running. */
import type { RunSettings } from '../../../shared/settings.ts'
import type { Problem } from '../../../shared/telemetry/result.ts'
import { atEnd, notOne } from './text-modes.ts'
import { unsupportedImports } from './unsupported-imports.ts'
import { Halt } from '../objects/runtime.ts'
import type { VersionProfile } from '../profiles/types.ts'
import type { SourceWarning } from '../python/ast/nodes.ts'
import { compileModule, UnsupportedConstruct, type CodeUnit, type SourceMode } from '../python/compile/index.ts'
import type { ParseText } from '../python/carets.ts'
import { foldConstants } from '../python/fold/index.ts'
import { expandGenerics } from '../python/generics.ts'
import type { TextCompiler } from '../python/machine/evaluation.ts'
import { describeTreeError, type ParseError, type Parser } from '../python/parser/index.ts'
import { syntaxErrorPlace } from '../python/syntax-error-place.ts'
import { analyseScopes, ScopeError } from '../python/scopes/index.ts'
import { addSyntaxWarnings } from '../python/syntax-warnings.ts'

export type Prepared = { readonly ok: true; readonly unit: CodeUnit; readonly warnings: readonly SourceWarning[] } | { readonly ok: false; readonly problem: Problem }

export function prepare(parser: Parser, source: string, fileName: string, profile: VersionProfile): Prepared {
  const parsed = parser.parse(source, fileName, profile.language)
  if (!parsed.ok) return rejected(parsed.error, fileName, profile)
  const { module } = parsed
  try {
    if (profile.minor >= 12) expandGenerics(module)
    foldConstants(module, profile.language)
    const scopes = analyseScopes(module, profile.language)
    addSyntaxWarnings(module, profile.minor)
    const missing = unsupportedImports(module)
    if (missing !== null) return { ok: false, problem: unsupported(`import ${missing.name}`, missing.line, missing.column, profile) }
    return { ok: true, unit: compileModule(module, scopes, profile, { tracksFrames: looksAtFrames(source), traces: namesHooks(source) }), warnings: module.warnings }
  } catch (error) {
    if (error instanceof UnsupportedConstruct) return { ok: false, problem: unsupported(error.construct, error.line, error.column, profile) }
    if (error instanceof ScopeError) return rejected(describeTreeError(error, source, fileName, profile.language), fileName, profile)
    throw error
  }
}

/** What the settings ask for and the release does not have, or null. */
export function refusedSettings({ allocator, freezeLine }: RunSettings, { id, pymalloc, gc }: VersionProfile): Prepared | null {
  if (freezeLine !== undefined && !gc.hasFreeze) return refused(`gc.freeze() does not exist in Python ${id}: it came with 3.7.`)
  if (allocator === 'pymalloc' || pymalloc.replaceable) return null
  return refused(`PYTHONMALLOC=${allocator} does not exist in Python ${id}: its allocator cannot be replaced before 3.6.`)
}

function refused(message: string): Prepared {
  return { ok: false, problem: { kind: 'Unsupported', message, line: 0, column: 0, traceback: '' } }
}

/** Names by which a program reaches frames that are still running: only then does running code keep track of them. */
const looksAtFrames = (source: string): boolean => namesTracemalloc(source) || /\b(_getframe|_getframemodulename|f_back|f_locals|f_lineno|tb_frame|gi_frame|currentframe|extract_stack|format_stack|print_stack|walk_stack|findCaller|get_referrers|get_objects|logging|funcName|lineno|inspect\.stack)\b/.test(source)

/** Only then does its code report where it is: see python/machine/tracing.ts. */
export const namesHooks = (source: string): boolean => /\b(settrace|setprofile)\b/.test(source)

/** Only then are allocations traced: see modules/tracemalloc. */
export const namesTracemalloc = (source: string): boolean => /\btracemalloc\b/.test(source)

/** Modules of CPython's start-up that the program will meet: they are there before its first line. The others are left out. */
export function startUpModules(source: string, { python2 }: VersionProfile['objects']): readonly string[] {
  const files = /\b(open|fdopen|tempfile|pathlib|TextIOWrapper)\b/.test(source) ? ['io', 'encodings.utf_8', 'errno'] : []
  return python2 && /\bcollections\b/.test(source) ? [...files, '_abcoll'] : files
}

/** What exec, eval and compile are given. Throws Halt for what the twin does not have. */
export function prepareText(parser: Parser, text: { readonly source: string; readonly fileName: string; readonly mode: SourceMode; /** The program sets hooks. */ readonly traces: boolean; readonly futures: readonly string[] }, profile: VersionProfile): ReturnType<TextCompiler['compile']> {
  const { source, fileName, mode, traces, futures } = text
  // 2.7: a string's bytes stand for themselves; text of characters comes with a mark.
  const parsed = parser.parse(source, fileName, profile.language, 'latin-1', futures)
  const wrong = parsed.ok ? (mode === 'exec' ? null : notOne(parsed.module, mode, source, profile)) : mode === 'eval' ? atEnd(parsed.error, source, profile) : parsed.error
  if (wrong !== null) {
    if (wrong.kind === 'Unsupported') throw new Halt('Unsupported', wrong.message)
    return { ok: false, error: wrong }
  }
  const { module } = parsed as Extract<typeof parsed, { ok: true }>
  try {
    if (profile.minor >= 12) expandGenerics(module)
    foldConstants(module, profile.language)
    const scopes = analyseScopes(module, profile.language)
    addSyntaxWarnings(module, profile.minor)
    const unit = compileModule(module, scopes, profile, { source: mode, tracksFrames: looksAtFrames(source), traces })
    return { ok: true, unit, warnings: module.warnings.map(({ category, message, place, isSyntaxError }) => ({ category, isSyntaxError, error: describeTreeError({ kind: 'SyntaxError', message, place }, source, fileName, profile.language) })) }
  } catch (error) {
    if (error instanceof UnsupportedConstruct) throw new Halt('Unsupported', `${error.construct} is not supported by the memory twin`)
    if (error instanceof ScopeError) return { ok: false, error: describeTreeError(error, source, fileName, profile.language) }
    throw error
  }
}

/** Stretches of source, which tracebacks show again and again. */
export function segmentParser(parser: Parser, profile: VersionProfile): ParseText {
  const known = new Map<string, ReturnType<ParseText>>()
  return (source) => {
    let module = known.get(source)
    if (module === undefined) {
      const parsed = parser.parse(source, '<unknown>', profile.language)
      module = parsed.ok ? parsed.module : null
      known.set(source, module)
    }
    return module
  }
}

function unsupported(construct: string, line: number, column: number, profile: VersionProfile): Problem {
  return { kind: 'Unsupported', message: `${construct} is not supported by the memory twin for Python ${profile.id} (line ${line}).`, line, column, traceback: '' }
}

function rejected(error: ParseError, fileName: string, profile: VersionProfile): { readonly ok: false; readonly problem: Problem } {
  const { kind, message, line, column } = error
  if (kind === 'Unsupported') return { ok: false, problem: { kind, message: `${message} by the memory twin (Python ${profile.id}, line ${line}).`, line, column, traceback: '' } }
  const place = { fileName, line, column: profile.minor < 0 && error.afterParsing ? null : column, text: error.text, endLine: error.endLine, endColumn: error.endColumn }
  const traceback = `${syntaxErrorPlace(place, profile.minor)}${kind}: ${message}\n`
  return { ok: false, problem: { kind, message, line, column, traceback } }
}

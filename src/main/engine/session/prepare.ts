/** Source text to a compiled unit, or to the one problem that keeps it from running. */
import type { PythonVersion, RunSettings } from '../../../shared/settings.ts'
import type { Problem } from '../../../shared/telemetry/result.ts'
import { unsupportedImports } from './unsupported-imports.ts'
import { PROFILES } from '../profiles/index.ts'
import { compileModule, UnsupportedConstruct, type CodeUnit } from '../python/compile/index.ts'
import { foldConstants } from '../python/fold/index.ts'
import { describeTreeError, type ParseError, type Parser } from '../python/parser/index.ts'
import { analyseScopes, ScopeError } from '../python/scopes/index.ts'

export type Prepared = { readonly ok: true; readonly unit: CodeUnit } | { readonly ok: false; readonly problem: Problem }

export function prepare(parser: Parser, source: string, fileName: string, version: PythonVersion): Prepared {
  const parsed = parser.parse(source, fileName, version)
  if (!parsed.ok) return rejected(parsed.error, fileName)
  const { module } = parsed
  try {
    foldConstants(module, version)
    const scopes = analyseScopes(module, version)
    const missing = unsupportedImports(module)
    if (missing !== null) return { ok: false, problem: unsupported(`import ${missing.name}`, missing.line, missing.column, version) }
    return { ok: true, unit: compileModule(module, scopes, PROFILES[version]) }
  } catch (error) {
    if (error instanceof UnsupportedConstruct) return { ok: false, problem: unsupported(error.construct, error.line, error.column, version) }
    if (error instanceof ScopeError) return rejected(describeTreeError(error, source, fileName, version), fileName)
    throw error
  }
}

/** A module of the library: the twin's own source, which has no errors. */
export function prepareLibrary(parser: Parser, source: string, fileName: string, version: PythonVersion): CodeUnit {
  const parsed = parser.parse(source, fileName, version)
  if (!parsed.ok) throw new Error(`${fileName}:${parsed.error.line}: ${parsed.error.message}`)
  foldConstants(parsed.module, version)
  return compileModule(parsed.module, analyseScopes(parsed.module, version), PROFILES[version])
}

/** What the settings ask for and the release does not have, or null. */
export function refusedSettings({ allocator, python }: RunSettings): Prepared | null {
  if (allocator === 'pymalloc' || PROFILES[python].pymalloc.replaceable) return null
  const message = `PYTHONMALLOC=${allocator} does not exist in Python ${python}: its allocator cannot be replaced before 3.6.`
  return { ok: false, problem: { kind: 'Unsupported', message, line: 0, column: 0, traceback: '' } }
}

function unsupported(construct: string, line: number, column: number, version: PythonVersion): Problem {
  return { kind: 'Unsupported', message: `${construct} is not supported by the memory twin for Python ${version} (line ${line}).`, line, column, traceback: '' }
}

function rejected(error: ParseError, fileName: string): { readonly ok: false; readonly problem: Problem } {
  const { kind, message, line, column } = error
  if (kind === 'Unsupported') return { ok: false, problem: { kind, message, line, column, traceback: '' } }
  const indent = error.text.length - error.text.trimStart().length
  const caret = ' '.repeat(Math.max(0, column - 1 - indent))
  const traceback = `  File "${fileName}", line ${line}\n    ${error.text.trim()}\n    ${caret}^\n${kind}: ${message}\n`
  return { ok: false, problem: { kind, message, line, column, traceback } }
}

/** What the modes 'eval' and 'single' of compile() forbid, in CPython's words. Source: Parser/pegen.c, Parser/parsetok.c. */
import type { VersionProfile } from '../profiles/types.ts'
import type { Module, Statement } from '../python/ast/nodes.ts'
import type { SourceMode } from '../python/compile/index.ts'
import type { ParseError } from '../python/parser/index.ts'

/** The error when the module is not the one expression or the one statement that the mode asks for. */
export function notOne(module: Module, mode: SourceMode, source: string, profile: VersionProfile): ParseError | null {
  const [first, second] = module.body
  if (mode === 'single') {
    if (first === undefined) return plain('unexpected EOF while parsing', 0, 0, '')
    return second === undefined || second.line === first.line ? null : several(first, source, profile)
  }
  if (first === undefined) return plain(profile.minor < 10 ? 'unexpected EOF while parsing' : 'invalid syntax', 0, 0, '')
  const line = lineOf(source, first.line)
  if (first.kind !== 'Expr') {
    const at = first.kind === 'Assign' || first.kind === 'AugAssign' || first.kind === 'AnnAssign' ? afterTarget(first, line) : { column: first.column + 1, width: /^\w+|./.exec(line.slice(first.column))?.[0].length ?? 1 }
    return { ...plain('invalid syntax', first.line, at.column + (profile.minor < 8 ? at.width - 1 : 0), line), endColumn: at.column + at.width }
  }
  if (second === undefined) return null
  return { ...plain('invalid syntax', second.line, second.column + 1, lineOf(source, second.line)), endColumn: second.column + 2 }
}

/** A text that ends too early: the mode `eval` has no newline at the end. */
export function atEnd(error: ParseError, source: string, profile: VersionProfile): ParseError {
  const { minor } = profile
  const lines = source.split('\n')
  if (error.line < lines.length || error.afterParsing) return error
  const { length } = lines[lines.length - 1]!
  if (error.kind !== 'SyntaxError' || error.message !== 'invalid syntax') return error
  const touchesEnd = minor < 10 ? error.endColumn > length && /\w$/.test(source) : false
  if (error.column <= length && !touchesEnd) return error
  if (minor < 10) return { ...error, message: 'unexpected EOF while parsing', column: length, endColumn: length }
  return { ...error, column: 0, endColumn: 0 }
}

function several(first: Statement, source: string, profile: VersionProfile): ParseError {
  const message = 'multiple statements found while compiling a single statement'
  const line = lineOf(source, first.endLine)
  const end = line.length + 1
  return { ...plain(message, first.endLine, end, line), endColumn: profile.minor >= 12 ? end + 1 : end }
}

function afterTarget(node: Extract<Statement, { kind: 'Assign' | 'AugAssign' | 'AnnAssign' }>, line: string): { column: number; width: number } {
  const target = node.kind === 'Assign' ? node.targets[0]! : node.target
  const rest = line.slice(target.endColumn)
  const skip = rest.length - rest.trimStart().length
  return { column: target.endColumn + skip + 1, width: /^(:|=|\S+?=)/.exec(rest.trimStart())?.[0].length ?? 1 }
}

function lineOf(source: string, line: number): string {
  return source.split('\n')[line - 1] ?? ''
}

function plain(message: string, line: number, column: number, text: string): ParseError {
  return { kind: 'SyntaxError', message, line, column, endLine: line, endColumn: column, text, afterParsing: false }
}

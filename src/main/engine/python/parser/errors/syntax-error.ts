import type { SourceText } from '../source.ts'

export type SyntaxErrorKind = 'SyntaxError' | 'IndentationError' | 'TabError' | 'Unsupported'

/**
 * What the caller gets. `column` and `endColumn` are CPython's offset and end_offset: characters, from 1. Column 0: 2.7
 * and 3.7 say it for errors found after parsing, where 2.7 has no place in the line at all.
 */
export interface ParseError {
  readonly kind: SyntaxErrorKind
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The line of the source, without its newline. */
  readonly text: string
  /** Found after parsing, where CPython looks the line up in the file: of a string it has none. */
  readonly afterParsing: boolean
}

/** Thrown inside the front end, never out of it. The end is exclusive. */
export class SourceError extends Error {
  readonly kind: SyntaxErrorKind
  readonly start: number
  readonly end: number
  /** Found on the finished tree: 3.7 then counts columns from 0, and 2.7 gives none. */
  onTree = false
  /** Found when names are looked up, or later: up to 3.8 all that is found on the tree counts as that. */
  late = false

  constructor(kind: SyntaxErrorKind, message: string, start: number, end: number = start) {
    super(message)
    this.kind = kind
    this.start = start
    this.end = end
  }
}

export function syntaxError(message: string, start: number, end?: number): SourceError {
  return new SourceError('SyntaxError', message, start, end)
}

export function treeError(message: string, start: number, end?: number): SourceError {
  const error = syntaxError(message, start, end)
  error.onTree = true
  return error
}

/** Of the symbol table and the compiler. */
export function lateError(message: string, start: number, end?: number): SourceError {
  const error = treeError(message, start, end)
  error.late = true
  return error
}

/** About a whole string literal: each version points elsewhere. */
export function literalError(minor: number, message: string, token: { readonly start: number; readonly end: number }): SourceError {
  if (minor < 9) return minor === 8 ? syntaxError(message, token.start, token.end) : treeError(message, token.start, token.end)
  return minor < 12 ? syntaxError(message, token.end, token.end) : syntaxError(message, token.start, token.end)
}

export function describeError(error: SourceError, source: SourceText, minor: number): ParseError {
  const start = Math.min(error.start, source.text.length)
  // A missing last newline is covered as well.
  const end = Math.min(Math.max(error.end, start), source.text.length + 1)
  const line = source.lineOf(start)
  const shift = error.onTree && minor < 8 ? 0 : 1
  const column = error.onTree && minor < 0 ? 0 : source.characterColumn(start) + shift
  const text = source.lineText(line)
  // A place may cover the newline of its line.
  const overNewline = end === start + 1 && (source.text[start] ?? '\n') === '\n'
  return {
    kind: error.kind,
    message: error.message,
    line,
    column,
    endLine: overNewline ? line : source.lineOf(end),
    endColumn: overNewline ? column + 1 : source.characterColumn(end) + 1,
    text,
    afterParsing: error.late || (error.onTree && minor < 9),
  }
}

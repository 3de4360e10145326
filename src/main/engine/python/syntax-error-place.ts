/** File, line and carets above a SyntaxError. Source: print_error_text in Python/pythonrun.c, Lib/traceback.py. */

export interface SyntaxPlace {
  readonly fileName: string
  readonly line: number
  /** From 1, in characters; null or 0: no place in the line. */
  readonly column: number | null
  readonly text: string | null
  readonly endLine: number | null
  readonly endColumn: number | null
}

export function syntaxErrorPlace({ fileName, line, column, text, endLine, endColumn }: SyntaxPlace, minor: number): string {
  const head = `  File "${fileName}", line ${line}\n`
  if (text === null) return head
  const whole = text.replace(/\n$/, '')
  const shown = whole.replace(/^[ \t\f]+/, '')
  const stripped = whole.length - shown.length
  const source = `${head}    ${minor >= 10 ? shown.trimEnd() : shown}\n`
  if (column === null || (minor >= 10 && column < 1)) return source
  const start = Math.max(column - 1 - stripped, 0)
  const end = minor < 10 || endColumn === null || endColumn < 1 ? column : endLine !== null && endLine > line ? whole.length + 1 : endColumn
  const width = Math.max(end - column, 1)
  return `${source}    ${' '.repeat(start)}${'^'.repeat(width)}\n`
}

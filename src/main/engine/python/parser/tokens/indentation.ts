import type { Dialect } from '../dialect.ts'
import { SourceError, syntaxError } from '../errors/syntax-error.ts'

const MAX_INDENT = 100

/** The stack of indentation columns. Tabs count to the next multiple of 8, and of 1 for the check of consistency. */
export class Indentation {
  private readonly columns = [0]
  private readonly alternates = [0]
  private readonly dialect: Dialect

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  get depth(): number {
    return this.columns.length - 1
  }

  /** How many levels the line opens (1) or closes (negative). */
  change(text: string, lineStart: number, first: number, lineEnd: number): number {
    let column = 0
    let alternate = 0
    for (let at = lineStart; at < first; at++) {
      const c = text[at]
      if (c === ' ') {
        column++
        alternate++
      } else if (c === '\t') {
        column = (Math.floor(column / 8) + 1) * 8
        alternate++
      } else if (c === '\f') column = alternate = 0
    }
    const top = this.columns.length - 1
    const inconsistent = (): Error =>
      this.dialect.minor < 9
        ? new SourceError('TabError', 'inconsistent use of tabs and spaces in indentation', lineEnd)
        : new SourceError('TabError', 'inconsistent use of tabs and spaces in indentation', lineStart, lineStart)
    const strict = !this.dialect.python2
    if (column === this.columns[top]) {
      if (strict && alternate !== this.alternates[top]) throw inconsistent()
      return 0
    }
    if (column > this.columns[top]) {
      if (top + 1 >= MAX_INDENT) {
        throw new SourceError('IndentationError', 'too many levels of indentation', lineEnd, lineEnd)
      }
      if (strict && alternate <= this.alternates[top]) throw inconsistent()
      this.columns.push(column)
      this.alternates.push(alternate)
      return 1
    }
    let closed = 0
    while (column < this.columns[this.columns.length - 1]) {
      this.columns.pop()
      this.alternates.pop()
      closed++
    }
    const now = this.columns.length - 1
    if (column !== this.columns[now]) {
      const message = 'unindent does not match any outer indentation level'
      throw new SourceError('IndentationError', message, lineEnd, lineEnd)
    }
    if (strict && alternate !== this.alternates[now]) throw inconsistent()
    return -closed
  }
}

export const tooManyParentheses = (at: number): Error => syntaxError('too many nested parentheses', at, at)

/**
 * CPython's tokens. The grammar library has a lexer of its own; this one decides what the library gets to see
 * (skeleton.ts), finds the errors CPython's tokenizer finds, and keeps the text of names and literals.
 */
import type { Dialect } from '../dialect.ts'
import { SourceError, syntaxError } from '../errors/syntax-error.ts'
import type { SourceText } from '../source.ts'
import { Indentation, tooManyParentheses } from './indentation.ts'
import { scanNumber } from './numbers.ts'
import { scanString, stringPrefixLength } from './strings.ts'
import type { Token, TokenStream, TokenType } from './token.ts'

// Sticky: lastIndex is set before every use.
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const WIDE_NAME = /(?:[A-Za-z0-9_]|[^\x00-\x7f])+/uy
const IDENTIFIER = /^[_\p{XID_Start}]\p{XID_Continue}*$/u
const OPERATOR_2 = /\*\*=|\/\/=|>>=|<<=|<>|\*\*|\/\/|>>|<<|[-+*/%&|^=!<>]=|[-+*/%&|^~<>()[\]{},:.`=;@]/y
const OPERATOR_3 = /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|<>|\*\*|\/\/|>>|<<|[-+*/%&|^=!<>@]=|[-+*/%&|^~<>()[\]{},:.=;@!]/y
const OPEN = '([{'
const CLOSE = ')]}'
const MAX_BRACKETS = 200

/** `expression`: one expression, as if in brackets (the inside of an f-string field). */
export function tokenize(source: SourceText, dialect: Dialect, from = 0, to = source.text.length, expression = false): TokenStream {
  const run = new Tokenizer(source, dialect, from, to, expression)
  let error: SourceError | null = null
  try {
    run.all()
  } catch (thrown) {
    if (!(thrown instanceof SourceError)) throw thrown
    error = thrown
  }
  return { tokens: run.tokens, error, open: run.open }
}

class Tokenizer {
  readonly tokens: Token[] = []
  readonly open: Token[] = []
  private readonly text: string
  private at: number
  private readonly indentation: Indentation
  private readonly operators: RegExp

  constructor(
    private readonly source: SourceText,
    private readonly dialect: Dialect,
    from: number,
    private readonly to: number,
    private readonly expression: boolean,
  ) {
    this.text = to === source.text.length ? source.text : source.text.slice(0, to)
    this.at = from
    this.indentation = new Indentation(dialect)
    this.operators = dialect.python2 ? OPERATOR_2 : OPERATOR_3
  }

  all(): void {
    if (this.expression) {
      while (this.skipBlank(true)) this.token()
      this.push('end', this.to, this.to)
      return
    }
    while (this.at < this.to) this.logicalLine()
    for (let depth = this.indentation.depth; depth > 0; depth--) this.push('dedent', this.to, this.to)
    this.push('end', this.to, this.to)
  }

  private push(type: TokenType, start: number, end: number): void {
    this.tokens.push({ type, text: this.text.slice(start, end), start, end })
  }

  private logicalLine(): void {
    const text = this.text
    const lineStart = this.at
    let first = lineStart
    while (text[first] === ' ' || text[first] === '\t' || text[first] === '\f') first++
    const c = text[first]
    if (c === '\n') {
      this.at = first + 1
      return
    }
    if (c === undefined) {
      this.at = this.to
      return
    }
    if (c === '#') {
      const end = text.indexOf('\n', first)
      this.at = end < 0 ? this.to : end + 1
      return
    }
    const newline = text.indexOf('\n', first)
    const change = this.indentation.change(text, lineStart, first, newline < 0 ? this.to : newline)
    if (change > 0) this.push('indent', lineStart, first)
    for (let i = change; i < 0; i++) this.push('dedent', first, first)
    this.at = first
    while (this.skipBlank(false)) this.token()
    const end = Math.min(this.at, this.to)
    if (this.open.length > 0) {
      // Only the end of the file stops a line with an open bracket; the parser decides what to say.
      const innermost = this.open[this.open.length - 1]
      throw this.dialect.minor < 10
        ? syntaxError(this.dialect.minor >= 0 || this.text.trimEnd().indexOf('\n') < 0 ? 'unexpected EOF while parsing' : 'invalid syntax', this.text.endsWith('\n') ? this.to - 1 : this.to)
        : syntaxError(`'${innermost.text}' was never closed`, innermost.start, innermost.start)
    }
    this.push('newline', end, end)
    this.at = end + 1
  }

  /** To the next token of the logical line; false at its end, which `at` then points to. */
  private skipBlank(inside: boolean): boolean {
    const text = this.text
    for (;;) {
      const c = text.charCodeAt(this.at)
      if (c === 32 || c === 9 || c === 12) this.at++
      else if (c === 35) {
        const end = text.indexOf('\n', this.at)
        this.at = end < 0 ? this.to : end
      } else if (c === 92) this.continuation()
      else if (c === 10) {
        if (!inside && this.open.length === 0) return false
        this.at++
      } else return this.at < this.to
    }
  }

  private continuation(): void {
    const next = this.text[this.at + 1]
    if (next === '\n' && this.at + 2 < this.to) this.at += 2
    else if (next === undefined || next === '\n') {
      throw syntaxError('unexpected EOF while parsing', this.at, this.at)
    } else {
      const message = 'unexpected character after line continuation character'
      const newline = this.text.indexOf('\n', this.at)
      const end = newline < 0 ? this.to : newline
      throw this.dialect.minor < 9 ? syntaxError(message, end) : syntaxError(message, this.at + 1, this.at + 1)
    }
  }

  private token(): void {
    const text = this.text
    const start = this.at
    const c = text.charCodeAt(start)
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95) return this.nameOrString(start)
    if ((c >= 48 && c <= 57) || (c === 46 && /\d/.test(text[start + 1] ?? ''))) {
      this.at = scanNumber(text, start, this.dialect, this.source)
      return this.push('number', start, this.at)
    }
    if (c === 34 || c === 39) return this.string(start, 0)
    if (c >= 128) return this.nameOrString(start)
    this.operators.lastIndex = start
    const match = this.operators.exec(text)
    if (match === null || (match[0] === '!' && !this.expression)) {
      throw syntaxError('invalid syntax', start, start + 1)
    }
    // The walrus is a token from 3.8 on.
    this.at = start + (match[0] === ':=' && this.dialect.minor < 8 ? 1 : match[0].length)
    this.push('operator', start, this.at)
    this.bracket(match[0], start)
  }

  private bracket(text: string, start: number): void {
    if (text.length !== 1) return
    if (OPEN.includes(text)) {
      if (this.open.length >= MAX_BRACKETS) throw tooManyParentheses(start)
      this.open.push(this.tokens[this.tokens.length - 1])
      return
    }
    const kind = CLOSE.indexOf(text)
    if (kind < 0) return
    const opening = this.open.pop()
    if (opening !== undefined && opening.text === OPEN[kind]) return
    if (opening !== undefined) this.open.push(opening)
    this.tokens.pop()
    // Up to 3.7 the parser alone noticed.
    if (this.dialect.minor < 8) throw syntaxError('invalid syntax', start, start + 1)
    if (opening === undefined) throw syntaxError(`unmatched '${text}'`, start, start)
    const line = this.source.lineOf(opening.start)
    const where = line === this.source.lineOf(start) ? '' : ` on line ${line}`
    throw syntaxError(
      `closing parenthesis '${text}' does not match opening parenthesis '${opening.text}'${where}`,
      start,
      start,
    )
  }

  private nameOrString(start: number): void {
    const prefix = stringPrefixLength(this.text, start, this.dialect)
    if (prefix > 0) return this.string(start, prefix)
    NAME.lastIndex = start
    const match = NAME.exec(this.text)
    let end = start + (match === null ? 0 : match[0].length)
    if (this.text.charCodeAt(end) >= 128) {
      if (this.dialect.python2) throw syntaxError('invalid syntax', end, end + 1)
      WIDE_NAME.lastIndex = start
      end = start + WIDE_NAME.exec(this.text)![0].length
      this.checkIdentifier(start, end)
    }
    this.at = end
    const type = this.dialect.keywords.has(this.text.slice(start, end)) ? 'keyword' : 'name'
    this.push(type, start, end)
  }

  private checkIdentifier(start: number, end: number): void {
    const name = this.text.slice(start, end)
    if (IDENTIFIER.test(name)) return
    let at = start
    for (const character of name) {
      const ok = at === start ? /[_\p{XID_Start}]/u : /\p{XID_Continue}/u
      if (!ok.test(character)) {
        if (this.dialect.minor < 9) throw syntaxError('invalid character in identifier', start, end)
        const code = 'U+' + character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
        const printable = !/[\p{C}\p{Z}]/u.test(character)
        const message = printable ? `invalid character '${character}' (${code})` : `invalid non-printable character ${code}`
        throw syntaxError(message, at, at)
      }
      at += character.length
    }
  }

  private string(start: number, prefix: number): void {
    this.at = scanString(this.source, start, prefix, this.dialect)
    if (this.at > this.to) throw syntaxError('invalid syntax', start)
    this.push('string', start, this.at)
  }
}

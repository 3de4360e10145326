/** The inside of an f-string: text, and fields `{expression [=] [!conversion] [:specification]}`. */
import type { Constant, FormattedValue, JoinedStr } from '../../ast/nodes.ts'
import type { Converter } from '../convert/converter.ts'
import { literalError, syntaxError } from '../errors/syntax-error.ts'
import { nestedString } from '../tokens/strings.ts'
import { decodeText, type Fail } from './escapes.ts'
import { doubting, failing } from './reports.ts'
import type { LiteralPiece } from './strings.ts'

type Part = Constant | FormattedValue

export function formattedParts(c: Converter, piece: LiteralPiece): Part[] {
  const reader = new FieldReader(c, piece)
  return reader.parts(false, 0)
}

class FieldReader {
  private readonly failLiteral: Fail
  private at: number
  private readonly text: string
  private readonly modern: boolean

  constructor(private readonly c: Converter, private readonly piece: LiteralPiece) {
    this.at = piece.bodyStart
    this.text = c.source.text
    this.modern = c.dialect.minor >= 12
    this.failLiteral = failing(c, piece.token)
  }

  /** Up to the end of the literal, or (in a specification) to the `}` of the field around it. */
  parts(inSpecification: boolean, depth: number): Part[] {
    const parts: Part[] = []
    const end = this.piece.bodyEnd
    let from = this.at
    let literal = ''
    const flush = (to: number): void => {
      literal += this.text.slice(from, to)
      if (literal !== '') {
        const value = this.piece.raw ? literal : this.decoded(literal, to)
        parts.push({ kind: 'Constant', value: { type: 'str', value }, ...this.c.between(from, to) })
      }
      literal = ''
    }
    while (this.at < end) {
      const c = this.text[this.at]
      if (c === '\\' && !this.piece.raw) {
        const close = this.text.startsWith('N{', this.at + 1) ? this.text.indexOf('}', this.at) : -1
        const brace = this.text[this.at + 1] === '{' || this.text[this.at + 1] === '}'
        this.at = close > 0 && close < end ? close + 1 : this.at + (brace ? 1 : 2)
      } else if ((c === '{' || c === '}') && this.text[this.at + 1] === c && !inSpecification) {
        literal += this.text.slice(from, this.at + 1)
        this.at += 2
        from = this.at
      } else if (c === '{') {
        flush(this.at)
        parts.push(...this.field(depth))
        from = this.at
      } else if (c === '}') {
        if (inSpecification) break
        throw this.fail("single '}' is not allowed", this.at)
      } else this.at++
    }
    flush(Math.min(this.at, end))
    // 3.12 alone ends such a specification with empty text.
    if (inSpecification && this.c.dialect.minor === 12 && parts[parts.length - 1]?.kind === 'FormattedValue') {
      parts.push({ kind: 'Constant', value: { type: 'str', value: '' }, ...this.c.between(this.at, this.at) })
    }
    return parts
  }

  /** A backslash may end the text, before the brace at `to`. */
  private decoded(literal: string, to: number): string {
    const { token } = this.piece
    const doubt = doubting(this.c, token, { at: to, from: this.modern ? token.end - 1 : token.start })
    const value = decodeText(literal, this.failLiteral, false, doubt)
    if (/(?<!\\)(?:\\\\)*\\$/.test(literal)) doubt(`\\${this.text[to]}`)
    return value
  }

  private field(depth: number): Part[] {
    const { c, text } = this
    if (depth >= 2 && !this.modern) throw this.fail('expressions nested too deeply', this.at)
    const open = this.at
    const start = open + 1
    const stop = this.expressionEnd(start)
    if (text.slice(start, stop).trim() === '') throw this.empty(stop)
    const value = c.field(start, stop)
    this.at = stop
    let shown: Constant | null = null
    if (text[stop] === '=' ) {
      this.at++
      while (this.at < this.piece.bodyEnd && /\s/.test(text[this.at])) this.at++
      const source = text.slice(start, this.at)
      shown = { kind: 'Constant', value: { type: 'str', value: source }, ...c.between(start, this.at) }
    }
    let conversion = this.conversion()
    let format_spec: JoinedStr | null = null
    if (text[this.at] === ':' && this.at < this.piece.bodyEnd) {
      const from = ++this.at
      const values = this.parts(true, depth + 1)
      format_spec = { kind: 'JoinedStr', values: merge(values), ...c.between(from, this.at) }
    }
    if (text[this.at] !== '}' || this.at >= this.piece.bodyEnd) throw this.fail("expecting '}'", this.at)
    this.at++
    if (shown !== null && conversion === -1 && format_spec === null) conversion = 114
    const field: FormattedValue = { kind: 'FormattedValue', value, conversion, format_spec, ...c.between(open, this.at) }
    return shown === null ? [field] : [shown, field]
  }

  private conversion(): FormattedValue['conversion'] {
    if (this.text[this.at] !== '!' || this.at >= this.piece.bodyEnd) return -1
    const name = /[^:}\s]*/y
    name.lastIndex = this.at + 1
    const letter = name.exec(this.text.slice(0, this.piece.bodyEnd))?.[0] ?? ''
    const code = letter.length === 1 ? 'sra'.indexOf(letter) : -1
    if (code < 0) {
      const what = "expected 's', 'r', or 'a'"
      if (this.modern && letter === '') throw this.fail('missing conversion character', this.at + 1)
      const message = this.modern && letter !== ''
        ? `invalid conversion character '${letter}': ${what}`
        : `invalid conversion character: ${what}`
      throw this.fail(message, this.at + 1)
    }
    this.at += 2
    if (this.modern) while (this.at < this.piece.bodyEnd && /\s/.test(this.text[this.at])) this.at++
    return ([115, 114, 97] as const)[code]
  }

  /** The offset of the `=`, `!`, `:` or `}` that ends the expression. */
  private expressionEnd(start: number): number {
    const { text } = this
    const end = this.piece.bodyEnd
    let depth = 0
    let at = start
    while (at < end) {
      const c = text[at]
      if (c === "'" || c === '"') {
        at = this.modern ? nestedString(this.c.source, at, start, this.c.dialect, 0) : this.oldString(at)
        continue
      }
      if (c === '\\' && !this.modern) throw this.fail('expression part cannot include a backslash', at, ' ')
      if (c === '#') {
        if (!this.modern) throw this.fail("expression part cannot include '#'", at, ' ')
        const newline = text.indexOf('\n', at)
        at = newline < 0 ? end : newline
        continue
      }
      if ('([{'.includes(c)) depth++
      else if (depth > 0 && ')]}'.includes(c)) depth--
      else if (depth === 0) {
        if (c === '}' || c === ':') return at
        const next = text[at + 1]
        if (c === '!' && next !== '=') return at
        if (c === '=' && this.c.dialect.minor >= 8 && next !== '=' && !'=!<>'.includes(text[at - 1])) return at
        if ('=!<>'.includes(c) && next === '=') at++
      }
      at++
    }
    throw this.fail("expecting '}'", end)
  }

  /** Before 3.12 a string in a field cannot hold the quote around it, so plain matching will do. */
  private oldString(quoteAt: number): number {
    const { text } = this
    const quote = text[quoteAt]
    const closing = text.startsWith(quote.repeat(3), quoteAt) ? quote.repeat(3) : quote
    const close = text.indexOf(closing, quoteAt + closing.length)
    if (close < 0 || close >= this.piece.bodyEnd) throw this.fail('unterminated string', quoteAt)
    const backslash = text.indexOf('\\', quoteAt)
    if (backslash >= 0 && backslash < close) throw this.fail('expression part cannot include a backslash', backslash, ' ')
    return close + closing.length
  }

  private empty(stop: number): Error {
    if (!this.modern) {
      const required = this.c.dialect.minor >= 11 && this.text[stop] !== '}'
      return this.fail(required ? `expression required before '${this.text[stop]}'` : 'empty expression not allowed', stop)
    }
    const stopper = this.text[stop]
    const what = '=!:}'.includes(stopper) ? `valid expression required before '${stopper}'` : "expecting '}'"
    return this.fail(what, stop)
  }

  /** Before 3.12 these errors carry the place of the whole literal. */
  private fail(message: string, at: number, separator = ': '): Error {
    const text = `f-string${separator}${message}`
    if (this.modern) return syntaxError(text, at, at + 1)
    return literalError(this.c.dialect.minor, text, this.piece.token)
  }
}

function merge(parts: readonly Part[]): Part[] {
  const merged: Part[] = []
  for (const part of parts) {
    const last = merged[merged.length - 1]
    if (last?.kind === 'Constant' && last.value.type === 'str' && part.kind === 'Constant' && part.value.type === 'str') {
      const value = last.value.value + part.value.value
      merged[merged.length - 1] = { ...last, value: { type: 'str', value }, endLine: part.endLine, endColumn: part.endColumn }
    } else merged.push(part)
  }
  return merged
}

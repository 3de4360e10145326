import type { Dialect } from './dialect.ts'
import type { Token } from './tokens/token.ts'

/** Which names `match`, `case` and `type` begin a statement of that kind: decided by the shape of the logical line. */
export class SoftKeywords {
  private readonly tokens: readonly Token[]
  private readonly dialect: Dialect
  /** Indices of `match` and `case` found to be keywords. */
  private readonly found = new Set<number>()
  private readonly patternKeywords = new Set<number>()

  constructor(tokens: readonly Token[], dialect: Dialect) {
    this.tokens = tokens
    this.dialect = dialect
  }

  isKeyword(i: number): boolean {
    const { text } = this.tokens[i]
    if (text !== 'match' && text !== 'case' && text !== 'type') return false
    if (this.found.has(i)) return true
    if (!this.beginsStatement(i)) return false
    if (text === 'type') return this.dialect.minor >= 12 && this.isTypeAlias(i)
    if (text === 'match' && this.dialect.minor >= 10) this.findMatch(i)
    return this.found.has(i)
  }

  /** `x` of `case C(x=…)`: the library wants a simpler pattern behind the `=` than Python does, so both are blanked. */
  isPatternKeyword(i: number): boolean {
    return this.patternKeywords.has(i)
  }

  private beginsStatement(i: number): boolean {
    const before = this.tokens[i - 1]
    if (before === undefined) return true
    if (before.type === 'newline' || before.type === 'indent' || before.type === 'dedent') return true
    return before.type === 'operator' && (before.text === ';' || before.text === ':')
  }

  private isTypeAlias(i: number): boolean {
    const [name, next] = [this.tokens[i + 1], this.tokens[i + 2]]
    return name?.type === 'name' && next?.type === 'operator' && (next.text === '=' || next.text === '[')
  }

  /** `match …:` alone on its line, then an indented block whose first line begins with `case`. */
  private findMatch(i: number): void {
    const tokens = this.tokens
    const end = this.lineEnd(i)
    if (end - i < 3 || tokens[end - 1].text !== ':' || tokens[end]?.type !== 'newline') return
    if (tokens[end + 1]?.type !== 'indent' || tokens[end + 2]?.text !== 'case') return
    const next = tokens[i + 1]
    if (next.type === 'operator' && '.,=)]}:;'.includes(next.text)) return
    this.found.add(i)
    let depth = 1
    for (let at = end + 2; at < tokens.length && depth > 0; at++) {
      const { type, text } = tokens[at]
      if (type === 'indent') depth++
      else if (type === 'dedent') depth--
      else if (depth === 1 && text === 'case' && type === 'name') {
        const before = tokens[at - 1].type
        if (before === 'newline' || before === 'indent' || before === 'dedent') {
          this.found.add(at)
          this.findPatternKeywords(at)
        }
      }
    }
  }

  private findPatternKeywords(i: number): void {
    let depth = 0
    for (let at = i + 1; at < this.tokens.length; at++) {
      const { type, text } = this.tokens[at]
      if (type === 'newline' || (depth === 0 && (text === ':' || text === 'if'))) return
      if (type !== 'operator') continue
      if ('([{'.includes(text)) depth++
      else if (')]}'.includes(text)) depth--
      else if (text === '=' && depth > 0 && this.tokens[at - 1].type === 'name') this.patternKeywords.add(at - 1)
    }
  }

  private lineEnd(i: number): number {
    let at = i
    while (at < this.tokens.length && this.tokens[at].type !== 'newline') at++
    return at
  }
}

import type { SourceError } from '../errors/syntax-error.ts'

export type TokenType = 'name' | 'keyword' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end'

export interface Token {
  readonly type: TokenType
  /** The source text of the token; '' for newline, dedent and end. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface TokenStream {
  readonly tokens: readonly Token[]
  /** Where tokens stop for good: CPython's tokenizer would report this if its parser came so far. */
  readonly error: SourceError | null
  /** Brackets open at the end or at the error, outermost first. */
  readonly open: readonly Token[]
}

/** What the parts of the parser share. */
import type { Tokenizer } from './tokenizer.ts'

export interface ParserParts {
  readonly source: Tokenizer
  readonly minor: number
  /** 2.7. */
  readonly legacy: boolean
  /** repr of a text. */
  quote(text: string): string
  unsupported(what: string): never
}

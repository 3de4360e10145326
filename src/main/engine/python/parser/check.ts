/** The tokens against the version's rules: finds the place where CPython's parser would stop. */
import type { Dialect } from './dialect.ts'
import { failureError } from './errors/failure.ts'
import { buildAutomata, type Automata } from './rules/automata.ts'
import { labelTokens, recognise } from './rules/recogniser.ts'
import { SoftKeywords } from './soft-keywords.ts'
import type { SourceText } from './source.ts'
import type { TokenStream } from './tokens/token.ts'

/** The automata of the versions asked for so far. */
export class RuleBook {
  private readonly books = new Map<number, Automata>()

  for(dialect: Dialect): Automata {
    let automata = this.books.get(dialect.minor)
    if (automata === undefined) this.books.set(dialect.minor, (automata = buildAutomata(dialect.minor)))
    return automata
  }
}

/** Throws the error CPython would report first; gives the terminals of the tokens. */
export function checkRules(
  rules: RuleBook,
  source: SourceText,
  dialect: Dialect,
  { tokens, error, open }: TokenStream,
  printStatement: boolean,
): readonly string[] {
  const unclosed = error !== null && open.length > 0 && /never closed|unexpected EOF|^invalid syntax/.test(error.message)
  // From 3.10 an error of the tokenizer anywhere in the file comes before what the parser found.
  if (error !== null && !unclosed && dialect.minor >= 10) throw error
  const soft = new SoftKeywords(tokens, dialect)
  const labels = labelTokens(tokens, dialect.minor, printStatement, (index) => soft.isKeyword(index))
  const automata = rules.for(dialect)
  const failure = recognise(automata, labels)
  if (failure !== null) {
    const place = source.lineOf(tokens[failure.at].start)
    const hides = unclosed && dialect.minor >= 10 && place > source.lineOf(open[open.length - 1].start)
    throw hides ? error : failureError({ source, dialect, tokens, labels, automata }, failure)
  }
  if (error !== null) throw error
  return labels
}

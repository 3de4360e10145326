/** The way in: source text of a version to a syntax tree, or to the error CPython would report. */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import type { Module, Position } from '../ast/nodes.ts'
import { dialectOf, type Dialect } from './dialect.ts'
import { sourceEncoding, type Encoding } from './encoding.ts'
import { SourceError, describeError, lateError, syntaxError, type ParseError } from './errors/syntax-error.ts'
import { checkRules, RuleBook } from './check.ts'
import { loadGrammar, type Grammar, type GrammarBytes } from './grammar.ts'
import { Session } from './session.ts'
import { SourceText } from './source.ts'
import type { Token } from './tokens/token.ts'
import { tokenize } from './tokens/tokenizer.ts'

export type { ParseError } from './errors/syntax-error.ts'
export type ParseResult =
  | { readonly ok: true; readonly module: Module }
  | { readonly ok: false; readonly error: ParseError }

export interface Parser {
  /** Never throws, whatever the text. `undeclared`: of a text without a cookie or mark, where 2.7 does not ask for one; `futures`: inherited. */
  parse(source: string, filename: string, version: LanguageVersion, undeclared?: Encoding, futures?: readonly string[]): ParseResult
  dispose(): void
}

export async function createParser(bytes: GrammarBytes): Promise<Parser> {
  const grammar = await loadGrammar(bytes)
  const rules = new RuleBook()
  return {
    parse(source, filename, version, undeclared, futures = []) {
      const text = new SourceText(source, filename)
      try {
        return { ok: true, module: parseModule(grammar, rules, text, dialectOf(version), source.charCodeAt(0) === 0xfeff, undeclared, futures) }
      } catch (thrown) {
        return { ok: false, error: describeError(asSourceError(thrown), text, dialectOf(version).minor) }
      }
    },
    dispose: () => grammar.dispose(),
  }
}

function parseModule(grammar: Grammar, rules: RuleBook, source: SourceText, dialect: Dialect, mark: boolean, undeclared: Encoding | undefined, inherited: readonly string[]): Module {
  const nul = source.text.indexOf('\0')
  if (nul >= 0) throw syntaxError('source code cannot contain null bytes', nul)
  const encoding = sourceEncoding(source, dialect, mark, undeclared)
  const stream = tokenize(source, dialect)
  const futures = new Set([...inherited, ...python2Futures(stream.tokens, dialect)])
  const printStatement = dialect.python2 && !futures.has('print_function')
  const labels = checkRules(rules, source, dialect, stream, printStatement)
  const unicodeLiterals = futures.has('unicode_literals')
  const automata = rules.for(dialect)
  const session = new Session({
    source, dialect, encoding, grammar, printStatement, unicodeLiterals, rules: automata, labels, inherited,
  })
  return session.module(stream.tokens)
}

/** 2.7: what is imported from `__future__` holds for the whole file, even for what stands before. */
function python2Futures(tokens: readonly Token[], dialect: Dialect): ReadonlySet<string> {
  const names = new Set<string>()
  let inFuture = false
  for (const [i, { type, text }] of tokens.entries()) {
    if (!dialect.python2) break
    if (type === 'newline' || text === ';') inFuture = false
    else if (text === '__future__' && tokens[i - 1]?.text === 'from') inFuture = true
    else if (inFuture && type !== 'operator') names.add(text)
  }
  return names
}

function asSourceError(thrown: unknown): SourceError {
  if (thrown instanceof SourceError) return thrown
  if (thrown instanceof RangeError) return syntaxError('too many nested parentheses', 0)
  return new SourceError('Unsupported', `the parser failed: ${String(thrown)}`, 0)
}

/** An error found on the tree (ScopeError) in the parser's terms. */
export function describeTreeError(
  error: { readonly kind: ParseError['kind']; readonly message: string; readonly place: Position },
  source: string,
  filename: string,
  version: LanguageVersion,
): ParseError {
  const text = new SourceText(source, filename)
  const { line, column, endLine, endColumn } = error.place
  const described = lateError(error.message, text.offsetOf(line, column), text.offsetOf(endLine, endColumn))
  return { ...describeError(described, text, dialectOf(version).minor), kind: error.kind }
}

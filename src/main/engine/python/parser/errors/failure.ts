/** What CPython says when a token does not fit. */
import type { Dialect } from '../dialect.ts'
import type { Automata } from '../rules/automata.ts'
import { recognise, type Failure } from '../rules/recogniser.ts'
import type { SourceText } from '../source.ts'
import type { Token } from '../tokens/token.ts'
import { legacyStatement } from './legacy.ts'
import { SourceError, syntaxError } from './syntax-error.ts'

export interface FailureContext {
  readonly source: SourceText
  readonly dialect: Dialect
  readonly tokens: readonly Token[]
  readonly labels: readonly string[]
  readonly automata: Automata
}

export function failureError(c: FailureContext, failure: Failure): SourceError {
  const token = c.tokens[failure.at]
  const top = failure.frames[failure.frames.length - 1]
  const { minor } = c.dialect
  const isEnd = atEnd(c.tokens, failure.at)
  if (top.rule === 'suite' && top.state.terminals.has('INDENT') && !(isEnd && minor < 9 && saysEnd(minor, c.source.text))) {
    return missingBlock(c, failure.at)
  }
  if (token.type === 'indent') {
    return new SourceError('IndentationError', 'unexpected indent', token.end - 1, token.end - 1)
  }
  if (isEnd && minor < 10) {
    return syntaxError(saysEnd(minor, c.source.text) ? 'unexpected EOF while parsing' : 'invalid syntax', lastCharacter(c.source.text))
  }
  const special = minor >= 10 ? modern(c, failure) : null
  if (special !== null) return special
  return legacyStatement(c, failure.at) ?? generic(c, token, 'invalid syntax')
}

/** Nothing but the ends of blocks is left. */
/** Tokens stop where the tokenizer met an error. */
function atEnd(tokens: readonly Token[], at: number): boolean {
  while (tokens[at]?.type === 'dedent') at++
  return tokens[at]?.type === 'end'
}

/** 2.7 names the end of the text only in its first line. @mirrors Parser/parsetok.c parsetok */
export const saysEnd = (minor: number, text: string): boolean => minor >= 0 || text.trimEnd().indexOf('\n') < 0

/**
 * Up to 3.7 the place is the end of the token, later its start. A newline is one character
 * wide, but for the end of the place in 3.8 to 3.11.
 */
export function generic(c: { readonly dialect: Dialect; readonly source: SourceText }, token: Token, message: string): SourceError {
  const width = token.type === 'newline' ? 1 : token.end - token.start
  if (c.dialect.minor < 8) return syntaxError(message, token.start + Math.max(width, 1) - 1, token.end)
  const end = c.dialect.minor >= 12 ? token.start + width : token.end
  return syntaxError(message, token.start, end)
}

const BLOCK_NAMES: Readonly<Record<string, string>> = { def: 'function definition', class: 'class definition', async: '' }

function missingBlock(c: FailureContext, at: number): SourceError {
  const token = c.tokens[at]
  const fail = (message: string): SourceError => {
    if (token.type === 'end') return new SourceError('IndentationError', message, Math.max(0, lastCharacter(c.source.text)), -1)
    const end = c.dialect.minor < 9 ? token.end : token.end
    const start = c.dialect.minor < 8 ? Math.max(token.start, token.end - 1) : token.start
    return new SourceError('IndentationError', message, start, end)
  }
  if (c.dialect.minor < 9) return fail('expected an indented block')
  let first = at - 2
  while (first > 0 && !['newline', 'indent', 'dedent'].includes(c.tokens[first - 1].type)) first--
  const async = c.tokens[first].text === 'async'
  const keyword = c.tokens[async ? first + 1 : first].text
  const star = keyword === 'except' && c.tokens[first + 1].text === '*' ? '*' : ''
  const name = BLOCK_NAMES[keyword] ?? `'${keyword}${star}' statement`
  const line = c.source.lineOf(c.tokens[first].start)
  return fail(c.dialect.minor < 10 ? 'expected an indented block' : `expected an indented block after ${name} on line ${line}`)
}

function lastCharacter(text: string): number {
  return text.endsWith('\n') ? text.length - 1 : text.length
}

const FORCED_COLON = new Set(['def', 'for', 'try'])

/** The messages the newer parser has for frequent slips. */
function modern(c: FailureContext, failure: Failure): SourceError | null {
  const { at, frames } = failure
  const token = c.tokens[at]
  const top = frames[frames.length - 1]
  const legacy = legacyStatement(c, at)
  if (legacy !== null) return legacy
  if (top.rule === 'pair' && (token.text === '}' || token.text === ',')) {
    const key = c.tokens[failure.ended.get('test') ?? at - 1]
    return syntaxError("':' expected after dictionary key", key.start, key.start)
  }
  if (top.rule === 'test' && top.state.terminals.has('else') && token.text !== ':' && c.dialect.minor >= 10) {
    return syntaxError("expected 'else' after 'if' expression", c.tokens[top.from].start, c.tokens[at - 1].end)
  }
  if (c.dialect.minor >= 13) {
    const newest = newestMessage(c, failure)
    if (newest !== null) return newest
  }
  const wantsColon = top.state.terminals.has(':') && !['expr_stmt', 'braced', 'pair', 'index', 'test'].includes(top.rule)
  const before = c.tokens[at - 1]
  if (wantsColon && (token.type === 'newline' || FORCED_COLON.has(top.rule) || before.text === 'else' || before.text === 'finally')) {
    return generic(c, token, "expected ':'")
  }
  if (top.rule === 'def' && top.state.terminals.has('(') && c.dialect.minor >= 11) return generic(c, token, "expected '('")
  if (top.rule === 'try' && top.state.rules.has('except')) {
    return generic(c, token, "expected 'except' or 'finally' block")
  }
  if (top.rule === 'except' && token.text === ',') {
    const from = c.tokens[top.from + 1].start
    let last = at
    while (c.tokens[last + 1].text !== ':' && c.tokens[last + 1].type !== 'newline' && c.tokens[last + 1].text !== 'as') last++
    if (c.tokens[last + 1].text === ':') {
      return syntaxError('multiple exception types must be parenthesized', from, c.tokens[last].end)
    }
  }
  if (top.rule === 'simple' && token.text === 'from' && c.dialect.minor >= 12) {
    const swapped = importFromSwapped(c, at)
    if (swapped !== null) return swapped
  }
  if (token.text === '=') return assignmentInExpression(c, failure)
  return forgottenComma(c, failure)
}

/** `import a from b` */
function importFromSwapped(c: FailureContext, at: number): SourceError | null {
  let first = at
  while (first > 0 && c.tokens[first - 1].type !== 'newline') first--
  if (c.tokens[first].text !== 'import') return null
  let last = at
  while (c.tokens[last + 1].type !== 'newline') last++
  const message = "Did you mean to use 'from ... import ...' instead?"
  return syntaxError(message, c.tokens[first].start, c.tokens[last].end)
}

function newestMessage(c: FailureContext, { at, frames }: Failure): SourceError | null {
  const top = frames[frames.length - 1]
  const token = c.tokens[at]
  if (awaitsIn(top) && !c.tokens.slice(top.from, at).some((one) => one.text === '*')) {
    return generic(c, token, "'in' expected after for-loop variables")
  }
  if (token.type === 'newline' && c.tokens[at - 1].text === 'import') {
    const start = token.start
    return syntaxError("Expected one or more names after 'import'", start, start)
  }
  if (top.rule === 'arg' && c.tokens[at - 1].text === '*') {
    return syntaxError('Invalid star expression', token.start, token.end)
  }
  return null
}

function assignmentInExpression(c: FailureContext, failure: Failure): SourceError | null {
  const { at, ended, frames } = failure
  if (['simple', 'trailer', 'args', 'arg'].includes(frames[frames.length - 1].rule)) return null
  const from = ended.get('expr')
  if (from === undefined || ended.get('comparison') !== from) return null
  const stop = recognise(c.automata, c.labels, 'expr', at + 1)
  if (stop === null || stop.at === at + 1 || ['=', ':='].includes(c.tokens[stop.at].text)) return null
  if (at - from === 1 && c.labels[from] === 'NAME') {
    const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    return syntaxError(message, c.tokens[from].start, c.tokens[stop.at - 1].end)
  }
  const what = targetName(c, from, at)
  if (what === null) return null
  const message = `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`
  return syntaxError(message, c.tokens[from].start, c.tokens[at - 1].end)
}

/** The kind of the expression between two tokens, told by its last one. */
function targetName(c: FailureContext, from: number, to: number): string | null {
  const name = /^(None|True|False)$/
  const last = c.tokens[to - 1]
  const operators = c.tokens.slice(from, to).some((token, i) => i > 0 && /^[-+*/%&|^@~]|<<|>>$/.test(token.text))
  if (operators) return null
  if (last.text === ')' && c.labels[from] !== '(') return 'function call'
  if (last.text === ']' && c.labels[from] !== '[') return 'subscript'
  if (to - from > 1) return c.labels[to - 2] === '.' ? 'attribute' : null
  return last.type === 'number' || last.type === 'string' ? 'literal' : name.test(last.text) ? null : null
}

const STARTS_EXPRESSION = new Set(['NAME', 'NUMBER', 'STRING', 'None', 'True', 'False', 'lambda', 'not', 'await', '...', '~'])

/** Behind the variables of a comprehension. */
const awaitsIn = (frame: Failure['frames'][number]): boolean => frame.rule === 'comp_for' && frame.state.terminals.has('in')

/** Two expressions side by side in brackets. */
function forgottenComma(c: FailureContext, failure: Failure): SourceError | null {
  const { at, ended, frames } = failure
  const isTarget = awaitsIn(frames[frames.length - 1]!)
  // What stands behind `in` or `if` of a comprehension is not read again with suggestions in mind.
  if (ended.has('comp_for') || frames.some((frame) => frame.rule === 'comp_for' && c.labels.slice(frame.from, at).includes('in'))) return null
  const from = isTarget ? ended.get('expr') : ended.get('or_test')
  const label = c.labels[at]
  if (isTarget && (from === undefined || c.tokens[from - 1]!.text !== 'for')) return null
  if (from === undefined || !STARTS_EXPRESSION.has(label) || !insideBrackets(c.tokens, at)) return null
  // A prefix misspelt, or a soft keyword.
  const first = c.labels[from]
  if (first === 'NAME' && label === 'STRING' && from === at - 1) return null
  if (['match', 'case', '_', 'type'].includes(c.tokens[from].text)) return null
  const stop = recognise(c.automata, c.labels, 'test', at)
  if (stop === null || stop.at === at || !insideBrackets(c.tokens, stop.at)) return null
  const last = stop.frames.length === 1 && stop.frames[0].state.final
  if (!last) return null
  return syntaxError('invalid syntax. Perhaps you forgot a comma?', c.tokens[from].start, c.tokens[stop.at - 1].end)
}

function insideBrackets(tokens: readonly Token[], at: number): boolean {
  let depth = 0
  for (let i = at - 1; i >= 0 && tokens[i].type !== 'newline'; i--) {
    if (tokens[i].type !== 'operator') continue
    if (')]}'.includes(tokens[i].text)) depth++
    else if ('([{'.includes(tokens[i].text) && --depth < 0) return true
  }
  return false
}

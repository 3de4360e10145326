/** `print x` and `exec x` in 3.x. */
import { recognise } from '../rules/recogniser.ts'
import type { FailureContext } from './failure.ts'
import { syntaxError, type SourceError } from './syntax-error.ts'

export function legacyStatement(c: FailureContext, at: number): SourceError | null {
  if (c.dialect.python2) return null
  return c.dialect.minor < 10 ? fromLine(c, at) : fromTokens(c, at)
}

function fromTokens(c: FailureContext, at: number): SourceError | null {
  // `print not x` only fails at x: `not` might have been `not in`.
  if (c.tokens[at - 1]?.text === 'not') at--
  const name = c.tokens[at - 1]
  if (name === undefined || (name.text !== 'print' && name.text !== 'exec') || c.tokens[at].text === '(') return null
  const stop = recognise(c.automata, c.labels, 'exprs', at)
  if (stop === null || stop.at === at || stop.frames.length > 1) return null
  const message = `Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`
  return syntaxError(message, name.start, c.tokens[stop.at - 1].end)
}

/** 3.7 to 3.9 look at the line's text, and only when it holds no bracket. */
function fromLine(c: FailureContext, at: number): SourceError | null {
  const token = c.tokens[at]
  const line = c.source.lineText(c.source.lineOf(token.start))
  if (line.includes('(')) return null
  const match = /^\s*(?:.*?:\s*)?(print|exec) (.*)$/.exec(line)
  if (match === null) return null
  const start = c.dialect.minor < 8 ? token.end - 1 : token.start
  if (match[1] === 'exec') return syntaxError("Missing parentheses in call to 'exec'", start, token.end)
  let text = match[2].split(';')[0].trim()
  if (text.endsWith(',')) text += ' end=" "'
  return syntaxError(`Missing parentheses in call to 'print'. Did you mean print(${text})?`, start, token.end)
}

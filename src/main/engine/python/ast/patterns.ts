import type { Expression, Position } from './expressions.ts'
import type { PyConstant } from './constants.ts'
import type { Statement } from './statements.ts'

export interface MatchCase { kind: 'match_case'; pattern: Pattern; guard: Expression | null; body: Statement[] }

/** A number, a string, or a dotted name (an Attribute). */
export interface MatchValue extends Position { kind: 'MatchValue'; value: Expression }
/** None, True or False: compared with `is`. */
export interface MatchSingleton extends Position { kind: 'MatchSingleton'; value: PyConstant }
export interface MatchSequence extends Position { kind: 'MatchSequence'; patterns: Pattern[] }
export interface MatchMapping extends Position {
  kind: 'MatchMapping'
  keys: Expression[]
  patterns: Pattern[]
  rest: string | null
}
export interface MatchClass extends Position {
  kind: 'MatchClass'
  cls: Expression
  patterns: Pattern[]
  kwd_attrs: string[]
  kwd_patterns: Pattern[]
}
/** `*name`; null for `*_`. */
export interface MatchStar extends Position { kind: 'MatchStar'; name: string | null }
/** `pattern as name`, a bare `name` (no pattern), or `_` (neither). */
export interface MatchAs extends Position { kind: 'MatchAs'; pattern: Pattern | null; name: string | null }
export interface MatchOr extends Position { kind: 'MatchOr'; patterns: Pattern[] }

export type Pattern =
  | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr

/**
 * The syntax tree. Names and fields are those of CPython 3.13's ASDL, told apart by `kind`; 2.7 adds Print, Exec,
 * Raise27, Repr and tuple parameters. Older versions use the same shapes: 2.7's TryExcept and TryFinally are Try, its
 * slices are Slice and Tuple, its `*args` in calls is Starred.
 */
import type { Arg, Arguments, Comprehension, ExceptHandler, Expression, Keyword } from './expressions.ts'
import type { MatchCase, Pattern } from './patterns.ts'
import type { Alias, Statement, TypeParameter, WithItem } from './statements.ts'

export type * from './expressions.ts'
export type * from './statements.ts'
export type * from './patterns.ts'
export type { PyConstant } from './constants.ts'

export interface Module {
  kind: 'Module'
  body: Statement[]
  /** What `from __future__ import` turned on, in order: 'division', 'unicode_literals', … */
  futures: string[]
}

export type Node =
  | Module | Statement | Expression | Pattern | Arg | Arguments | Comprehension | ExceptHandler | Keyword | MatchCase
  | Alias | TypeParameter | WithItem

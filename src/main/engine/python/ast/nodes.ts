/**
 * The syntax tree. Names and fields are those of CPython 3.13's ASDL, told apart by `kind`; 2.7 adds Print, Exec,
 * Raise27, Repr and tuple parameters. Older versions use the same shapes: 2.7's TryExcept and TryFinally are Try, its
 * slices are Slice and Tuple, its `*args` in calls is Starred.
 */
import type { Arg, Arguments, Comprehension, ExceptHandler, Expression, Keyword, Position } from './expressions.ts'
import type { MatchCase, Pattern } from './patterns.ts'
import type { Alias, Statement, TypeParameter, WithItem } from './statements.ts'

export type {
  Position, ExpressionContext, BoolOperator, Operator, UnaryOperator, CompareOperator, BoolOp, NamedExpr, BinOp,
  UnaryOp, Lambda, IfExp, Dict, SetDisplay, ListComp, SetComp, DictComp, GeneratorExp, Await, Yield, YieldFrom,
  Compare, Call, FormattedValue, JoinedStr, Constant, Attribute, Subscript, Starred, Name, List, Tuple, Slice,
  Repr, ComprehensionExpression, Expression, Comprehension, Arguments, Arg, Keyword, ExceptHandler,
} from './expressions.ts'
export type {
  FunctionDef, AsyncFunctionDef, ClassDef, Return, Delete, Assign, TypeAlias, AugAssign, AnnAssign, For, AsyncFor,
  While, If, With, AsyncWith, Match, Raise, Raise27, Try, TryStar, Assert, Import, ImportFrom, Global, Nonlocal,
  ExpressionStatement, Pass, Break, Continue, Print, Exec, FunctionStatement, Statement, Alias, WithItem, TypeVar,
  ParamSpec, TypeVarTuple, TypeParameter,
} from './statements.ts'
export type {
  MatchCase, MatchValue, MatchSingleton, MatchSequence, MatchMapping, MatchClass, MatchStar, MatchAs, MatchOr,
  Pattern,
} from './patterns.ts'
export type { PyConstant } from './constants.ts'

export interface Module {
  kind: 'Module'
  body: Statement[]
  /** What `from __future__ import` turned on, in order: 'division', 'unicode_literals', … */
  futures: string[]
  /** So far, in the order in which CPython gives them. */
  warnings: SourceWarning[]
}

export interface SourceWarning {
  category: 'SyntaxWarning' | 'DeprecationWarning'
  message: string
  place: Position
  /** Where filters make an error of it, that is a SyntaxError. */
  isSyntaxError: boolean
}

export type Node =
  | Module | Statement | Expression | Pattern | Arg | Arguments | Comprehension | ExceptHandler | Keyword | MatchCase
  | Alias | TypeParameter | WithItem

import type { Arguments, ExceptHandler, Expression, Keyword, Name, Operator, Position } from './expressions.ts'
import type { MatchCase } from './patterns.ts'

interface FunctionParts extends Position {
  name: string
  /** What the function calls itself, where that is not the name it is stored under (python/generics.ts). */
  codeName?: string
  args: Arguments
  body: Statement[]
  decorator_list: Expression[]
  returns: Expression | null
  type_params: TypeParameter[]
}
/** `line` is that of `def`; the code object's first line is that of the first decorator, if there is one. */
export interface FunctionDef extends FunctionParts { kind: 'FunctionDef' }
export interface AsyncFunctionDef extends FunctionParts { kind: 'AsyncFunctionDef' }
export interface ClassDef extends Position {
  kind: 'ClassDef'
  name: string
  codeName?: string
  bases: Expression[]
  keywords: Keyword[]
  body: Statement[]
  decorator_list: Expression[]
  type_params: TypeParameter[]
}
export interface Return extends Position { kind: 'Return'; value: Expression | null }
export interface Delete extends Position { kind: 'Delete'; targets: Expression[] }
export interface Assign extends Position { kind: 'Assign'; targets: Expression[]; value: Expression }
export interface TypeAlias extends Position {
  kind: 'TypeAlias'
  name: Name
  type_params: TypeParameter[]
  value: Expression
}
export interface AugAssign extends Position { kind: 'AugAssign'; target: Expression; op: Operator; value: Expression }
export interface AnnAssign extends Position {
  kind: 'AnnAssign'
  target: Expression
  annotation: Expression
  value: Expression | null
  /** The target is a Name without parentheses. */
  simple: boolean
}
interface ForParts extends Position { target: Expression; iter: Expression; body: Statement[]; orelse: Statement[] }
export interface For extends ForParts { kind: 'For' }
export interface AsyncFor extends ForParts { kind: 'AsyncFor' }
export interface While extends Position { kind: 'While'; test: Expression; body: Statement[]; orelse: Statement[] }
/** `elif` is an If alone in orelse. */
export interface If extends Position { kind: 'If'; test: Expression; body: Statement[]; orelse: Statement[] }
interface WithParts extends Position { items: WithItem[]; body: Statement[] }
export interface With extends WithParts { kind: 'With' }
export interface AsyncWith extends WithParts { kind: 'AsyncWith' }
export interface Match extends Position { kind: 'Match'; subject: Expression; cases: MatchCase[] }
export interface Raise extends Position { kind: 'Raise'; exc: Expression | null; cause: Expression | null }
/** Every raise of 2.7. */
export interface Raise27 extends Position {
  kind: 'Raise27'
  type: Expression | null
  inst: Expression | null
  tback: Expression | null
}
interface TryParts extends Position {
  body: Statement[]
  handlers: ExceptHandler[]
  orelse: Statement[]
  finalbody: Statement[]
}
export interface Try extends TryParts { kind: 'Try' }
export interface TryStar extends TryParts { kind: 'TryStar' }
export interface Assert extends Position { kind: 'Assert'; test: Expression; msg: Expression | null }
export interface Import extends Position { kind: 'Import'; names: Alias[] }
export interface ImportFrom extends Position {
  kind: 'ImportFrom'
  module: string | null
  /** `*` is an alias called '*'. */
  names: Alias[]
  level: number
}
export interface Global extends Position { kind: 'Global'; names: string[] }
export interface Nonlocal extends Position { kind: 'Nonlocal'; names: string[] }
export interface ExpressionStatement extends Position { kind: 'Expr'; value: Expression }
export interface Pass extends Position { kind: 'Pass' }
export interface Break extends Position { kind: 'Break' }
export interface Continue extends Position { kind: 'Continue' }
/** 2.7. `newline` is false after a trailing comma. */
export interface Print extends Position { kind: 'Print'; dest: Expression | null; values: Expression[]; newline: boolean }
/** 2.7. `exec (code, globals, locals)` is taken apart like `exec code in globals, locals`. */
export interface Exec extends Position {
  kind: 'Exec'
  body: Expression
  globals: Expression | null
  locals: Expression | null
}

export type FunctionStatement = FunctionDef | AsyncFunctionDef
export type Statement =
  | FunctionStatement | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For | AsyncFor
  | While | If | With | AsyncWith | Match | Raise | Raise27 | Try | TryStar | Assert | Import | ImportFrom | Global
  | Nonlocal | ExpressionStatement | Pass | Break | Continue | Print | Exec

export interface Alias extends Position { kind: 'alias'; name: string; asname: string | null }
export interface WithItem { kind: 'withitem'; context_expr: Expression; optional_vars: Expression | null }

export interface TypeVar extends Position {
  kind: 'TypeVar'
  name: string
  bound: Expression | null
  default_value: Expression | null
}
export interface ParamSpec extends Position { kind: 'ParamSpec'; name: string; default_value: Expression | null }
export interface TypeVarTuple extends Position { kind: 'TypeVarTuple'; name: string; default_value: Expression | null }
export type TypeParameter = TypeVar | ParamSpec | TypeVarTuple

import type { PyConstant } from './constants.ts'
import type { Statement } from './statements.ts'

/** `line` counts from 1; `column` is a UTF-8 byte offset from 0 (CPython's col_offset). The end is exclusive. */
export interface Position {
  line: number
  column: number
  endLine: number
  endColumn: number
}

export type ExpressionContext = 'Load' | 'Store' | 'Del'
export type BoolOperator = 'And' | 'Or'
export type Operator =
  | 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift'
  | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv'
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub'
/** 2.7's `<>` is NotEq. */
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn'

export interface BoolOp extends Position { kind: 'BoolOp'; op: BoolOperator; values: Expression[] }
export interface NamedExpr extends Position { kind: 'NamedExpr'; target: Name; value: Expression }
export interface BinOp extends Position { kind: 'BinOp'; left: Expression; op: Operator; right: Expression }
export interface UnaryOp extends Position { kind: 'UnaryOp'; op: UnaryOperator; operand: Expression }
export interface Lambda extends Position { kind: 'Lambda'; args: Arguments; body: Expression }
export interface IfExp extends Position { kind: 'IfExp'; test: Expression; body: Expression; orelse: Expression }
/** A null key is `**value`. */
export interface Dict extends Position { kind: 'Dict'; keys: (Expression | null)[]; values: Expression[] }
export interface SetDisplay extends Position { kind: 'Set'; elts: Expression[] }
export interface ListComp extends Position { kind: 'ListComp'; elt: Expression; generators: Comprehension[] }
export interface SetComp extends Position { kind: 'SetComp'; elt: Expression; generators: Comprehension[] }
export interface DictComp extends Position {
  kind: 'DictComp'
  key: Expression
  value: Expression
  generators: Comprehension[]
}
export interface GeneratorExp extends Position { kind: 'GeneratorExp'; elt: Expression; generators: Comprehension[] }
export interface Await extends Position { kind: 'Await'; value: Expression }
export interface Yield extends Position { kind: 'Yield'; value: Expression | null }
export interface YieldFrom extends Position { kind: 'YieldFrom'; value: Expression }
export interface Compare extends Position {
  kind: 'Compare'
  left: Expression
  ops: CompareOperator[]
  comparators: Expression[]
}
/** `*x` is a Starred in args, `**x` a keyword whose arg is null; source order within each list. */
export interface Call extends Position { kind: 'Call'; func: Expression; args: Expression[]; keywords: Keyword[] }
/** conversion: -1 none, else the character code of s, r or a. */
export interface FormattedValue extends Position {
  kind: 'FormattedValue'
  value: Expression
  conversion: -1 | 115 | 114 | 97
  format_spec: JoinedStr | null
}
/** values: Constant (str) and FormattedValue, no two Constants in a row. */
export interface JoinedStr extends Position { kind: 'JoinedStr'; values: (Constant | FormattedValue)[] }
export interface Constant extends Position {
  kind: 'Constant'
  value: PyConstant
  /**
   * 2.7 folds in bytecode: the literals used up stay in co_consts, in this order, and the result is a constant of its
   * own even where an equal one exists. Absent on literals and in 3.x.
   */
  leftovers?: PyConstant[]
}
export interface Attribute extends Position { kind: 'Attribute'; value: Expression; attr: string; ctx: ExpressionContext }
export interface Subscript extends Position {
  kind: 'Subscript'
  value: Expression
  /** A Slice, a Tuple (which may hold Slices), or any expression. */
  slice: Expression
  ctx: ExpressionContext
}
export interface Starred extends Position { kind: 'Starred'; value: Expression; ctx: ExpressionContext }
/** 2.7: None, True and False are Names, as in its own tree. */
export interface Name extends Position { kind: 'Name'; id: string; ctx: ExpressionContext }
export interface List extends Position { kind: 'List'; elts: Expression[]; ctx: ExpressionContext }
export interface Tuple extends Position { kind: 'Tuple'; elts: Expression[]; ctx: ExpressionContext }
/** 2.7: `a[x:y]` has a null step (a simple slice), `a[x:y:]` has the Name None as step (an extended one). */
export interface Slice extends Position {
  kind: 'Slice'
  lower: Expression | null
  upper: Expression | null
  step: Expression | null
}
/** 2.7: backticks. */
export interface Repr extends Position { kind: 'Repr'; value: Expression }

export type ComprehensionExpression = ListComp | SetComp | DictComp | GeneratorExp

export type Expression =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetDisplay | ComprehensionExpression
  | Await | Yield | YieldFrom | Compare | Call | FormattedValue | JoinedStr | Constant
  | Attribute | Subscript | Starred | Name | List | Tuple | Slice | Repr

export interface Comprehension {
  kind: 'comprehension'
  target: Expression
  iter: Expression
  ifs: Expression[]
  is_async: boolean
}

export interface Arguments {
  kind: 'arguments'
  posonlyargs: Arg[]
  args: Arg[]
  vararg: Arg | null
  kwonlyargs: Arg[]
  /** One per kwonlyargs; null where there is none. */
  kw_defaults: (Expression | null)[]
  kwarg: Arg | null
  /** Of the last positional parameters. */
  defaults: Expression[]
}

export interface Arg extends Position {
  kind: 'arg'
  /** 2.7's tuple parameter number i is called `.i`. */
  arg: string
  annotation: Expression | null
  /** 2.7's tuple parameter: unpacked at the start of the body. Null for all others. */
  pattern: Tuple | null
}

export interface Keyword extends Position { kind: 'keyword'; arg: string | null; value: Expression }

export interface ExceptHandler extends Position {
  kind: 'ExceptHandler'
  type: Expression | null
  /** A Name everywhere but in 2.7, where any target is allowed. */
  target: Expression | null
  body: Statement[]
}

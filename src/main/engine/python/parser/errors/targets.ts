/** Why something cannot be assigned to or deleted, in each version's words. */
import type { Expression, ExpressionContext } from '../../ast/nodes.ts'
import type { Dialect } from '../dialect.ts'
import type { Offsets } from '../source.ts'
import { treeError, type SourceError } from './syntax-error.ts'

interface Setting {
  readonly dialect: Dialect
  readonly source: Offsets
}

export function invalidTarget(c: Setting, target: Expression, ctx: ExpressionContext, whole: Expression): SourceError {
  const { dialect } = c
  const verb = ctx === 'Del' ? 'delete' : 'assign to'
  const cannot = dialect.minor >= 8 ? 'cannot' : "can't"
  const start = dialect.minor < 9 ? c.source.offsetOf(whole.line, whole.column) : c.source.offsetOf(target.line, target.column)
  if (target.kind === 'Starred' && dialect.minor >= 0 && dialect.minor < 9) return treeError("can't use starred expression here", start)
  const end = c.source.offsetOf(target.endLine, target.endColumn)
  if (dialect.python2 && target.kind === 'Name') return treeError(`cannot assign to ${target.id}`, start, end)
  return treeError(`${cannot} ${verb} ${describe(target, dialect)}`, start, end)
}

/** CPython's name for a kind of expression. */
export function describe(target: Expression, dialect: Dialect): string {
  const old = dialect.minor < 10
  switch (target.kind) {
    case 'Call':
      return 'function call'
    case 'Constant':
      switch (target.value.type) {
        case 'True': case 'False': case 'None':
          return dialect.minor < 8 ? 'keyword' : target.value.type
        case 'Ellipsis':
          return dialect.minor < 10 ? 'Ellipsis' : 'ellipsis'
        default:
          return 'literal'
      }
    case 'JoinedStr': case 'FormattedValue':
      return dialect.minor < 8 ? 'literal' : 'f-string expression'
    case 'BinOp': case 'UnaryOp':
      return old ? 'operator' : 'expression'
    case 'BoolOp':
      return old ? 'operator' : 'expression'
    case 'Compare':
      return 'comparison'
    case 'Lambda':
      return 'lambda'
    case 'IfExp':
      return 'conditional expression'
    case 'GeneratorExp':
      return 'generator expression'
    case 'ListComp':
      return 'list comprehension'
    case 'SetComp':
      return 'set comprehension'
    case 'DictComp':
      return dialect.minor < 10 ? 'dict comprehension' : 'dict comprehension'
    case 'Dict':
      return dialect.minor < 8 ? (dialect.python2 ? 'literal' : 'literal') : dialect.minor < 10 ? 'dict display' : 'dict literal'
    case 'Set':
      return dialect.minor < 8 ? 'literal' : 'set display'
    case 'Yield': case 'YieldFrom':
      return 'yield expression'
    case 'Await':
      return 'await expression'
    case 'NamedExpr':
      return dialect.minor < 10 ? 'named expression' : 'named expression'
    case 'Repr':
      return 'repr'
    case 'Starred':
      return 'starred'
    case 'Tuple':
      return dialect.python2 ? '()' : 'tuple'
    default:
      return target.kind.toLowerCase()
  }
}

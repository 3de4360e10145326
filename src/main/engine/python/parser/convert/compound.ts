/** Statements with blocks, but for definitions and match. */
import type { ExceptHandler, Expression, If, Statement, WithItem } from '../../ast/nodes.ts'
import { syntaxError } from '../errors/syntax-error.ts'
import type { TreeNode } from '../tree.ts'
import { tupleOf } from './collections.ts'
import { childOf, hasChild, named, tooDeep, unexpected, type Converter } from './converter.ts'
import { store } from './targets.ts'

export function blockOf(c: Converter, node: TreeNode): Statement[] {
  const block = childOf(node, 'block')
  if (block === undefined) throw unexpected(node)
  return c.statements(block)
}

function elseOf(c: Converter, node: TreeNode): Statement[] {
  const clause = childOf(node, 'else_clause')
  return clause === undefined ? [] : blockOf(c, clause)
}

const MAX_ELIF = 1000

/** `elif` clauses are siblings in the library's tree and nest in ours. */
export function ifStatement(c: Converter, node: TreeNode): Statement {
  const clauses = node.children.filter((child) => child.type === 'elif_clause')
  if (clauses.length > MAX_ELIF) throw tooDeep(node, MAX_ELIF)
  let orelse = elseOf(c, node)
  for (let i = clauses.length - 1; i >= 0; i--) orelse = [ifClause(c, clauses[i], orelse, node.end)]
  return ifClause(c, node, orelse, node.end)
}

function ifClause(c: Converter, node: TreeNode, orelse: Statement[], end: number): If {
  return { kind: 'If', test: c.expression(node.children[1]), body: blockOf(c, node), orelse, ...c.between(node.start, end) }
}

export function whileStatement(c: Converter, node: TreeNode): Statement {
  const test = c.expression(node.children[1])
  return { kind: 'While', test, body: blockOf(c, node), orelse: elseOf(c, node), ...c.position(node) }
}

export function forStatement(c: Converter, node: TreeNode): Statement {
  const is_async = hasChild(node, 'async')
  const [, target, , iter] = is_async ? node.children.slice(1) : node.children
  return {
    kind: is_async ? 'AsyncFor' : 'For',
    target: store(c, c.expression(target)),
    iter: c.expression(iter),
    body: blockOf(c, node),
    orelse: elseOf(c, node),
    ...c.position(node),
  }
}

export function tryStatement(c: Converter, node: TreeNode): Statement {
  const clauses = node.children.filter((child) => child.type === 'except_clause')
  const finallyClause = childOf(node, 'finally_clause')
  const body = blockOf(c, node)
  const star = clauses.some((clause) => clause.children[1].type === '*')
  if (star && c.dialect.minor < 11) throw unexpected(clauses[0].children[1])
  if (star) refuseMixed(clauses)
  return {
    kind: star ? 'TryStar' : 'Try',
    body,
    handlers: clauses.map((clause) => handler(c, clause)),
    orelse: elseOf(c, node),
    finalbody: finallyClause === undefined ? [] : blockOf(c, finallyClause),
    ...c.position(node),
  }
}

function refuseMixed(clauses: readonly TreeNode[]): void {
  const isStar = (clause: TreeNode): boolean => clause.children[1].type === '*'
  const other = clauses.find((clause) => isStar(clause) !== isStar(clauses[0]))
  if (other === undefined) return
  const { start, end } = other.children[0]
  const message = "cannot have both 'except' and 'except*' on the same 'try'"
  throw syntaxError(message, start, end)
}

/** `except E as e`, and 2.7's `except E, target`. */
function handler(c: Converter, node: TreeNode): ExceptHandler {
  const children = node.children
  const colon = children.findIndex((child) => child.type === ':')
  const items = children.slice(1, colon).filter((child) => child.type !== '*')
  let type: Expression | null = null
  let target: Expression | null = null
  if (items.length === 0 && colon > 1) throw syntaxError('expected one or more exception types', children[colon].start, children[colon].end)
  if (items.length > 0) {
    const [only, separator, second] = items
    const first = outermostAs(only)
    if (first.type === 'as_pattern') {
      type = c.expression(first.children[0])
      target = c.expression(first.children[2])
    } else {
      type = c.expression(first)
      if (separator?.type === ',' && (!c.dialect.python2 || items.length !== 3)) throw unexpected(separator)
      if (second !== undefined) target = c.expression(second)
    }
  }
  if (target !== null) {
    target = store(c, target)
    if (!c.dialect.python2 && target.kind !== 'Name') throw unexpected(node)
  }
  return { kind: 'ExceptHandler', type, target, body: blockOf(c, node), ...c.position(node) }
}

export function withStatement(c: Converter, node: TreeNode): Statement {
  const clause = childOf(node, 'with_clause')!
  const kind = hasChild(node, 'async') ? 'AsyncWith' : 'With'
  return { kind, items: withItems(c, clause), body: blockOf(c, node), ...c.position(node) }
}

/** Brackets around the items belong to the statement from 3.9 on; before, they make a tuple. */
function withItems(c: Converter, clause: TreeNode): WithItem[] {
  const items = clause.children.filter((child) => child.type === 'with_item')
  const bracketed = clause.children[0].type === '('
  if (bracketed && c.dialect.minor < 9) {
    const inner = items.map((item) => outermostAs(item.children[0]))
    if (inner.some((value) => value.type === 'as_pattern')) throw unexpected(inner.find((v) => v.type === 'as_pattern')!.children[1])
    const single = inner.length === 1 && !hasChild(clause, ',')
    const value = single ? c.expression(inner[0]) : tupleOf(c, inner, clause.start, clause.end)
    return [{ kind: 'withitem', context_expr: value, optional_vars: null }]
  }
  const only = items.length === 1 ? items[0].children[0] : undefined
  if (only?.type === 'tuple' && c.dialect.minor >= 9 && !bracketed && named(only).length > 0) {
    return named(only).map((value) => withItem(c, value))
  }
  if (only?.type === 'parenthesized_expression' && outermostAs(only.children[1]).type === 'as_pattern') {
    return [withItem(c, only.children[1])]
  }
  return items.map((item) => withItem(c, item.children[0]))
}

function withItem(c: Converter, item: TreeNode): WithItem {
  const node = outermostAs(item)
  if (node.type !== 'as_pattern') return { kind: 'withitem', context_expr: c.expression(node), optional_vars: null }
  const [value, , target] = node.children
  return { kind: 'withitem', context_expr: c.expression(value), optional_vars: store(c, c.expression(target)) }
}

/** Expressions whose last operand the library reads together with an `as` that belongs to the whole. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['conditional_expression', 'lambda', 'boolean_operator', 'not_operator', 'comparison_operator', 'binary_operator', 'unary_operator'])

/** `a if b else c as d` names the conditional expression. */
function outermostAs(node: TreeNode): TreeNode {
  if (!OPEN_ENDED.has(node.type)) return node
  const last = outermostAs(node.children[node.children.length - 1])
  if (last.type !== 'as_pattern') return node
  const [value, ...rest] = last.children
  const whole: TreeNode = { ...node, end: value.end, children: [...node.children.slice(0, -1), value] }
  return { type: 'as_pattern', start: node.start, end: last.end, children: [whole, ...rest] }
}

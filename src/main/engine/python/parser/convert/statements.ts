/** Simple statements. */
import type { Delete, Exec, Expression, Print, Raise, Raise27, Statement } from '../../ast/nodes.ts'
import type { TreeNode } from '../tree.ts'
import { annotationTarget } from '../errors/annotation.ts'
import { illegalAugmented } from '../errors/augmented.ts'
import { oneOrTuple } from './collections.ts'
import { hasChild, named, unexpected, type Converter } from './converter.ts'
import { augmentedOperator } from './operators.ts'
import { del, store } from './targets.ts'
import { annotation } from './types.ts'

export function expressionStatement(c: Converter, node: TreeNode): Statement {
  const first = node.children[0]
  if (first.type === 'assignment') return assignment(c, first)
  if (first.type === 'augmented_assignment') return augmented(c, first)
  if (first.type === 'yield' && c.token(first).text === 'print') return print(c, first)
  return { kind: 'Expr', value: oneOrTuple(c, node.children), ...c.position(node) }
}

function assignment(c: Converter, node: TreeNode): Statement {
  const targets: Expression[] = []
  let at: TreeNode = node
  for (;;) {
    const [left, operator, right] = at.children
    if (operator.type === ':') {
      if (at !== node) throw unexpected(operator)
      return annotated(c, node)
    }
    targets.push(store(c, c.expression(left)))
    if (right.type === 'augmented_assignment') throw unexpected(right.children[1])
    if (right.type !== 'assignment') {
      return { kind: 'Assign', targets, value: c.expression(right), ...c.position(node) }
    }
    at = right
  }
}

function annotated(c: Converter, node: TreeNode): Statement {
  const [left, , type, , right] = node.children
  const target = annotationTarget(c, c.expression(left), left.start, left.end)
  if (right?.type === 'assignment' || right?.type === 'augmented_assignment') throw unexpected(right.children[1])
  return {
    kind: 'AnnAssign',
    target,
    annotation: annotation(c, type),
    value: right === undefined ? null : c.expression(right),
    simple: left.type === 'identifier',
    ...c.position(node),
  }
}

function augmented(c: Converter, node: TreeNode): Statement {
  const [left, operator, right] = node.children
  const target = c.expression(left)
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
    throw illegalAugmented(c, target, left.start, left.end)
  }
  if (right.type === 'assignment' || right.type === 'augmented_assignment') throw unexpected(right.children[1])
  return {
    kind: 'AugAssign', target: store(c, target), op: augmentedOperator(operator.type), value: c.expression(right),
    ...c.position(node),
  }
}

/** 2.7. The library read a `yield`; `>>` was blanked. */
function print(c: Converter, node: TreeNode): Print {
  const list = node.children[1]
  const position = c.position(node)
  const print: Print = { kind: 'Print', dest: null, values: [], newline: true, ...position }
  if (list === undefined) return print
  const items = list.type === 'expression_list' ? list.children : [list]
  print.newline = items[items.length - 1].type !== ','
  print.values = items.filter((item) => item.type !== ',').map((item) => c.expression(item))
  const between = c.source.text.slice(node.start + 5, items[0].start)
  if (/^[\s\\]*>>/.test(between)) {
    print.dest = print.values.shift()!
    // `print >>f,` has nothing after the comma.
    if (print.values.length === 0 && !print.newline) throw unexpected(items[items.length - 1])
  }
  return print
}

export function deleteStatement(c: Converter, node: TreeNode): Statement {
  const list = node.children[1]
  if (c.token(node).text === 'exec') return exec(c, node, list)
  const items = list.type === 'expression_list' ? named(list) : [list]
  const statement: Delete = {
    kind: 'Delete', targets: items.map((item) => del(c, c.expression(item))), ...c.position(node),
  }
  return statement
}

/** 2.7: `exec code [in globals [, locals]]`. The library read a comparison. */
function exec(c: Converter, node: TreeNode, list: TreeNode): Exec {
  const items = list.type === 'expression_list' ? named(list) : [list]
  if (items.length > 2) throw unexpected(items[2])
  const first = c.expression(items[0])
  const locals = items.length === 2 ? c.expression(items[1]) : null
  const position = c.position(node)
  if (items[0].type !== 'comparison_operator' || first.kind !== 'Compare') {
    if (locals !== null) throw unexpected(list.children[1])
    // `exec (code, globals)` looks like the later function; 2.7.9 and later read it so.
    if (first.kind === 'Tuple' && (first.elts.length === 2 || first.elts.length === 3)) {
      const [body, globals, inner] = first.elts
      return { kind: 'Exec', body, globals, locals: inner ?? null, ...position }
    }
    return { kind: 'Exec', body: first, globals: null, locals: null, ...position }
  }
  if (first.ops[0] !== 'In') throw unexpected(items[0].children[1])
  const [globals, ...more] = first.comparators
  const scope: Expression = more.length === 0
    ? globals
    : { ...first, left: globals, ops: first.ops.slice(1), comparators: more }
  return { kind: 'Exec', body: first.left, globals: scope, locals, ...position }
}

export function returnStatement(c: Converter, node: TreeNode): Statement {
  const value = node.children[1]
  return { kind: 'Return', value: value === undefined ? null : c.expression(value), ...c.position(node) }
}

export function raiseStatement(c: Converter, node: TreeNode): Raise | Raise27 {
  const children = node.children
  const from = children.findIndex((child) => child.type === 'from')
  const value = from === 1 ? undefined : children[1]
  const position = c.position(node)
  if (c.dialect.python2) {
    if (from >= 0) throw unexpected(children[from])
    const items = value === undefined ? [] : value.type === 'expression_list' ? value.children : [value]
    if (items.length > 5 || items[items.length - 1]?.type === ',') throw unexpected(items[items.length - 1])
    const [type, inst, tback] = items.filter((item) => item.type !== ',').map((item) => c.expression(item))
    return { kind: 'Raise27', type: type ?? null, inst: inst ?? null, tback: tback ?? null, ...position }
  }
  if (value?.type === 'expression_list') throw unexpected(value.children[1])
  if (from === 1) throw unexpected(children[1])
  return {
    kind: 'Raise',
    exc: value === undefined ? null : c.expression(value),
    cause: from < 0 ? null : c.expression(children[from + 1]),
    ...position,
  }
}

export function assertStatement(c: Converter, node: TreeNode): Statement {
  const items = node.children.slice(1)
  if (items.length > 3) throw unexpected(items[3])
  const [test, msg] = items.filter((item) => item.type !== ',').map((item) => c.expression(item))
  return { kind: 'Assert', test, msg: msg ?? null, ...c.position(node) }
}

export function scopeStatement(c: Converter, node: TreeNode): Statement {
  const kind = node.type === 'global_statement' ? 'Global' : 'Nonlocal'
  if (hasChild(node, 'ERROR')) throw unexpected(node)
  return { kind, names: named(node).map((name) => c.identifier(name)), ...c.position(node) }
}

import type { Comprehension, Expression, Tuple } from '../../ast/nodes.ts'
import type { TreeNode } from '../tree.ts'
import { hasChild, named, unexpected, type Converter } from './converter.ts'
import { store } from './targets.ts'

export function expressions(c: Converter, nodes: readonly TreeNode[]): Expression[] {
  return nodes.map((node) => c.expression(node))
}

export function tupleOf(c: Converter, nodes: readonly TreeNode[], start: number, end: number): Tuple {
  return { kind: 'Tuple', elts: expressions(c, nodes), ctx: 'Load', ...c.between(start, end) }
}

/** One expression, or a tuple when there is a comma. `nodes` includes the commas. */
export function oneOrTuple(c: Converter, nodes: readonly TreeNode[]): Expression {
  if (nodes.length === 1) return c.expression(nodes[0])
  const items = nodes.filter((node) => node.type !== ',')
  return tupleOf(c, items, nodes[0].start, nodes[nodes.length - 1].end)
}

export function parenthesized(c: Converter, node: TreeNode): Expression {
  const inner = node.children[1]
  if (c.token(node).text === '`') {
    return { kind: 'Repr', value: c.expression(inner), ...c.position(node) }
  }
  return c.expression(inner)
}

export function tuple(c: Converter, node: TreeNode): Expression {
  if (c.token(node).text === '`') {
    const inner = node.children.slice(1, -1)
    if (inner.length === 0) throw unexpected(node)
    return { kind: 'Repr', value: oneOrTuple(c, inner), ...c.position(node) }
  }
  // `(*a)` alone is the library's leniency.
  if (node.children.length === 3) return c.expression(node.children[1])
  return tupleOf(c, named(node), node.start, node.end)
}

export function dictionary(c: Converter, node: TreeNode): Expression {
  const keys: (Expression | null)[] = []
  const values: Expression[] = []
  for (const child of named(node)) {
    if (child.type === 'pair') {
      keys.push(c.expression(child.children[0]))
      values.push(c.expression(child.children[2]))
    } else {
      keys.push(null)
      values.push(c.expression(child.children[1]))
    }
  }
  return { kind: 'Dict', keys, values, ...c.position(node) }
}

export function comprehension(c: Converter, node: TreeNode): Expression {
  const [body, ...clauses] = named(node)
  const generators: Comprehension[] = []
  for (const clause of clauses) {
    if (clause.type === 'for_in_clause') generators.push(forClause(c, clause))
    else generators[generators.length - 1].ifs.push(c.expression(clause.children[1]))
  }
  const position = c.position(node)
  switch (node.type) {
    case 'dictionary_comprehension': {
      const [key, , value] = body.children
      return { kind: 'DictComp', key: c.expression(key), value: c.expression(value), generators, ...position }
    }
    case 'list_comprehension':
      return { kind: 'ListComp', elt: c.expression(body), generators, ...position }
    case 'set_comprehension':
      return { kind: 'SetComp', elt: c.expression(body), generators, ...position }
    default:
      return { kind: 'GeneratorExp', elt: c.expression(body), generators, ...position }
  }
}

function forClause(c: Converter, node: TreeNode): Comprehension {
  const at = node.children.findIndex((child) => child.type === 'in')
  const targetAt = node.children.findIndex((child) => child.type === 'for') + 1
  return {
    kind: 'comprehension',
    target: store(c, c.expression(node.children[targetAt])),
    iter: oneOrTuple(c, node.children.slice(at + 1)),
    ifs: [],
    is_async: hasChild(node, 'async'),
  }
}

/** `a[…]`: several items, or one with a comma behind it, are a tuple. */
export function subscript(c: Converter, node: TreeNode): Expression {
  const open = node.children.findIndex((child) => child.type === '[')
  const items = node.children.slice(open + 1, -1)
  const first = items[0]
  const single = items.length === 1 && first.type !== 'list_splat'
  const slice = single ? c.expression(first) : oneOrTuple(c, items.length === 1 ? [first, comma(first)] : items)
  return { kind: 'Subscript', value: c.expression(node.children[0]), slice, ctx: 'Load', ...c.position(node) }
}

/** `a[*b]` is a tuple without a comma. */
function comma(after: TreeNode): TreeNode {
  return { type: ',', start: after.end, end: after.end, children: [] }
}

export function slice(c: Converter, node: TreeNode): Expression {
  const parts: (Expression | null)[] = [null]
  let colons = 0
  for (const child of node.children) {
    if (child.type === ':') {
      colons++
      parts.push(null)
    } else parts[colons] = c.expression(child)
  }
  const position = c.position(node)
  let step = parts[2] ?? null
  if (c.dialect.python2 && colons === 2 && step === null) {
    const end = node.children[node.children.length - 1].end
    step = { kind: 'Name', id: 'None', ctx: 'Load', ...c.between(end, end) }
  }
  return { kind: 'Slice', lower: parts[0], upper: parts[1] ?? null, step, ...position }
}

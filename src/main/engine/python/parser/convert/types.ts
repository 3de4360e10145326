/** Annotations and 3.12's type parameters. The grammar parses them as types; they are expressions. */
import type { Expression, TypeParameter } from '../../ast/nodes.ts'
import type { TreeNode } from '../tree.ts'
import { nameNode, named, unexpected, type Converter } from './converter.ts'

export function annotation(c: Converter, node: TreeNode): Expression {
  switch (node.type) {
    case 'type':
      return annotation(c, node.children[0])
    case 'generic_type': {
      const [base, list] = node.children
      const items = named(list)
      const elements = items.map((item) => annotation(c, item))
      const bare = list.children.length === 3
      const slice: Expression = bare
        ? elements[0]
        : { kind: 'Tuple', elts: elements, ctx: 'Load', ...c.between(items[0].start, list.children[list.children.length - 2].end) }
      return { kind: 'Subscript', value: nameNode(c, base), slice, ctx: 'Load', ...c.position(node) }
    }
    case 'union_type': {
      const [left, , right] = node.children
      return { kind: 'BinOp', left: annotation(c, left), op: 'BitOr', right: annotation(c, right), ...c.position(node) }
    }
    case 'member_type': {
      const [value, , name] = node.children
      return { kind: 'Attribute', value: annotation(c, value), attr: c.identifier(name), ctx: 'Load', ...c.position(node) }
    }
    case 'splat_type':
      if (node.children[0].type !== '*') throw unexpected(node)
      return { kind: 'Starred', value: nameNode(c, node.children[1]), ctx: 'Load', ...c.position(node) }
    case 'constrained_type':
      throw unexpected(node.children[1])
    default:
      return c.expression(node)
  }
}

/** `[T, *Ts, **P]`. */
export function typeParameters(c: Converter, list: TreeNode | undefined): TypeParameter[] {
  if (list === undefined) return []
  if (c.dialect.minor < 12) throw unexpected(list.children[0])
  return named(list).map((item) => typeParameter(c, item))
}

function typeParameter(c: Converter, item: TreeNode): TypeParameter {
  const node = item.type === 'type' ? item.children[0] : item
  const position = c.position(item)
  if (node.type === 'constrained_type') {
    const [name, , bound] = node.children
    return { kind: 'TypeVar', name: c.identifier(leaf(name)), bound: annotation(c, bound), default_value: null, ...position }
  }
  if (node.type === 'splat_type' || node.type === 'list_splat') {
    const kind = node.children[0].type === '**' ? 'ParamSpec' : 'TypeVarTuple'
    return { kind, name: c.identifier(node.children[1]), default_value: null, ...position }
  }
  return { kind: 'TypeVar', name: c.identifier(leaf(node)), bound: null, default_value: null, ...position }
}

function leaf(node: TreeNode): TreeNode {
  const inner = node.type === 'type' ? node.children[0] : node
  if (inner.type !== 'identifier') throw unexpected(inner)
  return inner
}

import type { Expression, FunctionStatement, Statement } from '../../ast/nodes.ts'
import type { TreeNode } from '../tree.ts'
import { callArguments } from './calls.ts'
import { blockOf } from './compound.ts'
import { boundName, childOf, hasChild, unexpected, type Converter } from './converter.ts'
import { parameters } from './parameters.ts'
import { annotation, typeParameters } from './types.ts'

export function decorated(c: Converter, node: TreeNode): Statement {
  const decorators = node.children.filter((child) => child.type === 'decorator').map((child) => decorator(c, child))
  const definition = node.children[node.children.length - 1]
  if (definition.type === 'class_definition') return classDefinition(c, definition, decorators)
  return functionDefinition(c, definition, decorators)
}

function decorator(c: Converter, node: TreeNode): Expression {
  const value = c.expression(node.children[1])
  if (c.dialect.minor < 9 && !isDottedCall(value)) throw unexpected(node.children[1])
  return value
}

/** Up to 3.8 a decorator is a dotted name, called or not. */
function isDottedCall(value: Expression): boolean {
  let at = value.kind === 'Call' ? value.func : value
  while (at.kind === 'Attribute') at = at.value
  return at.kind === 'Name'
}

export function functionDefinition(c: Converter, node: TreeNode, decorators: Expression[]): FunctionStatement {
  const returns = childOf(node, 'type')
  if (returns !== undefined && c.dialect.python2) throw unexpected(childOf(node, '->')!)
  const name = childOf(node, 'identifier')
  if (name === undefined) throw unexpected(node)
  return {
    kind: hasChild(node, 'async') ? 'AsyncFunctionDef' : 'FunctionDef',
    name: boundName(c, name),
    args: parameters(c, childOf(node, 'parameters')!),
    body: blockOf(c, node),
    decorator_list: decorators,
    returns: returns === undefined ? null : annotation(c, returns),
    type_params: typeParameters(c, childOf(node, 'type_parameter')),
    ...c.position(node),
  }
}

export function classDefinition(c: Converter, node: TreeNode, decorators: Expression[]): Statement {
  const list = childOf(node, 'argument_list')
  const { args, keywords } = list === undefined ? { args: [], keywords: [] } : callArguments(c, list)
  if (c.dialect.python2 && keywords.length > 0) throw unexpected(list!)
  return {
    kind: 'ClassDef',
    name: boundName(c, childOf(node, 'identifier')!),
    bases: args,
    keywords,
    body: blockOf(c, node),
    decorator_list: decorators,
    type_params: typeParameters(c, childOf(node, 'type_parameter')),
    ...c.position(node),
  }
}

export function typeAlias(c: Converter, node: TreeNode): Statement {
  const [, left, , right] = node.children
  const target = left.children[0]
  if (c.dialect.minor < 12) throw unexpected(left)
  const generic = target.type === 'generic_type'
  const name = generic ? target.children[0] : target
  let list = generic ? target.children[1] : undefined
  if (target.type === 'subscript') list = { ...target, type: 'type_parameter', children: target.children.slice(1) }
  const identifier = target.type === 'subscript' ? target.children[0] : name
  return {
    kind: 'TypeAlias',
    name: { kind: 'Name', id: c.identifier(identifier), ctx: 'Store', ...c.position(identifier) },
    type_params: typeParameters(c, list),
    value: annotation(c, right),
    ...c.position(node),
  }
}

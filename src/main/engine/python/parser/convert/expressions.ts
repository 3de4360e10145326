import type { Expression, Lambda } from '../../ast/nodes.ts'
import { parseNumber } from '../literals/numbers.ts'
import type { TreeNode } from '../tree.ts'
import { liftStar } from './star.ts'
import { call } from './calls.ts'
import { comprehension, dictionary, expressions, oneOrTuple, parenthesized, slice, subscript, tuple } from './collections.ts'
import { named, nameNode, tooDeep, unexpected, type Converter } from './converter.ts'
import { awaited, binary, boolean, comparison, conditional, unary } from './operators.ts'
import { noParameters, parameters } from './parameters.ts'
import { annotation } from './types.ts'

/** Deeper than this stands for CPython's own "too many nested" limits, and keeps our recursion off the stack's end. */
const MAX_DEPTH = 600

export class ExpressionConverter {
  private depth = 0

  convert(c: Converter, node: TreeNode): Expression {
    if (++this.depth > MAX_DEPTH) throw tooDeep(node, MAX_DEPTH)
    const result = expression(c, node)
    this.depth--
    return result
  }
}

function expression(c: Converter, given: TreeNode): Expression {
  const node = liftStar(given)
  switch (node.type) {
    case 'identifier':
      return name(c, node)
    case 'attribute':
      return attribute(c, node)
    case 'call':
      return call(c, node)
    case 'integer':
    case 'float':
      return { kind: 'Constant', value: parseNumber(c.token(node).text, c.dialect), ...c.position(node) }
    case 'string':
      return c.strings([c.token(node)], node)
    case 'concatenated_string':
      return c.strings(named(node).map((part) => c.token(part)), node)
    case 'true':
    case 'false':
    case 'none':
      return { kind: 'Constant', value: { type: c.token(node).text as 'None' }, ...c.position(node) }
    case 'ellipsis':
      return { kind: 'Constant', value: { type: 'Ellipsis' }, ...c.position(node) }
    case 'binary_operator':
      return binary(c, node)
    case 'unary_operator':
    case 'not_operator':
      return unary(c, node)
    case 'comparison_operator':
      return comparison(c, node)
    case 'boolean_operator':
      return boolean(c, node)
    case 'conditional_expression':
      return conditional(c, node)
    case 'subscript':
      return subscript(c, node)
    case 'slice':
      return slice(c, node)
    case 'parenthesized_expression':
      return parenthesized(c, node)
    case 'tuple':
    case 'tuple_pattern':
      return tuple(c, node)
    case 'expression_list':
    case 'pattern_list':
      return oneOrTuple(c, node.children)
    case 'list':
    case 'list_pattern':
      return { kind: 'List', elts: expressions(c, named(node)), ctx: 'Load', ...c.position(node) }
    case 'set':
      return { kind: 'Set', elts: expressions(c, named(node)), ...c.position(node) }
    case 'dictionary':
      return dictionary(c, node)
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return comprehension(c, node)
    case 'lambda':
      return lambda(c, node)
    case 'list_splat':
    case 'list_splat_pattern':
      return { kind: 'Starred', value: c.expression(node.children[1]), ctx: 'Load', ...c.position(node) }
    case 'named_expression':
      return walrus(c, node)
    case 'yield':
      return yielded(c, node)
    case 'await':
      return awaited(c, node)
    case 'as_pattern_target':
      return oneOrTuple(c, node.children)
    case 'type':
      return annotation(c, node)
    default:
      throw unexpected(node)
  }
}

function name(c: Converter, node: TreeNode): Expression {
  const token = c.token(node)
  if (token.type === 'number') return { kind: 'Constant', value: parseNumber(token.text, c.dialect), ...c.position(node) }
  return nameNode(c, node)
}

function attribute(c: Converter, node: TreeNode): Expression {
  const [object, , attr] = node.children
  return { kind: 'Attribute', value: c.expression(object), attr: c.identifier(attr), ctx: 'Load', ...c.position(node) }
}

function lambda(c: Converter, node: TreeNode): Lambda {
  const list = node.children.find((child) => child.type === 'lambda_parameters')
  const args = list === undefined ? noParameters() : parameters(c, list)
  return { kind: 'Lambda', args, body: c.expression(node.children[node.children.length - 1]), ...c.position(node) }
}

function walrus(c: Converter, node: TreeNode): Expression {
  const [target, operator, value] = node.children
  if (c.dialect.minor < 8) throw unexpected(operator)
  return { kind: 'NamedExpr', target: nameNode(c, target, 'Store'), value: c.expression(value), ...c.position(node) }
}

function yielded(c: Converter, node: TreeNode): Expression {
  const children = node.children
  if (children.length > 1 && children[1].type === 'from') {
    return { kind: 'YieldFrom', value: c.expression(children[2]), ...c.position(node) }
  }
  const value = children.length === 1 ? null : oneOrTuple(c, children.slice(1))
  return { kind: 'Yield', value, ...c.position(node) }
}

import type { Arg, Arguments, Expression, Tuple } from '../../ast/nodes.ts'
import { parameterError } from '../errors/parameters.ts'
import type { TreeNode } from '../tree.ts'
import { boundName, isNamed, type Converter, unexpected } from './converter.ts'
import { store } from './targets.ts'
import { annotation } from './types.ts'

export function noParameters(): Arguments {
  return { kind: 'arguments', posonlyargs: [], args: [], vararg: null, kwonlyargs: [], kw_defaults: [], kwarg: null, defaults: [] }
}

/** `list` is a `parameters` (in brackets) or a `lambda_parameters` node. */
export function parameters(c: Converter, list: TreeNode): Arguments {
  const result = noParameters()
  const nodes = list.children.filter(isParameter)
  const error = parameterError(c.dialect, nodes, list.type === 'lambda_parameters')
  if (error !== null) throw error
  let keywordOnly = false
  for (const node of nodes) {
    if (node.type === 'positional_separator') {
      result.posonlyargs = result.args
      result.args = []
      continue
    }
    if (node.type === 'keyword_separator') {
      keywordOnly = true
      continue
    }
    const { name, type, value } = partsOf(node)
    if (name.type === 'list_splat_pattern') {
      result.vararg = argument(c, name.children[1], type, name.children[1].start, node.end)
      keywordOnly = true
    } else if (name.type === 'dictionary_splat_pattern') {
      result.kwarg = argument(c, name.children[1], type, name.children[1].start, node.end)
    } else {
      const end = type === null ? name.end : type.end
      const arg = name.type === 'tuple_pattern' ? tupleArgument(c, name, result) : argument(c, name, type, name.start, end)
      if (keywordOnly) {
        result.kwonlyargs.push(arg)
        result.kw_defaults.push(value === null ? null : c.expression(value))
      } else {
        result.args.push(arg)
        if (value !== null) result.defaults.push(c.expression(value))
      }
    }
  }
  return result
}

function isParameter(node: TreeNode): boolean {
  return isNamed(node)
}

interface Parts { name: TreeNode; type: TreeNode | null; value: TreeNode | null }

export function partsOf(node: TreeNode): Parts {
  const children = node.children
  switch (node.type) {
    case 'typed_parameter':
      return { name: children[0], type: children[2], value: null }
    case 'default_parameter':
      return { name: children[0], type: null, value: children[2] }
    case 'typed_default_parameter':
      return { name: children[0], type: children[2], value: children[4] }
    default:
      return { name: node, type: null, value: null }
  }
}

function argument(c: Converter, name: TreeNode, type: TreeNode | null, start: number, end: number): Arg {
  if (name.type !== 'identifier') throw unexpected(name)
  return {
    kind: 'arg',
    arg: boundName(c, name),
    annotation: type === null ? null : annotation(c, type),
    pattern: null,
    ...c.between(start, end),
  }
}

/** 2.7. `((a))` is plain `a`; CPython numbers a tuple by its place among the positional parameters. */
function tupleArgument(c: Converter, node: TreeNode, result: Arguments): Arg {
  const pattern: Expression = store(c, c.expression(node))
  if (pattern.kind === 'Name') return { kind: 'arg', arg: pattern.id, annotation: null, pattern: null, ...c.position(node) }
  return { kind: 'arg', arg: `.${result.args.length}`, annotation: null, pattern: pattern as Tuple, ...c.position(node) }
}

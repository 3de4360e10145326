import type { Expression, Keyword } from '../../ast/nodes.ts'
import type { TreeNode } from '../tree.ts'
import { argumentError, refuseLooseGenerator } from '../errors/arguments.ts'
import { boundName, named, unexpected, type Converter } from './converter.ts'

export interface CallArguments {
  readonly args: Expression[]
  readonly keywords: Keyword[]
}

export function call(c: Converter, node: TreeNode): Expression {
  const [func, list] = node.children
  return { kind: 'Call', func: c.expression(func), ...callArguments(c, list), ...c.position(node) }
}

export function callArguments(c: Converter, list: TreeNode): CallArguments {
  if (list.type === 'generator_expression') refuseLooseGenerator(c, list)
  if (list.type === 'generator_expression') return { args: [c.expression(list)], keywords: [] }
  const args: Expression[] = []
  const keywords: Keyword[] = []
  const nodes = named(list)
  const error = argumentError(c, nodes, list.end - 1)
  if (error !== null) throw error
  for (const node of nodes) {
    if (node.type === 'keyword_argument') {
      const [name, , value] = node.children
      keywords.push({ kind: 'keyword', arg: boundName(c, name), value: c.expression(value), ...c.position(node) })
    } else if (node.type === 'dictionary_splat') {
      keywords.push({ kind: 'keyword', arg: null, value: c.expression(node.children[1]), ...c.position(node) })
    } else if (node.type === 'ERROR') throw unexpected(node)
    else args.push(c.expression(node))
  }
  return { args, keywords }
}

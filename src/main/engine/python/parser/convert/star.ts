/** `[*a.b]` comes as `(*a).b` from the grammar. */
import type { TreeNode } from '../tree.ts'

const PRIMARIES = new Set(['attribute', 'call', 'subscript'])
const STARS = new Set(['list_splat', 'list_splat_pattern'])

/** A primary whose first part bears a star, as a star before the whole; any other node as it is. */
export function liftStar(node: TreeNode): TreeNode {
  if (!PRIMARIES.has(node.type)) return node
  const chain: TreeNode[] = []
  let first = node
  while (PRIMARIES.has(first.type)) {
    chain.push(first)
    first = first.children[0]!
  }
  if (!STARS.has(first.type)) return node
  const [star, ...operands] = first.children
  let value = operands[0]!
  for (const part of chain.reverse()) value = { ...part, start: value.start, children: [value, ...part.children.slice(1)] }
  return { ...first, start: node.start, end: node.end, children: [star!, value] }
}

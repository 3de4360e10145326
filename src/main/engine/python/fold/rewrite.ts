import type { Expression, Node } from '../ast/nodes.ts'

/** Puts `replace(child)` in the place of every expression directly or indirectly below, innermost first. */
export function rewriteChildren(node: Node, replace: (child: Expression) => Expression, skip?: ReadonlySet<string>): void {
  const fields = node as unknown as Record<string, unknown>
  for (const key of Object.keys(fields)) {
    if (skip !== undefined && skip.has(key)) continue
    const field = fields[key]
    if (Array.isArray(field)) {
      for (let i = 0; i < field.length; i++) field[i] = rewrite(field[i], replace, skip)
    } else if (typeof field === 'object' && field !== null) fields[key] = rewrite(field, replace, skip)
  }
}

function rewrite(value: unknown, replace: (child: Expression) => Expression, skip?: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return value
  const node = value as Node
  rewriteChildren(node, replace, skip)
  return replace(node as Expression)
}

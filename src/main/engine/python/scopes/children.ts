import type { Node } from '../ast/nodes.ts'

/** The nodes directly below, in the order of the fields. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  for (const field of Object.values(node) as unknown[]) {
    if (Array.isArray(field)) for (const item of field) visitNode(item, visit)
    else visitNode(field, visit)
  }
}

function visitNode(value: unknown, visit: (child: Node) => void): void {
  if (typeof value === 'object' && value !== null && 'kind' in value) visit(value as Node)
}

import type { Expression, Tuple } from '../../ast/nodes.ts'
import type { Offsets } from '../source.ts'
import { treeError } from './syntax-error.ts'

/** What may stand before `: annotation`. */
export function annotationTarget(
  c: { readonly source: Offsets },
  target: Expression,
  start: number,
  end: number,
): Expression {
  switch (target.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      target.ctx = 'Store'
      return target
    case 'Tuple':
    case 'List':
      throw treeError(`only single target (not ${target.kind.toLowerCase()}) can be annotated`, start, target.kind === 'List' ? end : first(c, target, end))
    default:
      throw treeError('illegal target for annotation', start, end)
  }
}

/** CPython marks the first of several alone. */
function first(c: { readonly source: Offsets }, target: Tuple, end: number): number {
  const element = target.elts[0]
  const bare = element !== undefined && element.line === target.line && element.column === target.column
  return bare ? c.source.offsetOf(element.endLine, element.endColumn) : end
}

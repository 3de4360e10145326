import type { Expression } from '../../ast/nodes.ts'
import type { Dialect } from '../dialect.ts'
import { treeError } from './syntax-error.ts'

/** What may stand before `: annotation`. */
export function annotationTarget(
  _c: { readonly dialect: Dialect },
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
      throw treeError(`only single target (not ${target.kind.toLowerCase()}) can be annotated`, start, end)
    default:
      throw treeError('illegal target for annotation', start, end)
  }
}

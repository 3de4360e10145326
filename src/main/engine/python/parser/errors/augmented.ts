import type { Expression } from '../../ast/nodes.ts'
import type { Converter } from '../convert/converter.ts'
import { treeError, type SourceError } from './syntax-error.ts'
import { describe } from './targets.ts'

export function illegalAugmented(c: Converter, target: Expression, start: number, end: number): SourceError {
  if (c.dialect.minor < 9) {
    const plain = target.kind === 'Tuple' || target.kind === 'List'
    if (plain) return treeError('illegal expression for augmented assignment', start, end)
    const cannot = c.dialect.minor >= 8 ? 'cannot' : "can't"
    return treeError(`${cannot} assign to ${describe(target, c.dialect)}`, start, end)
  }
  const name = describe(target, c.dialect)
  return treeError(`'${name}' is an illegal expression for augmented assignment`, start, end)
}

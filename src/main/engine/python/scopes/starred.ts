import type { Expression } from '../ast/nodes.ts'
import { ScopeError } from './scope-error.ts'

/** At most one `*name` in each tuple or list of targets, and none outside one. */
export function checkTargets(target: Expression, minor: number): void {
  if (target.kind === 'Starred') throw new ScopeError('starred assignment target must be in a list or tuple', target)
  if (target.kind !== 'Tuple' && target.kind !== 'List') return
  const stars = target.elts.filter((element) => element.kind === 'Starred')
  if (stars.length > 1) {
    throw new ScopeError(minor < 9 ? 'two starred expressions in assignment' : 'multiple starred expressions in assignment', target)
  }
  for (const element of target.elts) checkTargets(element.kind === 'Starred' ? element.value : element, minor)
}

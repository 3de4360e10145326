/** Turning an expression into the target of an assignment or of `del`, or saying why it cannot be one. */
import type { Expression, ExpressionContext } from '../../ast/nodes.ts'
import type { Converter } from './converter.ts'
import { invalidTarget } from '../errors/targets.ts'

export function store(c: Converter, target: Expression): Expression {
  return retarget(c, target, 'Store', target)
}

export function del(c: Converter, target: Expression): Expression {
  return retarget(c, target, 'Del', target)
}

/** Up to 3.8 the place of an error is that of the whole target. */
function retarget(c: Converter, target: Expression, ctx: ExpressionContext, whole: Expression): Expression {
  switch (target.kind) {
    case 'Name':
      if (c.dialect.python2 && target.id === 'None') throw invalidTarget(c, target, ctx, whole)
      target.ctx = ctx
      break
    case 'Attribute':
      if (c.dialect.python2 && target.attr === 'None') throw invalidTarget(c, { ...target, kind: 'Name', id: 'None' }, ctx, whole)
      target.ctx = ctx
      break
    case 'Subscript':
      target.ctx = ctx
      break
    case 'Starred':
      if (ctx === 'Del') throw invalidTarget(c, target, ctx, whole)
      target.ctx = ctx
      retarget(c, target.value, ctx, whole)
      break
    case 'Tuple':
    case 'List':
      if (c.dialect.python2 && target.kind === 'Tuple' && target.elts.length === 0) throw invalidTarget(c, target, ctx, whole)
      target.ctx = ctx
      for (const element of target.elts) retarget(c, element, ctx, whole)
      break
    default:
      throw invalidTarget(c, target, ctx, whole)
  }
  return target
}

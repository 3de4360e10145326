/** Turning an expression into the target of an assignment or of `del`, or saying why it cannot be one. */
import type { Expression, ExpressionContext } from '../../ast/nodes.ts'
import type { Converter } from './converter.ts'
import { invalidTarget } from '../errors/targets.ts'

export function store(c: Converter, target: Expression): Expression {
  return retarget(c, target, 'Store')
}

export function del(c: Converter, target: Expression): Expression {
  return retarget(c, target, 'Del')
}

function retarget(c: Converter, target: Expression, ctx: ExpressionContext): Expression {
  switch (target.kind) {
    case 'Name':
      if (c.dialect.python2 && target.id === 'None') throw invalidTarget(c, target, ctx)
      target.ctx = ctx
      break
    case 'Attribute':
    case 'Subscript':
      target.ctx = ctx
      break
    case 'Starred':
      if (ctx === 'Del') throw invalidTarget(c, target, ctx)
      target.ctx = ctx
      retarget(c, target.value, ctx)
      break
    case 'Tuple':
    case 'List':
      if (c.dialect.python2 && target.kind === 'Tuple' && target.elts.length === 0) throw invalidTarget(c, target, ctx)
      target.ctx = ctx
      for (const element of target.elts) retarget(c, element, ctx)
      break
    default:
      throw invalidTarget(c, target, ctx)
  }
  return target
}

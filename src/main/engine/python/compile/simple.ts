/** Operands that need no code of their own. */
import type { Constant, Expression } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { simpleLocal } from './names.ts'

/** A borrowed reference that costs nothing and cannot run Python code, or null. */
export function simple(c: FunctionCompiler, node: Expression): string | null {
  const operand = operandOf(c, node)
  if (operand !== null) {
    c.reach(node)
    c.setTracedLine(node.line)
  }
  return operand
}

function operandOf(c: FunctionCompiler, node: Expression): string | null {
  if (node.kind === 'Constant') return constant(c, node)
  if (node.kind === 'Name') {
    const singleton = singletonName(c, node.id)
    return singleton ?? simpleLocal(c, node)
  }
  return null
}

export function constant(c: FunctionCompiler, node: Constant): string {
  return node.leftovers === undefined ? c.constant(node.value) : `K${c.unit.freshConstant(node.value, c.code.id)}`
}

/** 2.7: None is a constant although the tree has a Name. */
export function singletonName(c: FunctionCompiler, id: string): string | null {
  return c.python2 && id === 'None' ? c.constant({ type: 'None' }) : null
}

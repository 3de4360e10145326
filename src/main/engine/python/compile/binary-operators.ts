/** Names of the operations behind binary operators. */
import type { Operator } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'

const BINARY: Record<Operator, string> = {
  Add: 'add', Sub: 'sub', Mult: 'mul', MatMult: 'matmul', Div: 'div', Mod: 'mod', Pow: 'pow', LShift: 'lshift', RShift: 'rshift',
  BitOr: 'or', BitXor: 'xor', BitAnd: 'and', FloorDiv: 'floordiv',
}

export function binaryName(c: FunctionCompiler, op: Operator): string {
  if (op === 'Div' && c.python2 && !c.unit.futures.includes('division')) return 'classicDiv'
  return BINARY[op]
}

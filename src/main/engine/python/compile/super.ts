/** super() without arguments takes __class__ and the first argument from the frame (3.x). */
import type { Call } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'

export function callSuper(c: FunctionCompiler, node: Call): boolean {
  if (c.python2 || node.func.kind !== 'Name' || node.func.id !== 'super' || node.args.length > 0 || node.keywords.length > 0) return false
  const where = c.scope.symbols.get('super')
  if (where !== 'globalImplicit' && where !== 'globalExplicit') return false
  const cell = c.cellIndex.get('__class__')
  if (cell === undefined || c.code.argCount === 0) return false
  c.setLine(node.line)
  const first = c.code.varNames[0]!
  const self = c.cellIndex.has(first) && c.scope.symbols.get(first) === 'cell' ? `H[${c.local(c.cellIndex.get(first)!)}+4]` : c.local(0)
  c.place(node)
  c.push(`zeroSuper(G,${c.name('super')},H[${c.local(cell)}+4],${self})`)
  c.restoreLine()
  return true
}

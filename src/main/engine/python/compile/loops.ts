/** for and while, with else. */
import type { For, While } from '../ast/nodes.ts'
import type { Block, FunctionCompiler } from './function-compiler.ts'
import { store } from './targets.ts'

export function compileFor(c: FunctionCompiler, node: For): void {
  const breakLabel = c.fresh('L')
  const continueLabel = c.fresh('L')
  c.expression(node.iter)
  c.replaceTop(`iter(${c.top})`)
  c.restoreLine()
  const iterator = c.top
  const block: Block = { type: 'loop', breakLabel, continueLabel, depth: c.depth - 1, hasIterator: true }
  c.emit(`${breakLabel}:{${continueLabel}:for(;;){`)
  c.backEdge()
  c.emit(`I[0]=ln=${node.line};r=next(${iterator});if(r===0)break ${continueLabel};`)
  c.push('r')
  c.line = node.line
  store(c, node.target)
  c.blocks.push(block)
  c.statements(node.body)
  c.blocks.pop()
  c.emit('}')
  c.line = 0
  c.drop()
  c.statements(node.orelse)
  c.emit('}')
  c.line = 0
}

export function compileWhile(c: FunctionCompiler, node: While): void {
  const breakLabel = c.fresh('L')
  const continueLabel = c.fresh('L')
  const block: Block = { type: 'loop', breakLabel, continueLabel, depth: c.depth, hasIterator: false }
  c.emit(`${breakLabel}:{${continueLabel}:for(;;){`)
  c.backEdge()
  c.startLine(node.line)
  const test = c.condition(node.test)
  if (test !== 'true') c.emit(`if(!(${test}))break ${continueLabel};`)
  c.blocks.push(block)
  c.statements(node.body)
  c.blocks.pop()
  c.emit('}')
  c.line = 0
  c.statements(node.orelse)
  c.emit('}')
  c.line = 0
}

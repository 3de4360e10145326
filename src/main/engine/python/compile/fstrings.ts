/** f-strings: FORMAT_VALUE for each part, then BUILD_STRING. */
import type { FormattedValue, JoinedStr } from '../ast/nodes.ts'
import { buildFrom } from './calls.ts'
import type { FunctionCompiler } from './function-compiler.ts'

export function compileJoinedString(c: FunctionCompiler, node: JoinedStr): void {
  for (const part of node.values) {
    if (part.kind === 'Constant') c.push(`incref(${c.constant(part.value)})`)
    else formatted(c, part)
  }
  if (node.values.length === 0) c.push(`incref(${c.constant({ type: 'str', value: '' })})`)
  else if (node.values.length > 1) buildFrom(c, node.values.length, 'joinParts')
}

function formatted(c: FunctionCompiler, part: FormattedValue): void {
  c.expression(part.value)
  if (part.conversion !== -1) c.replaceTop(`convert(${c.top},${part.conversion})`)
  if (part.format_spec === null) {
    c.replaceTop(`formatSimple(${c.top})`)
    return
  }
  compileJoinedString(c, part.format_spec)
  c.binaryTop(`formatWith(${c.slot(c.depth - 2)},${c.slot(c.depth - 1)})`)
}

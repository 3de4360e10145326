/** f-strings: FORMAT_VALUE for each part, then BUILD_STRING. */
import type { FormattedValue, JoinedStr, Position } from '../ast/nodes.ts'
import { buildFrom } from './calls.ts'
import type { FunctionCompiler } from './function-compiler.ts'

export function compileJoinedString(c: FunctionCompiler, node: JoinedStr, place: Position = node): void {
  for (const part of node.values) {
    if (part.kind === 'Constant') c.push(`incref(${c.constant(part.value)})`)
    else formatted(c, part, place)
  }
  if (node.values.length === 0) c.push(`incref(${c.constant({ type: 'str', value: '' })})`)
  else if (node.values.length > 1) buildFrom(c, node.values.length, 'joinParts')
}

/** `whole`: where formatting fails in 3.11. */
function formatted(c: FunctionCompiler, part: FormattedValue, whole: Position): void {
  const place = c.unit.profile.minor >= 12 ? part : whole
  c.expression(part.value)
  c.place(place)
  if (part.conversion !== -1) c.replaceTop(`convert(${c.top},${part.conversion})`)
  if (part.format_spec === null) {
    c.replaceTop(`formatSimple(${c.top})`)
    return
  }
  compileJoinedString(c, part.format_spec, whole)
  c.place(place)
  c.binaryTop(`formatWith(${c.slot(c.depth - 2)},${c.slot(c.depth - 1)})`)
}

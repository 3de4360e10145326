/** The line of the instruction that stands last in the code of a block, which is not always the one executed last. Source: Python/compile.c up to 3.9. */
import type { Expression, Statement } from '../ast/nodes.ts'

/** `grows`: within a statement lines only grow (up to 3.7), so its last expression counts. */
export function lastLine(body: readonly Statement[], grows: boolean): number {
  const last = body[body.length - 1]!
  switch (last.kind) {
    case 'If':
    case 'For':
    case 'While':
      return lastLine(last.orelse.length > 0 ? last.orelse : last.body, grows)
    case 'With':
      return lastLine(last.body, grows)
    case 'Try':
    case 'TryStar':
      if (last.finalbody.length > 0) return lastLine(last.finalbody, grows)
      return lastLine(last.orelse.length > 0 ? last.orelse : last.handlers[last.handlers.length - 1]!.body, grows)
    default:
      return grows && last.kind !== 'FunctionDef' && last.kind !== 'ClassDef' ? furthest(last, last.line) : last.line
  }
}

function furthest(node: object, line: number): number {
  let found = line
  for (const part of Object.values(node) as unknown[]) {
    if (typeof part !== 'object' || part === null) continue
    const { kind, line: own } = part as Partial<Expression>
    if (kind === 'Lambda' || kind === 'ListComp' || kind === 'SetComp' || kind === 'DictComp' || kind === 'GeneratorExp') found = Math.max(found, own!)
    else found = furthest(part, Math.max(found, own ?? 0))
  }
  return found
}

/** The order of arguments in a call. */
import type { Converter } from '../convert/converter.ts'
import type { Dialect } from '../dialect.ts'
import type { TreeNode } from '../tree.ts'
import { treeError, type SourceError } from './syntax-error.ts'

export function argumentError(c: Converter, nodes: readonly TreeNode[], close: number): SourceError | null {
  const { dialect } = c
  const seen = new Set<string>()
  let keyword = false
  let mapping: TreeNode | null = null
  let repeated: SourceError | null = null
  for (const node of nodes) {
    const fail = (message: string): SourceError => treeError(message, node.start, node.end)
    // The newer parser points at the closing bracket.
    const after = (message: string): SourceError => (dialect.minor < 9 ? fail(message) : treeError(message, close, close + 1))
    if (node.type === 'keyword_argument') {
      keyword = true
      if (dialect.python2 && mapping !== null) return treeError('invalid syntax', node.start, node.end)
      const name = c.identifier(node.children[0])
      if (seen.has(name) && repeated === null) {
        repeated = fail(dialect.minor >= 9 ? `keyword argument repeated: ${name}` : 'keyword argument repeated')
      }
      seen.add(name)
      const value = node.children[0].type === 'identifier' ? c.token(node.children[0]).text : ''
      if (value === '__debug__' && dialect.minor >= 9) return fail('cannot assign to __debug__')
    } else if (node.type === 'dictionary_splat') mapping ??= node
    else if (node.type === 'list_splat') {
      const message = 'iterable argument unpacking follows keyword argument unpacking'
      if (mapping === null) continue
      if (dialect.minor >= 13) return treeError(message, mapping.start, node.end)
      return treeError(message, node.start, dialect.minor < 9 ? node.end : node.start + 1)
    } else if (mapping !== null) {
      return after(dialect.python2 ? 'invalid syntax' : 'positional argument follows keyword argument unpacking')
    } else if (keyword) {
      return after(dialect.python2 ? 'non-keyword arg after keyword arg' : 'positional argument follows keyword argument')
    }
  }
  return repeated
}

/** `f(x for x in a, b)`: the library takes `a, b` for the iterable. */
export function refuseLooseGenerator(c: Converter, list: TreeNode): void {
  const clause = list.children.find((child) => child.type === 'for_in_clause')!
  const comma = clause.children.findIndex((child) => child.type === ',')
  if (comma < 0 || (c.dialect.python2 && comma === clause.children.length - 1)) return
  throw looseGenerator(c.dialect, list.children[1].start, clause.children[comma - 1].end)
}

export function looseGenerator(dialect: Dialect, start: number, end: number): SourceError {
  const which = dialect.python2 ? ' if not sole argument' : ''
  return treeError(`Generator expression must be parenthesized${which}`, start, end)
}

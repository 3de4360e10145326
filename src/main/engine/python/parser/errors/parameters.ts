/** The order of parameters in a definition. */
import type { Dialect } from '../dialect.ts'
import type { TreeNode } from '../tree.ts'
import { syntaxError, treeError, type SourceError } from './syntax-error.ts'

export function parameterError(dialect: Dialect, nodes: readonly TreeNode[], lambda: boolean): SourceError | null {
  const wrong = 'invalid syntax'
  let defaults = false
  let star = false
  let slash = false
  let mapping = false
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    const fail = (message: string): SourceError =>
      message === wrong ? syntaxError(message, node.start, node.end) : treeError(message, node.start, node.end)
    const kind = kindOf(node)
    if (mapping) return fail(dialect.minor >= 11 ? 'arguments cannot follow var-keyword argument' : wrong)
    switch (kind) {
      case 'slash':
        if (dialect.minor < 8) return fail(wrong)
        if (slash) return fail(dialect.minor >= 11 ? '/ may appear only once' : wrong)
        if (star) return fail(dialect.minor >= 11 ? '/ must be ahead of *' : wrong)
        if (i === 0) return fail(dialect.minor >= 11 ? 'at least one argument must precede /' : wrong)
        slash = true
        break
      case 'star':
      case 'starname':
        if (star && dialect.minor >= 11) return treeError('* argument may appear only once', node.start, node.start + 1)
        if (star) return syntaxError(wrong, node.start, node.start + 1)
        star = true
        if (kind === 'starname') break
        if (dialect.python2) return fail(wrong)
        if (i + 1 >= nodes.length || kindOf(nodes[i + 1]) === 'mapping') {
          const message = 'named arguments must follow bare *'
          if (dialect.minor === 9 && i + 1 >= nodes.length) return behind(message, node)
          const at = dialect.minor < 10 ? (nodes[i + 1] ?? node) : node
          return treeError(message, at.start, at.end)
        }
        break
      case 'mapping':
        mapping = true
        break
      default:
        if (kind === 'tuple' && !dialect.python2) {
          return fail(`${lambda ? 'Lambda expression' : 'Function'} parameters cannot be parenthesized`)
        }
        if (dialect.python2 && star) return fail(wrong)
        if (hasDefault(node)) defaults = true
        else if (defaults && !star) {
          const at = dialect.minor < 9 ? nodes[0] : node
          const message = dialect.minor >= 12
            ? 'parameter without a default follows parameter with a default'
            : 'non-default argument follows default argument'
          return dialect.minor === 9 ? behind(message, node) : treeError(message, at.start, at.end)
        }
    }
  }
  return null
}

/** 3.9 points at the last token it has read, the bracket or colon after the parameter. */
function behind(message: string, node: TreeNode): SourceError {
  return treeError(message, node.end, node.end + 1)
}

function hasDefault(node: TreeNode): boolean {
  return node.type === 'default_parameter' || node.type === 'typed_default_parameter'
}

function kindOf(node: TreeNode): 'slash' | 'star' | 'starname' | 'mapping' | 'tuple' | 'plain' {
  const inner = node.type === 'typed_parameter' || node.type === 'default_parameter' ? node.children[0] : node
  switch (inner.type) {
    case 'positional_separator': return 'slash'
    case 'keyword_separator': return 'star'
    case 'list_splat_pattern': return 'starname'
    case 'dictionary_splat_pattern': return 'mapping'
    case 'tuple_pattern': return 'tuple'
    default: return 'plain'
  }
}

/** Imports. That `from __future__` comes first is checked with the scopes. */
import type { Alias } from '../../ast/nodes.ts'
import type { Converter } from '../convert/converter.ts'
import type { TreeNode } from '../tree.ts'
import { lateError, syntaxError, treeError, type SourceError } from './syntax-error.ts'

const OLD = ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals']

export function futureFeature(c: Converter, { name }: Alias, at: number): void {
  const known = c.dialect.python2 ? OLD : [...OLD, 'barry_as_FLUFL', 'generator_stop', 'annotations']
  if (name === 'braces') throw lateError('not a chance', at)
  if (!known.includes(name)) throw lateError(`future feature ${name} is not defined`, at)
  if (!c.futures.includes(name)) c.futures.push(name)
}

/** `from a import b,` */
export function trailingComma(c: Converter, comma: TreeNode, names: number): SourceError {
  const message = 'trailing comma not allowed without surrounding parentheses'
  return c.dialect.minor < 9 ? treeError(message, names, names) : syntaxError(message, comma.end, comma.end + 1)
}

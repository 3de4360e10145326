/** `from __future__ import`: what each version knows. That it must come first is checked on the finished tree. */
import type { Alias } from '../../ast/nodes.ts'
import type { Converter } from '../convert/converter.ts'
import { syntaxError } from './syntax-error.ts'

const OLD = ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals']

export function futureFeature(c: Converter, { name, line, column }: Alias): void {
  const known = c.dialect.python2 ? OLD : [...OLD, 'barry_as_FLUFL', 'generator_stop', 'annotations']
  const at = c.source.offsetOf(line, column)
  if (name === 'braces') throw syntaxError('not a chance', at)
  if (!known.includes(name)) throw syntaxError(`future feature ${name} is not defined`, at)
  if (!c.futures.includes(name)) c.futures.push(name)
}

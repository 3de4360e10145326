import type { Alias, Statement } from '../../ast/nodes.ts'
import { futureFeature, trailingComma } from '../errors/imports.ts'
import type { TreeNode } from '../tree.ts'
import { boundName, named, unexpected, type Converter } from './converter.ts'

export function importStatement(c: Converter, node: TreeNode): Statement {
  const last = node.children[node.children.length - 1]
  if (last.type === ',') throw unexpected(last)
  return { kind: 'Import', names: named(node).map((name) => alias(c, name)), ...c.position(node) }
}

export function importFrom(c: Converter, node: TreeNode): Statement {
  const children = node.children
  const at = children.findIndex((child) => child.type === 'import')
  const source = children[1]
  let level = 0
  let module: string | null = null
  if (source.type === 'relative_import') {
    const [prefix, name] = source.children
    level = c.source.text.slice(prefix.start, prefix.end).replace(/[^.]/g, '').length
    if (name !== undefined) module = dotted(c, name)
  } else module = dotted(c, source)
  const bracketed = children[at + 1].type === '('
  const last = children[children.length - 1]
  if (!bracketed && last.type === ',') throw trailingComma(c, last, children[at + 1].start)
  const names = children.slice(at + 1).flatMap((child): Alias[] => {
    if (child.type === 'wildcard_import') return [{ kind: 'alias', name: '*', asname: null, ...c.position(child) }]
    return child.type === 'dotted_name' || child.type === 'aliased_import' ? [alias(c, child)] : []
  })
  for (const { name } of names) if (name.includes('.')) throw unexpected(node)
  if (module === '__future__' && level === 0) for (const name of names) futureFeature(c, name, node.start)
  return { kind: 'ImportFrom', module, names, level, ...c.position(node) }
}

function alias(c: Converter, node: TreeNode): Alias {
  const position = c.position(node)
  if (node.type === 'aliased_import') {
    const [name, , asname] = node.children
    return { kind: 'alias', name: dotted(c, name), asname: boundName(c, asname), ...position }
  }
  const name = dotted(c, node)
  if (name === 'None') boundName(c, named(node)[0] ?? node)
  return { kind: 'alias', name, asname: null, ...position }
}

export function dotted(c: Converter, node: TreeNode): string {
  if (node.type === 'identifier') return c.identifier(node)
  return named(node).map((part) => c.identifier(part)).join('.')
}

/** Modules of the standard library that the twin does not have: refused before anything runs. */
import type { Module, Statement } from '../python/ast/nodes.ts'
import { isKnownModule } from '../modules/registry.ts'
import { STANDARD_MODULES } from '../profiles/standard-modules.ts'

export interface MissingModule {
  readonly name: string
  readonly line: number
  readonly column: number
}

/**
 * The first import of a standard module that is not there. Imports inside try statements are left alone: the program
 * is prepared for their failure. Modules that no Python has fail when they are imported, as they do in CPython.
 */
export function unsupportedImports(module: Module): MissingModule | null {
  return find(module.body)
}

function find(body: readonly Statement[]): MissingModule | null {
  for (const node of body) {
    const found = inStatement(node)
    if (found !== null) return found
  }
  return null
}

function inStatement(node: Statement): MissingModule | null {
  switch (node.kind) {
    case 'Import':
      for (const alias of node.names) if (isMissing(alias.name)) return { name: alias.name, line: node.line, column: node.column }
      return null
    case 'ImportFrom':
      return node.level === 0 && node.module !== null && isMissing(node.module) ? { name: node.module, line: node.line, column: node.column } : null
    case 'FunctionDef':
    case 'ClassDef':
    case 'With':
      return find(node.body)
    case 'If':
    case 'For':
    case 'While':
      return find(node.body) ?? find(node.orelse)
    default:
      return null
  }
}

function isMissing(name: string): boolean {
  return STANDARD_MODULES.has(name.split('.')[0]!) && !isKnownModule(name)
}

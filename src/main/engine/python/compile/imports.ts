/** import statements. */
import type { Import, ImportFrom } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { storeName } from './names.ts'

export function compileImport(c: FunctionCompiler, node: Import): void {
  for (const alias of node.names) {
    c.reserve(2)
    c.place(node)
    levelConstant(c, 0)
    c.constant({ type: 'None' })
    c.push(`importModule(${c.name(alias.name)},0,G)`)
    c.restoreLine()
    if (alias.asname === null) {
      // `import a.b` binds a.
      storeName(c, alias.name.split('.')[0]!, node)
      continue
    }
    for (const part of alias.name.split('.').slice(1)) c.replaceTop(`attr(${c.top},${c.name(part)})`)
    storeName(c, alias.asname, node)
  }
}

export function compileImportFrom(c: FunctionCompiler, node: ImportFrom): void {
  if (node.module === '__future__') {
    for (const alias of node.names) {
      c.push(`incref(${c.constant({ type: 'None' })})`)
      storeName(c, alias.asname ?? alias.name, node)
    }
    return
  }
  c.reserve(2)
  c.place(node)
  levelConstant(c, node.level)
  c.namesTogether(node.names.map((alias) => alias.name))
  c.push(`importModule(${c.name(node.module ?? '')},${node.level || -1},G)`)
  c.restoreLine()
  const module = c.top
  if (node.names[0]!.name === '*') {
    c.emit(`importStar(${module},${c.namespaced ? 'NS' : c.scope.unoptimized ? 'fl' : 'G'});`)
    c.drop()
    return
  }
  for (const alias of node.names) {
    c.place(node)
    c.push(`importFrom(${module},${c.name(alias.name)})`)
    storeName(c, alias.asname ?? alias.name, node)
  }
  c.drop()
}

/** 2.7 says -1 where it looks beside the module first. */
function levelConstant(c: FunctionCompiler, level: number): void {
  const isRelative = level === 0 && c.python2 && !c.unit.futures.includes('absolute_import')
  c.constant({ type: 'int', value: BigInt(isRelative ? -1 : level) })
}

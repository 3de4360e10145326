/** compileModule: a syntax tree to a CodeUnit. */
import type { VersionProfile } from '../../profiles/types.ts'
import type { Module } from '../ast/nodes.ts'
import type { ScopeTable } from '../scopes/index.ts'
import type { CodeSpec, CodeUnit } from './code-unit.ts'
import { condition, expression } from './expressions.ts'
import { FunctionCompiler } from './function-compiler.ts'
import { statements } from './statements.ts'
import { functionText } from './text.ts'
import { Unit } from './unit.ts'

export type { CodeSpec, CodeUnit } from './code-unit.ts'
export { UnsupportedConstruct } from './unsupported.ts'

export function compileModule(module: Module, scopes: ScopeTable, profile: VersionProfile): CodeUnit {
  const unit = new Unit(profile, scopes, module.futures)
  const scope = scopes.scopeOf(module)
  const code: CodeSpec = {
    id: 0, name: '<module>', qualname: '<module>', firstLine: 1, argCount: 0, positionalOnly: 0, keywordOnly: 0, flags: 0,
    varNames: scope.varnames, cellVars: scope.cellvars, freeVars: scope.freevars, stackSize: 0, constants: [], names: [], kind: 'module', docstring: null,
  }
  unit.codes.push(code)
  unit.texts.push('')
  const c = new FunctionCompiler({ expression, condition, statements }, unit, scope, code, null)
  const first = module.body[0]
  if (first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.type === 'str') {
    const docstring = c.constant(first.value.value)
    c.emit(`setGlobal(G,${c.name('__doc__')},${docstring});`)
  }
  c.statements(module.body)
  code.stackSize = c.stackSize
  unit.texts[0] = functionText(c)
  return { text: unitText(unit), codes: unit.codes, constants: unit.constants, names: unit.names }
}

/** One script: operations, constants and names become constants of the enclosing function, which V8 folds. */
function unitText(unit: Unit): string {
  const declare = (names: string[]) => (names.length > 0 ? `const ${names.join(',')};` : '')
  return [
    "'use strict';",
    declare(unit.constants.map((_, i) => `K${i}=K[${i}]`)),
    declare(unit.names.map((_, i) => `N${i}=N[${i}]`)),
    declare(unit.keywordTuples.map((names, i) => `W${i}=[${names.map((n) => `N${n}`).join(',')}]`)),
    unit.caches.length > 0 ? `let ${unit.caches.join(',')};` : '',
    `return [${unit.texts.join(',\n')}];`,
  ].join('\n')
}

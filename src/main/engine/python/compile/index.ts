/** compileModule: a syntax tree to a CodeUnit. */
import type { VersionProfile } from '../../profiles/types.ts'
import type { Module, Statement } from '../ast/nodes.ts'
import type { ScopeTable } from '../scopes/index.ts'
import type { CodeSpec, CodeUnit, NameMode, SourceMode } from './code-unit.ts'
import { annotates } from './classes.ts'
import { condition, expression } from './expressions.ts'
import { FunctionCompiler } from './function-compiler.ts'
import { Places } from './places.ts'
import { returnTop, statements } from './statements.ts'
import { functionText } from './text.ts'
import { Unit } from './unit.ts'

export type { CodeSpec, CodeUnit, NameMode, SourceMode } from './code-unit.ts'
export { UnsupportedConstruct } from './unsupported.ts'

export interface CompileOptions {
  readonly source?: SourceMode
  /** The program looks at frames that are running (sys._getframe, f_back, f_locals): see machine/activations.ts. */
  readonly tracksFrames?: boolean
  /** The program names sys.settrace or sys.setprofile: the code reports its events (machine/tracing.ts). */
  readonly traces?: boolean
  /** A module of the library: its tracebacks show no parts of lines. */
  readonly isLibrary?: boolean
}

export function compileModule(module: Module, scopes: ScopeTable, profile: VersionProfile, { source = 'exec', tracksFrames = false, traces = false, isLibrary = false }: CompileOptions = {}): CodeUnit {
  const places = profile.minor >= 11 && !isLibrary ? new Places() : null
  const generated = (mode: NameMode) => generate(module, scopes, profile, { source, mode, tracksFrames, traces, places })
  const unit = generated('globals')
  const texts: Partial<Record<NameMode, string>> = { globals: unitText(unit) }
  return {
    text: (mode) => (texts[mode] ??= unitText(generated(mode))),
    codes: unit.codes,
    constants: unit.constants,
    names: unit.names,
    places: places?.list ?? [],
    traces,
  }
}

/** The tables are the same in both modes. */
function generate(module: Module, scopes: ScopeTable, profile: VersionProfile, how: { readonly source: SourceMode; readonly mode: NameMode; readonly tracksFrames: boolean; readonly traces: boolean; readonly places: Places | null }): Unit {
  const { source } = how
  const unit = new Unit(profile, scopes, module.futures, how)
  const scope = scopes.scopeOf(module)
  const code: CodeSpec = {
    id: 0, name: '<module>', qualname: '<module>', firstLine: profile.minor < 8 ? (module.body[0]?.line ?? 1) : 1, argCount: 0, positionalOnly: 0, keywordOnly: 0, flags: unit.flagsOf(scope),
    varNames: scope.varnames, cellVars: scope.cellvars, freeVars: scope.freevars, stackSize: 0, constants: [], names: [], kind: 'module', handlesExceptions: false, docstring: null,
  }
  unit.codes.push(code)
  unit.texts.push('')
  const c = new FunctionCompiler({ expression, condition, statements }, unit, scope, code, null)
  if (source === 'eval') evaluated(c, module.body[0]!)
  else {
    docstring(c, module)
    c.unseen = module.body[0] ?? null
    if (module.body.some(annotates)) c.emit(`setupAnnotations(${c.namespaced ? 'NS' : '0'},G);`)
    c.statements(module.body)
    c.noneAtEnd(module.body)
  }
  code.stackSize = c.stackSize
  unit.texts[0] = functionText(c)
  unit.finish()
  return unit
}

function docstring(c: FunctionCompiler, module: Module): void {
  const first = module.body[0]
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.type !== 'str' || c.unit.source === 'single') return
  const value = c.constant(first.value.value)
  c.emit(c.namespaced ? `setNamespace(NS,${c.name('__doc__')},${value});` : `setGlobal(G,${c.name('__doc__')},${value});`)
}

/** eval: the value of the only expression. */
function evaluated(c: FunctionCompiler, node: Statement): void {
  if (node.kind !== 'Expr') throw new Error('an expression was expected')
  c.startLine(node.line)
  c.expression(node.value)
  returnTop(c)
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

import type {
  AsyncFunctionDef, ClassDef, ComprehensionExpression, FunctionDef, Lambda, Module,
} from '../ast/nodes.ts'

export type SymbolScope = 'local' | 'globalExplicit' | 'globalImplicit' | 'free' | 'cell'
export type ScopeType = 'module' | 'function' | 'lambda' | 'class' | 'comprehension'
export type ScopeNode = Module | FunctionDef | AsyncFunctionDef | Lambda | ClassDef | ComprehensionExpression

export interface Scope {
  readonly node: ScopeNode
  /** co_name: '<module>', '<lambda>', '<listcomp>', or the definition's own. */
  readonly name: string
  readonly type: ScopeType
  readonly parent: Scope | null
  readonly children: readonly Scope[]
  /** By mangled name, in the order the program mentions them. In an inlined comprehension: as the outer frame holds them. */
  readonly symbols: ReadonlyMap<string, SymbolScope>
  /** In co_varnames order: positional, keyword-only, *args, **kwargs; a comprehension's is '.0'. */
  readonly params: readonly string[]
  /** co_varnames: params, then locals in the order the compiler meets them. */
  readonly varnames: readonly string[]
  readonly cellvars: readonly string[]
  readonly freevars: readonly string[]
  readonly isGenerator: boolean
  readonly isCoroutine: boolean
  /** Some name of it is looked up in an enclosing function. */
  readonly hasFree: boolean
  /** Inside a function, at whatever depth. */
  readonly nested: boolean
  /** A class one of whose methods uses `__class__` or `super`. */
  readonly needsClassClosure: boolean
  /** 3.12+: a comprehension that runs in the frame around it (PEP 709). Its names are in that frame's varnames. */
  readonly inlined: boolean
  /** 2.7: a function with `import *` or exec; names it does not bind are looked up by name. */
  readonly unoptimized: boolean
  /** The class whose name mangles `__private` names here; null outside classes. */
  readonly privateClass: string | null
}

export interface ScopeTable {
  readonly module: Scope
  /** Outer before inner, in source order. */
  readonly all: readonly Scope[]
  /** Throws for a node that opens no scope. */
  scopeOf(node: object): Scope
  has(node: object): boolean
}

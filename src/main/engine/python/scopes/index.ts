/** Where every name of a program lives, as CPython's symbol table and compiler decide it. */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import type { Module } from '../ast/nodes.ts'
import { analyse } from './analysis.ts'
import { DEF_COMP_CELL, DEF_FREE_CLASS, type Block } from './block.ts'
import { Builder } from './builder.ts'
import { checkFlow } from './flow.ts'
import { resolveInlined } from './inlining.ts'
import type { Scope, ScopeTable } from './scope.ts'
import { LocalOrder } from './varnames.ts'

export { mangle } from './mangle.ts'
export { ScopeError } from './scope-error.ts'
export type { Scope, ScopeNode, ScopeTable, ScopeType, SymbolScope } from './scope.ts'

/** Throws ScopeError. */
export function analyseScopes(module: Module, version: LanguageVersion): ScopeTable {
  const minor = version === '2.7' ? -1 : Number(version.slice(2))
  const { top, blocks } = new Builder(module, minor).build(module)
  analyse(top, minor)
  checkFlow(module, minor)
  resolveInlined(top)
  const all: Scope[] = []
  finish(top, blocks, minor, all)
  return {
    module: top,
    all,
    has: (node) => blocks.has(node),
    scopeOf(node) {
      const scope = blocks.get(node)
      if (scope === undefined) throw new Error('this node opens no scope')
      return scope
    },
  }
}

function finish(block: Block, blocks: ReadonlyMap<object, Block>, minor: number, all: Scope[]): void {
  all.push(block)
  block.varnames = new LocalOrder(block, blocks, minor).names()
  const cells = [...block.symbols.keys()]
    .filter((name) => block.symbols.get(name) === 'cell' || block.has(name, DEF_COMP_CELL))
    .sort(byCodePoint)
  if (block.needsClassClosure) cells.unshift('__class__')
  block.cellvars = cells
  if (minor >= 11) {
    // Cells that are parameters, or were a comprehension's fast locals, keep the place they have there.
    const placed = block.varnames.filter((name) => cells.includes(name))
    block.cellvars = [...placed, ...cells.filter((name) => !placed.includes(name))]
  }
  block.freevars = [...block.flags.keys()]
    .filter((name) => block.symbols.get(name) === 'free' || block.has(name, DEF_FREE_CLASS))
    .sort(byCodePoint)
  for (const child of block.children) finish(child, blocks, minor, all)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

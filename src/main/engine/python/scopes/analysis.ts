/** Second pass: where each name lives. @mirrors Python/symtable.c analyze_block */
import {
  type Block, DEF_BOUND, DEF_COMP_CELL, DEF_FREE_CLASS, DEF_GLOBAL, DEF_NONLOCAL, DEF_PARAM,
} from './block.ts'
import { inlineComprehension } from './inlining.ts'
import type { SymbolScope } from './scope.ts'
import { ScopeError } from './scope-error.ts'
import { checkUnoptimized } from './unoptimized.ts'

export function analyse(top: Block, minor: number): void {
  new Analysis(minor).block(top, null, new Set(), new Set())
}

class Analysis {
  constructor(private readonly minor: number) {}

  /** `bound`: names bound in functions around; null at module level. `free` receives what is still unresolved. */
  block(block: Block, bound: Set<string> | null, free: Set<string>, globals: Set<string>): void {
    const local = new Set<string>()
    const newGlobal = new Set<string>()
    const newFree = new Set<string>()
    const newBound = new Set<string>()
    if (block.type === 'class') {
      // Names of the enclosing scopes pass through a class; its own do not.
      addAll(newGlobal, globals)
      if (bound !== null) addAll(newBound, bound)
    }
    for (const [name, flags] of block.flags) this.name(block, name, flags, bound, local, free, globals)
    if (block.type !== 'class') {
      if (block.isFunction) addAll(newBound, local)
      if (bound !== null) addAll(newBound, bound)
      addAll(newGlobal, globals)
    } else if (this.minor >= 0) newBound.add('__class__')
    const inlinedCells = new Set<string>()
    for (const child of block.children) {
      const childFree = new Set<string>()
      child.inlined = this.minor >= 12 && child.type === 'comprehension' && child.node.kind !== 'GeneratorExp'
      this.block(child, new Set(newBound), childFree, new Set(newGlobal))
      if (child.inlined) inlineComprehension(block, child, childFree, inlinedCells)
      addAll(newFree, childFree)
      if (child.hasFree || child.childFree) block.childFree = true
    }
    if (block.isFunction) analyseCells(block, newFree, inlinedCells)
    else if (block.type === 'class' && newFree.delete('__class__')) block.needsClassClosure = true
    updateSymbols(block, bound, newFree, inlinedCells)
    checkUnoptimized(block)
    addAll(free, newFree)
  }

  private name(
    block: Block,
    name: string,
    flags: number,
    bound: Set<string> | null,
    local: Set<string>,
    free: Set<string>,
    globals: Set<string>,
  ): void {
    const set = (scope: SymbolScope): void => {
      block.symbols.set(name, scope)
    }
    if (flags & DEF_GLOBAL) {
      if (flags & DEF_NONLOCAL) throw this.directiveError(block, name, `name '${name}' is nonlocal and global`)
      if (flags & DEF_PARAM && this.minor < 0) throw new ScopeError(`name '${name}' is local and global`, block.place)
      set('globalExplicit')
      globals.add(name)
      bound?.delete(name)
    } else if (flags & DEF_NONLOCAL) {
      if (bound === null) throw this.directiveError(block, name, 'nonlocal declaration not allowed at module level')
      if (!bound.has(name)) throw this.directiveError(block, name, `no binding for nonlocal '${name}' found`)
      set('free')
      block.hasFree = true
      free.add(name)
    } else if (flags & DEF_BOUND) {
      set('local')
      local.add(name)
      globals.delete(name)
    } else if (bound !== null && bound.has(name)) {
      set('free')
      block.hasFree = true
      free.add(name)
    } else {
      if (block.nested && !globals.has(name)) block.hasFree = true
      set('globalImplicit')
    }
  }

  private directiveError(block: Block, name: string, message: string): ScopeError {
    return new ScopeError(message, block.directives.get(name) ?? block.place)
  }
}

function analyseCells(block: Block, free: Set<string>, inlinedCells: ReadonlySet<string>): void {
  for (const [name, scope] of block.symbols) {
    if (scope !== 'local' || !(free.has(name) || inlinedCells.has(name))) continue
    block.symbols.set(name, 'cell')
    free.delete(name)
  }
}

/** Names that only pass through, from a function around to one inside, become free here too. */
function updateSymbols(
  block: Block,
  bound: Set<string> | null,
  free: ReadonlySet<string>,
  inlinedCells: ReadonlySet<string>,
): void {
  for (const name of inlinedCells) if (block.flags.has(name)) block.add(name, DEF_COMP_CELL)
  for (const name of free) {
    const flags = block.flags.get(name)
    if (flags !== undefined) {
      // A method uses the enclosing function's name that the class also binds.
      if (block.type === 'class' && flags & (DEF_BOUND | DEF_GLOBAL)) block.add(name, DEF_FREE_CLASS)
      continue
    }
    if (bound !== null && !bound.has(name)) continue
    block.flags.set(name, 0)
    block.symbols.set(name, 'free')
  }
}

function addAll(target: Set<string>, items: ReadonlySet<string>): void {
  for (const item of items) target.add(item)
}

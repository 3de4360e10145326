/** PEP 709. */
import { DEF_BOUND, DEF_COMP_CELL, DEF_PARAM, type Block } from './block.ts'

/** @mirrors Python/symtable.c inline_comprehension */
export function inlineComprehension(
  outer: Block,
  comprehension: Block,
  comprehensionFree: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const [name, scope] of comprehension.symbols) {
    const flags = comprehension.flags.get(name)!
    if (flags & DEF_PARAM) continue
    if (scope === 'cell' || flags & DEF_COMP_CELL) inlinedCells.add(name)
    const existing = outer.flags.get(name)
    if (existing === undefined) {
      outer.flags.set(name, flags)
      outer.symbols.set(name, scope)
    } else if (existing & DEF_BOUND && outer.type !== 'class' && !isFreeInChild(comprehension, name)) {
      // What was free in the comprehension is now simply a local of its frame.
      comprehensionFree.delete(name)
    }
  }
}

function isFreeInChild(block: Block, name: string): boolean {
  return block.children.some((child) =>
    // An inlined child is gone by then; its own children have taken its place.
    child.inlined ? isFreeInChild(child, name) : child.symbols.get(name) === 'free')
}

/** Once the outer frame is known: the comprehension's names as that frame holds them. */
export function resolveInlined(block: Block): void {
  for (const child of block.children) {
    if (child.inlined) {
      for (const [name, scope] of child.symbols) {
        const outer = block.symbols.get(name)
        if (scope === 'free' && outer !== undefined && block.type !== 'class') child.symbols.set(name, outer)
      }
    }
    resolveInlined(child)
  }
}

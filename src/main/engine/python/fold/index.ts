/** Constant folding, each version's own. */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import type { Module } from '../ast/nodes.ts'
import { foldPeephole } from './peephole.ts'
import { foldTree } from './tree.ts'

export { docstringOf, internsInside, isInternedConstant } from './constants.ts'
export { isTrue } from './truth.ts'

/** Rewrites the tree in place. Scopes may be found out before or after. */
export function foldConstants(module: Module, version: LanguageVersion): void {
  if (version === '2.7') foldPeephole(module)
  else foldTree(module, Number(version.slice(2)))
}

/** What the code generator produces for one compilation unit: JavaScript text and the tables it refers to. */
import type { PyConstant } from '../ast/nodes.ts'

export const enum CodeFlags {
  varArgs = 4,
  varKeywords = 8,
  nested = 16,
  generator = 32,
}

/** The facts of a code object (co_…); the object itself is made when the unit is loaded. */
export interface CodeSpec {
  readonly id: number
  readonly name: string
  readonly qualname: string
  readonly firstLine: number
  readonly argCount: number
  readonly positionalOnly: number
  readonly keywordOnly: number
  readonly flags: number
  /** co_varnames; parameters first. */
  readonly varNames: readonly string[]
  readonly cellVars: readonly string[]
  readonly freeVars: readonly string[]
  /** Deepest value stack; with the locals it gives the size of frames and generators. */
  stackSize: number
  /** Indexes into the unit's constants, in co_consts order. */
  readonly constants: number[]
  /** Indexes into the unit's names, in co_names order. */
  readonly names: number[]
  readonly kind: 'module' | 'function' | 'class' | 'generator'
  /** co_consts[0] is the docstring of a function. */
  docstring: string | null
}

export interface ConstantSpec {
  readonly value: PyConstant
  /** Indexes of the items of a tuple or frozenset that are shared; null: they are made with it. */
  readonly items: readonly number[] | null
}

export interface CodeUnit {
  /** Body of `new Function('O', 'K', 'N', 'H', 'I', 'G', text)`; answers an array of functions by code id. */
  readonly text: string
  readonly codes: readonly CodeSpec[]
  /** K: one per distinct constant (see constants.ts for what is shared). */
  readonly constants: readonly ConstantSpec[]
  /** N: names, interned. */
  readonly names: readonly string[]
}

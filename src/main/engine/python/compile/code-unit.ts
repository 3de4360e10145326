/** What the code generator produces for one compilation unit: JavaScript text and the tables it refers to. */
import type { Position, PyConstant } from '../ast/nodes.ts'

export const enum CodeFlags {
  optimized = 1,
  newLocals = 2,
  varArgs = 4,
  varKeywords = 8,
  nested = 16,
  generator = 32,
  noFree = 64,
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
  /** Some part of it handles exceptions: a try, a with, a yield from. */
  handlesExceptions: boolean
  /** co_consts[0] is the docstring of a function. */
  docstring: string | null
}

export interface ValueConstant {
  readonly value: PyConstant
  /** Indexes of the items of a tuple or frozenset that are shared; null: they are made with it. */
  readonly items: readonly number[] | null
  /** The compiler or 2.7's peephole pass made it, so the parser's arena does not know it. */
  readonly madeByPeephole: boolean
}

export type ConstantSpec = ValueConstant | { readonly codeId: number }

/**
 * How the names of the module's own body are looked up: in one namespace, through caches, or in a mapping of their own
 * first (`exec` and `eval` with locals).
 */
export type NameMode = 'globals' | 'namespace'

/** What the source is: statements, one expression, or one statement whose value is shown (the `mode` of compile()). */
export type SourceMode = 'exec' | 'eval' | 'single'

export interface CodeUnit {
  /** Body of `new Function('O', 'K', 'N', 'H', 'I', 'M', 'G', text)`; answers an array of functions by code id. */
  text(mode: NameMode): string
  readonly codes: readonly CodeSpec[]
  /** K: one per distinct constant (see constants.ts for what is shared). */
  readonly constants: readonly ConstantSpec[]
  /** N: names, interned. */
  readonly names: readonly string[]
  /** See places.ts. */
  readonly places: readonly Position[]
  /** It reports the events of sys.settrace and sys.setprofile. */
  readonly traces: boolean
}

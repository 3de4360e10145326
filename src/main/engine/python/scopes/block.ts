import type { Position } from '../ast/nodes.ts'
import type { Scope, ScopeNode, ScopeType, SymbolScope } from './scope.ts'

/** What a block does with a name. @mirrors Include/symtable.h */
export const DEF_GLOBAL = 1
export const DEF_LOCAL = 2
export const DEF_PARAM = 4
export const DEF_NONLOCAL = 8
export const USE = 16
export const DEF_FREE_CLASS = 64
export const DEF_IMPORT = 128
export const DEF_ANNOT = 256
export const DEF_COMP_ITER = 512
export const DEF_COMP_CELL = 2048
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT

/** A scope while it is being found out. */
export class Block implements Scope {
  readonly children: Block[] = []
  readonly flags = new Map<string, number>()
  symbols = new Map<string, SymbolScope>()
  readonly params: string[] = []
  varnames: string[] = []
  cellvars: string[] = []
  freevars: string[] = []
  isGenerator = false
  isCoroutine = false
  hasFree = false
  childFree = false
  readonly nested: boolean
  needsClassClosure = false
  inlined = false
  importStar = false
  bareExec = false
  qualifiedExec = false
  unoptimizedAt: Position | null = null
  /** Where `global x` or `nonlocal x` stands. */
  readonly directives = new Map<string, Position>()
  /** Inside the target of a comprehension's for. */
  inTarget = false
  /** Depth of comprehension iterables being visited. */
  iterables = 0

  constructor(
    readonly node: ScopeNode,
    readonly name: string,
    readonly type: ScopeType,
    readonly parent: Block | null,
    readonly privateClass: string | null,
    readonly place: Position,
  ) {
    this.nested = parent !== null && (parent.nested || parent.isFunction)
    parent?.children.push(this)
  }

  get isFunction(): boolean {
    return this.type === 'function' || this.type === 'lambda' || this.type === 'comprehension'
  }

  get unoptimized(): boolean {
    return this.isFunction && (this.importStar || this.bareExec || this.qualifiedExec)
  }

  add(name: string, flag: number): void {
    this.flags.set(name, (this.flags.get(name) ?? 0) | flag)
  }

  has(name: string, flag: number): boolean {
    return ((this.flags.get(name) ?? 0) & flag) !== 0
  }
}

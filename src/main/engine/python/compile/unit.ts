/** Tables of one compilation unit while it is being generated. */
import type { VersionProfile } from '../../profiles/types.ts'
import type { PyConstant } from '../ast/nodes.ts'
import type { Scope, ScopeTable } from '../scopes/index.ts'
import type { Places } from './places.ts'
import { CodeFlags, type CodeSpec, type ConstantSpec, type NameMode, type SourceMode } from './code-unit.ts'

export class Unit {
  readonly codes: CodeSpec[] = []
  readonly texts: string[] = []
  readonly constants: ConstantSpec[] = []
  readonly names: string[] = []
  /** Declarations of inline-cache variables. */
  readonly caches: string[] = []
  readonly keywordTuples: (readonly number[])[] = []
  private readonly constantIndex = new Map<string, number>()
  private readonly nameIndex = new Map<string, number>()
  private readonly codeIndex = new Map<number, number>()
  private readonly codeTrees = new Map<string, { readonly code: CodeSpec; readonly tree: readonly unknown[] }[]>()
  private cacheCount = 0
  private readonly folded: [codeId: number, index: number][] = []

  readonly source: SourceMode
  readonly mode: NameMode
  /** The program looks at frames that are running. */
  readonly tracksFrames: boolean
  /** The program sets a trace or profile function: see machine/tracing.ts. */
  readonly traces: boolean
  /** null: tracebacks show lines only (up to 3.10, and the library). */
  readonly places: Places | null

  constructor(
    readonly profile: VersionProfile,
    readonly scopes: ScopeTable,
    readonly futures: readonly string[],
    how: { readonly source: SourceMode; readonly mode: NameMode; readonly tracksFrames: boolean; readonly traces: boolean; readonly places: Places | null },
  ) {
    this.places = how.places
    this.tracksFrames = how.tracksFrames || how.traces
    this.traces = how.traces
    this.source = how.source
    this.mode = how.mode
  }

  get python2(): boolean {
    return this.profile.objects.python2
  }

  /** Equal constants become one object inside a code object, or inside the unit (3.8+). */
  constant(value: PyConstant, codeId: number): number {
    return this.ownedBy(codeId, this.merged(value, codeId))
  }

  /** A tuple or frozenset that the compiler makes itself, of names or of the items of a display. */
  compiledConstant(value: PyConstant, codeId: number): number {
    return this.ownedBy(codeId, this.merged(value, codeId, true))
  }

  /** One that the code object has only inside a tuple. */
  partOfConstant(value: PyConstant, codeId: number): number {
    return this.merged(value, codeId)
  }

  /** A folded result that the compiler does not compare with its other constants (2.7). */
  freshConstant(value: PyConstant, codeId: number): number {
    return this.ownedBy(codeId, this.add(value, codeId, true))
  }

  /**
   * A tuple that the compiler builds of constants it has just loaded: it comes behind the constants of the whole code. 3.10
   * merges it with its equals, 3.12 drops the parts unless they are used elsewhere. @mirrors Python/flowgraph.c fold_tuple_on_constants
   */
  tupleOfConstants(items: readonly PyConstant[], codeId: number): number {
    const { minor } = this.profile
    const parts = items.map((item, i) => (minor < 12 || (i === 0 && this.codes[codeId]!.constants.length === 0) ? this.constant(item, codeId) : this.merged(item, codeId)))
    const value: PyConstant = { type: 'tuple', items: [...items] }
    const key = constantKey(value)
    let index = minor < 10 ? undefined : this.constantIndex.get(key)
    if (index === undefined) {
      this.constants.push({ value, items: parts, madeByPeephole: true })
      index = this.constants.length - 1
      if (minor >= 10) this.constantIndex.set(key, index)
    }
    this.folded.push([codeId, index])
    return index
  }

  /** After the last code of the unit. */
  finish(): void {
    for (const [codeId, index] of this.folded) this.ownedBy(codeId, index)
  }

  codeConstant(id: number, codeId: number): number {
    let index = this.codeIndex.get(id)
    if (index === undefined) {
      index = this.constants.push({ codeId: id }) - 1
      this.codeIndex.set(id, index)
    }
    return this.ownedBy(codeId, index)
  }

  /** A code of the same name, line and tree inside the same code. @mirrors Objects/codeobject.c code_richcompare */
  equalCode(parent: number, name: string, line: number, tree: readonly unknown[]): CodeSpec | null {
    const there = this.codeTrees.get(`${parent}:${name}:${line}`)
    if (there === undefined) return null
    const text = treeText(tree)
    return there.find((known) => treeText(known.tree) === text)?.code ?? null
  }

  rememberCode(parent: number, code: CodeSpec, tree: readonly unknown[]): void {
    // From 3.11 on codes differ by their columns; 3.12's RETURN_CONST has none.
    const body = tree.at(-1) as { readonly kind?: string }
    if (this.profile.minor >= 11 && !(this.profile.minor === 12 && body.kind === 'Constant')) return
    const key = `${parent}:${code.name}:${code.firstLine}`
    const there = this.codeTrees.get(key)
    if (there === undefined) this.codeTrees.set(key, [{ code, tree }])
    else there.push({ code, tree })
  }

  /** co_flags. @mirrors Python/compile.c compute_code_flags */
  flagsOf(scope: Scope): number {
    const { minor } = this.profile
    const isFunction = scope.type === 'function' || scope.type === 'lambda' || scope.type === 'comprehension'
    let flags = 0
    if (isFunction) {
      flags |= CodeFlags.newLocals | (scope.unoptimized ? 0 : CodeFlags.optimized)
      if (scope.nested) flags |= CodeFlags.nested
      if (scope.isGenerator) flags |= CodeFlags.generator
    } else if (this.python2 && scope.type === 'class') flags |= CodeFlags.newLocals
    if (minor < 11 && scope.freevars.length === 0 && scope.cellvars.length === 0) flags |= CodeFlags.noFree
    for (const future of this.futures) flags |= futureFlag(future, minor)
    return flags
  }

  private ownedBy(codeId: number, index: number): number {
    const code = this.codes[codeId]!
    if (!code.constants.includes(index)) code.constants.push(index)
    return index
  }

  private merged(value: PyConstant, codeId: number, madeHere = false): number {
    const { constantsShared } = this.profile.compile
    const key = (constantsShared === 'unit' ? '' : `${codeId}:`) + constantKey(value)
    let index = this.constantIndex.get(key)
    if (index === undefined) {
      index = this.add(value, codeId, madeHere)
      this.constantIndex.set(key, index)
    }
    return index
  }

  /** Items of a constant tuple are constants of their own, merged with the others but in 3.7. */
  private add(value: PyConstant, codeId: number, folded = false): number {
    const nested = (value.type === 'tuple' || value.type === 'frozenset') && this.profile.compile.nestedConstantsShared
    const items = nested ? value.items.map((item) => this.merged(item, codeId)) : null
    this.constants.push({ value, items, madeByPeephole: folded || (this.python2 && value.type === 'tuple') })
    return this.constants.length - 1
  }

  /** A name that the code object does not list: it stands in a constant, too. */
  spelling(text: string): number {
    let index = this.nameIndex.get(text)
    if (index === undefined) {
      index = this.names.length
      this.names.push(text)
      this.nameIndex.set(text, index)
    }
    return index
  }

  name(text: string, codeId: number): number {
    const index = this.spelling(text)
    const code = this.codes[codeId]!
    if (!code.names.includes(index)) code.names.push(index)
    return index
  }

  /** Keyword names of a call site: indexes into the names. */
  keywordTuple(names: readonly number[]): number {
    this.keywordTuples.push(names)
    return this.keywordTuples.length - 1
  }

  /** A pair of cache variables: version and slot. */
  cache(): number {
    const n = this.cacheCount++
    this.caches.push(`v${n}=-1,a${n}=0`)
    return n
  }

  /** A variable that keeps what a call learned: see ops/call-sites.ts. */
  callSite(): string {
    const name = `y${this.cacheCount++}`
    this.caches.push(`${name}=newCallSite()`)
    return name
  }

  scopeOf(node: object): Scope {
    return this.scopes.scopeOf(node)
  }
}

/** Features that are no flag any more when they are mandatory. Source: Include/compile.h, Lib/__future__.py. */
export function futureFlag(name: string, minor: number): number {
  if (minor < 0) return FUTURES_27[name] ?? 0
  const shift = minor < 8 ? 0 : 4
  if (name === 'annotations') return 0x100000 << shift
  return name === 'generator_stop' ? 0x80000 << shift : 0
}

const FUTURES_27: Readonly<Record<string, number>> = {
  division: 0x2000, absolute_import: 0x4000, with_statement: 0x8000, print_function: 0x10000, unicode_literals: 0x20000,
}

/** Type, value and sign of zero: 1, True and 1.0 stay apart, and so do 0.0 and -0.0. */
function constantKey(value: PyConstant): string {
  switch (value.type) {
    case 'int':
    case 'long':
      return `${value.type}${value.value}`
    case 'float':
      return `float${Object.is(value.value, -0) ? '-0' : value.value}`
    case 'complex':
      return `complex${Object.is(value.real, -0) ? '-0' : value.real},${Object.is(value.imag, -0) ? '-0' : value.imag}`
    case 'str':
    case 'unicode':
    case 'bytes':
      return `${value.type}${value.value.length}:${value.value}`
    case 'frozenset':
      return `frozenset(${[...new Set(value.items.map(constantKey))].sort().join(';')})`
    case 'tuple':
      return `${value.type}(${value.items.map(constantKey).join(';')})`
    default:
      return value.type
  }
}

/** Where nodes stand does not matter. */
const POSITIONS = new Set(['line', 'column', 'endLine', 'endColumn'])

function treeText(tree: readonly unknown[]): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (POSITIONS.has(key)) return undefined
    if (typeof value === 'bigint') return `${value}n`
    return typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value)) ? (Object.is(value, -0) ? '-0' : String(value)) : value
  })
}

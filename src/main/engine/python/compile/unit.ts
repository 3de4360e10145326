/** Tables of one compilation unit while it is being generated. */
import type { VersionProfile } from '../../profiles/types.ts'
import type { PyConstant } from '../ast/nodes.ts'
import type { Scope, ScopeTable } from '../scopes/index.ts'
import type { CodeSpec, ConstantSpec } from './code-unit.ts'

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
  private cacheCount = 0

  constructor(readonly profile: VersionProfile, readonly scopes: ScopeTable, readonly futures: readonly string[]) {}

  get python2(): boolean {
    return this.profile.objects.python2
  }

  /** Equal constants become one object inside a code object, or inside the unit (3.8+). */
  constant(value: PyConstant, codeId: number): number {
    return this.ownedBy(codeId, this.merged(value, codeId))
  }

  /** A folded result that the compiler does not compare with its other constants (2.7). */
  freshConstant(value: PyConstant, codeId: number): number {
    return this.ownedBy(codeId, this.add(value, codeId))
  }

  private ownedBy(codeId: number, index: number): number {
    const code = this.codes[codeId]!
    if (!code.constants.includes(index)) code.constants.push(index)
    return index
  }

  private merged(value: PyConstant, codeId: number): number {
    const { constantsShared } = this.profile.compile
    const key = (constantsShared === 'unit' ? '' : `${codeId}:`) + constantKey(value)
    let index = this.constantIndex.get(key)
    if (index === undefined) {
      index = this.add(value, codeId)
      this.constantIndex.set(key, index)
    }
    return index
  }

  /** Items of a constant tuple are constants of their own, merged with the others but in 3.7. */
  private add(value: PyConstant, codeId: number): number {
    const nested = (value.type === 'tuple' || value.type === 'frozenset') && this.profile.compile.nestedConstantsShared
    const items = nested ? value.items.map((item) => this.merged(item, codeId)) : null
    this.constants.push({ value, items })
    return this.constants.length - 1
  }

  name(text: string, codeId: number): number {
    let index = this.nameIndex.get(text)
    if (index === undefined) {
      index = this.names.length
      this.names.push(text)
      this.nameIndex.set(text, index)
    }
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

  scopeOf(node: object): Scope {
    return this.scopes.scopeOf(node)
  }
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
    case 'tuple':
    case 'frozenset':
      return `${value.type}(${value.items.map(constantKey).join(';')})`
    default:
      return value.type
  }
}

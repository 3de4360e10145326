/** What the integers offer the other parts beyond IntApi. */
import type { Ref } from '../../ref.ts'
import type { IntApi } from '../runtime.ts'
import type { PowerModulo } from './power.ts'

export interface IntParts extends IntApi {
  /** pow() with three integers; NotImplemented when one is none. */
  readonly powerModulo: PowerModulo
  /** int(x); new reference. */
  fromObject(o: Ref): Ref
  fromText(text: Ref, base: number): Ref
  /** Adds the methods; when strings, tuples and dicts work. */
  install(): void
}

/** What the parts of %-formatting share. */
import type { Ref } from '../../ref.ts'
import type { Written } from '../str/writer.ts'

/** The kind of text that is being made. */
export interface PercentFlavour {
  readonly kind: 'str' | 'unicode' | 'bytes'
  make(text: string): Ref
  /** Text that is written into a buffer with room to spare. */
  readonly written: ((written: Written) => Ref) | null
  /** An argument that is the whole result may be the result itself. */
  isExact(o: Ref): boolean
  /** A key between parentheses. */
  key(text: string): Ref
}

export interface Conversion {
  readonly type: string
  readonly left: boolean
  readonly plus: boolean
  readonly blank: boolean
  readonly alternate: boolean
  readonly zero: boolean
  readonly width: number
  /** -1: none. */
  readonly precision: number
}

/** Thrown in 2.7: a byte string becomes unicode when an argument is. */
export class WrongKind {}

/** What generated code asks first about attributes; see attribute-cache.ts. */
import type { Ref } from '../../ref.ts'

export interface AttributeCache {
  /** The attribute's value, borrowed; 0: ask the general way. */
  peek(o: Ref, name: Ref): Ref
  /** A function of the type that no attribute of the object hides, borrowed; 0: ask the general way. */
  peekMethod(o: Ref, name: Ref): Ref
  /** Sets the attribute (borrowing the value), or answers false. */
  put(o: Ref, name: Ref, value: Ref): boolean
}

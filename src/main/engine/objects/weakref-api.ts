/** Weak references as the collector and the deallocators see them. */
import type { Ref } from '../ref.ts'
import type { TypeInfo } from './type-info.ts'

export interface WeakrefApi {
  readonly type: TypeInfo
  readonly proxyType: TypeInfo
  /** PyWeakref_NewRef: the shared plain reference when there is no callback (callback 0). */
  create(o: Ref, callback: Ref): Ref
  createProxy(o: Ref, callback: Ref): Ref
  /** Word of the weak-reference list of an object, or 0 when its type has none. */
  listSlot(o: Ref): Ref
  /** The weak references to an object, newest callbacks first after the shared ones. Borrowed. */
  refsOf(o: Ref): Ref[]
  /** PyObject_ClearWeakRefs: clears all and calls the callbacks; from a deallocator. */
  clearAll(o: Ref): void
  /** _PyWeakref_ClearRef: the reference is dead, its callback stays. */
  clearRef(ref: Ref): void
  /** Borrowed or NULL. */
  callback(ref: Ref): Ref
  /** Calls and consumes nothing; errors are unraisable. */
  runCallback(ref: Ref, callback: Ref): void
  /** Borrowed referent or NULL when dead. */
  referent(ref: Ref): Ref
  isProxy(o: Ref): boolean
  isRef(o: Ref): boolean
}

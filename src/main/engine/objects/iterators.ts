/** Iterators of the built-in sequences, enumerate, zip, map, filter, reversed; 2.7's functions that answer lists. */
import type { Ref } from '../ref.ts'
import { createEagerFunctions } from './iterators/eager.ts'
import { createEnumerate } from './iterators/enumerate.ts'
import { createFunctionalIterators } from './iterators/functional.ts'
import { createSequenceIterators } from './iterators/sequence.ts'
import type { Runtime } from './runtime.ts'

export interface IteratorParts {
  /** iter(callable, sentinel); new reference. */
  callableIterator(callable: Ref, sentinel: Ref): Ref
  /** 2.7: range, zip, map and filter as functions (new references); 3.x: none. */
  eagerFunctions(): [string, Ref][]
  install(): void
}

/** After list, tuple and str. */
export function createIterators(rt: Runtime): IteratorParts {
  const sequences = createSequenceIterators(rt)
  const enumerates = createEnumerate(rt)
  const functional = createFunctionalIterators(rt)
  return {
    callableIterator: functional.callable,
    eagerFunctions: () => (rt.profile.objects.python2 ? createEagerFunctions(rt) : []),
    install() {
      sequences.install()
      enumerates.install()
      functional.install()
    },
  }
}

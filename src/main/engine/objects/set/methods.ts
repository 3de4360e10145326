/** Methods of set and frozenset. @mirrors Objects/setobject.c set_methods */
import { NULL, type Ref } from '../../ref.ts'
import type { KeyHash } from '../dict/key-hash.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { SetAlgebra } from './algebra.ts'
import type { SetLookup } from './lookup.ts'
import type { SetStore } from './store.ts'

export interface SetMethodParts {
  readonly store: SetStore
  readonly hashing: KeyHash
  readonly lookUp: SetLookup
  readonly algebra: SetAlgebra
  readonly set: TypeInfo
  readonly frozen: TypeInfo
}

export function installSetMethods(rt: Runtime, kit: Kit, { store, hashing, lookUp, algebra, set, frozen }: SetMethodParts): void {
  const { natives } = rt
  const { decref, incref } = rt.memory
  const changing = (name: string, body: (self: Ref, args: readonly Ref[]) => void): void =>
    natives.method(set, name, null, (self, args) => {
      kit.packed(args, () => body(self, args))
      return kit.none()
    })

  for (const type of [set, frozen]) {
    natives.method(type, 'copy', 0, (self) => (rt.memory.typeOf(self) === frozen ? incref(self) : algebra.copy(self)))
    natives.method(type, 'union', null, (self, args) => kit.packed(args, () => algebra.union(self, args)))
    natives.method(type, 'intersection', null, (self, args) => kit.packed(args, () => chain(self, args, algebra.intersection)))
    natives.method(type, 'difference', null, (self, args) => kit.packed(args, () => chain(self, args, algebra.difference)))
    natives.method(type, 'symmetric_difference', 1, (self, [other]) => algebra.symmetricDifference(self, other))
    natives.method(type, 'issubset', 1, (self, [other]) => kit.bool(algebra.isSubset(self, other)))
    natives.method(type, 'issuperset', 1, (self, [other]) => kit.bool(isSuperset(self, other)))
    natives.method(type, 'isdisjoint', 1, (self, [other]) => kit.bool(algebra.isDisjoint(self, other)))
    natives.method(type, '__contains__', 1, (self, [item]) => kit.bool(type.contains!(self, item)))
    natives.method(type, '__sizeof__', 0, (self) => rt.int.from(rt.memory.typeOf(self).basicBytes + store.tableBytes(self)))
  }

  natives.method(set, 'add', 1, (self, [item]) => {
    const low = hashing.hash(item)
    store.add(self, item, low, hashing.high)
    return kit.none()
  })
  natives.method(set, 'discard', 1, (self, [item]) => {
    discard(self, item)
    return kit.none()
  })
  natives.method(set, 'remove', 1, (self, [item]) => {
    if (!discard(self, item)) rt.errors.raiseWith('KeyError', item)
    return kit.none()
  })
  natives.method(set, 'pop', 0, (self) => {
    const key = store.pop(self)
    return key !== NULL ? key : rt.errors.raise('KeyError', 'pop from an empty set')
  })
  natives.method(set, 'clear', 0, (self) => {
    store.clear(self)
    return kit.none()
  })
  changing('update', (self, args) => args.forEach((other) => algebra.update(self, other)))
  changing('difference_update', (self, args) => args.forEach((other) => algebra.differenceUpdate(self, other)))
  natives.method(set, 'symmetric_difference_update', 1, (self, [other]) => {
    algebra.symmetricDifferenceUpdate(self, other)
    return kit.none()
  })
  changing('intersection_update', (self, args) => {
    kit.using(chain(self, args, algebra.intersection), (result) => store.swap(self, result))
  })

  function discard(self: Ref, item: Ref): boolean {
    return lookUp(item, (key, low, high) => store.discard(self, key, low, high))
  }

  function chain(self: Ref, args: readonly Ref[], operation: (set: Ref, other: Ref) => Ref): Ref {
    if (args.length === 0) return algebra.copy(self)
    let result = operation(self, args[0])
    for (const other of args.slice(1)) {
      const next = operation(result, other)
      decref(result)
      result = next
    }
    return result
  }

  /** Before 3.11 anything but a set becomes one first; then the first stranger ends it. @mirrors Objects/setobject.c set_issuperset */
  function isSuperset(self: Ref, other: Ref): boolean {
    const isSet = [set, frozen].some((type) => rt.memory.typeOf(other).isSubtypeOf(type))
    if (isSet) return algebra.isSubset(other, self)
    if (rt.profile.minor < 11) return kit.using(rt.abstract.call(set.ref, [other]), (made) => algebra.isSubset(made, self))
    return kit.using(rt.abstract.iter(other), (iterator) => {
      for (let item = rt.abstract.next(iterator); item !== NULL; item = rt.abstract.next(iterator)) {
        const holds = kit.using(item, (member) => {
          const low = hashing.hash(member)
          return store.has(self, member, low, hashing.high)
        })
        if (!holds) return false
      }
      return true
    })
  }
}

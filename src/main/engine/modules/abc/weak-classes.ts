/** Sets of weak references to classes, each made when the first class comes. @mirrors Modules/_abc.c _in_weak_set, _add_to_weak_set, _destroy */
import { typeSystem, nativeFactory } from '../../objects/types/type-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { createKit } from '../../objects/kit.ts'
import { NULL, type Ref } from '../../ref.ts'

export interface WeakClasses {
  /** `set` may be NULL. A class that cannot be referred to weakly is in none. */
  has(set: Ref, cls: Ref): boolean
  /** To the set in the word `slot`, which is made when there is none. The reference goes from it when the class dies. */
  add(slot: Ref, cls: Ref): void
  /** The living classes: new references. */
  living(set: Ref): Ref[]
}

export function createWeakClasses(rt: Runtime): WeakClasses {
  const { H } = rt
  const { incref, decref } = rt.memory
  const { weakrefs } = typeSystem(rt)
  const kit = createKit(rt)

  /** Called with the dead reference; its self is a weak reference to the set, which may be gone too. */
  const destroyFrom = nativeFactory(rt).binder('_destroy', 1, (self, [reference]) => {
    const set = weakrefs.referent(self)
    if (set !== NULL) kit.using(incref(set), () => rt.set.discard(set, reference!))
    return kit.none()
  })

  return {
    has(set, cls) {
      if (set === NULL || rt.set.size(set) === 0 || weakrefs.listSlot(cls) === NULL) return false
      return kit.using(weakrefs.create(cls, NULL), (reference) => rt.set.contains(set, reference))
    },
    add(slot, cls) {
      if (H[slot] === NULL) H[slot] = rt.set.create()
      const set = H[slot]!
      const callback = kit.using(weakrefs.create(set, NULL), destroyFrom)
      kit.using(kit.using(callback, () => weakrefs.create(cls, callback)), (reference) => rt.set.add(set, reference))
    },
    living(set) {
      if (set === NULL) return []
      const references = rt.set.items(set).map(incref)
      const classes = references.map(weakrefs.referent).filter((cls) => cls !== NULL).map(incref)
      references.forEach(decref)
      return classes
    },
  }
}

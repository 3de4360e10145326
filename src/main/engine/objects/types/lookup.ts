/** Lookup along the MRO, its cache, and what a change of a type invalidates. Source: Objects/typeobject.c _PyType_Lookup. */
import { TYPE_VERSION } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

/** A type forgets what it looked up when this many names are remembered. */
const CACHE_LIMIT = 1024

export interface Lookup {
  lookup(type: TypeInfo, name: Ref): Ref
  /** Forgets what the type and its subclasses looked up. @mirrors Objects/typeobject.c PyType_Modified */
  modified(type: TypeInfo): void
  forget(type: TypeInfo): void
}

export function createLookup(rt: Runtime): Lookup {
  const { H } = rt

  /** As in CPython's cache, a remembered name is kept alive: its address must not come back as another name. */
  function lookup(type: TypeInfo, name: Ref): Ref {
    const cached = type.lookupCache.get(name)
    if (cached !== undefined) return cached
    let found = 0
    for (const base of type.mro) {
      if (base.dict === 0) continue
      found = rt.dict.getName(base.dict, name)
      if (found !== 0) break
    }
    if (rt.str.isInterned(name)) {
      if (type.lookupCache.size >= CACHE_LIMIT) forget(type)
      type.lookupCache.set(rt.memory.incref(name), found)
    }
    return found
  }

  function forget(type: TypeInfo): void {
    H[type.ref + TYPE_VERSION] = 0
    if (type.lookupCache.size === 0) return
    const names = [...type.lookupCache.keys()]
    type.lookupCache.clear()
    for (const name of names) rt.memory.decref(name)
  }

  function modified(type: TypeInfo): void {
    type.modifications++
    forget(type)
    for (const subclass of type.subclasses) modified(subclass)
  }

  return { lookup, modified, forget }
}

/** A dict becomes tracked with the first key or value that may be part of a cycle. @mirrors Objects/dictobject.c MAINTAIN_TRACKING */
import type { Ref } from '../../ref.ts'
import { GC_NEXT, OB_TYPE, TYPE_INFO } from '../layout.ts'
import type { Runtime } from '../runtime.ts'

export interface Tracking {
  /** _PyObject_GC_MAY_BE_TRACKED */
  mayBeTracked(o: Ref): boolean
  maintain(dict: Ref, key: Ref, value: Ref): void
}

export function createTracking(rt: Runtime): Tracking {
  const { H } = rt
  const { gcHeadWords, track } = rt.memory
  const infos = rt.types.infos
  const strRef = rt.str.type.ref

  function mayBeTracked(o: Ref): boolean {
    const typeRef = H[o + OB_TYPE]
    const type = infos[H[typeRef + TYPE_INFO]]
    if (!type.isGc) return false
    if (typeRef === rt.tuple.type.ref) return H[o - gcHeadWords + GC_NEXT] !== 0
    // A type object is a collector's matter only when it was made by a class statement.
    return !rt.types.isType(o) || rt.types.infoOf(o).isHeap
  }

  function maintain(dict: Ref, key: Ref, value: Ref): void {
    if (H[dict - gcHeadWords + GC_NEXT] !== 0) return
    if (mayBeTracked(value) || (H[key + OB_TYPE] !== strRef && mayBeTracked(key))) track(dict)
  }

  return { mayBeTracked, maintain }
}

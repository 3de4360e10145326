/** Instances of classes: layout, allocation, traversal, clearing, deallocation. Source: Objects/typeobject.c subtype_*. */
import { GC_FLAGS, GC_FINALIZED, OB_SIZE } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo, Visit } from '../type-info.ts'
import type { SlotPlan } from '../types/dunder-slots.ts'
import { inheritLayout } from '../types/inherit.ts'
import { typeSystem } from '../types/type-system.ts'
import type { Places } from './places.ts'
import type { Storage } from './storage.ts'
import type { Values } from './values.ts'

export interface Instances {
  layOut(type: TypeInfo, base: TypeInfo, plan: SlotPlan): void
  allocInstance(type: TypeInfo, items?: number): Ref
  traverse(o: Ref, visit: Visit): void
  clear(o: Ref): void
  dealloc(o: Ref): void
}

export function createInstances(
  rt: Runtime, places: Places, storage: Storage, values: Values, finalizeOnce: (o: Ref, type: TypeInfo) => void,
): Instances {
  const { H } = rt
  const { minor } = rt.profile
  const { preHeaderBytes } = rt.profile.objects
  const managesWeakrefs = preHeaderBytes > 0 && minor >= 12
  const managesDict = (base: TypeInfo) => preHeaderBytes > 0 && (managesWeakrefs || base.itemBytes === 0)
  /** 3.8+: instances hold their class, so every class is a matter for the collector. */
  const alwaysGc = minor >= 8

  /** @mirrors Objects/typeobject.c type_new_descriptors */
  function layOut(type: TypeInfo, base: TypeInfo, plan: SlotPlan): void {
    let end = base.basicBytes + 8 * plan.names.length
    if (plan.addDict) {
      type.hasDict = true
      if (managesDict(base)) type.preHeaderBytes = preHeaderBytes
      else {
        type.dictOffset = base.itemBytes > 0 ? -2 : end >> 2
        end += 8
      }
    }
    if (plan.addWeakrefs) {
      type.weakrefable = true
      if (managesWeakrefs) type.preHeaderBytes = preHeaderBytes
      else {
        type.weaklistOffset = end >> 2
        end += 8
      }
    }
    type.basicBytes = end
    type.isGc = base.isGc || alwaysGc || end > base.basicBytes || (rt.profile.objects.python2 && solid(base) !== rt.types.object)
    inheritLayout(type, base)
    type.traverse = traverse
    type.ownedBlocks = ownedBlocks
    type.clear = clear
    type.dealloc = dealloc
  }

  /** @mirrors Objects/typeobject.c PyType_GenericAlloc */
  function allocInstance(type: TypeInfo, items = 0): Ref {
    const { memory } = rt
    const extra = values.inlineBytes(type)
    let o: Ref
    if (extra > 0 && type.basicBytes === 16) {
      type.basicBytes += extra
      try {
        o = memory.alloc(type)
      } finally {
        type.basicBytes -= extra
      }
    } else if (type.itemBytes > 0) {
      // One item more, as a sentinel.
      o = memory.allocVar(type, items + 1)
      H[o + OB_SIZE] = items
    } else o = memory.alloc(type)
    // Only object.__new__ makes the values with the instance; elsewhere the first attribute does.
    if (type.isHeap && solid(type) === rt.types.object) storage.init(o, type)
    if (type.isGc) memory.track(o)
    return o
  }

  /** The nearest base that a class statement did not make. */
  function solid(type: TypeInfo): TypeInfo {
    let base = type
    while (base.dealloc === dealloc) base = base.base as TypeInfo
    return base
  }

  /** @mirrors Objects/typeobject.c subtype_traverse */
  function traverse(o: Ref, visit: Visit): void {
    const type = rt.memory.typeOf(o)
    let base = type
    for (; base.dealloc === dealloc; base = base.base as TypeInfo) {
      for (const { offset } of base.memberSlots) if (H[o + offset] !== 0) visit(H[o + offset])
    }
    if (type.hasDict && !base.hasDict) storage.visit(o, type, visit)
    // The instances of a heap type count as references to it.
    visit(type.ref)
    base.traverse?.(o, visit)
  }

  function ownedBlocks(o: Ref, visit: (block: Ref) => void): void {
    const type = rt.memory.typeOf(o)
    const base = solid(type)
    if (type.hasDict && !base.hasDict) storage.ownedBlocks(o, type, visit)
    base.ownedBlocks?.(o, visit)
  }

  /** @mirrors Objects/typeobject.c subtype_clear */
  function clear(o: Ref): void {
    const type = rt.memory.typeOf(o)
    let base = type
    for (; base.dealloc === dealloc; base = base.base as TypeInfo) clearSlots(o, base)
    if (type.hasDict && !base.hasDict) storage.release(o, type)
    base.clear?.(o)
  }

  function clearSlots(o: Ref, type: TypeInfo): void {
    for (const { offset } of type.memberSlots) {
      const member = H[o + offset]
      H[o + offset] = 0
      rt.memory.xdecref(member)
    }
  }

  /** @mirrors Objects/typeobject.c subtype_dealloc */
  function dealloc(o: Ref): void {
    const { memory } = rt
    const type = memory.typeOf(o)
    const base = solid(type)
    if (type.isGc) memory.untrack(o)
    if (type.finalize !== null && !diesFinalized(o, type)) return
    const weaklist = type.weakrefable && !base.weakrefable ? places.weaklistWord(o, type) : 0
    if (weaklist !== 0 && H[weaklist] !== 0) typeSystem(rt).weakrefs.clearAll(o)
    if (type.legacyFinalize !== null && !diesAfterDel(o, type)) return
    for (let own = type; own !== base; own = own.base as TypeInfo) clearSlots(o, own)
    if (type.hasDict && !base.hasDict) storage.release(o, type)
    if (base.isGc && type.isGc) memory.track(o)
    memory.deallocBase(o, base)
  }

  /** Runs __del__; false when the object came back to life. @mirrors Objects/object.c PyObject_CallFinalizerFromDealloc */
  function diesFinalized(o: Ref, type: TypeInfo): boolean {
    if (type.isGc && (H[o - rt.memory.gcHeadWords + GC_FLAGS] & GC_FINALIZED) !== 0) return true
    H[o] = 1
    if (type.isGc) rt.memory.track(o)
    finalizeOnce(o, type)
    H[o]--
    if (H[o] > 0) return false
    if (type.isGc) rt.memory.untrack(o)
    return true
  }

  /** Python 2: __del__ may run again after a resurrection. @mirrors Objects/typeobject.c slot_tp_del (2.7) */
  function diesAfterDel(o: Ref, type: TypeInfo): boolean {
    H[o] = 1
    type.legacyFinalize?.(o)
    H[o]--
    if (H[o] === 0) return true
    if (type.isGc) rt.memory.track(o)
    return false
  }

  return { layOut, allocInstance, traverse, clear, dealloc }
}

/** Classes as objects: registering, MRO, subclass lists, traversal, clearing, deallocation. Source: Objects/typeobject.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import {
  HT_CACHED_KEYS, HT_NAME, HT_QUALNAME, HT_SLOTS, TP_BASE, TP_BASES, TP_DICT, TP_DOC, TP_MRO, TP_SUBCLASSES, TP_WEAKLIST,
} from './layout.ts'
import { solidBase } from './best-base.ts'
import type { Lookup } from './lookup.ts'
import { linearize, MroError } from './mro.ts'
import { typeSystem } from './type-system.ts'

export interface HeapTypes {
  register(info: TypeInfo): void
  /** A zeroed metaclass instance of that many bytes. */
  allocObject(meta: TypeInfo, bytes: number): Ref
  setMro(info: TypeInfo, meta: TypeInfo): void
  /** What type.mro answers. */
  standardMro(info: TypeInfo): TypeInfo[]
  addSubclass(info: TypeInfo): void
  /** `lives`: the class goes on, with other bases. */
  removeSubclass(info: TypeInfo, lives?: boolean): void
  /** A base as TypeInfo: types and old-style classes. */
  infoOfBase(base: Ref): TypeInfo
  traverse(type: Ref, visit: (member: Ref) => void): void
  ownedBlocks(type: Ref, visit: (block: Ref) => void): void
  clear(type: Ref): void
  dealloc(type: Ref): void
}

const OWNED = [TP_BASE, TP_DICT, TP_BASES, TP_MRO, TP_SUBCLASSES, HT_NAME, HT_QUALNAME, HT_SLOTS]

export function createHeapTypes(rt: Runtime, infos: TypeInfo[], lookup: Lookup): HeapTypes {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const freeHandles: number[] = []
  /** 2.7 classes of the old style that stand among the bases of a new-style class. */
  const oldStyle = new Map<Ref, TypeInfo>()

  function register(info: TypeInfo): void {
    const handle = freeHandles.pop()
    if (handle === undefined) info.handle = infos.push(info) - 1
    else {
      info.handle = handle
      infos[handle] = info
    }
    info.tag = rt.tagOf(info.name)
  }

  /** Sizes of classes depend on their members, not on the metaclass alone. */
  function allocObject(meta: TypeInfo, bytes: number): Ref {
    const own = meta.basicBytes
    meta.basicBytes = Math.max(bytes, own)
    try {
      return rt.memory.alloc(meta)
    } finally {
      meta.basicBytes = own
    }
  }

  function setMro(info: TypeInfo, meta: TypeInfo): void {
    if (meta === rt.types.type) info.mro = standardMro(info)
    else {
      const method = rt.types.lookup(meta, rt.str.name('mro'))
      const own = rt.dict.getName(rt.types.type.dict, rt.str.name('mro'))
      info.mro = method === own || method === 0 ? standardMro(info) : customMro(info)
    }
    const old = H[info.ref + TP_MRO]
    H[info.ref + TP_MRO] = rt.tuple.from(info.mro.map((type) => type.ref))
    rt.memory.xdecref(old)
  }

  /** 2.7 walks over a dict of the conflicting classes, whose hashes are their addresses. */
  function inDictOrder(types: readonly TypeInfo[]): readonly TypeInfo[] {
    const dict = rt.dict.create()
    for (const type of types) rt.dict.set(dict, type.ref, rt.none)
    const order: TypeInfo[] = []
    rt.dict.each(dict, (key) => order.push(types.find((type) => type.ref === key)!))
    rt.memory.decref(dict)
    return order
  }

  function standardMro(info: TypeInfo): TypeInfo[] {
    try {
      return linearize(info, info.bases, rt.profile.minor >= 13 ? ' ' : '\n', inDictOrder)
    } catch (error) {
      if (error instanceof MroError) rt.errors.raise('TypeError', error.message)
      throw error
    }
  }

  const solidOf = (type: TypeInfo): TypeInfo => solidBase(type, rt.types.object, rt.profile.minor)

  function customMro(info: TypeInfo): TypeInfo[] {
    const solid = solidOf(info)
    const result = rt.abstract.callMethod(info.ref, 'mro', [])
    const iterator = rt.abstract.iter(result)
    const order: TypeInfo[] = []
    for (let item = rt.abstract.next(iterator); item !== 0; item = rt.abstract.next(iterator)) {
      if (!rt.types.isType(item)) rt.errors.raise('TypeError', `mro() returned a non-class ('${typeSystem(rt).displayName(rt.memory.typeOf(item))}')`)
      const base = rt.types.infoOf(item)
      if (!solid.isSubtypeOf(solidOf(base))) rt.errors.raise('TypeError', `mro() returned base with unsuitable layout ('${typeSystem(rt).displayName(base)}')`)
      order.push(base)
      rt.memory.decref(item)
    }
    rt.memory.decref(iterator)
    rt.memory.decref(result)
    return order
  }

  /** tp_subclasses of each base: a weak reference to the new class. @mirrors Objects/typeobject.c add_subclass */
  function addSubclass(info: TypeInfo): void {
    const { memory, dict, list } = rt
    for (const base of info.bases) {
      base.subclasses.add(info)
      if (base.isOldStyle) continue
      if (H[base.ref + TP_SUBCLASSES] === 0) H[base.ref + TP_SUBCLASSES] = python2 ? list.create() : dict.create()
      const container = H[base.ref + TP_SUBCLASSES]
      const reference = typeSystem(rt).weakrefs.create(info.ref, 0)
      if (python2) {
        const free = list.items(container).findLastIndex((entry) => typeSystem(rt).weakrefs.referent(entry) === 0)
        if (free < 0) list.append(container, reference)
        else atIndex(free, (index) => rt.abstract.setitem(container, index, reference))
      } else {
        const key = rt.int.from(info.ref * 4)
        dict.set(container, key, reference)
        memory.decref(key)
      }
      memory.decref(reference)
    }
  }

  function atIndex(index: number, use: (index: Ref) => void): void {
    const key = rt.int.from(index)
    use(key)
    rt.memory.decref(key)
  }

  /** 2.7 leaves the reference to a class that dies in the list. @mirrors Objects/typeobject.c remove_subclass */
  function removeSubclass(info: TypeInfo, lives = false): void {
    for (const base of info.bases) {
      base.subclasses.delete(info)
      const container = base.isOldStyle || base.ref === 0 ? 0 : H[base.ref + TP_SUBCLASSES]
      if (container === 0) continue
      if (python2) {
        const at = lives ? rt.list.items(container).findIndex((entry) => typeSystem(rt).weakrefs.referent(entry) === info.ref) : -1
        if (at >= 0) atIndex(at, (index) => rt.abstract.delitem(container, index))
        continue
      }
      const key = rt.int.from(info.ref * 4)
      rt.dict.del(container, key)
      rt.memory.decref(key)
      // Up to 3.10 the empty table stays.
      if (rt.dict.size(container) === 0 && rt.profile.minor >= 11) {
        H[base.ref + TP_SUBCLASSES] = 0
        rt.memory.decref(container)
      }
    }
  }

  function infoOfBase(base: Ref): TypeInfo {
    if (rt.types.isType(base)) return rt.types.infoOf(base)
    const known = oldStyle.get(base)
    if (known !== undefined) return known
    const info = typeSystem(rt).oldStyleInfo(base)
    oldStyle.set(base, info)
    return info
  }

  function traverse(type: Ref, visit: (member: Ref) => void): void {
    if (!rt.types.infoOf(type).isHeap) return
    for (const word of [TP_DICT, TP_MRO, TP_BASES, TP_BASE]) if (H[type + word] !== 0) visit(H[type + word])
  }

  /** The docstring and the keys that instances share. */
  function ownedBlocks(type: Ref, visit: (block: Ref) => void): void {
    if (!rt.types.infoOf(type).isHeap) return
    for (const word of [TP_DOC, HT_CACHED_KEYS]) if (H[type + word] !== 0) visit(H[type + word])
  }

  /** @mirrors Objects/typeobject.c type_clear */
  function clear(type: Ref): void {
    const info = rt.types.infoOf(type)
    if (!info.isHeap) return
    lookup.modified(info)
    if (info.dict !== 0) rt.dict.clear(info.dict)
    const mro = H[type + TP_MRO]
    H[type + TP_MRO] = 0
    rt.memory.xdecref(mro)
  }

  /** @mirrors Objects/typeobject.c type_dealloc */
  function dealloc(type: Ref): void {
    const { memory } = rt
    const info = rt.types.infoOf(type)
    memory.untrack(type)
    lookup.forget(info)
    removeSubclass(info)
    if (H[type + TP_WEAKLIST] !== 0) typeSystem(rt).weakrefs.clearAll(type)
    for (const word of OWNED) {
      const member = H[type + word]
      H[type + word] = 0
      memory.xdecref(member)
    }
    info.dict = 0
    if (H[type + TP_DOC] !== 0) memory.obj.free(H[type + TP_DOC])
    if (H[type + HT_CACHED_KEYS] !== 0) typeSystem(rt).releaseSharedKeys(info)
    infos[info.handle] = undefined as never
    freeHandles.push(info.handle)
    memory.free(type)
  }

  return { register, allocObject, setMro, standardMro, addSubclass, removeSubclass, infoOfBase, traverse, ownedBlocks, clear, dealloc }
}

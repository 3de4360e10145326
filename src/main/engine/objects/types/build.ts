/** Making a class: type.__new__. Source: Objects/typeobject.c type_new. */
import { OB_SIZE, OB_TYPE, TYPE_INFO, WRAPPED_CALLABLE } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo, type KeywordNames } from '../type-info.ts'
import { bestBase } from './best-base.ts'
import { inheritCollection } from './collection-flags.ts'
import { planSlots, type SlotPlan } from './dunder-slots.ts'
import type { SlotFixer } from './fix-slots.ts'
import { HT_NAME, HT_QUALNAME, HT_SLOTS, MEMBER_DEF_BYTES, TP_BASE, TP_BASES, TP_DICT, TP_DOC } from './layout.ts'
import type { ClassHooks } from './class-hooks.ts'
import type { HeapTypes } from './heap-types.ts'
import { nativeFactory, typeSystem } from './type-system.ts'

export interface InstanceLayout {
  /** Gives a new class its __dict__ and weak-reference fields, sizes and deallocation. */
  layOut(type: TypeInfo, base: TypeInfo, plan: SlotPlan): void
  /** The key table that instances share, after the class is ready. */
  addSharedKeys(type: TypeInfo): void
  getDict(o: Ref): Ref
  setDict(o: Ref, value: Ref): void
  getWeakref(o: Ref): Ref
}

export interface BuildParts {
  readonly heap: HeapTypes
  readonly fixer: SlotFixer
  readonly layout: InstanceLayout
  readonly hooks: ClassHooks
}

export function createBuild(rt: Runtime, parts: BuildParts) {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const name = (text: string) => rt.str.name(text)

  function build(meta: TypeInfo, className: string, given: readonly Ref[], original: Ref, names: KeywordNames, args: readonly Ref[]): Ref {
    const nameRef = rt.str.from(className)
    const tuple = rt.tuple.from(given)
    try {
      return buildFrom(meta, nameRef, tuple, original, names, args)
    } finally {
      rt.memory.decref(nameRef)
      rt.memory.decref(tuple)
    }
  }

  /** The class shares the name and the tuple of bases with the caller. @mirrors Objects/typeobject.c type_new_impl */
  function buildFrom(meta: TypeInfo, nameRef: Ref, given: Ref, original: Ref, names: KeywordNames, args: readonly Ref[]): Ref {
    const { memory, types, dict, tuple } = rt
    const className = rt.str.value(nameRef)
    const bases = tuple.size(given) === 0 ? [types.object.ref] : tuple.items(given)
    const base = bestBase(rt, bases)
    const baseInfos = bases.map((ref) => parts.heap.infoOfBase(ref))
    const namespace = dict.copy(original)
    let type: Ref = 0
    try {
      const plan = planSlots(rt, className, base, baseInfos, namespace)
      const info = allocate(meta, nameRef, plan)
      type = info.ref
      info.base = base
      info.bases = baseInfos
      info.dict = namespace
      H[type + TP_DICT] = memory.incref(namespace)
      H[type + TP_BASE] = memory.incref(base.ref)
      H[type + TP_BASES] = tuple.size(given) === 0 ? tuple.from(bases) : memory.incref(given)
      parts.layout.layOut(info, base, plan)
      fillNamespace(info, namespace)
      const cell = takeClassCell(namespace)
      try {
        if (cell !== 0) setCell(cell, type)
        addMembers(info, base, plan)
        parts.heap.setMro(info, meta)
        inheritCollection(info)
        if (!python2) hideHash(namespace)
        addDictAndWeakref(info, plan)
        addDoc(info, namespace)
        parts.heap.addSubclass(info)
        parts.fixer.fixSlots(info)
        parts.layout.addSharedKeys(info)
      } finally {
        memory.xdecref(cell)
      }
      if (!python2) {
        parts.hooks.setNames(info)
        parts.hooks.initSubclass(info, args, names)
      }
      return type
    } catch (error) {
      if (type !== 0) memory.decref(type)
      throw error
    } finally {
      memory.decref(namespace)
    }
  }

  /** tp_alloc of the metaclass: a PyHeapTypeObject with room for the members. */
  function allocate(meta: TypeInfo, nameRef: Ref, plan: SlotPlan): TypeInfo {
    const { memory } = rt
    if (!python2 && rt.str.value(nameRef).includes('\0')) rt.errors.raise('ValueError', 'type name must not contain null characters')
    const info = new TypeInfo(rt.str.value(nameRef))
    info.isHeap = true
    info.checksTypes = true
    info.isGc = true
    parts.heap.register(info)
    const members = plan.names.length
    const ref = parts.heap.allocObject(meta, basicSize(rt.profile, 'heapType') + MEMBER_DEF_BYTES * (members + 1))
    info.ref = ref
    H[ref + OB_SIZE] = members
    H[ref + OB_TYPE] = meta.ref
    H[ref + TYPE_INFO] = info.handle
    H[ref + HT_NAME] = memory.incref(nameRef)
    memory.track(ref)
    return info
  }

  function fillNamespace(info: TypeInfo, namespace: Ref): void {
    const { memory, dict } = rt
    const module = name('__module__')
    if (dict.getName(namespace, module) === 0) {
      const running = parts.hooks.currentModule()
      if (running !== 0) dict.set(namespace, module, running)
    }
    const moduleValue = dict.getName(namespace, module)
    if (moduleValue !== 0 && rt.str.isStr(moduleValue)) info.module = rt.str.value(moduleValue)
    if (!python2) {
      const given = dict.getName(namespace, name('__qualname__'))
      if (given !== 0 && !rt.str.isStr(given)) {
        rt.errors.raise('TypeError', `type __qualname__ must be a str, not ${typeSystem(rt).displayName(memory.typeOf(given))}`)
      }
      H[info.ref + HT_QUALNAME] = memory.incref(given === 0 ? H[info.ref + HT_NAME] : given)
      if (given !== 0) dict.del(namespace, name('__qualname__'))
      wrapFunction(namespace, '__init_subclass__', 'classmethod')
      wrapFunction(namespace, '__class_getitem__', 'classmethod')
    }
    wrapFunction(namespace, '__new__', 'staticmethod')
    const doc = dict.getName(namespace, name('__doc__'))
    if (doc !== 0 && rt.str.isStr(doc)) H[info.ref + TP_DOC] = memory.obj.malloc(rt.str.value(doc).length + 1, rt.tagOf('type docstring'))
  }

  /** A plain function under this name becomes a static or class method. */
  function wrapFunction(namespace: Ref, method: string, kind: string): void {
    const found = rt.dict.getName(namespace, name(method))
    if (found === 0 || rt.memory.typeOf(found).name !== 'function') return
    // Without the attributes of the function that a call of the type copies from 3.10 on.
    const type = typeSystem(rt).builtin(kind)
    const wrapped = type.create!(type, [], null)
    H[wrapped + WRAPPED_CALLABLE] = rt.memory.incref(found)
    rt.dict.set(namespace, name(method), wrapped)
    rt.memory.decref(wrapped)
  }

  function addMembers(info: TypeInfo, base: TypeInfo, plan: SlotPlan): void {
    info.memberSlots = plan.names.map((member, i) => ({ name: member, offset: base.basicBytes / 4 + 2 * i }))
    for (const { name: member, offset } of info.memberSlots) putNew(info, member, nativeFactory(rt).memberDescriptor(info, member, offset))
    if (rt.dict.getName(info.dict, name('__slots__')) !== 0) H[info.ref + HT_SLOTS] = slotNames(plan)
  }

  /** By way of a list, which is sorted. @mirrors Objects/typeobject.c type_new_slots_impl */
  function slotNames(plan: SlotPlan): Ref {
    const names = rt.list.steal(plan.names.map((member) => rt.str.from(member)))
    const tuple = rt.tuple.from(plan.names.map((_, i) => rt.list.item(names, i)))
    rt.memory.decref(names)
    return tuple
  }

  function putNew(info: TypeInfo, key: string, value: Ref): void {
    rt.dict.set(info.dict, name(key), value)
    rt.memory.decref(value)
  }

  /** __eq__ without __hash__ makes instances unhashable. @mirrors Objects/typeobject.c type_ready_set_hash */
  function hideHash(namespace: Ref): void {
    const hash = name('__hash__')
    if (rt.dict.getName(namespace, name('__eq__')) !== 0 && rt.dict.getName(namespace, hash) === 0) rt.dict.set(namespace, hash, rt.none)
  }

  function addDictAndWeakref(info: TypeInfo, plan: SlotPlan): void {
    const { getsetDescriptor } = nativeFactory(rt)
    const { layout } = parts
    if (plan.addDict && rt.dict.getName(info.dict, name('__dict__')) === 0) putNew(info, '__dict__', getsetDescriptor(info, '__dict__', layout.getDict, layout.setDict))
    if (plan.addWeakrefs && rt.dict.getName(info.dict, name('__weakref__')) === 0) putNew(info, '__weakref__', getsetDescriptor(info, '__weakref__', layout.getWeakref, null))
  }

  function addDoc(info: TypeInfo, namespace: Ref): void {
    if (rt.dict.getName(namespace, name('__doc__')) === 0) rt.dict.set(info.dict, name('__doc__'), rt.none)
  }

  /** New reference to the cell that the body's `__class__` lives in, or 0. */
  function takeClassCell(namespace: Ref): Ref {
    if (python2) return 0
    const cell = rt.dict.getName(namespace, name('__classcell__'))
    if (cell === 0) return 0
    const type = rt.memory.typeOf(cell)
    if (type.name !== 'cell') rt.errors.raise('TypeError', `__classcell__ must be a nonlocal cell, not <class '${type.name}'>`)
    rt.memory.incref(cell)
    rt.dict.del(namespace, name('__classcell__'))
    return cell
  }

  /** PyCellObject: ob_ref at word 4. */
  function setCell(cell: Ref, value: Ref): void {
    const old = H[cell + 4]
    H[cell + 4] = rt.memory.incref(value)
    rt.memory.xdecref(old)
  }

  return { build, buildFrom }
}

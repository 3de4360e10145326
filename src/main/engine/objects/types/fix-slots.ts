/** Slots of a class from its methods. Source: Objects/typeobject.c update_one_slot, fixup_slot_dispatchers. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { getSlot, setSlot, type SlotDef, type SlotFunction, type SlotKey } from './slot-table.ts'
import { nativeFactory } from './type-system.ts'

type Create = NonNullable<TypeInfo['create']>

export interface SlotFixer {
  fixSlots(type: TypeInfo): void
  /** After `type.name = …` or `del type.name`: fixes the type and the subclasses that do not override it. */
  attributeChanged(type: TypeInfo, name: string): void
}

export function createSlotFixer(rt: Runtime, defs: readonly SlotDef[], genericCreate: Create, unhashable: (o: Ref) => number): SlotFixer {
  const bySlot = new Map<SlotKey, SlotDef[]>()
  const byName = new Map<string, Set<SlotKey>>()
  for (const def of defs) {
    const group = bySlot.get(def.slot)
    if (group === undefined) bySlot.set(def.slot, [def])
    else group.push(def)
    const keys = byName.get(def.name)
    if (keys === undefined) byName.set(def.name, new Set([def.slot]))
    else keys.add(def.slot)
  }

  /** @mirrors Objects/typeobject.c update_one_slot */
  function fixSlot(type: TypeInfo, slot: SlotKey): void {
    let specific: SlotFunction | null = null
    let generic: SlotFunction | null = null
    let useGeneric = false
    for (const def of bySlot.get(slot) as SlotDef[]) {
      const descriptor = rt.types.lookup(type, rt.str.name(def.name))
      if (descriptor === 0) continue
      const wrapper = nativeFactory(rt).wrapperOf(descriptor)
      if (wrapper !== null && wrapper.def.name === def.name) {
        if (wrapper.def.slot !== slot) continue
        generic ??= def.generic
        if ((specific === null || specific === wrapper.slot) && type.isSubtypeOf(wrapper.owner)) specific = wrapper.slot
        else useGeneric = true
      } else if (descriptor === rt.none && slot === 'hash') {
        specific = unhashable as unknown as SlotFunction
      } else {
        useGeneric = true
        generic = def.generic
      }
    }
    setSlot(type, slot, specific !== null && !useGeneric ? specific : generic)
  }

  function fixCreate(type: TypeInfo): void {
    const method = rt.types.lookup(type, rt.str.name('__new__'))
    const native = method === 0 ? null : nativeFactory(rt).newFunctionOf(method)
    type.create = native === null ? genericCreate : native.create
  }

  function fixSlots(type: TypeInfo): void {
    for (const slot of bySlot.keys()) fixSlot(type, slot)
    fixCreate(type)
  }

  function attributeChanged(type: TypeInfo, name: string): void {
    const slots = byName.get(name)
    if (slots === undefined && name !== '__new__') return
    const ref = rt.str.name(name)
    const visit = (changed: TypeInfo): void => {
      if (name === '__new__') fixCreate(changed)
      else for (const slot of slots as Set<SlotKey>) fixSlot(changed, slot)
      for (const subclass of changed.subclasses) if (rt.dict.getName(subclass.dict, ref) === 0) visit(subclass)
    }
    visit(type)
  }

  return { fixSlots, attributeChanged }
}

/** Adds a wrapper to a built-in type's dict for each slot it has of its own. @mirrors Objects/typeobject.c add_operators */
export function addOperators(rt: Runtime, defs: readonly SlotDef[], type: TypeInfo): void {
  for (const def of defs) {
    const slot = getSlot(type, def.slot)
    if (slot === null || def.name === '__getattr__') continue
    if (type.base !== null && getSlot(type.base, def.slot) === slot) continue
    if (rt.dict.getName(type.dict, rt.str.name(def.name)) !== 0) continue
    nativeFactory(rt).addWrapper(type, def, slot)
  }
}

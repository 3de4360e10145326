/**
 * Dicts that share the keys of a class: what the dict type asks about them, and what an instance does with its own.
 * Source: Objects/dictobject.c new_dict_with_shared_keys, _PyObjectDict_SetItem, make_keys_shared.
 */
import type { DictParts } from '../dict.ts'
import { D_KEYS, D_USED, D_VALUES } from '../dict/layout.ts'
import type { SplitTables } from '../dict/split.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { KeyTable, KeyTables } from './shared-keys.ts'
import type { Values } from './values.ts'

export interface SplitDicts {
  isSplit(dict: Ref): boolean
  /** A dict without attributes that shares the keys of the class. */
  create(table: KeyTable): Ref
  /** A dict that takes values over (3.11+). */
  over(table: KeyTable, values: Ref): Ref
  /** Stores an attribute in the dict of an instance; the dict may stop sharing. Borrows the value. */
  store(type: TypeInfo, dict: Ref, name: Ref, value: Ref): void
  /** Deletes an attribute from the dict of an instance; false when there is none. */
  remove(type: TypeInfo, dict: Ref, name: Ref): boolean
  /** The object goes away before its dict: values inside it get a block of their own. @mirrors Objects/dictobject.c _PyDict_DetachFromObject */
  outlive(dict: Ref): void
  /** The values of the dict when they lie inside an object (3.13), else 0. */
  embedded(dict: Ref): Ref
  /** Introduces itself to the dict type. */
  adopt(): void
}

export function createSplitDicts(rt: Runtime, keys: KeyTables, values: Values): SplitDicts {
  const { H } = rt
  const dicts = () => rt.dict as DictParts
  /** 3.3-3.10: one dict that breaks the order of the keys ends the sharing, or starts it anew when it was the only one. */
  const ordered = rt.profile.objects.attributeStorage === 'splitDict'
  /** The table of an array of values, for when the dict has already forgotten both. */
  const owners = new Map<Ref, KeyTable>()
  const isSplit = (dict: Ref) => H[dict + D_VALUES] !== 0

  const tables: SplitTables = {
    indexOf: (block, name) => keys.indexOf(keys.at(block), name),
    add: (block, name) => keys.insert(keys.at(block), name),
    nameAt: (block, index) => keys.at(block).names[index],
    names: (block) => keys.at(block).names.length,
    slots: (block) => keys.at(block).slots,
    valuesBytes(block) {
      const table = keys.at(block)
      return 8 * keys.room(table) + (table.users === 1 ? table.bytes : 0)
    },
    retain(block) {
      keys.at(block).users++
    },
    release: (block) => keys.release(keys.at(block)),
    get: (array, index) => H[array + 2 * index],
    slot: (array, index) => array + 2 * index,
    set: values.set,
    order: values.order,
    isInside: values.isEmbedded,
    copy(block, array) {
      const made = values.copy(keys.at(block), array)
      owners.set(made, keys.at(block))
      return made
    },
    detach: dropValues,
    drop: dropValues,
  }

  function dropValues(_dict: Ref, array: Ref): void {
    const table = owners.get(array) as KeyTable
    owners.delete(array)
    values.release(table, array)
  }

  function over(table: KeyTable, array: Ref): Ref {
    table.users++
    owners.set(array, table)
    let used = 0
    let tracked = false
    for (let i = 0; i < table.names.length; i++) {
      const member = H[array + 2 * i]
      if (member === 0) continue
      used++
      tracked ||= dicts().mayBeTracked(member)
    }
    const dict = dicts().split(table.block, array, used)
    if (tracked) rt.memory.track(dict)
    return dict
  }

  function store(type: TypeInfo, dict: Ref, name: Ref, value: Ref): void {
    const wasTracked = rt.memory.isTracked(dict)
    storeInDict(type, dict, name, value)
    // Values inside the object are stored behind the back of its dict. @mirrors Objects/dictobject.c store_instance_attr_lock_held
    if (!wasTracked && H[dict + D_VALUES] !== 0 && values.isEmbedded(H[dict + D_VALUES]) && rt.memory.isTracked(dict)) rt.memory.untrack(dict)
  }

  function storeInDict(type: TypeInfo, dict: Ref, name: Ref, value: Ref): void {
    const table = keys.of(type)
    const shares = ordered && table !== null && isSplit(dict) && H[dict + D_KEYS] === table.block
    if (!shares) {
      rt.dict.set(dict, name, value)
      return
    }
    const used = H[dict + D_USED]
    const index = keys.indexOf(table, name)
    const isNew = index < 0 || index >= used
    const keepsOrder = index === used || (index < 0 && used === table.names.length && table.usable > 0)
    if (!isNew || keepsOrder) rt.dict.set(dict, name, value)
    else if (table.users === 2) {
      share(type, dict, table)
      rt.dict.set(dict, name, value)
    } else {
      rt.dict.set(dict, name, value)
      keys.setFor(type, null)
    }
  }

  /** The only dict of the class gives it a larger table, with the dict's names alone. @mirrors Objects/dictobject.c make_keys_shared */
  function share(type: TypeInfo, dict: Ref, old: KeyTable): void {
    const used = H[dict + D_USED]
    const from = H[dict + D_VALUES]
    let slots = keys.firstSlots
    while (slots < used * 3) slots <<= 1
    const table = keys.create(slots)
    for (let i = 0; i < used; i++) keys.insert(table, old.names[i])
    const array = values.allocate(table)
    H.copyWithin(array, from, from + 2 * used)
    owners.delete(from)
    owners.set(array, table)
    rt.memory.mem.free(from)
    H[dict + D_KEYS] = table.block
    H[dict + D_VALUES] = array
    table.users++
    keys.release(old)
    keys.setFor(type, table)
  }

  function remove(type: TypeInfo, dict: Ref, name: Ref): boolean {
    const table = keys.of(type)
    const shares = isSplit(dict)
    if (!rt.dict.del(dict, name)) return false
    if (ordered && shares && table !== null) keys.setFor(type, null)
    return true
  }

  function embedded(dict: Ref): Ref {
    const array = H[dict + D_VALUES]
    return array !== 0 && values.isEmbedded(array) ? array : 0
  }

  function outlive(dict: Ref): void {
    const array = H[dict + D_VALUES]
    if (array === 0 || !values.isEmbedded(array)) return
    const table = owners.get(array) as KeyTable
    const copy = values.copy(table, array)
    owners.delete(array)
    owners.set(copy, table)
    H[dict + D_VALUES] = copy
    values.release(table, array)
  }

  return {
    isSplit,
    create: (table) => over(table, values.allocate(table)),
    over,
    store,
    remove,
    outlive,
    embedded,
    adopt() {
      if (rt.profile.objects.attributeStorage === 'dict') return
      dicts().useSplitTables(tables)
      // Values inside an object are visited by the object alone.
      const { traverse, ownedBlocks } = rt.dict.type
      rt.dict.type.traverse = (dict, visit) => {
        if (embedded(dict) === 0) traverse?.(dict, visit)
      }
      rt.dict.type.ownedBlocks = (dict, visit) => {
        const array = H[dict + D_VALUES]
        if (array === 0) ownedBlocks?.(dict, visit)
        else if (!values.isEmbedded(array)) visit(values.blockOf(array))
      }
    },
  }
}

/**
 * Dicts that share the keys of a class (3.3+): the dict object holds an array of values, the names stand in the class.
 * Such a dict is one of the instance alone; it becomes an ordinary one before anybody else sees it.
 * Source: Objects/dictobject.c new_dict_with_shared_keys, insertdict, make_keys_shared.
 */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { HT_CACHED_KEYS } from '../types/layout.ts'
import type { KeyTable, KeyTables } from './shared-keys.ts'

/** PyDictObject.ma_used, ma_values; the upper half of ma_values says which table. */
const MA_USED = 4
const MA_VALUES = 10
const MA_TABLE = 11

export interface SplitDicts {
  isSplit(dict: Ref): boolean
  /** A dict without attributes that shares the keys of the class. */
  create(table: KeyTable): Ref
  get(dict: Ref, name: Ref): Ref
  /** Stores an attribute of an instance; the dict may stop sharing. Borrows the value. */
  store(type: TypeInfo, dict: Ref, name: Ref, value: Ref): void
  /** Makes it an ordinary dict. */
  combine(dict: Ref): void
  /** Teaches the dict type to traverse, clear and release what only this part knows. */
  adopt(): void
}

export function createSplitDicts(rt: Runtime, keys: KeyTables): SplitDicts {
  const { H } = rt
  const tables: (KeyTable | null)[] = [null]
  const freeHandles: number[] = []
  const tableOf = (dict: Ref) => tables[H[dict + MA_TABLE]] as KeyTable
  const isSplit = (dict: Ref) => H[dict + MA_VALUES] !== 0

  function attach(dict: Ref, table: KeyTable): void {
    const bytes = 8 * keys.usableOf(table.slots)
    const values = rt.memory.mem.malloc(bytes, rt.tagOf('instance values'))
    H.fill(0, values, values + (bytes >> 2))
    let handle = freeHandles.pop()
    if (handle === undefined) handle = tables.push(table) - 1
    else tables[handle] = table
    table.users++
    H[dict + MA_VALUES] = values
    H[dict + MA_TABLE] = handle
  }

  /** Takes the values away from the dict; the table loses a user. */
  function detach(dict: Ref): { readonly table: KeyTable; readonly members: Ref[] } {
    const table = tableOf(dict)
    const values = H[dict + MA_VALUES]
    const members = table.names.map((_, i) => H[values + 2 * i]).slice(0, H[dict + MA_USED])
    tables[H[dict + MA_TABLE]] = null
    freeHandles.push(H[dict + MA_TABLE])
    H[dict + MA_VALUES] = 0
    H[dict + MA_TABLE] = 0
    H[dict + MA_USED] = 0
    rt.memory.mem.free(values)
    return { table, members }
  }

  function create(table: KeyTable): Ref {
    const dict = rt.dict.create()
    attach(dict, table)
    return dict
  }

  function get(dict: Ref, name: Ref): Ref {
    const index = keys.indexOf(tableOf(dict), name)
    return index < 0 || index >= H[dict + MA_USED] ? 0 : H[H[dict + MA_VALUES] + 2 * index]
  }

  /** Attributes must come in the order of the keys, or the sharing ends. @mirrors Objects/dictobject.c _PyObjectDict_SetItem */
  function store(type: TypeInfo, dict: Ref, name: Ref, value: Ref): void {
    const table = tableOf(dict)
    const used = H[dict + MA_USED]
    const index = keys.indexOf(table, name)
    const values = H[dict + MA_VALUES]
    if (index >= 0 && index < used) {
      const old = H[values + 2 * index]
      H[values + 2 * index] = rt.memory.incref(value)
      rt.memory.decref(old)
      return
    }
    const fits = index === used || (index < 0 && used === table.names.length && table.usable > 0)
    if (fits) {
      if (index < 0) keys.insert(table, name)
      H[values + 2 * used] = rt.memory.incref(value)
      H[dict + MA_USED] = used + 1
      trackIfNeeded(dict, value)
      return
    }
    const grows = table.usable === 0 && index < 0 && used === table.names.length
    if (grows && type.sharedKeys === table && table.users === 2) {
      grow(type, dict, table)
      store(type, dict, name, value)
      return
    }
    combine(dict)
    rt.dict.set(dict, name, value)
    if (type.sharedKeys === table) forget(type, table)
  }

  /** The only user of the table may make it larger. @mirrors Objects/dictobject.c make_keys_shared */
  function grow(type: TypeInfo, dict: Ref, old: KeyTable): void {
    const { members } = detach(dict)
    let slots = 8
    while (slots < members.length * 3) slots <<= 1
    const table = keys.create(slots)
    for (const name of old.names) keys.insert(table, name)
    old.users--
    forget(type, old)
    type.sharedKeys = table
    H[type.ref + HT_CACHED_KEYS] = table.block
    attach(dict, table)
    members.forEach((member, i) => {
      H[H[dict + MA_VALUES] + 2 * i] = member
    })
    H[dict + MA_USED] = members.length
  }

  function forget(type: TypeInfo, table: KeyTable): void {
    type.sharedKeys = null
    H[type.ref + HT_CACHED_KEYS] = 0
    keys.release(table)
  }

  /** @mirrors Objects/dictobject.c MAINTAIN_TRACKING */
  function trackIfNeeded(dict: Ref, value: Ref): void {
    const { memory } = rt
    const type = memory.typeOf(value)
    if (!memory.isTracked(dict) && type.isGc && (type !== rt.tuple.type || memory.isTracked(value))) memory.track(dict)
  }

  function combine(dict: Ref): void {
    const { table, members } = detach(dict)
    members.forEach((member, i) => {
      rt.dict.set(dict, table.names[i], member)
      rt.memory.decref(member)
    })
    keys.release(table)
  }

  function adopt(): void {
    const type = rt.dict.type
    const { traverse, clear, dealloc } = type
    type.traverse = (dict, visit) => {
      if (!isSplit(dict)) traverse?.(dict, visit)
      else for (let i = 0; i < H[dict + MA_USED]; i++) visit(H[H[dict + MA_VALUES] + 2 * i])
    }
    type.clear = (dict) => (isSplit(dict) ? empty(dict) : clear?.(dict))
    type.dealloc = (dict) => {
      if (isSplit(dict)) {
        rt.memory.untrack(dict)
        empty(dict)
      }
      dealloc(dict)
    }
  }

  function empty(dict: Ref): void {
    const { table, members } = detach(dict)
    for (const member of members) rt.memory.decref(member)
    keys.release(table)
  }

  return { isSplit, create, get, store, combine, adopt }
}

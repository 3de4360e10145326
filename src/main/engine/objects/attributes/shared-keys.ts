/**
 * ht_cached_keys: the names that the instances of one class have in common. The block is charged to the class and holds
 * the references to the names; the index over it stays outside. Source: Objects/dictobject.c _PyDict_NewKeysForClass.
 */
import type { Ref } from '../../ref.ts'
import type { Blocks, Runtime } from '../runtime.ts'
import type { SharedKeys, TypeInfo } from '../type-info.ts'
import { HT_CACHED_KEYS } from '../types/layout.ts'

/** SHARED_KEYS_MAX_SIZE of 3.11+. */
const MAX_NAMES = 30

export interface KeyTable extends SharedKeys {
  readonly block: Ref
  readonly bytes: number
  /** The class and the dicts that use the table. */
  users: number
}

export interface KeyTables {
  add(type: TypeInfo): void
  of(type: TypeInfo): KeyTable | null
  create(slots: number): KeyTable
  /** Position of a name, -1 when it is not shared. */
  indexOf(table: KeyTable, name: Ref): number
  /** Adds an interned name; -1 when there is no room. */
  insert(table: KeyTable, name: Ref): number
  release(table: KeyTable): void
  /** USABLE_FRACTION. */
  usableOf(slots: number): number
}

export function createKeyTables(rt: Runtime): KeyTables {
  const { H } = rt
  const { attributeStorage, dictKeysHeader } = rt.profile.objects
  const values = attributeStorage === 'valuesArray' || attributeStorage === 'inlineValues'
  const entryBytes = values ? 16 : 24
  const keyOffset = values ? 0 : 8
  const domain = (): Blocks => (attributeStorage === 'inlineValues' ? rt.memory.mem : rt.memory.obj)
  const usableOf = (slots: number) => Math.floor((slots << 1) / 3)
  const bytesOf = (slots: number) => dictKeysHeader + slots + usableOf(slots) * entryBytes

  function create(slots: number): KeyTable {
    const bytes = bytesOf(slots)
    const block = domain().malloc(bytes, rt.tagOf('dict keys'))
    H.fill(0, block, block + ((bytes + 3) >> 2))
    return { names: [], index: new Map(), usable: values ? MAX_NAMES : usableOf(slots), slots, block, bytes, users: 1 }
  }

  function add(type: TypeInfo): void {
    const table = create(values ? 64 : 8)
    type.sharedKeys = table
    H[type.ref + HT_CACHED_KEYS] = table.block
  }

  function indexOf(table: KeyTable, name: Ref): number {
    const index = table.index.get(name)
    if (index !== undefined) return index
    if (rt.str.isInterned(name)) return -1
    const text = rt.str.value(name)
    return table.names.findIndex((known) => rt.str.value(known) === text)
  }

  function insert(table: KeyTable, name: Ref): number {
    if (table.usable <= 0) return -1
    const index = table.names.length
    table.usable--
    table.names.push(rt.memory.incref(name))
    table.index.set(name, index)
    H[table.block + ((dictKeysHeader + table.slots + index * entryBytes + keyOffset) >> 2)] = name
    return index
  }

  function release(table: KeyTable): void {
    if (--table.users > 0) return
    for (const name of table.names) rt.memory.decref(name)
    domain().free(table.block)
  }

  return {
    add,
    of: (type) => type.sharedKeys as KeyTable | null,
    create,
    indexOf,
    insert,
    release,
    usableOf,
  }
}

/**
 * ht_cached_keys: the names that the instances of one class have in common. The block is charged to the class and holds
 * the references to the names; the index over it stays outside. Source: Objects/dictobject.c _PyDict_NewKeysForClass.
 */
import { TYPE_VERSION } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { DictParts } from '../dict.ts'
import type { Blocks, Runtime } from '../runtime.ts'
import type { SharedKeys, TypeInfo } from '../type-info.ts'
import { HT_CACHED_KEYS } from '../types/layout.ts'

/** SHARED_KEYS_MAX_SIZE of 3.11+. */
const MAX_NAMES = 30

export interface KeyTable extends SharedKeys {
  readonly block: Ref
  readonly bytes: number
  /** The class, 0 when it uses another table by now. */
  owner: Ref
  /** The class and the dicts that use the table. */
  users: number
  /** Names that are not interned joined by way of the dict: text decides. */
  hasPlainNames: boolean
}

export interface KeyTables {
  of(type: TypeInfo): KeyTable | null
  /** By its block. */
  at(block: Ref): KeyTable
  create(slots: number): KeyTable
  /** The class takes over one hold on the table; it gives up the one before. */
  setFor(type: TypeInfo, table: KeyTable | null): void
  /** Position of a name, -1 when it is not shared. */
  indexOf(table: KeyTable, name: Ref): number
  /** Adds an exact str; -1 when there is no room. */
  insert(table: KeyTable, name: Ref): number
  release(table: KeyTable): void
  /** Slots of the table of a new class. */
  readonly firstSlots: number
  /** Values that instances of the class make room for. */
  room(table: KeyTable): number
}

export function createKeyTables(rt: Runtime): KeyTables {
  const { H } = rt
  const { attributeStorage, dictKeysHeader } = rt.profile.objects
  const counted = attributeStorage === 'valuesArray' || attributeStorage === 'inlineValues'
  const entryBytes = counted ? 16 : 24
  const keyOffset = counted ? 0 : 8
  const tables = new Map<Ref, KeyTable>()
  const domain = (): Blocks => (attributeStorage === 'inlineValues' ? rt.memory.mem : rt.memory.obj)
  const dicts = () => rt.dict as DictParts
  /** As small as the tables of dicts, and parked with them. */
  const isSmall = (slots: number) => slots === 8
  const usableOf = (slots: number) => Math.floor((slots << 1) / 3)

  function create(slots: number): KeyTable {
    const bytes = dictKeysHeader + slots + usableOf(slots) * entryBytes
    const block = isSmall(slots) ? dicts().newSmallKeys() : newBlock(bytes)
    const table: KeyTable = { names: [], index: new Map(), usable: counted ? MAX_NAMES : usableOf(slots), slots, block, bytes, owner: 0, users: 1, hasPlainNames: false }
    tables.set(block, table)
    return table
  }

  function newBlock(bytes: number): Ref {
    const block = domain().malloc(bytes, rt.tagOf('dict keys'))
    if (block === 0) rt.memory.outOfMemory()
    H.fill(0, block, block + ((bytes + 3) >> 2))
    return block
  }

  function setFor(type: TypeInfo, table: KeyTable | null): void {
    const old = type.sharedKeys as KeyTable | null
    type.sharedKeys = table
    H[type.ref + TYPE_VERSION] = 0
    if (table !== null) table.owner = type.ref
    if (old !== null) old.owner = 0
    H[type.ref + HT_CACHED_KEYS] = table === null ? 0 : table.block
    if (old !== null) release(old)
  }

  function indexOf(table: KeyTable, name: Ref): number {
    const index = table.index.get(name)
    if (index !== undefined) return index
    if (!table.hasPlainNames && rt.str.isInterned(name)) return -1
    const text = rt.str.value(name)
    return table.names.findIndex((known) => rt.str.value(known) === text)
  }

  function insert(table: KeyTable, name: Ref): number {
    if (table.usable <= 0) return -1
    const index = table.names.length
    if (table.owner !== 0) H[table.owner + TYPE_VERSION] = 0
    table.usable--
    table.names.push(rt.memory.incref(name))
    table.hasPlainNames ||= !rt.str.isInterned(name)
    table.index.set(name, index)
    H[table.block + ((dictKeysHeader + table.slots + index * entryBytes + keyOffset) >> 2)] = name
    return index
  }

  function release(table: KeyTable): void {
    if (--table.users > 0) return
    tables.delete(table.block)
    for (const name of table.names) rt.memory.decref(name)
    if (isSmall(table.slots)) dicts().freeKeys(table.block)
    else domain().free(table.block)
  }

  return {
    of: (type) => type.sharedKeys as KeyTable | null,
    at: (block) => tables.get(block) as KeyTable,
    create,
    setFor,
    indexOf,
    insert,
    release,
    firstSlots: counted ? 64 : 8,
    room: (table) => (counted ? table.names.length + table.usable : usableOf(table.slots)),
  }
}

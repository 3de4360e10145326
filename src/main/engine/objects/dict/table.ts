/** What a kind of hash table offers to the dict type: 3.x tables with insertion order, 2.7's open tables. */
import type { Ref } from '../../ref.ts'
import type { TypeInfo, Visit } from '../type-info.ts'

/** Where `next`, `previous` and `take` leave what they found. */
export interface Cursor {
  key: Ref
  value: Ref
  hashLow: number
  hashHigh: number
}

export interface DictTable {
  readonly cursor: Cursor
  /** `{}`: count 1, untracked. */
  create(): Ref
  /** `strOnly`: all keys will be exact str; unknown when left out. */
  presized(items: number, strOnly?: boolean): Ref
  /** dict(): allocated by the type, so never from a free list. Not tracked when exact. */
  allocated(cls: TypeInfo): Ref
  used(dict: Ref): number
  /** Word of the value's slot, or 0. */
  find(dict: Ref, key: Ref, low: number, high: number): Ref
  /** For exact str keys. */
  findName(dict: Ref, name: Ref): Ref
  /** Borrows key and value. */
  insert(dict: Ref, key: Ref, low: number, high: number, value: Ref): void
  /** insert of a key that `find` has just not found. */
  insertNew(dict: Ref, key: Ref, low: number, high: number, value: Ref): void
  /** Room for that many keys, or for those of another dict, before they come one by one. @mirrors Objects/dictobject.c dict_dict_fromkeys */
  reserve(dict: Ref, items: number, strOnly: boolean): void
  reserveLike(dict: Ref, other: Ref): void
  /** insert into a dict with room: 2.7 does not look whether to grow. */
  insertReserved(dict: Ref, key: Ref, low: number, high: number, value: Ref): void
  /** Removes an entry: cursor.value owned by the caller, key released. False: no such key. */
  take(dict: Ref, key: Ref, low: number, high: number): boolean
  /** Removes the entry popitem() takes: cursor key and value owned by the caller. */
  takeLast(dict: Ref): boolean
  /** The position after `at` (start with -1) that holds an entry, or -1; borrowed key and value in the cursor. */
  next(dict: Ref, at: number): number
  /** The same backwards; start with `end`. */
  previous(dict: Ref, at: number): number
  end(dict: Ref): number
  clear(dict: Ref): void
  copy(dict: Ref): Ref
  /** All entries of another dict; existing keys are replaced when `override`. */
  merge(dict: Ref, other: Ref, override: boolean): void
  /** __sizeof__ */
  bytes(dict: Ref): number
  /** A number that changes when the layout of the table may have changed. */
  keysOf(dict: Ref): Ref
  dealloc(dict: Ref): void
  traverse(dict: Ref, visit: Visit): void
  /** The table, when it is this dict's alone. */
  ownedBlocks(dict: Ref, visit: (block: Ref) => void): void
}

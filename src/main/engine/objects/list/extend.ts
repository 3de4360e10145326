/** Filling a list from an iterable, with each release's guess of the room it takes. @mirrors Objects/listobject.c list_extend */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import type { Kit } from '../kit.ts'
import { LIST_ALLOCATED, LIST_ITEMS, OB_SIZE, OB_TYPE, TUPLE_ITEMS } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { ListStore } from './store.ts'

const GUESS = 8
/** Past Py_ssize_t. */
const LARGEST = 2 ** 63
const PAGE_WORDS = 1024
const HASH_TABLES = new Set(['set', 'frozenset', 'dict', 'dict_keys', 'dict_values', 'dict_items'])

export interface ListExtend {
  extend(list: Ref, iterable: Ref): void
  /** list.__init__: as extend, with the exact room for iterables that know their length (3.8). */
  init(list: Ref, iterable: Ref): void
}

export function createListExtend(rt: Runtime, kit: Kit, type: TypeInfo, store: ListStore): ListExtend {
  const { H } = rt
  const { incref } = rt.memory
  const { listFromKnownLength, extendPreallocates, listFromHashTableResizes } = DETAILS[rt.profile.language]

  /** Room for `count` more; ob_size stays. */
  function reserve(list: Ref, count: number): void {
    const size = H[list + OB_SIZE]
    if (extendPreallocates && H[list + LIST_ITEMS] === NULL) {
      if (count > 0) store.preallocate(list, (count + 1) & ~1)
      return
    }
    store.resize(list, size + count)
    H[list + OB_SIZE] = size
  }

  function copyItems(list: Ref, source: Ref, count: number, isTuple: boolean): void {
    const size = H[list + OB_SIZE]
    reserve(list, count)
    // Read after the array may have moved: a list can extend itself.
    const from = isTuple ? source + TUPLE_ITEMS : H[source + LIST_ITEMS]
    const to = H[list + LIST_ITEMS] + size * 2
    // Where a page begins, nobody has written there yet.
    if ((((to - 1) ^ (to + count * 2 - 1)) & -PAGE_WORDS) !== 0) rt.space.touch(to, count * 8)
    for (let i = 0; i < count * 2; i += 2) H[to + i] = incref(H[from + i])
    if (count > 0) H[list + OB_SIZE] = size + count
  }

  function extend(list: Ref, iterable: Ref): void {
    const t = H[iterable + OB_TYPE]
    if (t === type.ref || t === rt.tuple.type.ref || iterable === list) {
      const count = H[iterable + OB_SIZE]
      if (count > 0) copyItems(list, iterable, count, t === rt.tuple.type.ref)
      return
    }
    if (listFromHashTableResizes && HASH_TABLES.has(kit.typeName(iterable)) && !rt.memory.typeOf(iterable).isHeap) {
      extendFromHashTable(list, iterable)
      return
    }
    kit.using(rt.abstract.iter(iterable), (iterator) => {
      const hint = rt.abstract.lengthHint(iterable, GUESS)
      // What cannot be is left to the items that come.
      if (hint + H[list + OB_SIZE] < LARGEST || H[list + OB_SIZE] === 0) reserve(list, hint)
      drain(list, iterator)
    })
    const size = H[list + OB_SIZE]
    if (size < H[list + LIST_ALLOCATED]) store.resize(list, size)
  }

  function drain(list: Ref, iterator: Ref): void {
    const own = rt.memory.typeOf(iterator)
    const next = own.iternext
    if (next === null) return void rt.errors.raise('TypeError', `'${own.name}' object is not an iterator`)
    for (;;) {
      const item = rt.abstract.next(iterator)
      if (item === NULL) return
      store.fill(list, item)
    }
  }

  /** @mirrors Objects/listobject.c list_extend_set, list_extend_dict */
  function extendFromHashTable(list: Ref, table: Ref): void {
    const size = H[list + OB_SIZE]
    const count = rt.abstract.length(table)
    if (count === 0) return
    store.resize(list, size + count)
    H[list + OB_SIZE] = size
    kit.using(rt.abstract.iter(table), (iterator) => drain(list, iterator))
  }

  function init(list: Ref, iterable: Ref): void {
    if (listFromKnownLength === 'exact') {
      const count = rt.memory.typeOf(iterable).length === null ? 0 : knownLength(iterable)
      if (count > 0 && H[list + LIST_ITEMS] === NULL) store.preallocate(list, count)
    }
    extend(list, iterable)
  }

  /** What has a length only by name has none. */
  function knownLength(o: Ref): number {
    try {
      return rt.abstract.length(o)
    } catch (error) {
      if (!rt.errors.matches(error, 'TypeError')) throw error
      rt.errors.drop(error)
      return 0
    }
  }

  return { extend, init }
}

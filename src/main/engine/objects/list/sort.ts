/**
 * list.sort. The list is empty while it runs. @mirrors Objects/listobject.c list_sort_impl
 * @simplified Merges do not gallop: lists of 64 items and more may compare other pairs than CPython does, and where comparing
 * runs Python code the room for a merge counts items that are in place already.
 */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { LIST_ALLOCATED, LIST_ITEMS, OB_SIZE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { Compare } from '../type-info.ts'
import { createMergeRoom, type MergeRoom } from './merge-room.ts'
import { plainRanks } from './plain-keys.ts'
import { type Less, stableSort } from './stable-sort.ts'

/** Keys of shorter lists stand in the merge state on the C stack. */
const KEYS_ON_STACK = 128
/** 2.7: an object that stands for item and key in the list. */
const SORT_WRAPPER_BYTES = 32

/** The keys of the items in their order, and the blocks that hold them while the list is sorted. */
interface Keys {
  readonly made: Ref[]
  readonly wrappers: Ref[]
  readonly array: Ref
}

export interface ListSort {
  sort(list: Ref, key: Ref, reverse: boolean, cmp?: Ref): void
}

export function createListSort(rt: Runtime, kit: Kit): ListSort {
  const { H } = rt
  const { memory } = rt
  const { decref } = memory
  const wrapsKeys = rt.profile.objects.python2

  function sort(list: Ref, key: Ref, reverse: boolean, cmp: Ref = NULL): void {
    const array = H[list + LIST_ITEMS]
    const count = H[list + OB_SIZE]
    const allocated = H[list + LIST_ALLOCATED]
    const items: Ref[] = []
    for (let i = 0; i < count; i++) items.push(H[array + i * 2])
    H[list + OB_SIZE] = 0
    H[list + LIST_ITEMS] = NULL
    H[list + LIST_ALLOCATED] = -1
    let sorted = items
    let keys: Keys | null = null
    let modified = false
    const room = createMergeRoom(rt, key === NULL || wrapsKeys ? 1 : 2)
    try {
      if (key !== NULL) keys = makeKeys(items, key)
      const places = order(keys?.made ?? items, reverse, cmp, room)
      if (keys !== null) keys = moveKeys(keys, places)
      if (reverse) places.reverse()
      sorted = places.map((place) => items[place])
    } finally {
      if (keys !== null) dropKeys(keys)
      room.free()
      modified = H[list + LIST_ALLOCATED] !== -1
      const intruder = H[list + LIST_ITEMS]
      const intruders = H[list + OB_SIZE]
      H[list + LIST_ITEMS] = array
      H[list + OB_SIZE] = count
      H[list + LIST_ALLOCATED] = allocated
      for (let i = 0; i < count; i++) H[array + i * 2] = sorted[i]
      if (intruder !== NULL) {
        for (let i = intruders - 1; i >= 0; i--) decref(H[intruder + i * 2])
        memory.mem.free(intruder)
      }
    }
    if (modified) rt.errors.raise('ValueError', 'list modified during sort')
  }

  function makeKeys(items: readonly Ref[], key: Ref): Keys {
    const isArray = !wrapsKeys && items.length >= KEYS_ON_STACK
    const keys: Keys = { made: [], wrappers: [], array: isArray ? memory.mem.malloc(items.length * 8, rt.tagOf('list items')) : NULL }
    if (isArray && keys.array === NULL) memory.outOfMemory()
    try {
      for (const item of items) {
        if (isArray) rt.space.touch(keys.array + keys.made.length * 2, 8)
        keys.made.push(rt.abstract.callObjArgs(key, [item]))
        if (wrapsKeys) keys.wrappers.push(memory.obj.malloc(SORT_WRAPPER_BYTES, rt.tagOf('sortwrapper')))
      }
    } catch (error) {
      dropKeys(keys)
      throw error
    }
    return keys
  }

  /** Keys move along with their items, and die in their new order. */
  function moveKeys({ made, wrappers, array }: Keys, places: readonly number[]): Keys {
    return { made: places.map((place) => made[place]), wrappers: wrapsKeys ? places.map((place) => wrappers[place]) : [], array }
  }

  function dropKeys({ made, wrappers, array }: Keys): void {
    made.forEach((key, i) => {
      decref(key)
      if (wrapsKeys) memory.obj.free(wrappers[i])
    })
    memory.mem.free(array)
  }

  /** Where the items stood, in their new order. Reversing before and after keeps equal items in their order; the caller does the latter. */
  function order(keys: readonly Ref[], reverse: boolean, cmp: Ref, room: MergeRoom): number[] {
    const places = new Int32Array(keys.length)
    for (let i = 0; i < keys.length; i++) places[i] = reverse ? keys.length - 1 - i : i
    const ranks = cmp === NULL ? plainRanks(rt, keys) : null
    const less: Less = cmp === NULL ? (a, b) => rt.abstract.compareBool(keys[a], keys[b], Compare.Lt) : (a, b) => callCmp(cmp, keys[a], keys[b])
    stableSort(places, { ranks, less, joinsEqual: rt.profile.minor >= 13, willCopy: room.take })
    return Array.from(places)
  }

  function callCmp(cmp: Ref, a: Ref, b: Ref): boolean {
    return kit.using(rt.abstract.call(cmp, [a, b]), (answer) => {
      if (!rt.int.isInt(answer)) rt.errors.raise('TypeError', `comparison function must return int, not ${kit.typeName(answer)}`)
      return rt.int.toNumber(answer) < 0
    })
  }

  return { sort }
}

/** Lists as blocks: the object, its item array, growth. @mirrors Objects/listobject.c PyList_New, list_resize, list_dealloc */
import { NULL, type Ref } from '../../ref.ts'
import { GC_FLAGS, GC_NEXT, GC_PREV, GC_REFS, LIST_ALLOCATED, LIST_ITEMS, OB_SIZE, OB_TYPE } from '../layout.ts'
import { createParking } from '../parking.ts'
import { WORD, type Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

export interface ListStore {
  /** Count 1, no items, no array, untracked. */
  allocate(): Ref
  /** A list of `count` slots with an array of exactly that many, to be filled and tracked. */
  allocateFilled(count: number): Ref
  /** Sets the size; the array grows or shrinks by the version's rule. New slots hold garbage. */
  resize(list: Ref, size: number): void
  /** An empty list without array gets one of exactly `slots` slots. */
  preallocate(list: Ref, slots: number): void
  /** Puts an owned item at the end. */
  append(list: Ref, item: Ref): void
  /** The same, into room that was made before as long as there is any. */
  fill(list: Ref, item: Ref): void
  clear(list: Ref): void
  dealloc(list: Ref): void
}

const PAGE_BYTES = 4096
const PAGE_MASK = 1023
/** More than a run may use in one block. */
const MOST_SLOTS = 2 ** 29

export function createListStore(rt: Runtime, type: TypeInfo): ListStore {
  const { H, I } = rt
  const { memory } = rt
  const { decref, untrack, gcHeadWords } = memory
  const { malloc } = rt.pymalloc
  const mem = memory.mem
  const touch = rt.space.touch
  const padded = rt.profile.objects.listGrowth === 'padded'
  /** 3.11+: append looks at the room alone; before, it went through list_resize, which may also shrink. */
  const appendKeepsRoom = rt.profile.minor >= 11
  const typeRef = type.ref
  const tag = type.tag
  const itemsTag = rt.tagOf('list items')
  const bytes = gcHeadWords * 4 + type.basicBytes
  const parking = createParking(rt, bytes, rt.profile.objects.freeLists.list, rt.memory.gcHeadWords)
  rt.freeListCounts.set('list', () => [parking.count()])
  if (rt.profile.objects.freeLists.fullCollectionClearsContainers) rt.freeListClearers.push(() => parking.clear(memory.free))

  function allocate(): Ref {
    let o = parking.pop()
    if (o !== NULL) H[o] = 1
    else {
      const block = malloc(bytes, tag)
      if (block === NULL) memory.outOfMemory()
      H[block + GC_NEXT] = 0
      H[block + GC_FLAGS] = 0
      H[block + GC_PREV] = 0
      H[block + GC_REFS] = 0
      o = block + gcHeadWords
      H[o] = 1
      H[o + OB_TYPE] = typeRef
      H[o + OB_SIZE] = 0
      H[o + LIST_ITEMS] = NULL
      H[o + LIST_ALLOCATED] = 0
      if (++I[WORD.gcCount0] > I[WORD.gcTrip]) rt.collectorDue(type)
    }
    H[o + OB_SIZE] = 0
    H[o + LIST_ITEMS] = NULL
    H[o + LIST_ALLOCATED] = 0
    return o
  }

  function newArray(slots: number): Ref {
    if (slots > MOST_SLOTS) memory.outOfMemory(slots * 8)
    const items = mem.malloc(slots * 8, itemsTag)
    if (items === NULL) memory.outOfMemory()
    return items
  }

  function allocateFilled(count: number): Ref {
    const o = allocate()
    if (count === 0) return o
    const items = newArray(count)
    if (count * 8 > PAGE_BYTES) touch(items, count * 8)
    H[o + LIST_ITEMS] = items
    H[o + OB_SIZE] = count
    H[o + LIST_ALLOCATED] = count
    return o
  }

  function preallocate(list: Ref, slots: number): void {
    H[list + LIST_ITEMS] = newArray(slots)
    H[list + LIST_ALLOCATED] = slots
  }

  function resize(list: Ref, size: number): void {
    const allocated = H[list + LIST_ALLOCATED]
    if (allocated >= size && size >= allocated >> 1) {
      H[list + OB_SIZE] = size
      return
    }
    reallocate(list, size)
  }

  function reallocate(list: Ref, size: number): void {
    let slots: number
    if (padded) {
      slots = (size + (size >> 3) + 6) & ~3
      if (size - H[list + OB_SIZE] > slots - size) slots = (size + 3) & ~3
    } else slots = size + (size >> 3) + (size < 9 ? 3 : 6)
    if (size === 0) slots = 0
    if (slots > MOST_SLOTS) memory.outOfMemory(slots * 8)
    const items = mem.realloc(H[list + LIST_ITEMS], slots * 8, itemsTag)
    if (items === NULL) memory.outOfMemory()
    H[list + LIST_ITEMS] = items
    H[list + LIST_ALLOCATED] = slots
    H[list + OB_SIZE] = size
  }

  function append(list: Ref, item: Ref): void {
    const size = H[list + OB_SIZE]
    if (size < H[list + LIST_ALLOCATED] && (appendKeepsRoom || size + 1 >= H[list + LIST_ALLOCATED] >> 1)) H[list + OB_SIZE] = size + 1
    else reallocate(list, size + 1)
    const slot = H[list + LIST_ITEMS] + size * 2
    // The first slot of a page: nobody has written there yet.
    if ((slot & PAGE_MASK) === 0) touch(slot, 8)
    H[slot] = item
  }

  function fill(list: Ref, item: Ref): void {
    const size = H[list + OB_SIZE]
    if (size >= H[list + LIST_ALLOCATED]) return append(list, item)
    H[list + OB_SIZE] = size + 1
    const slot = H[list + LIST_ITEMS] + size * 2
    if ((slot & PAGE_MASK) === 0) touch(slot, 8)
    H[slot] = item
  }

  /** The list is empty before the first item dies. @mirrors Objects/listobject.c list_clear */
  function clear(list: Ref): void {
    const items = H[list + LIST_ITEMS]
    if (items === NULL) return
    const size = H[list + OB_SIZE]
    H[list + OB_SIZE] = 0
    H[list + LIST_ITEMS] = NULL
    H[list + LIST_ALLOCATED] = 0
    for (let slot = items + (size - 1) * 2; slot >= items; slot -= 2) {
      const item = H[slot]
      if (item !== NULL) decref(item)
    }
    mem.free(items)
  }

  function dealloc(list: Ref): void {
    untrack(list)
    const items = H[list + LIST_ITEMS]
    if (items !== NULL) {
      for (let slot = items + (H[list + OB_SIZE] - 1) * 2; slot >= items; slot -= 2) {
        const item = H[slot]
        if (item !== NULL) decref(item)
      }
      mem.free(items)
    }
    if (H[list + OB_TYPE] === typeRef && parking.push(list)) return
    memory.free(list)
  }

  return { allocate, allocateFilled, resize, preallocate, append, fill, clear, dealloc }
}

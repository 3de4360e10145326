/** Slices of lists: reading, assigning, deleting. @mirrors Objects/listobject.c list_slice, list_ass_slice, list_ass_subscript */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { LIST_ITEMS, OB_SIZE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { sliceBounds, type SliceBounds } from '../slice-bounds.ts'
import type { ListStore } from './store.ts'

const PAGE_BYTES = 4096
/** Items that are about to die stand on the C stack up to this many, else in a block of their own. */
const RECYCLE_ON_STACK = 8

export interface ListSlices {
  /** A new list of the items; bounds within the list. */
  read(list: Ref, start: number, step: number, count: number): Ref
  get(list: Ref, slice: Ref): Ref
  /** list[start:stop] = items (borrowed). */
  replace(list: Ref, start: number, stop: number, items: readonly Ref[]): void
  /** value NULL deletes. */
  set(list: Ref, slice: Ref, value: Ref): void
}

export function createListSlices(rt: Runtime, kit: Kit, store: ListStore): ListSlices {
  const { H } = rt
  const { memory } = rt
  const { incref, decref, track, mem } = memory
  const recycleTag = rt.tagOf('list items')

  function read(list: Ref, start: number, step: number, count: number): Ref {
    const result = store.allocateFilled(count)
    const from = H[list + LIST_ITEMS]
    const to = H[result + LIST_ITEMS]
    for (let i = 0, at = start; i < count; i++, at += step) H[to + i * 2] = incref(H[from + at * 2])
    track(result)
    return result
  }

  function get(list: Ref, slice: Ref): Ref {
    const { start, step, count } = sliceBounds(rt, kit, slice, H[list + OB_SIZE])
    return read(list, start, step, count)
  }

  function replace(list: Ref, start: number, stop: number, items: readonly Ref[]): void {
    const size = H[list + OB_SIZE]
    const removed = stop - start
    const change = items.length - removed
    if (size + change === 0) {
      store.clear(list)
      return
    }
    const array = H[list + LIST_ITEMS]
    const dead: Ref[] = []
    for (let i = start; i < stop; i++) dead.push(H[array + i * 2])
    const recycle = removed > RECYCLE_ON_STACK ? mem.malloc(removed * 8, recycleTag) : NULL
    if (recycle !== NULL && removed * 8 > PAGE_BYTES) rt.space.touch(recycle, removed * 8)
    if (change < 0) {
      H.copyWithin(array + (stop + change) * 2, array + stop * 2, array + size * 2)
      store.resize(list, size + change)
    } else if (change > 0) {
      store.resize(list, size + change)
      const moved = H[list + LIST_ITEMS]
      rt.space.touch(moved + size * 2, change * 8)
      H.copyWithin(moved + (stop + change) * 2, moved + stop * 2, moved + size * 2)
    }
    const target = H[list + LIST_ITEMS] + start * 2
    for (let i = 0; i < items.length; i++) H[target + i * 2] = incref(items[i])
    for (let i = dead.length - 1; i >= 0; i--) decref(dead[i])
    if (recycle !== NULL) mem.free(recycle)
  }

  function set(list: Ref, slice: Ref, value: Ref): void {
    const bounds = sliceBounds(rt, kit, slice, H[list + OB_SIZE])
    if (bounds.step === 1) {
      const stop = Math.max(bounds.start, bounds.stop)
      if (value === NULL) replace(list, bounds.start, stop, [])
      else withItems(value, rt.profile.minor >= 13 ? 'must assign iterable to extended slice' : 'can only assign an iterable', (items) => replace(list, bounds.start, stop, items))
    } else if (value === NULL) deleteExtended(list, bounds)
    else withItems(value, 'must assign iterable to extended slice', (items) => assignExtended(list, bounds, items))
  }

  /** PySequence_Fast: lists and tuples as they are, else a temporary list. */
  function withItems(value: Ref, message: string, body: (items: readonly Ref[]) => void): void {
    const type = memory.typeOf(value)
    if (type.isSubtypeOf(rt.tuple.type)) body(rt.tuple.items(value))
    else if (type.isSubtypeOf(rt.list.type)) {
      const items = rt.list.items(value)
      items.forEach(incref)
      body(items)
      items.forEach(decref)
    } else {
      if (type.iter === null && type.getitem === null) rt.errors.raise('TypeError', message)
      const list = rt.list.create()
      kit.using(list, () => {
        rt.list.extend(list, value)
        body(rt.list.items(list))
      })
    }
  }

  function deleteExtended(list: Ref, { start, step, count }: SliceBounds): void {
    if (count <= 0) return
    const first = step < 0 ? start + step * (count - 1) : start
    const stride = Math.abs(step)
    const size = H[list + OB_SIZE]
    const array = H[list + LIST_ITEMS]
    const garbage = garbageBlock(count)
    const dead: Ref[] = []
    let to = first
    for (let from = first; from < size; from++) {
      const offset = from - first
      if (offset % stride === 0 && offset / stride < count) dead.push(H[array + from * 2])
      else H[array + to++ * 2] = H[array + from * 2]
    }
    store.resize(list, size - count)
    for (const item of dead) decref(item)
    mem.free(garbage)
  }

  /** Where the dead of an extended slice stand until the list is whole again. */
  function garbageBlock(count: number): Ref {
    const block = mem.malloc(count * 8, recycleTag)
    if (block === NULL) memory.outOfMemory()
    if (count * 8 > PAGE_BYTES) rt.space.touch(block, count * 8)
    return block
  }

  function assignExtended(list: Ref, { start, step, count }: SliceBounds, items: readonly Ref[]): void {
    if (items.length !== count) {
      rt.errors.raise('ValueError', `attempt to assign sequence of size ${items.length} to extended slice of size ${count}`)
    }
    if (count === 0) return
    const array = H[list + LIST_ITEMS]
    const garbage = garbageBlock(count)
    const dead: Ref[] = []
    for (let i = 0, at = start; i < count; i++, at += step) {
      dead.push(H[array + at * 2])
      H[array + at * 2] = incref(items[i])
    }
    for (const item of dead) decref(item)
    mem.free(garbage)
  }

  return { read, get, replace, set }
}

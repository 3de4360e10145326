/** list. @mirrors Objects/listobject.c */
import { NULL, type Ref } from '../ref.ts'
import { DETAILS } from './details.ts'
import { createKit } from './kit.ts'
import { LIST_ITEMS, OB_SIZE, OB_TYPE } from './layout.ts'
import { createListExtend } from './list/extend.ts'
import { installListMethods } from './list/methods.ts'
import { createListSlices } from './list/slices.ts'
import { createListSort } from './list/sort.ts'
import type { ListParts } from './list/parts.ts'
import { createListStore } from './list/store.ts'
import { createMemberTexts } from './member-texts.ts'
import { createReprGuard } from './repr-guard.ts'
import { textSystem } from './str/text-system.ts'
import { atOnce, bracketed, type Written } from './str/writer.ts'
import type { Runtime } from './runtime.ts'
import { compareSequences } from './sequence-compare.ts'
import { isSlice } from './slice-bounds.ts'
import { Compare, TypeInfo } from './type-info.ts'

export type { ListParts } from './list/parts.ts'

export function createList(rt: Runtime): ListParts {
  const { H } = rt
  const { memory } = rt
  const { incref, decref, track } = memory
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const texts = createMemberTexts(rt)
  const { minor } = rt.profile
  const { popReleasesArray } = DETAILS[rt.profile.language]
  const deletesInPlace = minor >= 13
  const type = new TypeInfo('list')
  type.collection = 'sequence'
  type.basicBytes = rt.profile.objects.basicSize.list
  type.isGc = true

  const size = (o: Ref): number => H[o + OB_SIZE]
  const item = (o: Ref, index: number): Ref => H[H[o + LIST_ITEMS] + index * 2]
  const isList = (o: Ref): boolean => H[o + OB_TYPE] === type.ref || memory.typeOf(o).isSubtypeOf(type)

  type.traverse = (o, visit) => {
    for (let i = size(o) - 1; i >= 0; i--) {
      const member = item(o, i)
      if (member !== NULL) visit(member)
    }
  }
  type.clear = (o) => store.clear(o)
  type.ownedBlocks = (o, visit) => {
    if (H[o + LIST_ITEMS] !== NULL) visit(H[o + LIST_ITEMS])
  }
  type.length = size
  type.richcompare = (left, right, op) =>
    isList(left) && isList(right) ? compareSequences(rt, kit, { size, item }, left, right, op, 'list') : kit.unsupported()
  type.contains = (o, wanted) => {
    for (let i = 0; i < size(o); i++) if (equals(item(o, i), wanted, true)) return true
    return false
  }
  type.repr = (o) => textSystem(rt).written(text(o))
  type.getitem = getitem
  type.setitem = setitem
  type.concat = concat
  type.repeat = repeat
  type.inplace.add = (list, other) => {
    extend(list, other)
    return incref(list)
  }
  type.inplace.multiply = (list, times) => multiplyInPlace(list, times)
  type.dealloc = (o) => store.dealloc(o)
  // tp_alloc: a call of the type never takes from the free list.
  type.create = (cls) => {
    const o = memory.alloc(cls)
    track(o)
    return o
  }
  type.init = (self, args, names) => {
    const [iterable = NULL] = minor < 0 ? checkInit(args, names) : checkInit(kit.withoutKeywords('list', type, memory.typeOf(self), args, names, 'create'), null)
    if (H[self + LIST_ITEMS] !== NULL) store.clear(self)
    if (iterable !== NULL) extension.init(self, iterable)
  }
  rt.types.define(type)
  const store = createListStore(rt, type)
  const extension = createListExtend(rt, kit, type, store)
  const slices = createListSlices(rt, kit, store)
  const sorting = createListSort(rt, kit)
  type.dealloc = store.dealloc
  type.clear = store.clear
  const { allocate, allocateFilled, append } = store
  const { extend } = extension

  function checkInit(args: readonly Ref[], names: readonly Ref[] | null): readonly Ref[] {
    if (args.length > 1) {
      const text = minor < 0 ? `list() takes at most 1 argument (${args.length} given)` : `list expected at most 1 argument${minor < 8 ? 's' : ''}, got ${args.length}`
      rt.errors.raise('TypeError', text)
    }
    return minor < 0 ? kit.bind('list', ['sequence'], args, names) : args
  }

  function equals(a: Ref, b: Ref, search = false): boolean {
    if (a === b) return true
    if (!rt.profile.objects.python2) incref(a)
    try {
      return search ? rt.abstract.isFound(a, b) : rt.abstract.compareBool(a, b, Compare.Eq)
    } finally {
      if (!rt.profile.objects.python2) decref(a)
    }
  }

  function createEmpty(): Ref {
    const o = allocate()
    track(o)
    return o
  }

  function steal(items: readonly Ref[]): Ref {
    const count = items.length
    const o = allocateFilled(count)
    for (let i = 0, slot = H[o + LIST_ITEMS]; i < count; i++, slot += 2) H[slot] = items[i]
    track(o)
    return o
  }

  function from(items: readonly Ref[]): Ref {
    for (const member of items) incref(member)
    return steal(items)
  }

  function text(o: Ref): Written {
    if (size(o) === 0 && !rt.profile.objects.python2) return atOnce('[]')
    return guard.run(o, atOnce('[...]'), () => (size(o) === 0 ? atOnce('[]') : bracketed('[', texts(o, (i, show) => (i < size(o) ? show(item(o, i)) : null)), ']')))
  }

  function wrongIndex(key: Ref): never {
    return rt.errors.raise('TypeError', `list indices must be ${minor < 0 ? 'integers' : 'integers or slices'}, not ${kit.typeName(key)}`)
  }

  function getitem(o: Ref, key: Ref): Ref {
    if (kit.hasIndex(key)) {
      let index = rt.abstract.asIndex(key)
      if (index < 0) index += size(o)
      if (index < 0 || index >= size(o)) return rt.errors.raise('IndexError', 'list index out of range')
      return incref(item(o, index))
    }
    return isSlice(rt, key) ? slices.get(o, key) : wrongIndex(key)
  }

  function setitem(o: Ref, key: Ref, value: Ref): void {
    if (!kit.hasIndex(key)) return isSlice(rt, key) ? slices.set(o, key, value) : wrongIndex(key)
    let index = rt.abstract.asIndex(key)
    if (index < 0) index += size(o)
    if (index < 0 || index >= size(o)) return rt.errors.raise('IndexError', 'list assignment index out of range')
    if (value === NULL) return deletesInPlace ? removeAt(o, index) : slices.replace(o, index, index + 1, [])
    const slot = H[o + LIST_ITEMS] + index * 2
    const old = H[slot]
    H[slot] = incref(value)
    decref(old)
  }

  /** 3.13: the array keeps its room. @mirrors Objects/listobject.c list_ass_item_lock_held */
  function removeAt(o: Ref, index: number): void {
    const slot = H[o + LIST_ITEMS] + index * 2
    const old = H[slot]
    H.copyWithin(slot, slot + 2, H[o + LIST_ITEMS] + size(o) * 2)
    H[o + OB_SIZE]--
    decref(old)
  }

  function concat(left: Ref, right: Ref): Ref {
    if (!isList(right)) return rt.errors.raise('TypeError', `can only concatenate list (not "${kit.typeName(right)}") to list`)
    const a = size(left)
    const total = a + size(right)
    const result = allocateFilled(total)
    for (let i = 0, slot = H[result + LIST_ITEMS]; i < total; i++, slot += 2) H[slot] = incref(i < a ? item(left, i) : item(right, i - a))
    track(result)
    return result
  }

  function repeat(o: Ref, times: number): Ref {
    const count = size(o)
    const total = count * Math.max(times, 0)
    if (total > 2 ** 29) rt.memory.outOfMemory(total * 8)
    const result = allocateFilled(total)
    const array = H[result + LIST_ITEMS]
    for (let i = 0; i < count; i++) {
      const member = item(o, i)
      for (let slot = array + i * 2; slot < array + total * 2; slot += count * 2) H[slot] = incref(member)
    }
    track(result)
    return result
  }

  /** @mirrors Objects/listobject.c list_inplace_repeat */
  function multiplyInPlace(self: Ref, times: Ref): Ref {
    if (!kit.hasIndex(times)) return kit.unsupported()
    const count = size(self)
    const n = rt.abstract.asIndex(times)
    if (count === 0 || n === 1) return incref(self)
    if (n < 1) {
      store.clear(self)
      return incref(self)
    }
    if (count * n > 2 ** 29) rt.memory.outOfMemory(count * n * 8)
    store.resize(self, count * n)
    const array = H[self + LIST_ITEMS]
    rt.space.touch(array, count * n * 8)
    for (let i = count; i < count * n; i++) H[array + i * 2] = incref(H[array + (i - count) * 2])
    return incref(self)
  }

  /** @mirrors Objects/listobject.c list_pop_impl */
  function pop(list: Ref, index: number): Ref {
    const count = size(list)
    const value = item(list, index)
    if (index < count - 1) {
      const slot = H[list + LIST_ITEMS] + index * 2
      H.copyWithin(slot, slot + 2, H[list + LIST_ITEMS] + count * 2)
    }
    if (count === 1 && popReleasesArray) {
      H[list + OB_SIZE] = 0
      store.clear(list)
    } else store.resize(list, count - 1)
    return value
  }

  return {
    type,
    create: createEmpty,
    steal,
    from,
    append: (list, member) => append(list, incref(member)),
    stealAppend: append,
    extend,
    size,
    item,
    items(o) {
      const items: Ref[] = []
      for (let i = 0; i < size(o); i++) items.push(item(o, i))
      return items
    },
    truncate(list, count) {
      for (let i = count; i < size(list); i++) decref(item(list, i))
      H[list + OB_SIZE] = count
    },
    store,
    deleteSlice: (list, start, stop) => slices.replace(list, start, stop, []),
    fromIterable(iterable) {
      const o = createEmpty()
      try {
        extend(o, iterable)
      } catch (error) {
        decref(o)
        throw error
      }
      return o
    },
    slice: (list, start, stop) => slices.read(list, start, 1, Math.max(0, stop - start)),
    sort: sorting.sort,
    pop,
    install: () => installListMethods(rt, kit, type, { size, item, equals, store, slices, pop, extend }),
  }
}

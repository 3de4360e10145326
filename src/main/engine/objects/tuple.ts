/** tuple. @mirrors Objects/tupleobject.c */
import { NULL, type Ref } from '../ref.ts'
import { createKit } from './kit.ts'
import { OB_SIZE, OB_TYPE, TUPLE_ITEMS } from './layout.ts'
import { createTupleTexts } from './member-texts.ts'
import { createReprGuard } from './repr-guard.ts'
import { textSystem } from './str/text-system.ts'
import { atOnce, bracketed, type Written } from './str/writer.ts'
import type { Runtime, TupleApi } from './runtime.ts'
import { compareSequences } from './sequence-compare.ts'
import { isSlice, sliceBounds } from './slice-bounds.ts'
import { createTupleConstruct } from './tuple/construct.ts'
import { createTupleHash } from './tuple/hash.ts'
import { installTupleMethods } from './tuple/methods.ts'
import { createTupleStore, type TupleStore } from './tuple/store.ts'
import { TypeInfo } from './type-info.ts'

export interface TupleParts extends TupleApi {
  /** For code that fills a tuple itself; see TupleStore. */
  readonly store: TupleStore
  /** tuple(iterable); new reference. */
  fromIterable(iterable: Ref): Ref
  /** o[start:stop] with plain bounds. */
  slice(o: Ref, start: number, stop: number): Ref
  install(): void
}

export function createTuple(rt: Runtime): TupleParts {
  const { H } = rt
  const { incref, track } = rt.memory
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const { minor } = rt.profile
  const type = new TypeInfo('tuple')
  type.collection = 'sequence'
  type.basicBytes = rt.profile.objects.basicSize.tuple
  type.itemBytes = 8
  type.isGc = true

  const size = (o: Ref): number => H[o + OB_SIZE]
  const item = (o: Ref, index: number): Ref => H[o + TUPLE_ITEMS + index * 2]
  const isTuple = (o: Ref): boolean => H[o + OB_TYPE] === type.ref || rt.memory.typeOf(o).isSubtypeOf(type)

  type.traverse = (o, visit) => {
    for (let i = size(o) - 1; i >= 0; i--) {
      const member = item(o, i)
      if (member !== NULL) visit(member)
    }
  }
  type.hash = createTupleHash(rt, size, item)
  type.length = size
  type.richcompare = (left, right, op) =>
    isTuple(left) && isTuple(right) ? compareSequences(rt, kit, { size, item }, left, right, op, 'tuple') : kit.unsupported()
  type.contains = (o, wanted) => {
    for (let i = 0; i < size(o); i++) if (item(o, i) === wanted || rt.abstract.isFound(item(o, i), wanted)) return true
    return false
  }
  type.repr = (o) => textSystem(rt).written(text(o))
  type.getitem = getitem
  type.concat = concat
  type.repeat = repeat

  const construct = createTupleConstruct(rt, kit, type, () => store)
  type.create = construct.create
  type.dealloc = (o) => store.dealloc(o)
  rt.types.define(type)
  const store: TupleStore = createTupleStore(rt, type)
  type.dealloc = store.dealloc
  const { allocate, empty } = store
  const texts = createTupleTexts(rt, store)

  function steal(items: readonly Ref[]): Ref {
    const count = items.length
    if (count === 0) return incref(empty)
    const o = allocate(count)
    for (let i = 0, slot = o + TUPLE_ITEMS; i < count; i++, slot += 2) H[slot] = items[i]
    track(o)
    return o
  }

  function from(items: readonly Ref[]): Ref {
    const count = items.length
    if (count === 0) return incref(empty)
    const o = allocate(count)
    for (let i = 0, slot = o + TUPLE_ITEMS; i < count; i++, slot += 2) H[slot] = incref(items[i])
    track(o)
    return o
  }

  function text(o: Ref): Written {
    if (size(o) === 0) return atOnce('()')
    const shown = (): Written => bracketed('(', texts(o, rt.tuple.items(o)), size(o) === 1 ? ',)' : ')')
    return rt.printed === o ? shown() : guard.run(o, atOnce('(...)'), shown)
  }

  function getitem(o: Ref, key: Ref): Ref {
    if (kit.hasIndex(key)) {
      let index = rt.abstract.asIndex(key)
      if (index < 0) index += size(o)
      if (index < 0 || index >= size(o)) return rt.errors.raise('IndexError', 'tuple index out of range')
      return incref(item(o, index))
    }
    if (!isSlice(rt, key)) {
      const kinds = minor < 0 ? 'integers' : 'integers or slices'
      return rt.errors.raise('TypeError', `tuple indices must be ${kinds}, not ${kit.typeName(key)}`)
    }
    const { start, step, count } = sliceBounds(rt, kit, key, size(o))
    if (count <= 0) return incref(empty)
    if (start === 0 && step === 1 && count === size(o) && H[o + OB_TYPE] === type.ref) return incref(o)
    return take(o, start, step, count)
  }

  function take(o: Ref, start: number, step: number, count: number): Ref {
    const result = allocate(count)
    for (let i = 0, slot = result + TUPLE_ITEMS, at = start; i < count; i++, slot += 2, at += step) H[slot] = incref(item(o, at))
    track(result)
    return result
  }

  function slice(o: Ref, start: number, stop: number): Ref {
    const from = Math.max(start, 0)
    const to = Math.max(Math.min(stop, size(o)), from)
    if (from === 0 && to === size(o) && H[o + OB_TYPE] === type.ref) return incref(o)
    return to === from ? incref(empty) : take(o, from, 1, to - from)
  }

  function concat(left: Ref, right: Ref): Ref {
    if (minor >= 7 && size(left) === 0 && H[right + OB_TYPE] === type.ref) return incref(right)
    if (!isTuple(right)) return rt.errors.raise('TypeError', `can only concatenate tuple (not "${kit.typeName(right)}") to tuple`)
    if (minor >= 7 && size(right) === 0 && H[left + OB_TYPE] === type.ref) return incref(left)
    const a = size(left)
    const total = a + size(right)
    if (total === 0) return incref(empty)
    const result = allocate(total)
    for (let i = 0; i < total; i++) H[result + TUPLE_ITEMS + i * 2] = incref(i < a ? item(left, i) : item(right, i - a))
    track(result)
    return result
  }

  function repeat(o: Ref, times: number): Ref {
    const count = size(o)
    if ((count === 0 || times === 1) && H[o + OB_TYPE] === type.ref) return incref(o)
    if (count === 0 || times <= 0) return incref(empty)
    if (count * times > 2 ** 29) rt.memory.outOfMemory(count * times * 8)
    const result = allocate(count * times)
    for (let i = 0; i < count * times; i++) H[result + TUPLE_ITEMS + i * 2] = incref(item(o, i % count))
    track(result)
    return result
  }

  return {
    type,
    empty,
    steal,
    from,
    size,
    item,
    items(o) {
      const items: Ref[] = []
      for (let i = 0; i < size(o); i++) items.push(item(o, i))
      return items
    },
    store,
    fromIterable: construct.fromIterable,
    slice,
    install: () => installTupleMethods(rt, kit, type, { size, item }),
  }
}

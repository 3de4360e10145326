/** collections.deque. @mirrors Modules/_collectionsmodule.c deque_spec */
import { wholeNumber } from '../../objects/c-integers.ts'
import { createKit, intOfSize } from '../../objects/kit.ts'
import { createReprGuard } from '../../objects/repr-guard.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { compareSequences } from '../../objects/sequence-compare.ts'
import { Compare, TypeInfo, type KeywordNames } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import { defineDequeIterators } from './deque-iterator.ts'
import { defineDequeMethods } from './deque-methods.ts'
import { createDequeStore, DEQUE } from './deque-store.ts'

export function createDeque(rt: Runtime): TypeInfo {
  const { H } = rt
  const { incref, decref, untrack, free } = rt.memory
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const store = createDequeStore(rt)
  const { minor } = rt.profile
  const type = new TypeInfo('deque')
  type.collection = 'sequence'
  type.module = 'collections'
  type.basicBytes = minor >= 11 ? 216 : 80
  type.isGc = true
  type.weakrefable = true
  type.weaklistOffset = type.basicBytes / 4 - 2
  const isDeque = (o: Ref) => rt.memory.typeOf(o).isSubtypeOf(type)

  function eachItem(o: Ref, visit: (item: Ref) => void): void {
    let [block, index] = [H[o + DEQUE.left]!, H[o + DEQUE.leftIndex]!]
    for (let left = store.size(o); left > 0; left--) {
      if (index === store.blockLength) {
        block = store.next(block)
        index = 0
      }
      visit(store.item(block, index++))
    }
  }

  /** New references. */
  function items(o: Ref): Ref[] {
    const found: Ref[] = []
    eachItem(o, (item) => found.push(incref(item)))
    return found
  }

  type.traverse = (o, visit) => {
    if (H[o + DEQUE.left] !== NULL) eachItem(o, visit)
  }
  type.clear = store.clear
  type.ownedBlocks = store.ownedBlocks
  type.dealloc = (o) => {
    untrack(o)
    if (H[o + type.weaklistOffset] !== 0) rt.clearWeakrefs(o)
    if (H[o + DEQUE.left] !== NULL) store.release(o)
    free(o)
  }
  type.create = store.create
  type.init = init
  type.length = store.size
  if (minor >= 7 && minor < 11) type.bool = (o) => store.size(o) > 0
  if (minor >= 0) type.contains = (o, wanted) => indexOf(o, wanted, 0, store.size(o)) >= 0
  type.getitem = (o, key) => incref(H[store.slot(o, indexIn(o, key))]!)
  type.setitem = (o, key, value) => {
    const index = indexIn(o, key)
    if (value === NULL) {
      removeAt(o, index)
      return
    }
    const slot = store.slot(o, index)
    const old = H[slot]!
    H[slot] = incref(value)
    decref(old)
  }
  type.repr = (o) => {
    const limit = store.limit(o) < 0 ? '' : `, maxlen=${kit.using(intOfSize(rt, store.limit(o)), rt.abstract.reprText)}`
    const text = guard.run(o, '[...]', () => kit.using(rt.list.steal(items(o)), rt.abstract.reprText))
    return rt.str.from(text === '[...]' ? text : `${minor >= 8 ? rt.memory.typeOf(o).name : 'deque'}(${text}${limit})`)
  }
  type.richcompare = (left, right, op) => {
    if (!isDeque(left) || !isDeque(right)) return kit.unsupported()
    const view = { size: store.size, item: (o: Ref, index: number) => H[store.slot(o, index)]! }
    return compareSequences(rt, kit, view, left, right, op, 'deque')
  }
  if (minor >= 0) {
    type.concat = (left, right) => {
      if (!isDeque(right)) rt.errors.raise('TypeError', `can only concatenate deque (not "${kit.typeName(right)}") to deque`)
      const result = copy(left)
      extend(result, right, true)
      return result
    }
    type.repeat = (o, count) => {
      const result = copy(o)
      repeatInPlace(result, count)
      return result
    }
    type.inplace.multiply = (o, count) => {
      repeatInPlace(o, rt.abstract.asIndex(count))
      return incref(o)
    }
  }
  type.inplace.add = (o, other) => {
    extend(o, other, true)
    return incref(o)
  }
  type.iter = (o) => iterators.forward(o)
  rt.types.define(type)
  rt.genericAliases?.subscriptable(type)
  const iterators = defineDequeIterators(rt, store, () => type)
  defineDequeMethods(rt, type, store, { copy, extend, indexOf, removeAt, items, iterators })
  return type

  function init(o: Ref, args: readonly Ref[], names: KeywordNames): void {
    const [iterable, limit] = kit.bind('deque', ['iterable', 'maxlen'], args, names) as [Ref, Ref]
    let most = -1
    if (limit !== NULL && limit !== rt.none) {
      if (minor >= 0 && !rt.int.isInt(limit)) rt.errors.raise('TypeError', 'an integer is required')
      most = wholeNumber(rt, limit)
      if (most < 0) rt.errors.raise('ValueError', 'maxlen must be non-negative')
    }
    store.setLimit(o, most)
    if (store.size(o) > 0) store.clear(o)
    if (iterable !== NULL) extend(o, iterable, true)
  }

  function extend(o: Ref, iterable: Ref, right: boolean): void {
    if (o === iterable) {
      kit.using(rt.list.steal(items(o)), (list) => extend(o, list, right))
      return
    }
    kit.using(rt.abstract.iter(iterable), (iterator) => {
      store.startAt(o, right)
      for (let item = rt.abstract.next(iterator); item !== NULL; item = rt.abstract.next(iterator)) {
        if (right) store.append(o, item)
        else store.appendLeft(o, item)
      }
    })
  }

  function copy(o: Ref): Ref {
    const own = rt.memory.typeOf(o)
    const limit = store.limit(o)
    if (own !== type) {
      if (limit < 0) return rt.abstract.call(own.ref, [o])
      return kit.using(intOfSize(rt, limit), (most) => rt.abstract.call(own.ref, [o, most]))
    }
    const result = store.create(type)
    store.setLimit(result, limit)
    extend(result, o, true)
    return result
  }

  function repeatInPlace(o: Ref, count: number): void {
    if (count <= 0) store.clear(o)
    else if (count > 1) {
      const once = items(o)
      for (let i = 1; i < count; i++) for (const item of once) store.append(o, incref(item))
      kit.release(once)
    }
  }

  function indexIn(o: Ref, key: Ref): number {
    if (!kit.hasIndex(key)) return rt.errors.raise('TypeError', `sequence index must be integer, not '${kit.typeName(key)}'`)
    let index = rt.abstract.asIndex(key)
    if (index < 0) index += store.size(o)
    if (index < 0 || index >= store.size(o)) return rt.errors.raise('IndexError', 'deque index out of range')
    return index
  }

  function mutatedMeanwhile(): never {
    return rt.errors.raise('RuntimeError', 'deque mutated during iteration')
  }

  function indexOf(o: Ref, wanted: Ref, from: number, to: number, mutated: () => never = mutatedMeanwhile): number {
    const state = H[o + DEQUE.state]
    for (let i = from; i < to; i++) {
      const item = incref(H[store.slot(o, i)]!)
      const same = kit.using(item, () => rt.abstract.compareBool(item, wanted, Compare.Eq))
      if (same) return i
      if (H[o + DEQUE.state] !== state) return mutated()
    }
    return -1
  }

  /** @mirrors deque_del_item */
  function removeAt(o: Ref, index: number): void {
    store.rotate(o, -index)
    const item = store.popLeft(o)
    store.rotate(o, index)
    decref(item)
  }
}

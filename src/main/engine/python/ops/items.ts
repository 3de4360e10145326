/**
 * Items and iteration as generated code calls them: lists, tuples and dicts of exactly these types without the detour
 * through their slots. Forms of the names: see operator-text.ts; in `setItemS` key and value are taken over, too,
 * in `setItemV` the value alone.
 */
import { INT_HIGH, INT_LOW, LIST_ITEMS, LONG_DIGITS, OB_SIZE, OB_TYPE, TUPLE_ITEMS } from '../../objects/layout.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

/** No index of any sequence. */
const NO_INDEX = -0x80000000

export function createItemOps(machine: Machine) {
  const { rt } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const { abstract } = rt
  const intRef = rt.int.type.ref
  const listRef = rt.list.type.ref
  const tupleRef = rt.tuple.type.ref
  const dictRef = rt.dict.type.ref
  const dictItem = rt.dict.type.getitem!
  const setDictItem = rt.dict.type.setitem!
  const { python2 } = rt.profile.objects

  /** Value of an exact int that a word holds. */
  const wordOf = python2
    ? (key: Ref): number => (H[key + OB_TYPE] === intRef && H[key + INT_HIGH] === H[key + INT_LOW]! >> 31 ? H[key + INT_LOW]! : NO_INDEX)
    : (key: Ref): number => (H[key + OB_TYPE] === intRef && (H[key + OB_SIZE]! + 1) >>> 0 <= 2 ? Math.imul(H[key + OB_SIZE]!, H[key + LONG_DIGITS]!) : NO_INDEX)

  /** Word of the item in the sequence of `size` items from `first` on, or 0. */
  function wordAt(first: Ref, size: number, key: Ref): Ref {
    let index = wordOf(key)
    if (index < 0) index += size
    return index >= 0 && index < size ? first + 2 * index : 0
  }

  /** Borrowed item where no Python code can run, else 0. */
  function quick(o: Ref, key: Ref): Ref {
    const type = H[o + OB_TYPE]
    if (type === listRef) {
      const word = wordAt(H[o + LIST_ITEMS]!, H[o + OB_SIZE]!, key)
      return word === 0 ? 0 : H[word]!
    }
    if (type === tupleRef) {
      const word = wordAt(o + TUPLE_ITEMS, H[o + OB_SIZE]!, key)
      return word === 0 ? 0 : H[word]!
    }
    return 0
  }

  /** Operands that somebody holds. */
  function slow(o: Ref, key: Ref): Ref {
    return H[o + OB_TYPE] === dictRef ? dictItem(o, key) : abstract.getitem(o, key)
  }

  function item(o: Ref, key: Ref): Ref {
    const found = quick(o, key)
    return found !== 0 ? incref(found) : slow(o, key)
  }

  function itemB(o: Ref, key: Ref): Ref {
    const found = quick(o, key)
    return found !== 0 ? incref(found) : holdingBoth(o, key)
  }

  function itemS(o: Ref, key: Ref): Ref {
    const found = quick(o, key)
    const result = found !== 0 ? incref(found) : slow(o, key)
    decref(o)
    decref(key)
    return result
  }

  function itemL(o: Ref, key: Ref): Ref {
    const found = quick(o, key)
    const result = found !== 0 ? incref(found) : holdingKey(o, key)
    decref(o)
    return result
  }

  function holdingBoth(o: Ref, key: Ref): Ref {
    incref(o)
    try {
      return holdingKey(o, key)
    } finally {
      decref(o)
    }
  }

  function holdingKey(o: Ref, key: Ref): Ref {
    incref(key)
    try {
      return slow(o, key)
    } finally {
      decref(key)
    }
  }

  /** STORE_SUBSCR releases value, container, key. */
  function setItemS(o: Ref, key: Ref, value: Ref): void {
    const type = H[o + OB_TYPE]
    if (type === dictRef) setDictItem(o, key, value)
    else {
      const word = type === listRef ? wordAt(H[o + LIST_ITEMS]!, H[o + OB_SIZE]!, key) : 0
      if (word !== 0) {
        const old = H[word]!
        H[word] = incref(value)
        decref(old)
      } else abstract.setitem(o, key, value)
    }
    decref(value)
    decref(o)
    decref(key)
  }

  /** Takes the value over; container and key are borrowed as in B. */
  function setItemV(o: Ref, key: Ref, value: Ref): void {
    const word = H[o + OB_TYPE] === listRef ? wordAt(H[o + LIST_ITEMS]!, H[o + OB_SIZE]!, key) : 0
    if (word !== 0) {
      const old = H[word]!
      H[word] = value
      decref(old)
    } else setHolding(o, key, value)
  }

  function setHolding(o: Ref, key: Ref, value: Ref): void {
    incref(o)
    incref(key)
    try {
      if (H[o + OB_TYPE] === dictRef) setDictItem(o, key, value)
      else abstract.setitem(o, key, value)
      decref(value)
    } finally {
      decref(o)
      decref(key)
    }
  }

  const rangeIterator = typeSystem(rt).builtin(python2 ? 'rangeiterator' : 'range_iterator')
  const listIterator = typeSystem(rt).builtin(python2 ? 'listiterator' : 'list_iterator')
  const rangeIteratorRef = rangeIterator.ref
  const listIteratorRef = listIterator.ref
  const nextOfRange = rangeIterator.iternext!
  const nextOfList = listIterator.iternext!

  /** Whether the loop variable holds the last reference to a number, and the iterator makes another. */
  function isRangeOver(iterator: Ref, old: Ref): boolean {
    return H[old] === 1 && H[old + OB_TYPE] === intRef && H[iterator + OB_TYPE] === rangeIteratorRef
  }

  function next(iterator: Ref): Ref {
    const type = H[iterator + OB_TYPE]
    if (type === rangeIteratorRef) return nextOfRange(iterator)
    if (type === listIteratorRef) return nextOfList(iterator)
    return abstract.next(iterator)
  }

  return { item, itemB, itemS, itemL, setItem: abstract.setitem, setItemS, setItemV, delItem: abstract.delitem, iter: abstract.iter, next, isRangeOver, nextOver: rt.nextOver }
}

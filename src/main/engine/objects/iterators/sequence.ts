/** Iterators over list, tuple and str, forwards and backwards. @mirrors Objects/listobject.c listiter_next */
import { NULL, type Ref } from '../../ref.ts'
import { LIST_ITEMS, OB_SIZE, STR_LENGTH, TUPLE_ITEMS } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TextSystem } from '../str/text-system.ts'
import type { TypeInfo } from '../type-info.ts'
import { defineSimpleType } from './simple-type.ts'
import { addIndexedReduce, builtinNamed } from './taking-apart.ts'

/** listiterobject and its siblings: it_index, it_seq. */
const INDEX = 4
const SEQUENCE = 6
const BYTES = 32

export interface SequenceIterators {
  readonly reversedList: (list: Ref) => Ref
  install(): void
}

export function createSequenceIterators(rt: Runtime): SequenceIterators {
  const { H } = rt
  const { incref, decref, track, alloc } = rt.memory
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const name = (kind: string): string => (python2 ? `${kind}iterator` : `${kind}_iterator`)

  const list = define(name('list'), nextOfList)
  const tuple = define(name('tuple'), nextOfTuple)
  const reversed = define(python2 ? 'listreverseiterator' : 'list_reverseiterator', previousOfList)
  rt.list.type.iter = (o) => make(list, o, 0)
  rt.tuple.type.iter = (o) => make(tuple, o, 0)
  const text = python2 ? null : define('str_iterator', nextOfStr)
  // ASCII strings have an iterator type of their own since 3.11, under a name of its own.
  const ascii = minor >= 11 ? define('str_ascii_iterator', nextOfStr) : text
  if (text !== null && ascii !== null) {
    rt.str.type.iter = (o) => make(isAscii(o) ? ascii : text, o, 0)
  }

  function isAscii(o: Ref): boolean {
     
    return /^[\x00-\x7f]*$/.test(rt.str.value(o))
  }

  function define(typeName: string, iternext: (o: Ref) => Ref): TypeInfo {
    return defineSimpleType(rt, { name: typeName, bytes: BYTES, members: [SEQUENCE], iternext })
  }

  function make(type: TypeInfo, sequence: Ref, index: number): Ref {
    const o = alloc(type)
    H[o + INDEX] = index
    H[o + SEQUENCE] = incref(sequence)
    track(o)
    return o
  }

  function exhaust(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    H[o + SEQUENCE] = NULL
    decref(sequence)
    return NULL
  }

  function nextOfList(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    const index = H[o + INDEX]
    if (index >= H[sequence + OB_SIZE]) return exhaust(o)
    H[o + INDEX] = index + 1
    const item = H[H[sequence + LIST_ITEMS] + index * 2]
    const count = H[item]
    if (count >= 0) H[item] = count + 1
    return item
  }

  function nextOfTuple(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    const index = H[o + INDEX]
    if (index >= H[sequence + OB_SIZE]) return exhaust(o)
    H[o + INDEX] = index + 1
    return incref(H[sequence + TUPLE_ITEMS + index * 2])
  }

  function nextOfStr(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    const index = H[o + INDEX]
    if (index >= H[sequence + STR_LENGTH]) return exhaust(o)
    H[o + INDEX] = index + 1
    return (rt.str as TextSystem).at(sequence, index)
  }

  function previousOfList(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    const index = H[o + INDEX]
    if (index >= 0 && index < H[sequence + OB_SIZE]) {
      H[o + INDEX] = index - 1
      return incref(H[H[sequence + LIST_ITEMS] + index * 2])
    }
    // From 3.13 on the end is seen before the list is looked at, which stays with the iterator.
    if (index < 0 && minor >= 13) return NULL
    H[o + INDEX] = -1
    return exhaust(o)
  }

  function install(): void {
    const left = (o: Ref): number => (H[o + SEQUENCE] === NULL ? 0 : Math.max(0, H[H[o + SEQUENCE] + OB_SIZE] - H[o + INDEX]))
    for (const type of new Set([list, tuple, text, ascii])) {
      if (type !== null) rt.natives.method(type, '__length_hint__', 0, (self) => rt.int.from(left(self)))
    }
    rt.natives.method(reversed, '__length_hint__', 0, (self) => {
      const count = H[self + INDEX] + 1
      const sequence = H[self + SEQUENCE]
      return rt.int.from(sequence === NULL || H[sequence + OB_SIZE] < count ? 0 : count)
    })
    const size = (o: Ref): number => H[o + OB_SIZE]
    const indexed = { index: INDEX, sequence: SEQUENCE }
    addIndexedReduce(rt, list, { ...indexed, size, nothing: rt.list.create })
    addIndexedReduce(rt, tuple, { ...indexed, size, nothing: () => incref(rt.tuple.empty) })
    addIndexedReduce(rt, reversed, { ...indexed, size, backwards: true, nothing: rt.list.create, callable: (_o, live) => builtinNamed(rt, live ? 'reversed' : 'iter') })
    for (const type of new Set([text, ascii])) {
      if (type !== null) addIndexedReduce(rt, type, { ...indexed, size: (o) => H[o + STR_LENGTH], nothing: () => rt.str.from('') })
    }
    rt.natives.method(rt.list.type, '__reversed__', 0, (self) => make(reversed, self, H[self + OB_SIZE] - 1))
  }

  return { reversedList: (o) => make(reversed, o, H[o + OB_SIZE] - 1), install }
}

/** Iterators over dicts. @mirrors Objects/dictobject.c dictiter_new, dictiter_iternextkey */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { createResultTuple, defineSimpleType } from '../iterators/simple-type.ts'
import { addRemainingReduce } from '../iterators/taking-apart.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { DictTable } from './table.ts'

/** dictiterobject: di_dict, di_used, di_pos, di_result, len. */
const DICT = 4
const USED = 6
const POSITION = 8
const RESULT = 10
const LEFT = 12

export interface DictIterators {
  keys(dict: Ref): Ref
  values(dict: Ref): Ref
  items(dict: Ref): Ref
  /** reversed(); null where the version has none. */
  readonly reversed: { keys(dict: Ref): Ref; values(dict: Ref): Ref; items(dict: Ref): Ref } | null
  install(): void
}

export function createDictIterators(rt: Runtime, table: DictTable): DictIterators {
  const { H } = rt
  const { incref, decref, track, alloc } = rt.memory
  const { minor } = rt.profile
  const { reversibleDict } = DETAILS[rt.profile.language]
  const results = createResultTuple(rt, minor >= 8)
  const { cursor } = table
  const names = minor < 0 ? ['dictionary-keyiterator', 'dictionary-valueiterator', 'dictionary-itemiterator'] : ['dict_keyiterator', 'dict_valueiterator', 'dict_itemiterator']
  const define = (name: string, take: (o: Ref) => Ref, backwards: boolean): TypeInfo =>
    defineSimpleType(rt, { name, bytes: 56, members: [DICT, RESULT], iternext: (o) => (advance(o, backwards) ? take(o) : NULL) })

  const takeKey = (): Ref => incref(cursor.key)
  const takeValue = (): Ref => incref(cursor.value)
  const takeItem = (o: Ref): Ref => {
    const key = incref(cursor.key)
    return results.pair(H[o + RESULT], key, incref(cursor.value))
  }
  const forward = [define(names[0], takeKey, false), define(names[1], takeValue, false), define(names[2], takeItem, false)]
  const backward = reversibleDict
    ? [define('dict_reversekeyiterator', takeKey, true), define('dict_reversevalueiterator', takeValue, true), define('dict_reverseitemiterator', takeItem, true)]
    : null

  function make(type: TypeInfo, dict: Ref, items: boolean, backwards: boolean): Ref {
    const o = alloc(type)
    H[o + DICT] = incref(dict)
    H[o + USED] = table.used(dict)
    H[o + POSITION] = backwards ? table.end(dict) : -1
    H[o + LEFT] = table.used(dict)
    if (items) H[o + RESULT] = rt.tuple.from([rt.none, rt.none])
    track(o)
    return o
  }

  /** True: the cursor holds the next entry. */
  function advance(o: Ref, backwards: boolean): boolean {
    const dict = H[o + DICT]
    if (dict === NULL) return false
    if (H[o + USED] !== table.used(dict)) {
      H[o + USED] = -1
      return rt.errors.raise('RuntimeError', 'dictionary changed size during iteration')
    }
    const at = backwards ? table.previous(dict, H[o + POSITION]) : table.next(dict, H[o + POSITION])
    if (at >= 0) {
      if (H[o + LEFT] === 0 && minor >= 8) {
        H[o + DICT] = NULL
        decref(dict)
        return rt.errors.raise('RuntimeError', 'dictionary keys changed during iteration')
      }
      H[o + POSITION] = at
      H[o + LEFT]--
      return true
    }
    H[o + DICT] = NULL
    decref(dict)
    return false
  }

  /** A list of the keys, values or items that are still to come. */
  function remaining(o: Ref, kind: number, backwards: boolean): Ref {
    const list = rt.list.create()
    const dict = H[o + DICT]
    if (dict === NULL) return list
    if (H[o + USED] !== table.used(dict)) {
      decref(list)
      return rt.errors.raise('RuntimeError', 'dictionary changed size during iteration')
    }
    const step = backwards ? table.previous : table.next
    for (let at = step(dict, H[o + POSITION]); at >= 0; at = step(dict, at)) {
      rt.list.append(list, kind === 2 ? rt.tuple.from([cursor.key, cursor.value]) : incref(kind === 0 ? cursor.key : cursor.value))
    }
    return list
  }

  function install(): void {
    for (const type of [...forward, ...(backward ?? [])]) {
      rt.natives.method(type, '__length_hint__', 0, (self) => {
        const dict = H[self + DICT]
        return rt.int.from(dict !== NULL && H[self + USED] === table.used(dict) ? H[self + LEFT] : 0)
      })
    }
    forward.forEach((type, kind) => addRemainingReduce(rt, type, (o) => remaining(o, kind, false)))
    backward?.forEach((type, kind) => addRemainingReduce(rt, type, (o) => remaining(o, kind, true)))
  }

  return {
    keys: (dict) => make(forward[0], dict, false, false),
    values: (dict) => make(forward[1], dict, false, false),
    items: (dict) => make(forward[2], dict, true, false),
    reversed: backward === null ? null : {
      keys: (dict) => make(backward[0], dict, false, true),
      values: (dict) => make(backward[1], dict, false, true),
      items: (dict) => make(backward[2], dict, true, true),
    },
    install,
  }
}

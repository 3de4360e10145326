/** Views and iterators of OrderedDict. @mirrors Objects/odictobject.c odictiter_iternext, odictkeys_new */
import { createResultTuple, defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { createReprGuard } from '../../objects/repr-guard.ts'
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { OrderedNodes } from './ordered-nodes.ts'

export type ViewKind = 'keys' | 'values' | 'items'

export interface OrderedViews {
  make(dict: Ref, kind: ViewKind): Ref
  iterate(dict: Ref, kind: ViewKind, backwards: boolean): Ref
}

/** odictiterator: kind, di_odict, di_size, di_state, di_current, di_result. */
const KIND = 4
const DICT = 6
const SIZE = 8
const STATE = 10
const CURRENT = 12
const RESULT = 14
const KINDS: readonly ViewKind[] = ['keys', 'values', 'items']
const BACKWARDS = 4
/** _PyDictViewObject: dv_dict. */
const VIEWED = 4

export function defineOrderedViews(rt: Runtime, firstWord: number, lastWord: number, stateWord: number, nodes: OrderedNodes): OrderedViews {
  const { H } = rt
  const { incref, decref, alloc, track } = rt.memory
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const results = createResultTuple(rt, rt.profile.minor !== 7)
  const iterator = defineSimpleType(rt, { name: 'odict_iterator', bytes: 64, members: [DICT, CURRENT, RESULT], iternext })
  const viewTypes = KINDS.map((kind) => {
    const base = rt.types.infos.find((info) => info?.name === `dict_${kind}` && !info.isHeap)!
    const type = new TypeInfo(`odict_${kind}`)
    type.basicBytes = base.basicBytes
    type.isGc = true
    type.subclassable = false
    type.iter = (o) => iterate(H[o + VIEWED]!, kind, false)
    type.repr = (o) => rt.str.from(guard.run(o, '...', () => `${type.name}(${kit.using(rt.listFromIterable(o), rt.abstract.reprText)})`))
    rt.types.define(type, base)
    rt.natives.method(type, '__reversed__', 0, (o) => iterate(H[o + VIEWED]!, kind, true))
    return type
  })

  function iterate(dict: Ref, kind: ViewKind, backwards: boolean): Ref {
    const o = alloc(iterator)
    H[o + KIND] = KINDS.indexOf(kind) + (backwards ? BACKWARDS : 0)
    if (kind === 'items') H[o + RESULT] = rt.tuple.from([rt.none, rt.none])
    const node = H[dict + (backwards ? lastWord : firstWord)]!
    H[o + CURRENT] = node === NULL ? NULL : incref(nodes.key(node))
    H[o + SIZE] = rt.dict.size(dict)
    H[o + STATE] = H[dict + stateWord]!
    H[o + DICT] = incref(dict)
    track(o)
    return o
  }

  /** Owned; NULL at the end. @mirrors odictiter_nextkey */
  function nextKey(o: Ref): Ref {
    const dict = H[o + DICT]!
    if (dict === NULL) return NULL
    const key = H[o + CURRENT]!
    if (key === NULL) return finish(o)
    if (H[o + STATE] !== H[dict + stateWord]) return rt.errors.raise('RuntimeError', 'OrderedDict mutated during iteration')
    if (H[o + SIZE] !== rt.dict.size(dict)) return rt.errors.raise('RuntimeError', 'OrderedDict changed size during iteration')
    const node = nodes.find(dict, key)
    if (node === NULL) return rt.errors.raiseWith('KeyError', key)
    const following = H[o + KIND]! >= BACKWARDS ? nodes.previous(node) : nodes.next(node)
    H[o + CURRENT] = following === NULL ? NULL : incref(nodes.key(following))
    return key
  }

  function finish(o: Ref): Ref {
    const dict = H[o + DICT]!
    H[o + DICT] = NULL
    decref(dict)
    return NULL
  }

  function iternext(o: Ref): Ref {
    const key = nextKey(o)
    if (key === NULL) return NULL
    const kind = KINDS[H[o + KIND]! % BACKWARDS]
    if (kind === 'keys') return key
    const value = rt.abstract.getitem(H[o + DICT]!, key)
    if (kind === 'items') return results.pair(H[o + RESULT]!, key, value)
    decref(key)
    return value
  }

  return {
    make(dict, kind) {
      const o = alloc(viewTypes[KINDS.indexOf(kind)]!)
      H[o + VIEWED] = incref(dict)
      track(o)
      return o
    },
    iterate,
  }
}

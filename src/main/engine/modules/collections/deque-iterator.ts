/** Iterators over deques. @mirrors Modules/_collectionsmodule.c dequeiter_next, dequereviter_next */
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { addReduce } from '../../objects/iterators/taking-apart.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import { DEQUE, type DequeStore } from './deque-store.ts'

/** dequeiterobject: b, index, deque, state, counter. */
const BLOCK = 4
const INDEX = 6
const OWNER = 8
const STATE = 10
const LEFT = 12

export interface DequeIterators {
  forward(deque: Ref): Ref
  backward(deque: Ref): Ref
}

export function defineDequeIterators(rt: Runtime, store: DequeStore, dequeType: () => TypeInfo): DequeIterators {
  const { H } = rt
  const { incref, alloc, track } = rt.memory
  const prefix = rt.profile.objects.python2 ? '' : '_'
  const slots = { module: rt.profile.objects.python2 ? 'builtins' : rt.profile.minor < 12 ? '_collections' : 'collections' }
  const forward = defineSimpleType(rt, { name: `${prefix}deque_iterator`, bytes: 56, members: [OWNER], slots, iternext: (o) => advance(o, false) })
  const backward = defineSimpleType(rt, { name: `${prefix}deque_reverse_iterator`, bytes: 56, members: [OWNER], slots, iternext: (o) => advance(o, true) })
  for (const type of [forward, backward]) {
    rt.natives.method(type, '__length_hint__', 0, (o) => rt.int.from(H[o + LEFT]!))
    addReduce(rt, type, (o) => ({
      callable: incref(type.ref),
      args: [incref(H[o + OWNER]!), rt.int.from(store.size(H[o + OWNER]!) - H[o + LEFT]!)],
    }))
    if (rt.profile.minor >= 0) type.create = (_cls, args) => makeAt(type, args)
  }

  /** From a deque, and how many of its items are left out. @mirrors Modules/_collectionsmodule.c dequeiter_new */
  function makeAt(type: TypeInfo, args: readonly Ref[]): Ref {
    const [deque, skipped] = args
    if (deque === undefined || !rt.memory.typeOf(deque).isSubtypeOf(dequeType())) {
      return rt.errors.raise('TypeError', `argument 1 must be collections.deque, not ${deque === undefined ? 'missing' : rt.memory.typeOf(deque).name}`)
    }
    const o = make(deque, type === backward)
    for (let i = skipped === undefined ? 0 : rt.abstract.asIndex(skipped); i > 0; i--) {
      const item = advance(o, type === backward)
      if (item === NULL) break
      rt.memory.decref(item)
    }
    return o
  }

  function advance(o: Ref, isBackwards: boolean): Ref {
    const deque = H[o + OWNER]!
    if (H[deque + DEQUE.state] !== H[o + STATE]) {
      H[o + LEFT] = 0
      return rt.errors.raise('RuntimeError', 'deque mutated during iteration')
    }
    if (H[o + LEFT] === 0) return NULL
    const item = store.item(H[o + BLOCK]!, H[o + INDEX]!)
    H[o + LEFT]!--
    H[o + INDEX]! += isBackwards ? -1 : 1
    if (H[o + LEFT]! > 0 && H[o + INDEX] === (isBackwards ? -1 : store.blockLength)) {
      H[o + BLOCK] = isBackwards ? store.previous(H[o + BLOCK]!) : store.next(H[o + BLOCK]!)
      H[o + INDEX] = isBackwards ? store.blockLength - 1 : 0
    }
    return incref(item)
  }

  function make(deque: Ref, isBackwards: boolean): Ref {
    const o = alloc(isBackwards ? backward : forward)
    H[o + BLOCK] = H[deque + (isBackwards ? DEQUE.right : DEQUE.left)]!
    H[o + INDEX] = H[deque + (isBackwards ? DEQUE.rightIndex : DEQUE.leftIndex)]!
    H[o + OWNER] = incref(deque)
    H[o + STATE] = H[deque + DEQUE.state]!
    H[o + LEFT] = store.size(deque)
    track(o)
    return o
  }

  return { forward: (deque) => make(deque, false), backward: (deque) => make(deque, true) }
}

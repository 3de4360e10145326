/** Iterator over a set. @mirrors Objects/setobject.c setiter_iternext */
import { NULL, type Ref } from '../../ref.ts'
import { defineSimpleType } from '../iterators/simple-type.ts'
import { addRemainingReduce } from '../iterators/taking-apart.ts'
import type { Runtime } from '../runtime.ts'
import type { SetStore } from './store.ts'

/** setiterobject: si_set, si_used, si_pos, len. */
const SET = 4
const USED = 6
const POSITION = 8
const LEFT = 10

export interface SetIterator {
  make(set: Ref): Ref
  install(): void
}

export function createSetIterator(rt: Runtime, store: SetStore): SetIterator {
  const { H } = rt
  const { incref, decref, track, alloc } = rt.memory
  const name = rt.profile.objects.python2 ? 'setiterator' : 'set_iterator'
  const type = defineSimpleType(rt, { name, bytes: 48, members: [SET], iternext })

  function iternext(o: Ref): Ref {
    const set = H[o + SET]
    if (set === NULL) return NULL
    if (H[o + USED] !== store.used(set)) {
      H[o + USED] = -1
      return rt.errors.raise('RuntimeError', 'Set changed size during iteration')
    }
    const at = store.next(set, H[o + POSITION])
    if (at < 0) {
      H[o + SET] = NULL
      decref(set)
      return NULL
    }
    H[o + POSITION] = at
    H[o + LEFT]--
    return incref(store.cursor.key)
  }

  return {
    make(set) {
      const o = alloc(type)
      H[o + SET] = incref(set)
      H[o + USED] = H[o + LEFT] = store.used(set)
      H[o + POSITION] = -1
      track(o)
      return o
    },
    install() {
      addRemainingReduce(rt, type, (o) => {
        const list = rt.list.create()
        const set = H[o + SET]
        if (set === NULL) return list
        if (H[o + USED] !== store.used(set)) {
          decref(list)
          return rt.errors.raise('RuntimeError', 'Set changed size during iteration')
        }
        for (let at = store.next(set, H[o + POSITION]); at >= 0; at = store.next(set, at)) rt.list.append(list, incref(store.cursor.key))
        return list
      })
      rt.natives.method(type, '__length_hint__', 0, (self) => rt.int.from(H[self + SET] !== NULL && H[self + USED] === store.used(H[self + SET]) ? H[self + LEFT] : 0))
    },
  }
}

/** tuple(iterable). @mirrors Objects/abstract.c PySequence_Tuple */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { OB_TYPE, TUPLE_ITEMS } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import type { TupleStore } from './store.ts'

const GUESS = 10

export function createTupleConstruct(rt: Runtime, kit: Kit, type: TypeInfo, store: () => TupleStore) {
  const { H } = rt
  const { incref, decref, track } = rt.memory

  function fromIterable(iterable: Ref): Ref {
    if (H[iterable + OB_TYPE] === type.ref) return incref(iterable)
    if (rt.memory.typeOf(iterable).isSubtypeOf(rt.list.type)) return fromList(iterable)
    return kit.using(rt.abstract.iter(iterable), (iterator) => fromIterator(iterable, iterator))
  }

  function fromList(list: Ref): Ref {
    const count = rt.list.size(list)
    if (count === 0) return incref(store().empty)
    const o = store().allocate(count)
    for (let i = 0; i < count; i++) H[o + TUPLE_ITEMS + i * 2] = incref(rt.list.item(list, i))
    track(o)
    return o
  }

  function fromIterator(iterable: Ref, iterator: Ref): Ref {
    const { allocate, resize, empty } = store()
    let room = rt.abstract.lengthHint(iterable, GUESS)
    // CPython tracks the tuple from the start; nobody else can see it before it is done.
    let o = room === 0 ? incref(empty) : allocate(room)
    let count = 0
    try {
      for (;;) {
        const item = rt.abstract.next(iterator)
        if (item === NULL) break
        if (count >= room) {
          const grown = room + GUESS
          const next = grown + (grown >> 2)
          if (room === 0) {
            decref(o)
            o = allocate(next)
          } else o = resize(o, next)
          room = next
        }
        H[o + TUPLE_ITEMS + count * 2] = item
        count++
      }
    } catch (error) {
      decref(o)
      throw error
    }
    o = resize(o, count)
    if (o !== empty) track(o)
    return o
  }

  function create(cls: TypeInfo, given: readonly Ref[], names: KeywordNames): Ref {
    const args = rt.profile.minor < 0 ? given : kit.withoutKeywords('tuple', type, cls, given, names)
    if (args.length > 1) {
      const { minor } = rt.profile
      const text = minor < 0 ? `tuple() takes at most 1 argument (${args.length} given)` : `tuple expected at most 1 argument${minor >= 8 ? '' : 's'}, got ${args.length}`
      rt.errors.raise('TypeError', text)
    }
    const exact = args.length === 0 ? incref(store().empty) : fromIterable(args[0])
    return cls === type ? exact : kit.using(exact, (made) => derive(cls, made))
  }

  /** @mirrors Objects/tupleobject.c tuple_subtype_new */
  function derive(cls: TypeInfo, exact: Ref): Ref {
    const count = rt.tuple.size(exact)
    const o = rt.memory.allocVar(cls, count)
    for (let i = 0; i < count; i++) H[o + TUPLE_ITEMS + i * 2] = incref(H[exact + TUPLE_ITEMS + i * 2])
    track(o)
    return o
  }

  return { fromIterable, create }
}

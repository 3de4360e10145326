/** Methods of deque. @mirrors Modules/_collectionsmodule.c deque_methods */
import { wholeNumber } from '../../objects/c-integers.ts'
import { createKit, intOfSize } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { Compare, type TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import type { DequeIterators } from './deque-iterator.ts'
import { DEQUE, type DequeStore } from './deque-store.ts'

export interface DequeParts {
  copy(o: Ref): Ref
  extend(o: Ref, iterable: Ref, right: boolean): void
  /** -1: not there. */
  /** `mutated`: raises when a comparison has changed the deque. */
  indexOf(o: Ref, wanted: Ref, from: number, to: number, mutated?: () => never): number
  removeAt(o: Ref, index: number): void
  /** New references. */
  items(o: Ref): Ref[]
  readonly iterators: DequeIterators
}

export function defineDequeMethods(rt: Runtime, type: TypeInfo, store: DequeStore, parts: DequeParts): void {
  const { H, natives, errors } = rt
  const { incref } = rt.memory
  const kit = createKit(rt)
  const { minor } = rt.profile
  const act = (name: string, arity: Parameters<typeof natives.method>[2], run: (self: Ref, args: readonly Ref[]) => void) =>
    natives.method(type, name, arity, (self, args) => {
      run(self, args)
      return kit.none()
    })

  act('append', 1, (o, [item]) => store.append(o, incref(item!)))
  act('appendleft', 1, (o, [item]) => store.appendLeft(o, incref(item!)))
  act('extend', 1, (o, [iterable]) => parts.extend(o, iterable!, true))
  act('extendleft', 1, (o, [iterable]) => parts.extend(o, iterable!, false))
  act('clear', 0, store.clear)
  act('rotate', [0, 1], (o, [count]) => store.rotate(o, count === undefined ? 1 : wholeNumber(rt, count)))
  natives.method(type, 'pop', 0, (o) => (store.size(o) === 0 ? errors.raise('IndexError', 'pop from an empty deque') : store.pop(o)))
  natives.method(type, 'popleft', 0, (o) => (store.size(o) === 0 ? errors.raise('IndexError', 'pop from an empty deque') : store.popLeft(o)))
  natives.method(type, '__copy__', 0, parts.copy)
  natives.method(type, '__reduce__', 0, (o) => {
    const { incref, typeOf } = rt.memory
    const bound = store.limit(o)
    const dict = typeOf(o).hasDict ? rt.types.instanceDict(o, false) : 0
    // From 3.11 on with the values of slots.
    const state = rt.profile.minor >= 11 ? rt.abstract.callMethod(o, '__getstate__', []) : dict === 0 || rt.dict.size(dict) === 0 ? kit.none() : incref(dict)
    const limit = bound < 0 ? [] : [intOfSize(rt, bound)]
    if (rt.profile.minor < 0) {
      const args = rt.tuple.steal([rt.listFromIterable(o), ...limit])
      return rt.tuple.steal(state === rt.none ? [incref(typeOf(o).ref), args] : [incref(typeOf(o).ref), args, state])
    }
    const args = bound < 0 ? incref(rt.tuple.empty) : rt.tuple.steal([incref(rt.tuple.empty), ...limit])
    return rt.tuple.steal([incref(typeOf(o).ref), args, state, rt.abstract.iter(o)])
  })
  natives.method(type, '__reversed__', 0, parts.iterators.backward)
  natives.method(type, '__sizeof__', 0, (o) => {
    const blocks = Math.floor((H[o + DEQUE.leftIndex]! + store.size(o) + store.blockLength - 1) / store.blockLength)
    return rt.int.from(rt.memory.typeOf(o).basicBytes + blocks * store.blockBytes)
  })
  natives.getset(type, 'maxlen', (o) => (store.limit(o) < 0 ? kit.none() : intOfSize(rt, store.limit(o))))
  natives.method(type, 'count', 1, (o, [wanted]) => {
    let found = 0
    const state = H[o + DEQUE.state]
    for (let i = 0, size = store.size(o); i < size; i++) {
      const item = incref(H[store.slot(o, i)]!)
      if (kit.using(item, () => rt.abstract.compareBool(item, wanted!, Compare.Eq))) found++
      if (H[o + DEQUE.state] !== state) errors.raise('RuntimeError', 'deque mutated during iteration')
    }
    return rt.int.from(found)
  })
  act('remove', 1, (o, [wanted]) => {
    const mutated = () => errors.raise('IndexError', minor >= 10 ? 'deque mutated during iteration' : 'deque mutated during remove().')
    const state = H[o + DEQUE.state]
    const index = parts.indexOf(o, wanted!, 0, store.size(o), mutated)
    if (H[o + DEQUE.state] !== state) mutated()
    if (index < 0) errors.raise('ValueError', minor >= 10 ? `${rt.abstract.reprText(wanted!)} is not in deque` : 'deque.remove(x): x not in deque')
    parts.removeAt(o, index)
  })
  act('reverse', 0, (o) => {
    for (let i = 0, j = store.size(o) - 1; i < j; i++, j--) {
      const [left, right] = [store.slot(o, i), store.slot(o, j)]
      const item = H[left]!
      H[left] = H[right]!
      H[right] = item
    }
  })
  if (minor < 0) return
  natives.method(type, 'copy', 0, parts.copy)
  natives.method(type, 'index', [1, 3], (o, [wanted, start, stop]) => {
    const bound = (value: Ref | undefined, missing: number) => {
      if (value === undefined) return missing
      const at = kit.clippedIndex(value)
      return Math.max(0, Math.min(store.size(o), at < 0 ? at + store.size(o) : at))
    }
    const index = parts.indexOf(o, wanted!, bound(start, 0), bound(stop, store.size(o)))
    if (index < 0) errors.raise('ValueError', `${rt.abstract.reprText(wanted!)} is not in deque`)
    return rt.int.from(index)
  })
  act('insert', 2, (o, [position, item]) => {
    const [size, limit] = [store.size(o), store.limit(o)]
    const index = wholeNumber(rt, position!)
    if (limit === size) errors.raise('IndexError', 'deque already at its maximum size')
    if (index >= size) store.append(o, incref(item!))
    else if (index <= -size || index === 0) store.appendLeft(o, incref(item!))
    else {
      store.rotate(o, -index)
      if (index < 0) store.append(o, incref(item!))
      else store.appendLeft(o, incref(item!))
      store.rotate(o, index)
    }
  })
}

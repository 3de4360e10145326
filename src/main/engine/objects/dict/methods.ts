/** Methods of dict. @mirrors Objects/dictobject.c mapp_methods */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { OB_TYPE } from '../layout.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import type { Runtime } from '../runtime.ts'
import type { DictIterators } from './iterators.ts'
import type { KeyHash } from './key-hash.ts'
import type { DictMerge } from './merge.ts'
import type { DictTable } from './table.ts'
import type { DictViews } from './views.ts'

export interface DictMethodParts {
  readonly table: DictTable
  readonly hashing: KeyHash
  get(dict: Ref, key: Ref): Ref
  set(dict: Ref, key: Ref, value: Ref): void
  readonly merging: DictMerge
  readonly views: DictViews
  readonly iterators: DictIterators
}

export function installDictMethods(rt: Runtime, kit: Kit, type: TypeInfo, parts: DictMethodParts): void {
  const { H, natives } = rt
  const { incref, decref } = rt.memory
  const { table, hashing, get, set, merging, views, iterators } = parts
  const { minor } = rt.profile
  const { cursor } = table

  natives.method(type, 'get', [1, 2], (self, args) => {
    const value = get(self, args[0])
    return incref(value !== NULL ? value : args.length > 1 ? args[1] : rt.none)
  })
  natives.method(type, 'setdefault', [1, 2], (self, args) => {
    const low = hashing.hash(args[0])
    const high = hashing.high
    const slot = table.find(self, args[0], low, high)
    if (slot !== 0) return incref(H[slot])
    const value = args.length > 1 ? args[1] : rt.none
    table.insertNew(self, args[0], low, high, value)
    return incref(value)
  })
  natives.method(type, 'pop', [1, 2], (self, args) => {
    if (table.used(self) === 0) return args.length > 1 ? incref(args[1]) : rt.errors.raiseWith('KeyError', args[0])
    const low = hashing.hash(args[0])
    if (table.take(self, args[0], low, hashing.high)) return cursor.value
    return args.length > 1 ? incref(args[1]) : rt.errors.raiseWith('KeyError', args[0])
  })
  natives.method(type, 'popitem', 0, (self) => {
    if (table.used(self) === 0) {
      // The pair is made before the dict is asked: its making may collect, and what dies then may change the dict.
      return kit.using(rt.tuple.from([rt.none, rt.none]), () => rt.errors.raise('KeyError', 'popitem(): dictionary is empty'))
    }
    table.takeLast(self)
    return rt.tuple.steal([cursor.key, cursor.value])
  })
  natives.method(type, 'clear', 0, (self) => {
    table.clear(self)
    return kit.none()
  })
  natives.method(type, 'copy', 0, (self) => table.copy(self))
  natives.method(type, 'update', null, (self, args, names) => {
    const positional = args.slice(0, args.length - (names?.length ?? 0))
    if (positional.length === 0) update(self, args, names)
    else kit.using(rt.tuple.from(positional), () => update(self, args, names))
    return kit.none()
  })
  natives.method(type, '__contains__', 1, (self, [key]) => kit.bool(type.contains!(self, key)))
  natives.method(type, '__getitem__', 1, (self, [key]) => type.getitem!(self, key))
  natives.method(type, '__sizeof__', 0, (self) => rt.int.from(table.bytes(self)))
  natives.classMethod(type, 'fromkeys', [1, 2], (cls, args) => fromKeys(cls, args[0], args.length > 1 ? args[1] : rt.none))
  if (minor >= 0) installViews()
  else installLegacy()
  if (iterators.reversed !== null) {
    const { keys } = iterators.reversed
    natives.method(type, '__reversed__', 0, (self) => keys(self))
  }

  function installViews(): void {
    natives.method(type, 'keys', 0, (self) => views.keys(self))
    natives.method(type, 'values', 0, (self) => views.values(self))
    natives.method(type, 'items', 0, (self) => views.items(self))
  }

  function installLegacy(): void {
    natives.method(type, 'has_key', 1, (self, [key]) => kit.bool(type.contains!(self, key)))
    natives.method(type, 'keys', 0, (self) => listOf(self, () => incref(cursor.key)))
    natives.method(type, 'values', 0, (self) => listOf(self, () => incref(cursor.value)))
    natives.method(type, 'items', 0, listOfItems)
    natives.method(type, 'iterkeys', 0, (self) => iterators.keys(self))
    natives.method(type, 'itervalues', 0, (self) => iterators.values(self))
    natives.method(type, 'iteritems', 0, (self) => iterators.items(self))
    natives.method(type, 'viewkeys', 0, (self) => views.keys(self))
    natives.method(type, 'viewvalues', 0, (self) => views.values(self))
    natives.method(type, 'viewitems', 0, (self) => views.items(self))
  }

  function listOf(self: Ref, take: () => Ref): Ref {
    const found: Ref[] = []
    for (let at = table.next(self, -1); at >= 0; at = table.next(self, at)) found.push(take())
    return rt.list.steal(found)
  }

  /** The tuples are made before they are filled. @mirrors Objects/dictobject.c dict_items (2.7) */
  function listOfItems(self: Ref): Ref {
    const pairs: Ref[] = []
    for (let i = 0; i < table.used(self); i++) pairs.push(rt.tuple.from([rt.none, rt.none]))
    let i = 0
    for (let at = table.next(self, -1); at >= 0; at = table.next(self, at)) {
      const pair = pairs[i++]
      decref(rt.none)
      decref(rt.none)
      H[pair + 6] = incref(cursor.key)
      H[pair + 8] = incref(cursor.value)
    }
    return rt.list.steal(pairs)
  }

  function update(self: Ref, args: readonly Ref[], names: KeywordNames): void {
    const keywords = names === null ? 0 : names.length
    const positional = args.length - keywords
    if (positional > 1) rt.errors.raise('TypeError', `update expected at most 1 argument${minor >= 8 ? '' : 's'}, got ${positional}`)
    if (positional === 1) merging.updateFrom(self, args[0])
    if (keywords === 0) return
    kit.using(rt.dict.create(), (carried) => {
      for (let i = 0; i < keywords; i++) set(carried, names![i], args[positional + i])
      table.merge(self, carried, true)
    })
  }

  /** @mirrors Objects/dictobject.c _PyDict_FromKeys */
  function fromKeys(cls: Ref, iterable: Ref, value: Ref): Ref {
    const result = rt.abstract.call(cls, [])
    const exact = H[result + OB_TYPE] === type.ref
    try {
      if (exact && table.used(result) === 0 && fillFrom(result, iterable, value)) return result
      kit.using(rt.abstract.iter(iterable), (iterator) => {
        for (;;) {
          const key = rt.abstract.next(iterator)
          if (key === NULL) return
          kit.using(key, () => (exact ? set(result, key, value) : rt.abstract.setitem(result, key, value)))
        }
      })
    } catch (error) {
      decref(result)
      throw error
    }
    return result
  }

  /** Keys of a dict or a set come without an iterator. @mirrors Objects/dictobject.c dict_dict_fromkeys, dict_set_fromkeys */
  function fillFrom(result: Ref, iterable: Ref, value: Ref): boolean {
    if (H[iterable + OB_TYPE] === type.ref) {
      table.reserveLike(result, iterable)
      for (let at = table.next(iterable, -1); at >= 0; at = table.next(iterable, at)) {
        const { key, hashLow, hashHigh } = cursor
        kit.using(incref(key), () => table.insertReserved(result, key, hashLow, hashHigh, value))
      }
      return true
    }
    if (H[iterable + OB_TYPE] !== rt.set.type.ref && H[iterable + OB_TYPE] !== rt.set.frozen.ref) return false
    table.reserve(result, rt.abstract.length(iterable), false)
    rt.set.each(iterable, (key, low, high) => table.insertReserved(result, key, low, high, value))
    return true
  }
}

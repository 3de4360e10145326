/** keys(), values(), items() of 3.x, viewkeys() and so on of 2.7. @mirrors Objects/dictobject.c dictview_new */
import { NULL, type Ref } from '../../ref.ts'
import { defineSimpleType } from '../iterators/simple-type.ts'
import type { Kit } from '../kit.ts'
import { OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, type Binary, type TypeInfo } from '../type-info.ts'
import { createReprGuard } from '../repr-guard.ts'
import { typeSystem } from '../types/type-system.ts'
import type { DictIterators } from './iterators.ts'
import type { DictTable } from './table.ts'

/** _PyDictViewObject: dv_dict. */
const DICT = 4

export interface DictViews {
  keys(dict: Ref): Ref
  values(dict: Ref): Ref
  items(dict: Ref): Ref
  install(): void
}

export function createDictViews(rt: Runtime, kit: Kit, table: DictTable, iterators: DictIterators): DictViews {
  const { H } = rt
  const { incref, decref, track, alloc } = rt.memory
  const dictOf = (view: Ref): Ref => H[view + DICT]
  const guard = createReprGuard(rt)

  function define(name: string, iterate: (dict: Ref) => Ref, contains: ((view: Ref, item: Ref) => boolean) | null): TypeInfo {
    const isSet = contains !== null
    return defineSimpleType(rt, {
      name,
      bytes: 24,
      members: [DICT],
      slots: {
        iter: (o) => iterate(dictOf(o)),
        length: (o) => table.used(dictOf(o)),
        contains,
        repr: (o) => rt.str.from(text(o)),
        ...(isSet ? { richcompare, number: { and: setOperation('and'), or: setOperation('or'), xor: setOperation('xor'), subtract: setOperation('subtract') } } : {}),
      },
    })
  }

  const keys = define('dict_keys', iterators.keys, (view, key) => rt.dict.type.contains!(dictOf(view), key))
  const values = define('dict_values', iterators.values, null)
  const items = define('dict_items', iterators.items, containsItem)

  function containsItem(view: Ref, item: Ref): boolean {
    if (!rt.memory.typeOf(item).isSubtypeOf(rt.tuple.type) || rt.tuple.size(item) !== 2) return false
    const found = rt.dict.get(dictOf(view), rt.tuple.item(item, 0))
    if (found === NULL) return false
    return kit.using(incref(found), (value) => value === rt.tuple.item(item, 1) || rt.abstract.compareBool(value, rt.tuple.item(item, 1), Compare.Eq))
  }

  function text(view: Ref): string {
    return guard.run(view, '...', () => kit.using(rt.list.create(), (list) => {
      rt.list.extend(list, view)
      return `${kit.typeName(view)}(${rt.abstract.reprText(list)})`
    }))
  }

  const isSetLike = (o: Ref): boolean => {
    const t = H[o + OB_TYPE]
    return t === keys.ref || t === items.ref || rt.memory.typeOf(o).isSubtypeOf(rt.set.type) || rt.memory.typeOf(o).isSubtypeOf(rt.set.frozen)
  }

  /** @mirrors Objects/dictobject.c dictview_richcompare */
  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (!isSetLike(right)) return kit.unsupported()
    const a = rt.abstract.length(left)
    const b = rt.abstract.length(right)
    switch (op) {
      case Compare.Eq: return kit.bool(a === b && allIn(left, right))
      case Compare.Ne: return kit.bool(!(a === b && allIn(left, right)))
      case Compare.Lt: return kit.bool(a < b && allIn(left, right))
      case Compare.Le: return kit.bool(a <= b && allIn(left, right))
      case Compare.Gt: return kit.bool(a > b && allIn(right, left))
      default: return kit.bool(a >= b && allIn(right, left))
    }
  }

  function allIn(some: Ref, others: Ref): boolean {
    const members = kit.collect(some)
    try {
      return members.every((member) => rt.abstract.contains(others, member))
    } finally {
      kit.release(members)
    }
  }

  /** Through a set of the left operand, as dictviews_sub and its siblings do. */
  function setOperation(name: 'and' | 'or' | 'xor' | 'subtract'): Binary {
    return (left, right) => {
      const result = rt.set.create()
      try {
        if (name === 'and') {
          for (const member of kit.collect(right)) {
            kit.using(member, () => {
              if (rt.abstract.contains(left, member)) rt.set.add(result, member)
            })
          }
          return result
        }
        rt.set.update(result, left)
        if (name === 'or') rt.set.update(result, right)
        else {
          const method = name === 'xor' ? 'symmetric_difference_update' : 'difference_update'
          decref(rt.abstract.callMethod(result, method, [right]))
        }
        return result
      } catch (error) {
        decref(result)
        throw error
      }
    }
  }

  function make(type: TypeInfo, dict: Ref): Ref {
    const o = alloc(type)
    H[o + DICT] = incref(dict)
    track(o)
    return o
  }

  function install(): void {
    iterators.install()
    for (const type of [keys, items]) {
      rt.natives.method(type, 'isdisjoint', 1, (self, [other]) => {
        const members = kit.collect(other)
        try {
          return kit.bool(!members.some((member) => rt.abstract.contains(self, member)))
        } finally {
          kit.release(members)
        }
      })
    }
    if (rt.profile.minor >= 10) {
      for (const type of [keys, values, items]) rt.natives.getset(type, 'mapping', (self) => typeSystem(rt).mappingProxy(dictOf(self)))
    }
    if (iterators.reversed !== null) {
      const { reversed } = iterators
      rt.natives.method(keys, '__reversed__', 0, (self) => reversed.keys(dictOf(self)))
      rt.natives.method(values, '__reversed__', 0, (self) => reversed.values(dictOf(self)))
      rt.natives.method(items, '__reversed__', 0, (self) => reversed.items(dictOf(self)))
    }
  }

  return { keys: (dict) => make(keys, dict), values: (dict) => make(values, dict), items: (dict) => make(items, dict), install }
}

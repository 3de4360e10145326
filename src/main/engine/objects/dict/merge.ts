/** dict(), update(): from dicts, mappings, pairs and keyword arguments. @mirrors Objects/dictobject.c dict_update_arg */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import type { DictTable } from './table.ts'

export interface DictMerge {
  /** PyDict_Update or, for what has no keys(), PyDict_MergeFromSeq2. */
  update(dict: Ref, other: Ref): void
  /** The same as dict() and dict.update do it. */
  updateFrom(dict: Ref, other: Ref): void
  init(self: Ref, args: readonly Ref[], names: KeywordNames): void
}

export interface DictMergeParts {
  set(dict: Ref, key: Ref, value: Ref): void
  isDict(o: Ref): boolean
}

export function createDictMerge(rt: Runtime, kit: Kit, type: TypeInfo, table: DictTable, { set, isDict }: DictMergeParts): DictMerge {
  const { H } = rt
  const { decref } = rt.memory
  const { minor } = rt.profile

  function update(dict: Ref, other: Ref): void {
    if (isPlainDict(other)) table.merge(dict, other, true)
    else updateFrom(dict, other)
  }

  function updateFrom(dict: Ref, other: Ref): void {
    if (H[other + OB_TYPE] === type.ref && minor >= 9) table.merge(dict, other, true)
    else if (!hasKeys(other)) fromPairs(dict, other)
    else if (isPlainDict(other)) table.merge(dict, other, true)
    else fromMapping(dict, other)
  }

  function isPlainDict(o: Ref): boolean {
    return H[o + OB_TYPE] === type.ref || (isDict(o) && rt.memory.typeOf(o).iter === type.iter)
  }

  /** Looking `keys` up makes a method object, which shows in the counts up to 3.8, where even dicts were asked. */
  function hasKeys(o: Ref): boolean {
    const name = rt.str.name('keys')
    const own = rt.memory.typeOf(o)
    if (!own.isHeap && !rt.types.oldStyleInstanceOf(o) && rt.types.lookup(own, name) === NULL) return false
    const method = rt.abstract.lookupAttr(o, name)
    if (method === NULL) return false
    decref(method)
    return true
  }

  function fromMapping(dict: Ref, mapping: Ref): void {
    kit.using(keysOf(mapping), (keys) =>
      eachItem(keys, (key) => kit.using(rt.abstract.getitem(mapping, key), (value) => set(dict, key, value))),
    )
  }

  /** 3.x: a list, whatever keys() answers. @mirrors Objects/abstract.c PyMapping_Keys, method_output_as_list */
  function keysOf(mapping: Ref): Ref {
    const keys = rt.abstract.callMethod(mapping, 'keys', [])
    return minor < 0 || rt.memory.typeOf(keys) === rt.list.type ? keys : kit.using(keys, (all) => rt.listFromIterable(all))
  }

  function eachItem(iterable: Ref, body: (item: Ref, index: number) => void): void {
    kit.using(rt.abstract.iter(iterable), (iterator) => {
      for (let index = 0; ; index++) {
        const item = rt.abstract.next(iterator)
        if (item === NULL) return
        kit.using(item, (o) => body(o, index))
      }
    })
  }

  /** @mirrors Objects/dictobject.c PyDict_MergeFromSeq2 */
  function fromPairs(dict: Ref, pairs: Ref): void {
    eachItem(pairs, (pair, index) => {
      const own = rt.memory.typeOf(pair)
      if (own.isSubtypeOf(rt.tuple.type)) return put(dict, rt.tuple.items(pair), index)
      if (own.isSubtypeOf(rt.list.type)) return put(dict, rt.list.items(pair), index)
      if (own.iter === null && own.getitem === null) {
        rt.errors.raise('TypeError', `cannot convert dictionary update sequence element #${index} to a sequence`)
      }
      const list = rt.list.create()
      kit.using(list, () => {
        rt.list.extend(list, pair)
        put(dict, rt.list.items(list), index)
      })
    })
  }

  function put(dict: Ref, items: readonly Ref[], index: number): void {
    if (items.length !== 2) {
      rt.errors.raise('ValueError', `dictionary update sequence element #${index} has length ${items.length}; 2 is required`)
    }
    rt.memory.incref(items[0])
    try {
      set(dict, items[0], items[1])
    } finally {
      rt.memory.decref(items[0])
    }
  }

  function init(self: Ref, args: readonly Ref[], names: KeywordNames): void {
    const keywords = names === null ? 0 : names.length
    const positional = args.length - keywords
    if (positional > 1) {
      const text = minor < 8 ? `dict expected at most 1 arguments, got ${positional}` : `dict expected at most 1 argument, got ${positional}`
      rt.errors.raise('TypeError', text)
    }
    if (positional === 1) updateFrom(self, args[0])
    if (keywords === 0) return
    if (minor >= 9 && rt.memory.typeOf(self) === type) {
      for (let i = 0; i < keywords; i++) set(self, names![i], args[positional + i])
      return
    }
    // Calls of a type carry keyword arguments in a dict of their own.
    kit.using(rt.dict.create(), (carried) => {
      for (let i = 0; i < keywords; i++) set(carried, names![i], args[positional + i])
      table.merge(self, carried, true)
    })
  }

  return { update, updateFrom, init }
}

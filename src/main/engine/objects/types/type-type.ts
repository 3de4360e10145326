/** The type `type`: calling, attribute access on classes, representation. Source: Objects/typeobject.c. */
import type { Ref } from '../../ref.ts'
import { ordered } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import type { Compare, KeywordNames, TypeInfo } from '../type-info.ts'
import { createArgumentTuples } from './argument-tuples.ts'
import type { SlotFixer } from './fix-slots.ts'
import type { HeapTypes } from './heap-types.ts'
import { MEMBER_DEF_BYTES, TP_WEAKLIST } from './layout.ts'
import { typeSystem } from './type-system.ts'

export function fillMetatype(rt: Runtime, type: TypeInfo, heap: HeapTypes, fixer: SlotFixer): void {
  const { python2 } = rt.profile.objects
  const tuples = createArgumentTuples(rt)
  type.basicBytes = basicSize(rt.profile, 'heapType')
  type.itemBytes = MEMBER_DEF_BYTES
  type.isGc = true
  type.weakrefable = true
  type.weaklistOffset = TP_WEAKLIST
  type.hasDict = true
  type.dealloc = heap.dealloc
  type.traverse = heap.traverse
  type.ownedBlocks = heap.ownedBlocks
  type.clear = heap.clear
  type.call = call
  type.getattro = getattro
  type.setattro = setattro
  type.create = create
  type.init = init
  type.repr = repr
  if (python2) {
    type.richcompare = compareAddresses
    type.hash = (o) => rt.types.object.hash!(o)
  }

  /** @mirrors Objects/typeobject.c type_call */
  function call(callable: Ref, args: readonly Ref[], names: KeywordNames, packed = false): Ref {
    const { memory, types } = rt
    const info = types.infoOf(callable)
    if (info === type && args.length === 1 && (names === null || names.length === 0)) {
      if (!packed && tuples.needed(type, args, names)) memory.decref(tuples.make(args, names))
      return memory.incref(memory.typeOf(args[0]).ref)
    }
    // From 3.11 on str(x) has an instruction of its own.
    const isInstruction = info === rt.str.type && args.length === 1 && rt.profile.minor >= 11
    if (python2 || (!packed && (isInstruction || !tuples.needed(info, args, names)))) return callType(info, args, names, packed)
    rt.recursion.enterCall()
    try {
      return callType(info, args, names, packed)
    } finally {
      rt.recursion.leave()
    }
  }

  function callType(info: TypeInfo, args: readonly Ref[], names: KeywordNames, packed: boolean): Ref {
    const { memory } = rt
    if (packed || args.length === 0 || !tuples.needed(info, args, names)) return instantiate(info, args, names)
    const tuple = tuples.make(args, names)
    const dict = tuples.makeDict(args, names, info)
    try {
      return instantiate(info, args, names)
    } finally {
      memory.xdecref(tuple)
      memory.xdecref(dict)
    }
  }

  function instantiate(info: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const { memory } = rt
    if (info.create === null) rt.errors.raise('TypeError', `cannot create '${typeSystem(rt).displayName(info)}' instances`)
    const o = info.create(info, args, names)
    const made = memory.typeOf(o)
    if (made !== info && !made.isSubtypeOf(info)) return o
    if (made.init !== null) {
      try {
        made.init(o, args, names)
      } catch (error) {
        memory.decref(o)
        throw error
      }
    }
    return o
  }

  /** @mirrors Objects/typeobject.c type_new */
  function create(meta: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const { errors, str, tuple, memory } = rt
    const keywordCount = names?.length ?? 0
    const positional = args.length - keywordCount
    if (positional !== 3) {
      if (positional === 1 && keywordCount === 0 && meta === type) return memory.incref(memory.typeOf(args[0]).ref)
      errors.raise('TypeError', meta === type || python2 ? 'type() takes 1 or 3 arguments' : `type.__new__() takes exactly 3 arguments (${positional} given)`)
    }
    const [name, bases, namespace] = args
    const shown = (o: Ref) => (o === rt.none ? 'None' : typeSystem(rt).displayName(memory.typeOf(o)))
    const wrong = (index: number, expected: string, o: Ref) => errors.raise('TypeError', python2
      ? `type() argument ${index} must be ${expected === 'str' ? 'string' : expected}, not ${shown(o)}`
      : `type.__new__() argument ${index} must be ${expected}, not ${shown(o)}`)
    if (!str.isStr(name)) wrong(1, 'str', name)
    if (!memory.typeOf(bases).isSubtypeOf(tuple.type)) wrong(2, 'tuple', bases)
    if (!rt.dict.isDict(namespace)) wrong(3, 'dict', namespace)
    const baseRefs = tuple.items(bases)
    rejectMroEntries(baseRefs)
    const winner = typeSystem(rt).metaclassFor(meta, baseRefs)
    if (winner !== meta && winner.create !== null && winner.create !== create) return winner.create(winner, args, names)
    return typeSystem(rt).buildFrom(winner, name, bases, namespace, names, args)
  }

  function rejectMroEntries(bases: readonly Ref[]): void {
    if (python2) return
    for (const base of bases) {
      if (rt.types.isType(base)) continue
      const entries = rt.abstract.lookupAttr(base, rt.str.name('__mro_entries__'))
      if (entries === 0) continue
      rt.memory.decref(entries)
      rt.errors.raise('TypeError', "type() doesn't support MRO entry resolution; use types.new_class()")
    }
  }

  function init(_self: Ref, args: readonly Ref[], names: KeywordNames): void {
    const count = names?.length ?? 0
    const positional = args.length - count
    if (python2 && count > 0) rt.errors.raise('TypeError', 'type.__init__() takes no keyword arguments')
    if (positional !== 1 && positional !== 3) rt.errors.raise('TypeError', 'type.__init__() takes 1 or 3 arguments')
  }

  /** The class may drop the descriptor meanwhile. */
  function held(get: NonNullable<TypeInfo['descrGet']>, found: Ref, o: Ref, owner: Ref): Ref {
    rt.memory.incref(found)
    try {
      return get(found, o, owner)
    } finally {
      rt.memory.decref(found)
    }
  }

  /** @mirrors Objects/typeobject.c type_getattro */
  function getattro(self: Ref, name: Ref): Ref {
    const { memory, types } = rt
    const info = types.infoOf(self)
    const meta = memory.typeOf(self)
    const fromMeta = types.lookup(meta, name)
    const metaGet = fromMeta === 0 ? null : memory.typeOf(fromMeta).descrGet
    if (metaGet !== null && memory.typeOf(fromMeta).descrSet !== null) return held(metaGet, fromMeta, self, meta.ref)
    const found = types.lookup(info, name)
    if (found !== 0) {
      const get = memory.typeOf(found).descrGet
      return get === null ? memory.incref(found) : held(get, found, 0, self)
    }
    if (metaGet !== null) return held(metaGet, fromMeta, self, meta.ref)
    if (fromMeta !== 0) return memory.incref(fromMeta)
    return typeSystem(rt).attributeError(self, name, `type object '${info.name}' has no attribute '${rt.str.value(name)}'`)
  }

  /** @mirrors Objects/typeobject.c type_setattro */
  function setattro(self: Ref, name: Ref, value: Ref): void {
    const { types, str } = rt
    const info = types.infoOf(self)
    if (!info.isHeap) rt.errors.raise('TypeError', readOnly(info, str.value(name)))
    types.genericSetattr(self, name, value)
    const text = str.value(name)
    types.modified(info)
    if (text.startsWith('__') && text.endsWith('__')) fixer.attributeChanged(info, text)
    else if (python2 && text === 'next') fixer.attributeChanged(info, text)
  }

  function readOnly(info: TypeInfo, attribute: string): string {
    const newer = rt.profile.minor >= 10
    return newer
      ? `cannot set '${attribute}' attribute of immutable type '${typeSystem(rt).displayName(info)}'`
      : `can't set attributes of built-in/extension type '${typeSystem(rt).displayName(info)}'`
  }

  /** Unless a metaclass has a __cmp__. @mirrors Objects/typeobject.c type_richcompare (2.7) */
  function compareAddresses(left: Ref, right: Ref, op: Compare): Ref {
    const { memory, types } = rt
    if (!types.isType(left) || !types.isType(right) || memory.typeOf(left).compare !== null || memory.typeOf(right).compare !== null) return memory.incref(rt.notImplemented)
    return rt.int.fromBool(ordered(rt.addressOf(left) - rt.addressOf(right), op))
  }

  /** @mirrors Objects/typeobject.c type_repr */
  function repr(self: Ref): Ref {
    const info = rt.types.infoOf(self)
    const kind = python2 && !info.isHeap ? 'type' : 'class'
    const { module, name } = typeSystem(rt).names(info)
    const shown = module !== '' && module !== 'builtins' && module !== '__builtin__' ? `${module}.${name}` : info.name
    return rt.str.from(`<${kind} '${shown}'>`)
  }
}

/** Built-in types: their objects in the process' data, layout and slots from the base, dicts once strings exist. */
import { IMMORTAL, OB_TYPE, TYPE_INFO } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import type { TypeInfo } from '../type-info.ts'
import { addOperators } from './fix-slots.ts'
import { inheritCollection } from './collection-flags.ts'
import { isMadeFromSpec } from './spec-types.ts'
import { inheritLayout, inheritSlots } from './inherit.ts'
import { TP_BASE, TP_BASES, TP_DICT, TP_MRO } from './layout.ts'
import type { SlotDef } from './slot-table.ts'
import { nativeFactory } from './type-system.ts'

/** Room before a static object that reads as "no GC header, not tracked". */
const NO_HEADER_BYTES = 64
/** The types with Py_TPFLAGS_CHECKTYPES in 2.7. */
const CHECKING_TYPES = new Set(['int', 'long', 'float', 'complex', 'bool', 'str', 'unicode', 'set', 'frozenset', 'dict_keys', 'dict_items', 'instance', 'weakproxy', 'weakcallableproxy'])
const NUMBERS = ['int', 'bool', 'float', 'complex']

export interface StaticTypes {
  define(type: TypeInfo, base?: TypeInfo): TypeInfo
  /** Gives the object an address, a handle and a tag; the first step of define. */
  allocate(type: TypeInfo): void
  ready(): void
}

export function createStaticTypes(rt: Runtime, infos: TypeInfo[], defs: readonly SlotDef[], object: TypeInfo, metatype: TypeInfo): StaticTypes {
  const { H } = rt
  const waiting: TypeInfo[] = []
  let isReady = false
  const strIsInherited = rt.profile.minor >= 8

  function allocate(type: TypeInfo): void {
    const bytes = basicSize(rt.profile, 'staticType')
    const ref = rt.space.statics(NO_HEADER_BYTES + bytes) + NO_HEADER_BYTES / 4
    type.ref = ref
    type.handle = infos.push(type) - 1
    type.tag = rt.tagOf(type.name)
    H[ref] = rt.profile.objects.immortals ? IMMORTAL : 1
    H[ref + OB_TYPE] = metatype.ref
    H[ref + TYPE_INFO] = type.handle
    waiting.push(type)
  }

  function define(type: TypeInfo, base: TypeInfo = object): TypeInfo {
    allocate(type)
    type.base = base
    type.checksTypes = CHECKING_TYPES.has(type.name)
    type.bases = [base]
    type.mro = [type, ...base.mro]
    base.subclasses.add(type)
    inheritLayout(type, base)
    inheritSlots(type, base)
    inheritCollection(type)
    if (isReady) finish(type)
    return type
  }

  /** Slots that the base got after define, the dict, `__bases__` and `__mro__`, and the methods that stand for slots. */
  function finish(type: TypeInfo): void {
    const { incref } = rt.memory
    if (type.base !== null) inheritSlots(type, type.base)
    type.dict = rt.dict.create()
    H[type.ref + TP_DICT] = type.dict
    if (type.base !== null) H[type.ref + TP_BASE] = incref(type.base.ref)
    H[type.ref + TP_BASES] = rt.tuple.from(type.bases.map((base) => base.ref))
    H[type.ref + TP_MRO] = rt.tuple.from(type.mro.map((base) => base.ref))
    // From 3.8 on these have no tp_str of their own: a subclass that overrides __repr__ changes str() too.
    if (strIsInherited && NUMBERS.includes(type.name)) type.str = object.str
    addOperators(rt, defs, type)
    type.isFromSpec = isMadeFromSpec(type, rt.profile.minor)
    if (type.isFromSpec) putModule(type)
    if (type.create !== null) nativeFactory(rt).addNew(type)
    else if (type.subclassable && type.base !== null) type.create = type.base.create
    const hash = rt.str.name('__hash__')
    if (type.hash === null && rt.dict.getName(type.dict, hash) === 0) rt.dict.set(type.dict, hash, rt.none)
  }

  function putModule(type: TypeInfo): void {
    const module = rt.str.from(type.module)
    rt.dict.set(type.dict, rt.str.name('__module__'), module)
    rt.memory.decref(module)
  }

  function ready(): void {
    isReady = true
    for (const type of waiting.splice(0)) finish(type)
  }

  return { define, allocate, ready }
}

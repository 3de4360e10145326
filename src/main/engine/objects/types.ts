/** Types and classes: the part every other part of the object layer stands on. Source: Objects/typeobject.c. */
import { createAttributes } from './attributes.ts'
import { OB_TYPE, TYPE_INFO } from './layout.ts'
import { createMappingProxy } from './descriptors/mapping-proxy.ts'
import { createOldStyle } from './types/old-style.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'
import { TypeInfo } from './type-info.ts'
import { createBuild } from './types/build.ts'
import { createClassHooks } from './types/class-hooks.ts'
import { calculateMetaclass } from './types/metaclass.ts'
import { directory } from './types/directory.ts'
import { createSlotFixer } from './types/fix-slots.ts'
import { createHeapTypes } from './types/heap-types.ts'
import { HT_QUALNAME, TP_DICT } from './types/layout.ts'
import { createLookup } from './types/lookup.ts'
import { createSlotDefs } from './types/slot-defs.ts'
import { createObjectSlots } from './types/slots-of-objects.ts'
import { createValueSlots } from './types/slots-of-values.ts'
import { createSpecialCalls } from './types/special-calls.ts'
import { createLegacySlots } from './types/legacy-slots.ts'
import { createStaticTypes } from './types/static-types.ts'
import { addTypeAttributes } from './types/type-attributes.ts'
import { nativeFactory, typeSystem, type TypeSystem } from './types/type-system.ts'
import { fillMetatype } from './types/type-type.ts'
import { createObjectType } from './object-type.ts'

export function createTypes(rt: Runtime): TypeSystem {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const infos: TypeInfo[] = [new TypeInfo('')]
  const type = new TypeInfo('type')
  const object = new TypeInfo('object')

  const lookup = createLookup(rt)
  const special = createSpecialCalls(rt)
  const objectSlots = createObjectSlots(rt, special)
  const legacySlots = createLegacySlots(rt, special)
  const slotDefs = createSlotDefs(rt, objectSlots, createValueSlots(rt, special), legacySlots)
  const fixer = createSlotFixer(rt, slotDefs, objectSlots.create, objectSlots.hash)
  const heap = createHeapTypes(rt, infos, lookup)
  const statics = createStaticTypes(rt, infos, slotDefs, object, type)
  const attributes = createAttributes(rt, { finalizeOnce: objectSlots.finalizeOnce })
  const hooks = createClassHooks(rt, special)
  const { build, buildFrom } = createBuild(rt, { heap, fixer, layout: attributes, hooks })

  // The two types that need each other: addresses first, then slots, then `type` as a subclass of `object`.
  fillMetatype(rt, type, heap, fixer)
  type.dictOffset = TP_DICT
  statics.allocate(type)
  statics.allocate(object)
  H[type.ref + OB_TYPE] = type.ref
  H[object.ref + OB_TYPE] = type.ref
  type.base = object
  type.bases = [object]
  type.mro = [type, object]
  object.mro = [object]
  object.subclasses.add(type)
  const addObjectMethods = createObjectType(rt, object, attributes)
  const mappingProxy = createMappingProxy(rt, statics.define)
  const oldStyle = python2 ? createOldStyle(rt, statics.define) : null

  function isType(o: Ref): boolean {
    const meta = infos[H[H[o + OB_TYPE] + TYPE_INFO]]
    return meta === type || (meta.isHeap && meta.mro.includes(type))
  }

  function names(info: TypeInfo): { module: string; name: string } {
    if (!info.isHeap) {
      return { module: python2 && info.module === 'builtins' ? '__builtin__' : info.module, name: info.name }
    }
    const module = rt.dict.getName(info.dict, rt.str.name('__module__'))
    const qualname = python2 ? 0 : H[info.ref + HT_QUALNAME]
    return {
      module: module !== 0 && rt.str.isStr(module) ? rt.str.value(module) : '',
      name: qualname === 0 ? info.name : rt.str.value(qualname),
    }
  }

  function builtin(name: string): TypeInfo {
    const info = infos.find((candidate) => candidate?.name === name && !candidate.isHeap)
    if (info === undefined) throw new Error(`no built-in type ${name}`)
    return info
  }

  function ready(): void {
    attributes.adoptDicts()
    statics.ready()
    nativeFactory(rt).ready()
    addObjectMethods()
    addTypeAttributes(rt, type, heap, fixer)
    mappingProxy.addMethods()
    oldStyle?.addMethods()
  }

  return {
    type,
    object,
    infos,
    define: statics.define,
    ready,
    infoOf: (o) => infos[H[o + TYPE_INFO]],
    isType,
    lookup: lookup.lookup,
    build,
    buildFrom,
    modified: lookup.modified,
    attributes: attributes.cache,
    genericGetattr: attributes.genericGetattr,
    genericLookup: attributes.genericLookup,
    genericSetattr: attributes.genericSetattr,
    instanceDict: attributes.instanceDict,
    traverseInstance: attributes.traverseInstance,
    clearInstance: attributes.clearInstance,
    allocInstance: attributes.allocInstance,
    attributeError: attributes.attributeError,
    sharedKeysBytes: attributes.sharedKeysBytes,
    releaseSharedKeys: attributes.releaseSharedKeys,
    weaklistWord: attributes.weaklistWord,
    metaclassFor: (meta, bases) => calculateMetaclass(rt, meta, bases),
    displayName: (info) => (info.isHeap || info.module === 'builtins' ? info.name : `${info.module}.${info.name}`),
    names,
    builtin,
    mappingProxy: mappingProxy.create,
    setDict: attributes.setDict,
    directory: (o) => directory(rt, o),
    oldStyleInfo(classobj) {
      if (oldStyle === null) throw new Error('no classes of the old style')
      return oldStyle.infoOf(classobj)
    },
    recursiveIsInstance: (o, of) => typeSystem(rt).instanceChecks.recursiveIsInstance(o, of),
    recursiveIsSubclass: (sub, of) => typeSystem(rt).instanceChecks.recursiveIsSubclass(sub, of),
    lookupSpecial: special.lookupSpecial,
    instanceAttribute: attributes.instanceAttribute,
    oldStyleClass: oldStyle?.classobj.ref ?? 0,
    isOldStyleClass: (o) => oldStyle !== null && H[o + OB_TYPE] === oldStyle.classobj.ref,
    oldStyleInstanceOf: (o) => oldStyle !== null && H[o + OB_TYPE] === oldStyle.instance.ref,
    findOldStyle: (o, name) => oldStyle?.find(o, name) ?? 0,
    lookupName: special.lookupName,
    callSpecial: special.callSpecial,
    callFound: special.callFound,
    isFunctionLike: special.isFunctionLike,
    slotDefs,
    slotCompare: legacySlots.compare,
    fixSlots: fixer.fixSlots,
    weakrefs: null as never,
    instanceChecks: null as never,
    sequenceIterator: null as never,
    containsByIteration: null as never,
  }
}

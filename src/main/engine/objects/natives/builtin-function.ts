/** builtin_function_or_method: functions of modules, bound methods of built-in types, `__new__`. Source: Objects/methodobject.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { Compare, TypeInfo, type KeywordNames } from '../type-info.ts'
import { createUnpackedCall } from '../unpacked-call.ts'
import { typeSystem } from '../types/type-system.ts'
import { textSignature } from './signatures.ts'
import type { ArityChecker } from './arity.ts'
import type { ArgumentPacking } from './packed-arguments.ts'
import { M_DEF, M_MODULE, M_SELF, M_WEAKLIST, type NativeDef } from './definition.ts'

export interface BuiltinFunctions {
  readonly type: TypeInfo
  /** PyCFunction_New. Borrows `self`; steals nothing. */
  create(def: NativeDef, self: Ref, module: Ref): Ref
  defOf(o: Ref): NativeDef
  /** Attributes, once natives can make them. */
  addAttributes(): void
}

export function createBuiltinFunctions(rt: Runtime, arity: ArityChecker, packing: ArgumentPacking): BuiltinFunctions {
  const { H } = rt
  const { python2, freeLists } = rt.profile.objects
  const type = new TypeInfo('builtin_function_or_method')
  const defs: NativeDef[] = [null as never]
  const handles = new Map<NativeDef, number>()
  const parked: Ref[] = []
  const unpacked = createUnpackedCall(rt)

  function handleOf(def: NativeDef): number {
    let handle = handles.get(def)
    if (handle === undefined) {
      handle = defs.push(def) - 1
      handles.set(def, handle)
    }
    return handle
  }

  function create(def: NativeDef, self: Ref, module: Ref): Ref {
    const { memory } = rt
    let o = parked.pop() ?? 0
    if (o !== 0) {
      memory.unpark(o, type)
      H[o] = 1
    } else o = memory.alloc(type)
    H[o + M_DEF] = handleOf(def)
    H[o + M_SELF] = self === 0 ? 0 : memory.incref(self)
    H[o + M_MODULE] = module === 0 ? 0 : memory.incref(module)
    memory.track(o)
    return o
  }

  const defOf = (o: Ref) => defs[H[o + M_DEF]]

  /** @mirrors Objects/methodobject.c meth_dealloc */
  function dealloc(o: Ref): void {
    const { memory } = rt
    memory.untrack(o)
    if (type.weaklistOffset !== 0 && H[o + M_WEAKLIST] !== 0) typeSystem(rt).weakrefs.clearAll(o)
    memory.xdecref(H[o + M_SELF])
    memory.xdecref(H[o + M_MODULE])
    if (parked.length < freeLists.builtinMethod) {
      memory.park(o)
      parked.push(o)
    } else memory.free(o)
  }

  function repr(o: Ref): Ref {
    const self = H[o + M_SELF]
    const { name } = defOf(o)
    if (self === 0 || rt.memory.typeOf(self) === rt.module.type) return rt.str.from(`<built-in function ${name}>`)
    const owner = typeSystem(rt).displayName(rt.memory.typeOf(self))
    return rt.str.from(`<built-in method ${name} of ${owner} object at 0x${(self * 4).toString(16)}>`)
  }

  type.basicBytes = basicSize(rt.profile, 'builtin')
  type.isGc = true
  type.subclassable = false
  if (!python2) {
    type.weakrefable = true
    type.weaklistOffset = M_WEAKLIST
  }
  type.dealloc = dealloc
  type.traverse = (o, visit) => {
    if (H[o + M_SELF] !== 0) visit(H[o + M_SELF])
    if (H[o + M_MODULE] !== 0) visit(H[o + M_MODULE])
  }
  type.referents = (o, visit) => {
    const module = H[o + M_MODULE] !== 0 || H[o + M_SELF] !== 0 ? H[o + M_MODULE] : rt.str.name(python2 ? '__builtin__' : 'builtins')
    const self = H[o + M_SELF] !== 0 || python2 ? H[o + M_SELF] : ownModule(o)
    if (self !== 0) visit(self)
    if (module !== 0) visit(module)
  }
  type.repr = repr
  type.call = (o, args, names, packed = false) => {
    const def = defs[H[o + M_DEF]]
    if (!packing.counts(def)) return callDef(o, def, args, names, packed)
    rt.recursion.enterCall()
    try {
      return callDef(o, def, args, names, packed)
    } finally {
      rt.recursion.leave()
    }
  }

  function callDef(o: Ref, def: NativeDef, args: readonly Ref[], names: KeywordNames, packed: boolean): Ref {
    if (!packed && args.length > 0 && (def.packs ?? packing.needed(def))) return callPacked(o, def, args, names)
    if (packed && names !== null && names.length > 0 && packing.takesStack(def)) return unpacked(args, names, () => run(o, def, args, names, false))
    return run(o, def, args, names, packed)
  }

  function callPacked(o: Ref, def: NativeDef, args: readonly Ref[], names: KeywordNames): Ref {
    return packing.around(args, names, () => run(o, def, args, names, true))
  }

  function run(o: Ref, def: NativeDef, args: readonly Ref[], names: KeywordNames, packed: boolean): Ref {
    const checked = arity.check(def, args, names, H[o + M_SELF])
    return def.impl(H[o + M_SELF], checked, checked === args ? names : null, packed)
  }

  type.hash = (o) => {
    const { self, impl } = { self: H[o + M_SELF], impl: H[o + M_DEF] }
    rt.hashHigh = 0
    return (self ^ (impl * 2654435761)) | 0
  }
  type.richcompare = (left, right, op) => {
    if ((op !== Compare.Eq && op !== Compare.Ne) || rt.memory.typeOf(right) !== type) return rt.memory.incref(rt.notImplemented)
    const same = H[left + M_SELF] === H[right + M_SELF] && H[left + M_DEF] === H[right + M_DEF]
    return rt.int.fromBool(same === (op === Compare.Eq))
  }
  rt.types.define(type)
  rt.freeListCounts.set('builtinMethod', () => [parked.length])
  rt.freeListClearers.push(() => {
    for (const o of parked.splice(0)) release(o)
  })

  function release(o: Ref): void {
    rt.memory.unpark(o, type)
    rt.memory.free(o)
  }

  function addAttributes(): void {
    const { natives, memory } = rt
    natives.getset(type, '__name__', (o) => rt.str.from(defOf(o).name))
    natives.getset(type, '__self__', (o) => memory.incref(H[o + M_SELF] !== 0 ? H[o + M_SELF] : (python2 ? 0 : ownModule(o)) || rt.none))
    natives.getset(type, '__module__', (o) => {
      if (H[o + M_MODULE] !== 0) return memory.incref(H[o + M_MODULE])
      return H[o + M_SELF] === 0 ? rt.str.from(python2 ? '__builtin__' : 'builtins') : memory.incref(rt.none)
    })
    natives.getset(type, '__doc__', () => memory.incref(rt.none))
    if (python2) return
    natives.getset(type, '__qualname__', (o) => rt.str.from(qualifiedName(o)))
    natives.getset(type, '__text_signature__', (o) => {
      const module = H[o + M_MODULE] === 0 ? 'builtins' : rt.str.value(H[o + M_MODULE])
      const text = module === 'builtins' ? textSignature(qualifiedName(o), rt.profile.minor) : null
      return text === null ? memory.incref(rt.none) : rt.str.from(text)
    })
  }

  /** The module that a function of it has for its self, where it has been loaded. Borrowed. */
  function ownModule(o: Ref): Ref {
    return rt.loadedModule(H[o + M_MODULE] === 0 ? 'builtins' : rt.str.value(H[o + M_MODULE]))
  }

  function qualifiedName(o: Ref): string {
    const self = H[o + M_SELF]
    const { name } = defOf(o)
    if (self === 0 || rt.memory.typeOf(self) === rt.module.type) return name
    const owner = rt.types.isType(self) ? rt.types.infoOf(self) : rt.memory.typeOf(self)
    return `${owner.name}.${name}`
  }

  return { type, create, defOf, addAttributes }
}

/** Native functions and the method tables of built-in types. Source: Objects/methodobject.c, descrobject.c, typeobject.c tp_new_wrapper. */
import type { Ref } from '../ref.ts'
import { createArityChecker } from './natives/arity.ts'
import { createBuiltinFunctions } from './natives/builtin-function.ts'
import { M_SELF, nativeDef, type NativeDef } from './natives/definition.ts'
import { createDescriptors } from './natives/descriptors.ts'
import { createFirstCalls } from './natives/first-calls.ts'
import { createArgumentPacking } from './natives/packed-arguments.ts'
import { createWrappers } from './natives/wrappers.ts'
import type { NativeMethod, Runtime } from './runtime.ts'
import type { TypeInfo } from './type-info.ts'
import { typeSystem, type NativeFactory } from './types/type-system.ts'

export function createNatives(rt: Runtime): NativeFactory {
  const arity = createArityChecker(rt)
  const packing = createArgumentPacking(rt)
  const builtins = createBuiltinFunctions(rt, arity, packing)
  const descriptors = createDescriptors(rt, arity, builtins, packing)
  const wrappers = createWrappers(rt, descriptors, packing)
  const watchFirstCall = createFirstCalls(rt)
  const newDefs = new WeakSet<NativeDef>()
  let waiting: (() => void)[] | null = []

  /** Methods are declared while the types are still being made; their dicts come with ready(). */
  function whenReady(work: () => void): void {
    if (waiting === null) work()
    else waiting.push(work)
  }

  function ready(): void {
    const work = waiting ?? []
    waiting = null
    for (const step of work) step()
    builtins.addAttributes()
    descriptors.addAttributes()
    wrappers.addAttributes()
  }

  /** Puts a new descriptor into the type's dict; steals it. */
  function put(type: TypeInfo, name: string, value: Ref): void {
    rt.dict.set(type.dict, rt.str.name(name), value)
    rt.memory.decref(value)
    rt.types.modified(type)
  }

  function staticMethodObject(callable: Ref): Ref {
    const type = rt.types.infos.find((info) => info?.name === 'staticmethod') as TypeInfo
    const o = rt.memory.alloc(type)
    rt.H[o + 4] = callable
    rt.memory.track(o)
    return o
  }

  const isBuiltin = (o: Ref): boolean => rt.memory.typeOf(o) === typeSystem(rt).builtin('builtin_function_or_method')

  /** @mirrors Objects/typeobject.c tp_new_wrapper */
  function newWrapper(owner: TypeInfo): NativeMethod {
    return (_self, args, names) => {
      const fail = (message: string) => rt.errors.raise('TypeError', message)
      const typeName = typeSystem(rt).displayName(owner)
      if (args.length === 0) fail(`${typeName}.__new__(): not enough arguments`)
      if (!rt.types.isType(args[0])) fail(`${typeName}.__new__(X): X is not a type object (${typeSystem(rt).displayName(rt.memory.typeOf(args[0]))})`)
      const type = rt.types.infoOf(args[0])
      if (!type.isSubtypeOf(owner)) fail(`${typeName}.__new__(${type.name}): ${type.name} is not a subtype of ${typeName}`)
      const create = owner.create as NonNullable<TypeInfo['create']>
      let safe: TypeInfo | null = type
      while (safe !== null && safe.isHeap) safe = safe.base
      if (safe !== null && safe.create !== create && safe.create !== null && safe !== owner) {
        // 3.x: the nearest base that has not a __new__ of Python's own.
        let shown = rt.profile.objects.python2 ? safe : type
        while (shown !== safe && shown.base !== null && !isBuiltin(rt.types.lookup(shown, rt.str.name('__new__')))) shown = shown.base
        fail(`${typeName}.__new__(${type.name}) is not safe, use ${typeSystem(rt).displayName(shown)}.__new__()`)
      }
      const rest = args.slice(1)
      return packing.copied(rest, names, () => create(type, rest, names))
    }
  }

  return {
    ready,
    whenReady,
    fn(name, arityOf, impl, module) {
      const def = nativeDef({ name, arity: arityOf, impl: (_self, args, names, packed) => impl(args, names, packed), owner: null, module })
      return builtins.create(watchFirstCall(def), 0, module === undefined ? 0 : rt.str.name(module))
    },
    binder(name, arityOf, impl) {
      const def = nativeDef({ name, arity: arityOf, impl, owner: null })
      return (self) => builtins.create(def, self, 0)
    },
    method(type, name, arityOf, impl) {
      const def = nativeDef({ name, arity: arityOf, impl, owner: type })
      whenReady(() => put(type, name, descriptors.createMethod(descriptors.method, watchFirstCall(def), type)))
    },
    classMethod(type, name, arityOf, impl) {
      const def = nativeDef({ name, arity: arityOf, impl, owner: type })
      whenReady(() => put(type, name, descriptors.createMethod(descriptors.classMethod, watchFirstCall(def), type)))
    },
    staticMethod(type, name, arityOf, impl) {
      const def = nativeDef({ name, arity: arityOf, impl: (_self, args, names) => impl(args, names), owner: type })
      whenReady(() => put(type, name, staticMethodObject(builtins.create(def, 0, 0))))
    },
    getset(type, name, get, set) {
      whenReady(() => put(type, name, descriptors.createGetset({ name, get, set: set ?? null }, type)))
    },
    constant(type, name, value) {
      whenReady(() => put(type, name, value))
    },
    wrapperOf: wrappers.recordOf,
    loadedFromSuper: wrappers.loadedFromSuper,
    addWrapper(owner, def, slot) {
      put(owner, def.name, wrappers.add(owner, def, slot))
    },
    newFunctionOf(o) {
      if (rt.memory.typeOf(o) !== builtins.type || !newDefs.has(builtins.defOf(o))) return null
      return rt.types.infoOf(rt.H[o + M_SELF])
    },
    addNew(owner) {
      const def = nativeDef({ name: '__new__', arity: null, impl: newWrapper(owner), owner })
      newDefs.add(def)
      put(owner, '__new__', builtins.create(def, owner.ref, 0))
    },
    getsetDescriptor: (owner, name, get, set) => descriptors.createGetset({ name, get, set }, owner),
    memberDescriptor: descriptors.createMember,
    methodDescriptorType: descriptors.method,
    methodDescriptorRef: descriptors.method.ref,
    callMethod: descriptors.callMethod,
    builtinType: builtins.type,
  }
}

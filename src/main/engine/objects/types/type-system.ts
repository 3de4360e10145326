/** What the parts of the type system offer each other beyond the contract in runtime.ts. */
import type { AttributeCache } from '../attributes/cache-api.ts'
import type { Ref } from '../../ref.ts'
import type { Arity, NativeMethod, Natives, Runtime, Types } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import type { WeakrefApi } from '../weakref-api.ts'
import type { SlotDef, SlotFunction } from './slot-table.ts'

export interface TypeSystem extends Types {
  /** Everything the boot put off (dicts, methods, wrappers of static types) is done now; call once str, dict and tuple exist. */
  ready(): void
  /** The metaclass of a class statement, or raises. @mirrors Objects/typeobject.c _PyType_CalculateMetaclass */
  metaclassFor(meta: TypeInfo, bases: readonly Ref[]): TypeInfo
  /** As build, sharing the name and the tuple of bases. */
  buildFrom(meta: TypeInfo, name: Ref, bases: Ref, namespace: Ref, names: KeywordNames, args: readonly Ref[]): Ref
  readonly attributes: AttributeCache
  /** PyType_GenericAlloc: a tracked instance with its values. */
  allocInstance(type: TypeInfo, items?: number): Ref
  /** The tp_name that messages print. */
  displayName(type: TypeInfo): string
  /** _PyObject_LookupSpecial without binding: borrowed or NULL. */
  lookupName(o: Ref, name: string): Ref
  /** Calls a special method found on the type; null when there is none. */
  callSpecial(o: Ref, name: string, args: readonly Ref[]): Ref | null
  isFunctionLike(descriptor: Ref): boolean
  readonly slotDefs: readonly SlotDef[]
  /** The three-way comparison of Python 2's classes with `__cmp__`. */
  readonly slotCompare: NonNullable<TypeInfo['compare']>
  /** Recomputes every slot of a heap type from its methods. */
  fixSlots(type: TypeInfo): void
  /** A built-in type by name. */
  builtin(name: string): TypeInfo
  /** A class of the old style as a member of an MRO. */
  oldStyleInfo(classobj: Ref): TypeInfo
  releaseSharedKeys(type: TypeInfo): void
  /** `__module__` ('' when it is no string) and `__qualname__` (2.7: the name). */
  names(type: TypeInfo): { readonly module: string; readonly name: string }
  /** Raises AttributeError; from 3.10 on it remembers the object and the name. */
  attributeError(o: Ref, name: Ref, message: string): never
  mappingProxy(dict: Ref): Ref
  /** Replaces the __dict__ of an instance; value 0 deletes it. */
  setDict(o: Ref, value: Ref): void
  /** _PyInstance_Lookup of 2.7: borrowed or NULL. */
  findOldStyle(instance: Ref, name: string): Ref
  /** dir(o) before sorting: a list of names. */
  directory(o: Ref): Ref
  recursiveIsInstance(o: Ref, type: Ref): boolean
  recursiveIsSubclass(type: Ref, of: Ref): boolean
  sharedKeysBytes(type: TypeInfo): number
  /** Set by createWeakrefs. */
  weakrefs: WeakrefApi
  /** Set by createAbstract, like the next two. PySeqIter_New. */
  sequenceIterator(sequence: Ref): Ref
  /** `item in container` by walking over it. */
  containsByIteration(container: Ref, item: Ref): boolean
  instanceChecks: InstanceChecks
  /** Word of the head of an object's weak-reference list, or 0. */
  weaklistWord(o: Ref): Ref
  callFound(o: Ref, found: Ref, args: readonly Ref[], names?: KeywordNames): Ref
}

/** isinstance and issubclass without the hooks. */
export interface InstanceChecks {
  recursiveIsInstance(o: Ref, type: Ref): boolean
  recursiveIsSubclass(type: Ref, of: Ref): boolean
}

/** A slot of a built-in type seen as a method. */
export interface WrapperRecord {
  readonly def: SlotDef
  readonly slot: SlotFunction
  readonly owner: TypeInfo
}

export interface NativeFactory extends Natives {
  ready(): void
  /** Whoever is not ready yet is called back by ready(). */
  whenReady(work: () => void): void
  /** Makes a builtin_function_or_method that is bound to an object. */
  binder(name: string, arity: Arity, impl: NativeMethod): (self: Ref) => Ref
  /** The slot wrapper behind a descriptor of the dict, or null. */
  wrapperOf(descriptor: Ref): WrapperRecord | null
  /** See Wrappers. */
  loadedFromSuper(o: Ref): void
  addWrapper(owner: TypeInfo, def: SlotDef, slot: SlotFunction): void
  /** The type whose tp_new this builtin `__new__` calls, or null. */
  newFunctionOf(o: Ref): TypeInfo | null
  addNew(owner: TypeInfo): void
  /** `__dict__` and `__weakref__` of a class. New reference. */
  getsetDescriptor(owner: TypeInfo, name: string, get: (self: Ref) => Ref, set: ((self: Ref, value: Ref) => void) | null): Ref
  /** Descriptor of a name in __slots__. New reference. */
  memberDescriptor(owner: TypeInfo, name: string, offset: number): Ref
  readonly methodDescriptorType: TypeInfo
  readonly builtinType: TypeInfo
}

export const typeSystem = (rt: Runtime): TypeSystem => rt.types as TypeSystem
export const nativeFactory = (rt: Runtime): NativeFactory => rt.natives as NativeFactory

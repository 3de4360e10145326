/**
 * What the parts of the object layer offer each other; see runtime.ts for how they meet.
 *
 * Ownership: `Ref` arguments are borrowed and results are new references unless a name or comment says otherwise
 * (`steal…`, `borrowed…`). Functions raise by throwing Raised.
 */
import type { Ref } from '../ref.ts'
import type { BinaryOperator, Compare, KeywordNames, TypeInfo, Visit } from './type-info.ts'
import type { Raised } from './raised.ts'

export interface Blocks {
  malloc(bytes: number, tag: number): Ref
  calloc(bytes: number, tag: number): Ref
  realloc(ref: Ref, bytes: number, tag: number): Ref
  free(ref: Ref): void
}

/** memory.ts: reference counts, allocation, tracking. */
export interface Memory {
  incref(o: Ref): Ref
  decref(o: Ref): void
  xdecref(o: Ref): void
  /** The part of a built-in base in the death of an instance of a subclass. */
  deallocBase(o: Ref, base: TypeInfo): void
  refcount(o: Ref): number
  isImmortal(o: Ref): boolean
  makeImmortal(o: Ref): void
  typeOf(o: Ref): TypeInfo
  /** PyObject_New / PyObject_GC_New: count 1, fields zeroed, untracked. A heap type gains a reference. */
  alloc(type: TypeInfo): Ref
  /** PyObject_NewVar / GC_NewVar with ob_size set. */
  allocVar(type: TypeInfo, items: number): Ref
  /** tp_free: gives the block back (pre-header and GC header included); the caller has released the members. Releases a heap type. */
  free(o: Ref): void
  /** Exact ints and floats, which most short-lived objects are, die without a look at their types' slots. */
  releaseNumbers(kind: 'int' | 'float', type: Ref, release: (o: Ref) => void): void
  track(o: Ref): void
  untrack(o: Ref): void
  isTracked(o: Ref): boolean
  /** Words of the GC header. */
  readonly gcHeadWords: number
  /** Counts a GC allocation without a block of its own (free-list reuse does not count, so does not call this). */
  blockOf(o: Ref): Ref
  /** Bytes sys.getsizeof adds: GC header and pre-header. */
  headerBytes(o: Ref): number
  /** Object domain, and the domain of container buffers. */
  readonly obj: Blocks
  readonly mem: Blocks
  /** A free list's dead object is no longer live (or lives again). */
  park(o: Ref): void
  unpark(o: Ref, type: TypeInfo): void
  /** MemoryError for more bytes than any machine gives; otherwise the run ends at its limit. */
  outOfMemory(bytes?: number): never
}

export interface IntApi {
  /** from(value), then the release of `old`, an exact int with one reference. */
  replacing(value: number, old: Ref): Ref
  readonly type: TypeInfo
  readonly bool: TypeInfo
  /** 2.7 long; the same as `type` in 3.x. */
  readonly long: TypeInfo
  from(value: number): Ref
  fromBig(value: bigint): Ref
  /** Exact while |value| < 2**53, else NaN. */
  toNumber(o: Ref): number
  toBig(o: Ref): bigint
  isInt(o: Ref): boolean
  fromBool(value: boolean): Ref
}

export interface FloatApi {
  /** from(value), then the release of `old`, an exact float with one reference. */
  replacing(value: number, old: Ref): Ref
  readonly type: TypeInfo
  from(value: number): Ref
  value(o: Ref): number
  /** repr as each version prints it. */
  text(value: number): string
}

export interface StrApi {
  /** The native string type of the version. */
  readonly type: TypeInfo
  from(text: string): Ref
  /** Never shared, even for one character or the empty string; for results that CPython makes fresh. */
  fresh(text: string): Ref
  value(o: Ref): string
  isStr(o: Ref): boolean
  /** Python's length: code points. */
  length(o: Ref): number
  /** Interns in place: steals `o`, answers the pooled string (new reference). */
  intern(o: Ref): Ref
  isInterned(o: Ref): boolean
  /** Borrowed: an interned name that the runtime itself keeps for ever. */
  name(text: string): Ref
  hash(o: Ref): number
}

export interface BytesApi {
  /** 3.x bytes; the native str in 2.7. One JavaScript character per byte. */
  readonly type: TypeInfo
  from(text: string): Ref
  value(o: Ref): string
}

export interface TupleApi {
  readonly type: TypeInfo
  readonly empty: Ref
  /** Steals the items. */
  steal(items: readonly Ref[]): Ref
  /** Borrows the items. */
  from(items: readonly Ref[]): Ref
  size(o: Ref): number
  /** Borrowed. */
  item(o: Ref, index: number): Ref
  items(o: Ref): Ref[]
}

export interface ListApi {
  readonly type: TypeInfo
  create(): Ref
  /** BUILD_LIST: exactly n slots; steals. */
  steal(items: readonly Ref[]): Ref
  from(items: readonly Ref[]): Ref
  append(list: Ref, item: Ref): void
  /** As LIST_APPEND: steals the item. */
  stealAppend(list: Ref, item: Ref): void
  /** list_extend for any iterable, with each version's growth. */
  extend(list: Ref, iterable: Ref): void
  size(o: Ref): number
  item(o: Ref, index: number): Ref
  items(o: Ref): Ref[]
  /** Drops the items from `size` on. */
  truncate(list: Ref, size: number): void
}

export interface SliceApi {
  readonly type: TypeInfo
  /** Borrows. */
  create(low: Ref, high: Ref, step: Ref): Ref
  /** Python 2's simple slices: None for a missing bound. */
  getSimple(o: Ref, low: Ref, high: Ref): Ref
  /** value NULL deletes. */
  setSimple(o: Ref, low: Ref, high: Ref, value: Ref): void
}

export interface DictApi {
  readonly type: TypeInfo
  create(): Ref
  /** _PyDict_NewPresized: for a display of n items. */
  presized(n: number): Ref
  /** Borrowed or NULL; may call __eq__ and raise. */
  get(dict: Ref, key: Ref): Ref
  /** For interned or exact str keys; borrowed or NULL. */
  getName(dict: Ref, name: Ref): Ref
  set(dict: Ref, key: Ref, value: Ref): void
  /** False when the key is missing. */
  del(dict: Ref, key: Ref): boolean
  size(dict: Ref): number
  clear(dict: Ref): void
  copy(dict: Ref): Ref
  /** PyDict_Merge / update from a mapping or iterable of pairs. */
  update(dict: Ref, other: Ref): void
  /** Calls back with borrowed references in the version's order. Not for code that changes the dict. */
  each(dict: Ref, visit: (key: Ref, value: Ref) => void): void
  /** A number that changes with every insertion, deletion or resize of a watched dict (module globals, builtins). */
  watch(dict: Ref): void
  /** For a watched dict: word index of the value slot of a str key, or 0. Stays valid until control[globalsVersion] changes. */
  valueSlot(dict: Ref, name: Ref): Ref
  isDict(o: Ref): boolean
}

export interface SetApi {
  readonly type: TypeInfo
  readonly frozen: TypeInfo
  create(): Ref
  /** Steals nothing. */
  add(set: Ref, item: Ref): void
  contains(set: Ref, item: Ref): boolean
  frozenFrom(items: readonly Ref[]): Ref
  size(set: Ref): number
  /** Nothing happens when it is not there. */
  discard(set: Ref, item: Ref): void
  clear(set: Ref): void
  update(set: Ref, iterable: Ref): void
  items(set: Ref): Ref[]
  /** Members one by one, held meanwhile; the set may change. */
  each(set: Ref, body: (key: Ref, low: number, high: number) => void): void
}

/** errors.ts */
export interface Errors {
  /** Makes and throws a built-in exception. */
  raise(type: string, message: string): never
  /** With an argument object (KeyError(key), StopIteration(value)). Borrowed argument. */
  raiseWith(type: string, argument: Ref): never
  /** ImportError and NameError with their `name`. */
  raiseNamed(type: string, message: string, name: string): never
  /** Throws an existing instance or class, as the raise statement does (traceback and context handled by the frame code). */
  throwObject(exception: Ref): never
  /** True when `raised` is an instance of the built-in exception type. */
  matches(raised: unknown, type: string): raised is Raised
  /** Without making an instance of it. */
  typeOf(raised: Raised): TypeInfo
  /** Releases a caught exception that is dropped. */
  drop(raised: Raised): void
  type(name: string): TypeInfo
  /** Every built-in exception type of the version. */
  all(): readonly TypeInfo[]
}

/** abstract.ts: Objects/abstract.c, object.c. */
export interface Abstract {
  repr(o: Ref): Ref
  str(o: Ref): Ref
  reprText(o: Ref): string
  strText(o: Ref): string
  isTrue(o: Ref): boolean
  hash(o: Ref): number
  compare(left: Ref, right: Ref, op: Compare): Ref
  compareBool(left: Ref, right: Ref, op: Compare): boolean
  /** An item of a searched container equals what is looked for. */
  isFound(item: Ref, needle: Ref): boolean
  /** cmp() of Python 2: -1, 0 or 1. */
  threeWay(left: Ref, right: Ref): number
  /** PyNumber_CoerceEx of Python 2: two new references, or null. */
  coerce(left: Ref, right: Ref): readonly [Ref, Ref] | null
  getattr(o: Ref, name: Ref): Ref
  /** NULL when there is none. */
  lookupAttr(o: Ref, name: Ref): Ref
  setattr(o: Ref, name: Ref, value: Ref): void
  delattr(o: Ref, name: Ref): void
  getitem(o: Ref, key: Ref): Ref
  setitem(o: Ref, key: Ref, value: Ref): void
  delitem(o: Ref, key: Ref): void
  contains(container: Ref, item: Ref): boolean
  length(o: Ref): number
  /** PyObject_LengthHint: -1 never; `fallback` when nothing is known. */
  lengthHint(o: Ref, fallback: number): number
  iter(o: Ref): Ref
  /** NULL at the end. */
  next(iterator: Ref): Ref
  binary(op: BinaryOperator, left: Ref, right: Ref): Ref
  inplace(op: BinaryOperator, left: Ref, right: Ref): Ref
  negative(o: Ref): Ref
  positive(o: Ref): Ref
  invert(o: Ref): Ref
  /** PyNumber_Index: a new reference to an int; from 3.10 on to one of no subclass. */
  index(o: Ref): Ref
  /** PyNumber_AsSsize_t with IndexError on overflow. */
  asIndex(o: Ref): number
  call(callable: Ref, args: readonly Ref[], names?: KeywordNames, packed?: boolean): Ref
  /** PyObject_CallFunctionObjArgs: in 2.7 the arguments go into a tuple. */
  callObjArgs(callable: Ref, args: readonly Ref[]): Ref
  callMethod(o: Ref, name: string, args: readonly Ref[]): Ref
  isInstance(o: Ref, type: Ref): boolean
  isSubclass(type: Ref, of: Ref): boolean
  isCallable(o: Ref): boolean
  /** What lookupAttr finds, or not. */
  hasAttribute(o: Ref, name: string): boolean
}

/** type.ts and attributes.ts. */
export interface Types {
  readonly type: TypeInfo
  readonly object: TypeInfo
  /** By handle. */
  readonly infos: TypeInfo[]
  /** Declares a static built-in type: assigns the object, tag, MRO; inherits slots from the base. */
  define(type: TypeInfo, base?: TypeInfo): TypeInfo
  infoOf(typeObject: Ref): TypeInfo
  isType(o: Ref): boolean
  /** _PyType_Lookup: borrowed or NULL. */
  lookup(type: TypeInfo, name: Ref): Ref
  /** type(name, bases, namespace) with metaclass type. */
  build(meta: TypeInfo, name: string, bases: readonly Ref[], namespace: Ref, names: KeywordNames, args: readonly Ref[]): Ref
  modified(type: TypeInfo): void
  genericGetattr(o: Ref, name: Ref): Ref
  /** The same, but 0 when there is no such attribute. */
  genericLookup(o: Ref, name: Ref): Ref
  genericSetattr(o: Ref, name: Ref, value: Ref): void
  /** The instance's __dict__ (materialised where the version keeps values), borrowed or NULL. */
  instanceDict(o: Ref, create: boolean): Ref
  /** _PyObject_LookupSpecial: a bound special method of the type; new reference or NULL. */
  lookupSpecial(o: Ref, name: Ref): Ref
  /** 2.7: the classobj type, and what belongs to it. */
  readonly oldStyleClass: Ref
  isOldStyleClass(o: Ref): boolean
  oldStyleInstanceOf(o: Ref): boolean
  /** The instance's own attribute in its dict or values; borrowed or NULL. */
  instanceAttribute(o: Ref, name: Ref): Ref
  traverseInstance(o: Ref, visit: Visit): void
  clearInstance(o: Ref): void
}

/** `packed`: the arguments stand in the tuple of the call. */
export type NativeFunction = (args: readonly Ref[], names: KeywordNames, packed?: boolean) => Ref
export type NativeMethod = (self: Ref, args: readonly Ref[], names: KeywordNames, packed?: boolean) => Ref

/** functions.ts: native functions and method tables. */
export interface Natives {
  /** Type object of method descriptors, which LOAD_METHOD calls with self in front. */
  readonly methodDescriptorRef: Ref
  /** Calls such a descriptor with an instance and further positional arguments. Borrows all. */
  callMethod(descriptor: Ref, self: Ref, args: readonly Ref[]): Ref
  /** A builtin_function_or_method. `arity` is checked with CPython's message: exact number, [min, max], or null (the function checks). */
  fn(name: string, arity: Arity, impl: NativeFunction, module?: string): Ref
  /** Adds a method descriptor to a built-in type. */
  method(type: TypeInfo, name: string, arity: Arity, impl: NativeMethod): void
  classMethod(type: TypeInfo, name: string, arity: Arity, impl: NativeMethod): void
  staticMethod(type: TypeInfo, name: string, arity: Arity, impl: NativeFunction): void
  /** A data descriptor; without set it is read-only. */
  getset(type: TypeInfo, name: string, get: (self: Ref) => Ref, set?: (self: Ref, value: Ref) => void): void
  /** A constant in the type's dict; steals the value. */
  constant(type: TypeInfo, name: string, value: Ref): void
}
/** Positional arguments only unless `keywords` is given. */
export type Arity = number | readonly [number, number] | { readonly keywords: readonly string[]; readonly required: number; readonly positionalOnly?: number } | null

/** methods.ts: bound methods (and 2.7's unbound ones). */
export interface Methods {
  /** self NULL: an unbound method of `owner` (2.7). */
  bind(callable: Ref, self: Ref, owner: Ref): Ref
  readonly type: TypeInfo
  fn(method: Ref): Ref
  /** Borrowed or NULL. */
  self(method: Ref): Ref
}

/** errors.ts: the fields of exception instances that running code sets. */
export interface ExceptionFields {
  /** Borrowed or NULL; 2.7 keeps it beside the exception. */
  traceback(exception: Ref): Ref
  /** Steals. */
  setTraceback(exception: Ref, traceback: Ref): void
  context(exception: Ref): Ref
  /** Steals (NULL: none). */
  setContext(exception: Ref, context: Ref): void
  cause(exception: Ref): Ref
  /** Steals; sets __suppress_context__. */
  setCause(exception: Ref, cause: Ref): void
  suppressContext(exception: Ref): boolean
  isException(o: Ref): boolean
  /** The exception's tuple of arguments holds these very objects. */
  hasArgs(exception: Ref, args: readonly Ref[]): boolean
}

/** errors/groups.ts: exception groups (3.11+). */
export interface ExceptionGroups {
  isGroup(o: Ref): boolean
  /** The members, borrowed. */
  members(o: Ref): Ref[]
  /** What an except* clause takes of an exception, and what it leaves: new references, 0 for an empty part. */
  match(o: Ref, type: Ref): [match: Ref, rest: Ref]
  /** What is to be raised after the clauses: a new reference, or 0. `raised` may hold None. */
  reraise(original: Ref, raised: readonly Ref[]): Ref
}

export interface ModuleApi {
  readonly type: TypeInfo
  /** A module object with an empty dict; registered in sys.modules. Borrowed. */
  create(name: string): Ref
  /** Tells of each module that dies. */
  onDealloc(tell: (module: Ref) => void): void
  dict(module: Ref): Ref
  /** Steals the value. */
  put(module: Ref, name: string, value: Ref): void
}

/** list[int] and the like. */
export interface GenericAliases {
  readonly type: TypeInfo
  create(origin: Ref, args: Ref): Ref
  isAlias(o: Ref): boolean
  /** Gives a type its __class_getitem__. */
  subscriptable(owner: TypeInfo): void
  install(): void
}

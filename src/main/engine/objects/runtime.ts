/**
 * The object layer as its parts see each other: one record, filled in by the create… functions of this folder and
 * wired in engine/index.ts. Every part takes the record and reads its members when it runs, so parts may depend on each
 * other without importing each other. Hot functions close over `H` and friends.
 *
 * Ownership: `Ref` arguments are borrowed and results are new references unless a name or comment says otherwise
 * (`steal…`, `borrowed…`). Functions raise by throwing Raised.
 */
import type { AddressSpace } from '../address-space/index.ts'
import type { Formatting } from './formatting-api.ts'
import type { Libc } from '../libc/index.ts'
import type { Meters } from '../probe.ts'
import type { FreeListName, VersionProfile } from '../profiles/types.ts'
import type { Pymalloc } from '../pymalloc/index.ts'
import type { Ref } from '../ref.ts'
import type { TypeInfo, Unary } from './type-info.ts'
import type {
  Memory, IntApi, FloatApi, StrApi, BytesApi, TupleApi, ListApi, SliceApi, DictApi, SetApi, Errors, Abstract,
  Types, Natives, Methods, ExceptionFields, ExceptionGroups, ModuleApi, GenericAliases,
} from './api.ts'
import type { Raised } from './raised.ts'
import type { Recursion } from './recursion.ts'

export type {
  Blocks, Memory, IntApi, FloatApi, StrApi, BytesApi, TupleApi, ListApi, SliceApi, DictApi, SetApi, Errors,
  Abstract, Types, NativeFunction, NativeMethod, Natives, Arity, Methods, ExceptionFields, ExceptionGroups, ModuleApi,
} from './api.ts'
export { Halt, Raised, type Unmade } from './raised.ts'

export interface MemoryTracing {
  /** A free list gives this block out. */
  reborn(block: Ref): void
  /** So many bytes that the twin does not ask for were in use for a moment: scratch space, buffers of strings being built. */
  peaked(bytes: number): void
}

/** Per-run facts and services that objects need. */
export interface Runtime {
  readonly profile: VersionProfile
  readonly space: AddressSpace
  readonly libc: Libc
  readonly pymalloc: Pymalloc
  readonly meters: Meters
  readonly H: Int32Array
  readonly F: Float64Array
  readonly B: Uint8Array
  readonly I: Int32Array

  readonly none: Ref
  readonly true: Ref
  readonly false: Ref
  readonly notImplemented: Ref
  readonly ellipsis: Ref

  memory: Memory
  recursion: Recursion
  types: Types
  natives: Natives
  errors: Errors
  abstract: Abstract
  int: IntApi
  float: FloatApi
  str: StrApi
  bytes: BytesApi
  tuple: TupleApi
  list: ListApi
  dict: DictApi
  set: SetApi
  slice: SliceApi
  formatting: Formatting
  module: ModuleApi
  /** types.GenericAlias, from 3.9 on. */
  genericAliases: GenericAliases | null
  /** types.UnionType, from 3.10 on. */
  unionType: TypeInfo | null
  methods: Methods
  exceptions: ExceptionFields
  /** 3.11+. */
  groups: ExceptionGroups | null
  /** PyObject_ClearWeakRefs; see weakref-api.ts for the rest. */
  clearWeakrefs(o: Ref): void
  /** What id() answers: a number as addresses of the process are. */
  addressOf(o: Ref): number
  /** The same as `%p` prints it, without 0x. */
  addressText(o: Ref): string
  /** What tracemalloc is told beside the allocator's calls; null: the program cannot trace. */
  readonly tracing: MemoryTracing | null
  /** A line of the program's file; null behind the last. */
  sourceLine(line: number): string | null
  /** Name of the program's file as tracebacks print it. */
  readonly fileName: string

  /** Full collections empty these; see gc/. Each answers how many it released. */
  readonly freeListClearers: (() => void)[]
  /** How many dead objects lie in each free list; for tuples one number per length, from length 1 on. */
  readonly freeListCounts: Map<FreeListName, () => readonly number[]>
  /** sys.get_int_max_str_digits(); 0: no limit. */
  maxStrDigits: number
  /** High 32 bits of the last hash computed. */
  hashHigh: number
  /** The tag of a kind of block that has no type: `list items`, `dict keys`. */
  tagOf(kind: string): number
  tagName(tag: number): string
  /** Called when fuel runs out or a line trap is set: host poll, cancel, telemetry. */
  trap(): void
  /** Runs before each GC allocation returns: inside-allocation collection, or sets the eval-breaker flag. Set by engine wiring. */
  collectorDue(type: TypeInfo): void
  /** 3.12+: runs the collection that is due (WORD.gcPending). Set by engine wiring. */
  collectPending(): void
  write(stream: 'stdout' | 'stderr', text: string): void
  /** The frame of the function at that depth from the one that calls: borrowed, or NULL. */
  frameAt(depth: number): Ref
  /** sys.settrace and sys.setprofile; null where the program names neither. */
  readonly hooks: { get(kind: 'trace' | 'profile'): Ref; set(kind: 'trace' | 'profile', fn: Ref): void } | null
  /** The StopIteration of a __next__ that is about to be dropped. */
  stopped(raised: Raised): void
  /** The program's namespace. Borrowed. */
  currentGlobals(): Ref
  /** exec, eval, compile and the frame they are called in. */
  evaluation: Evaluation
  /** dir(o): a new sorted list. */
  dirOf(o: Ref): Ref
  callableIterator(callable: Ref, sentinel: Ref): Ref
  /** The next int of a range iterator, NULL at its end; `old` (0: none) is an int whose last reference goes with it. Set by createRange. */
  nextOver(iterator: Ref, old: Ref): Ref
  listFromIterable(iterable: Ref): Ref
  /** PySequence_Tuple: a tuple itself. */
  tupleFromIterable(iterable: Ref): Ref
  powerModulo(base: Ref, exponent: Ref, modulus: Ref): Ref
  /** 2.7's round(): a float, half away from zero. */
  roundLegacy(number: Ref, digits: number): Ref
  /** 2.7: a long; an int elsewhere. */
  longOf(value: bigint): Ref
  /** Text of a 2.7 unicode object. */
  unicodeText(o: Ref): string
  /** 2.7's range, zip, map and filter, which make lists; name and owned function. */
  eagerFunctions(): readonly (readonly [string, Ref])[]
  /** Seconds of the simulated clock since the program began. */
  now(): number
  /** Resident bytes, and the most there were, as the system would report them. */
  residentBytes(): number
  peakResidentBytes(): number
  virtualBytes(): number
  /** sys.getallocatedblocks(). */
  allocatedBlocks(): number
  /** Borrowed; the exception being handled, or NULL. */
  handledException(): Ref
  /** Borrowed; 0: none, or nothing is being handled. */
  handledTraceback(): Ref
  clearHandled(): void
  /** Text of sys._debugmallocstats() in the version's layout. */
  debugMallocStats(): string
  /** float(o) as a number. */
  floatOf(o: Ref): number
  /** Literals of types that only some versions have. */
  complexFrom(real: number, imag: number): Ref
  unicodeFrom(text: string): Ref
  /** modules/: a module by its dotted name, made on first use; borrowed, NULL when there is none. */
  loadModule(name: string): Ref
  /** The module of this name in sys.modules: borrowed, or 0. */
  loadedModule(name: string): Ref
  /** Makes a module anew that sys.modules holds no more. Borrowed. */
  renewModule(name: string): Ref
  /** As an import statement finds modules. Borrowed; they need not be modules. Raises ImportError. */
  importPath(path: string): { readonly first: Ref; readonly last: Ref }
  /** Borrowed attribute of the sys module. */
  sysAttribute(name: string): Ref
  /** The object the interpreter itself made as sys.stdout. */
  isStandardOutput(file: Ref): boolean
  /**
   * Twins of `iternext` functions that lose the value of a StopIteration: these raise it, for next() and `yield from`.
   */
  readonly raisingNexts: Map<Unary, Unary>
  /** One string to a stream of that kind. Borrows both. */
  writeStandard(stream: Ref, text: Ref): void
  /** The same of a text that is no object. */
  writeStandardText(stream: Ref, text: string): void
  /** 2.7: sets whether a file owes a space before the next item, and answers whether it did. */
  softSpace(file: Ref, owes: boolean): boolean
  /** 2.7: what a print statement writes to a file right now, member by member, without making texts of it; NULL: nothing. */
  printed: Ref
  /** 2.7: the line of sys.stdout that a print statement left open ends. */
  flushLine(): void
  /** The interpreter's own sys.excepthook. Borrowed. */
  excepthook: Ref
  /** Exceptions that cannot propagate (in __del__, callbacks): prints them as CPython does. Steals. */
  unraisable(raised: Raised, where: string, object: Ref): void
  /** A warning at the line being executed; raises it where the program's filters say so. */
  warn(category: string, message: string): void
  /** The same at a line of a text that is compiled. */
  warnAt(category: string, message: string, fileName: string, line: number): void
  /** The exception with its traceback, as the interpreter prints it; unless `alone`, with what it came from. */
  exceptionText(exception: Ref, alone?: boolean): string
}

export interface Evaluation {
  /** What generated code has told of the frame that calls this built-in; the program's namespace when it is called in another way. */
  takeCaller(): { readonly globals: Ref; /** New reference. */ readonly locals: Ref }
  /** A new code object from text, or the one given; raises SyntaxError and its like. `inherits`: the futures of the calling code. */
  compile(source: Ref, fileName: string, mode: 'exec' | 'eval' | 'single', inherits: boolean): Ref
  /** Runs text or a code object; `globals` is a dict, `locals` any mapping. */
  execute(who: 'exec' | 'eval' | 'exec statement', source: Ref, globals: Ref, locals: Ref): Ref
}

/** Extra control words (see probe.ts CONTROL for 0..2). */
export const WORD = {
  /** Python call depth and its limit. */
  depth: 3,
  depthLimit: 4,
  /** Bumped by every change of keys in a watched dict. */
  globalsVersion: 5,
  /** gcstate->generations[0].count and the value it must exceed (0x7fffffff while disabled). */
  gcCount0: 8,
  gcTrip: 9,
  gcCount1: 10,
  gcCount2: 11,
  /** 3.12+: a collection is due at the next check. */
  gcPending: 12,
  /** Objects in the collector's lists. */
  tracked: 13,
  /** Answers of operations beside their result: see python/ops. */
  methodTakesSelf: 20,
  delegateFinished: 21,
  generatorSlots: 22,
  /** 2.7: the generator that has just yielded did so inside a try or with block. */
  yieldedProtected: 24,
  /** Call depth of a function whose frame a surviving frame of a callee names as its caller; see machine/callers.ts. */
  callerDepth: 23,
} as const

/** What the parts of the interpreter share: code objects by id, and the types that belong to running code. */
import type { Ref } from '../../ref.ts'
import type { Raised} from '../../objects/runtime.ts';
import { type Runtime } from '../../objects/runtime.ts'
import type { KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import type { Activations } from './activations.ts'
import type { HandledParts } from './handled-parts.ts'
import type { FrameLocals } from './frame-locals.ts'
import type { Callers } from './callers.ts'
import type { ParseText } from '../carets.ts'
import type { Tracing } from './tracing.ts'
import type { Position } from '../ast/nodes.ts'
import type { CodeSpec, NameMode } from '../compile/index.ts'

// The arity of compiled functions differs; calls are checked by `arity`.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
export type Compiled = Function

export interface CodeRuntime {
  readonly spec: CodeSpec
  /** The code object. */
  readonly ref: Ref
  readonly unit: UnitInstances
  /** The namespace of this instance of its unit, and the unit's file. */
  readonly globals: Ref
  readonly file: string
  /** See compile/places.ts. */
  readonly places: readonly Position[]
  js: Compiled
  /** Number of arguments when a call with exactly so many positional ones needs no binding; else -1. */
  readonly arity: number
  /** Positional, keyword-only, and the two catch-alls. */
  readonly parameters: number
  /** Slots of a frame: locals, cells, free variables, value stack. */
  readonly frameSlots: number
  /** Tuples of names that the code object keeps once they were asked for: co_varnames, co_cellvars, co_freevars; 0: not yet. */
  readonly kept: [Ref, Ref, Ref]
}

/** A unit runs in one namespace after another: each has its own JavaScript functions over the same code objects. */
export interface UnitInstances {
  /** Number in `codes` of the unit's first code when it runs over `globals`, made on first use. */
  instance(globals: Ref, mode: NameMode): number
  /** A code object has died: its functions are let go. */
  forget(specId: number): void
}

export interface Machine {
  readonly rt: Runtime
  readonly codes: CodeRuntime[]
  /** Globals of the program (modules have their own: see CodeRuntime) and the builtins namespace. */
  globals: Ref
  builtins: Ref
  readonly functionType: TypeInfo
  readonly codeType: TypeInfo
  readonly cellType: TypeInfo
  readonly frameType: TypeInfo
  readonly tracebackType: TypeInfo
  /** A stretch of source as a tree, for the marks in tracebacks. */
  readonly parseText: ParseText
  readonly generatorType: TypeInfo
  /** Namespace of sys. */
  sysDict: Ref
  /** The exception being handled (sys.exc_info), owned; 0: none. */
  handled: Ref
  /** What is kept beside it up to 3.10, a level for each handler that is being run. */
  readonly handledParts: HandledParts
  /** How many handlers are being run: the same exception may be handled on several levels. */
  handledDepth: number
  /** What the caller of the running generator handles, borrowed, and on which level: a handler that ends there gives way to it. */
  inherited: Ref
  inheritedDepth: number
  callerScope: CallerScope | null
  /** What the code that calls exec, eval or compile has imported from __future__: the text inherits it. */
  callerFutures: readonly string[]
  /** What the `yield from` that has just yielded waits for; 0: it was a yield. */
  delegate: Ref
  /** Functions whose __qualname__ was set at some time, also of addresses that belong to other functions now. */
  readonly renamed: Set<Ref>
  /** 2.7: to be called after `handled` changed. */
  publishHandled(): void
  functions: Functions
  frames: Frames
  callers: Callers
  activations: Activations
  frameLocals: FrameLocals
  tracing: Tracing
  generators: Generators
}

/** What a built-in that looks at its caller's frame is told: see scoped() in ops/scope.ts. */
export interface CallerScope {
  /** Borrowed. */
  readonly globals: Ref
  /** 0: not asked for. */
  readonly locals: Ref
  /** The locals are a copy made for this call. */
  readonly owned: boolean
}

export interface Functions {
  /** Steals defaults, keyword defaults, closure and annotations (0: none). */
  make(codeId: number, globals: Ref, defaults: Ref, keywordDefaults: Ref, closure: Ref, annotations: Ref): Ref
  /** Calls with borrowed arguments. */
  call(fn: Ref, args: readonly Ref[], names: KeywordNames, packed?: boolean): Ref
  /** Calls and takes the arguments over (3.11+) or borrows them (≤3.10), as generated code does. */
  callFromCode(fn: Ref, args: Ref[], names: KeywordNames, /** The arguments have become the parameters' values, or do not fit. */ bound?: () => void): Ref
  newCell(stolen: Ref): Ref
}

export interface Frames {
  enter(codeId: number): Ref
  /** The frame is not referenced by anybody else: park or free it. */
  release(frame: Ref): void
  /** The frame lives on: it takes the locals over. */
  leave(frame: Ref, locals: readonly Ref[], kept?: Ref, fn?: Ref, namesCaller?: boolean): void
  /** What is raised anew gets the exception being handled for its context, once. */
  setContext(raised: Raised): void
  /** PyTraceBack_Here: answers the frame, made on demand. */
  traceback(raised: Raised, frame: Ref, codeId: number, line: number, fn: Ref, place?: number): Ref
}

export interface Generators {
  create(codeId: number, fn: Ref, parameters: readonly Ref[], body: Compiled): Ref
  isGenerator(o: Ref): boolean
  /** Resumes with an owned value. Answers the yielded value, or 0 with the return value in `returned`. */
  send(generator: Ref, value: Ref): Ref
  /** Raises inside; same answers. */
  throwInto(generator: Ref, raised: Raised): Ref
  /** New reference: what close() answers. */
  close(generator: Ref): Ref
  /** PyTraceBack_Here in the body of the generator whose slots begin at `first`. */
  trace(raised: Raised, first: Ref, codeId: number, line: number, place?: number): void
  /** Owned return value after send or throwInto answered 0. */
  takeReturned(): Ref
  /** PyGen_NeedsFinalizing of 2.7: suspended inside a try or with block. */
  needsFinalizing(generator: Ref): boolean
  /** For next(), send() and throw(): 0 becomes StopIteration. */
  finishOrRaise(value: Ref): Ref
  describe(generator: Ref): { running: boolean; finished: boolean; started: boolean; codeId: number; line: number; delegate: Ref }
  /** New reference. */
  nameOf(generator: Ref, kind: 'name' | 'qualname'): Ref
  rename(generator: Ref, kind: 'name' | 'qualname', name: Ref): void
  /** The generator that has not ended and whose frame this is: borrowed, or NULL. */
  ownerOf(frame: Ref): Ref
  /** Where the variables of the suspended generator lie that this frame (3.11+) belongs to; 0: of none. */
  firstSlotOf(frame: Ref): Ref
}

/** Fields of the interpreter's objects, in words. */
export const FUNC = {
  code: 4, codeId: 5, globals: 6, defaults: 8, closure: 10, doc: 12, name: 14, dict: 16, weakrefs: 18, module: 20,
  keywordDefaults: 22, annotations: 24, qualname: 26,
  /** 3.12+; NULL stands for an empty tuple. */
  typeParams: 28,
} as const
/** `zombie`: up to 3.10 the frame that the last call left for the next one. */
export const CODE = { id: 4, constants: 6, name: 8, names: 10, zombie: 12, weakrefs: 14 } as const
export const CELL_VALUE = 4
/** `place`: number of the place in the source (compile/places.ts), where CPython has tb_lasti. */
export const TRACEBACK = { next: 4, frame: 6, line: 8, place: 9 } as const
/** Word 4 is ob_size: frames and, from 3.11, generators are as long as their slots. */
export const FRAME = { back: 6, code: 8, globals: 10, line: 12, slots: 13, count: 14, locals: 16, /** f_trace, and whether f_trace_lines is false. */ trace: 18, untracedLines: 20, /** 3.11+: f_func of a frame that has outlived its call. */ fn: 22 } as const
export const GEN = { handle: 5, fn: 6, frame: 8 } as const

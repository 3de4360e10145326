/** Everything that differs between CPythons, as data. Mechanisms read these fields and never compare versions. */
import type { LanguageVersion, LibcVersion, PythonVersion } from '../../../shared/settings.ts'

export type FreeListName = 'builtinMethod' | 'dict' | 'dictKeys' | 'float' | 'frame' | 'list' | 'method' | 'tuple'

/** Facts: Objects/obmalloc.c and pycore_obmalloc.h of the release. Sizes in bytes. */
export interface PymallocProfile {
  readonly alignment: 8 | 16
  readonly smallRequestThreshold: 256 | 512
  readonly arenaBytes: number
  readonly poolBytes: number
  readonly poolHeaderBytes: 48
  readonly arenaSource: 'mmap' | 'malloc'
  /** 3.9+: at least one wholly free arena stays mapped. */
  readonly keepsOneFreeArena: boolean
  /** 3.10+: addresses are told apart by a radix tree, which costs resident pages of its own. */
  readonly radixTree: boolean
  /** PYTHONMALLOC is read (3.6+). */
  readonly replaceable: boolean
  /** Lines of sys._debugmallocstats() after the arenas, in print order; null: the release has no such function. */
  readonly reportedFreeLists: readonly FreeListName[] | null
  readonly initialArenaDescriptors: 16
  readonly arenaDescriptorBytes: 48
}

/** glibc's malloc. Sizes in bytes. */
export interface LibcProfile {
  readonly id: LibcVersion
  /** null: no per-thread cache (before 2.26). With 0 entries (the tunable tcache_count) its structure is there all the same. */
  readonly tcache: { readonly entriesPerSize: number; readonly maxRequest: 1032; readonly structBytes: number } | null
  readonly mmapThreshold: 131072
  readonly mmapThresholdMax: number
  readonly trimThreshold: 131072
  readonly topPad: 131072
  readonly fastbinMaxChunk: 128
}

/** How many dead objects of a kind are parked for reuse; 0: none. */
export interface FreeListProfile {
  readonly list: number
  readonly dict: number
  readonly dictKeys: number
  /** 3.11+: only key tables that hold str keys alone are parked. */
  readonly dictKeysStrOnly: boolean
  readonly tuplePerLength: number
  /** Tuples of up to this length are parked on release. */
  readonly tupleMaxPushed: number
  /** Tuples of up to this length are taken from the list. */
  readonly tupleMaxPopped: number
  readonly float: number
  readonly frame: number
  readonly method: number
  readonly builtinMethod: number
  readonly set: number
  readonly slice: number
  /** 2.7: ints and floats live in raw blocks of 41 slots, given back by a full collection only. */
  readonly numberBlocks: boolean
  /** A full collection empties the list and dict lists (3.6+). */
  readonly fullCollectionClearsContainers: boolean
}

export interface TrashcanProfile {
  /** Containers dying inside one another before the next is put off. */
  readonly levels: number
  /** What was put off dies when no more levels than this are left. */
  readonly untilRoom: number
  /** Built-in types that take part, besides all classes. */
  readonly types: readonly string[]
  /** Up to 3.7 an instance counts twice at its end, and so does a built-in base. */
  readonly instancesTakeTwo: boolean
}

export interface GcProfile {
  readonly thresholds: readonly [number, number, number]
  /** Bytes of the header before each tracked object. */
  readonly headerBytes: 16 | 32
  /** `allocation`: inside the allocating call; `evalBreaker`: at the next check (3.12+). */
  readonly runsAt: 'allocation' | 'evalBreaker'
  /** Before PEP 442 a cycle with __del__ is uncollectable. */
  readonly legacyFinalizers: boolean
  /** 3.4-3.8 keep the whole set when one object is resurrected; 3.9+ only what is reachable again. */
  readonly resurrectionKeepsWholeSet: boolean
  readonly trashcan: TrashcanProfile
  /** gc.callbacks (3.3+). */
  readonly hasCallbacks: boolean
  readonly hasStats: boolean
  readonly hasFreeze: boolean
  /** Objects the collector knows when a script starts (-S). */
  readonly startupTracked: number
  /** Constants of start-up around another tuple that the first full collection leaves tracked, and the second does not. */
  readonly startupNested: number
}

export type AttributeStorage =
  /** 2.7: a full dict made by the first attribute store. */
  | 'dict'
  /** 3.3-3.10: key-sharing dict made by the first store. */
  | 'splitDict'
  /** 3.11-3.12: values array hanging off the pre-header, made with the instance. */
  | 'valuesArray'
  /** 3.13: values inside the object. */
  | 'inlineValues'

export interface ObjectProfile {
  /** Fixed sizes without any GC header, in bytes (tp_basicsize), of the types that programs make most of; the others: objects/sizes. */
  readonly basicSize: Readonly<Record<string, number>>
  /** Bytes before the GC header for classes with a managed dict or weak references (3.11+). */
  readonly preHeaderBytes: 0 | 16
  readonly attributeStorage: AttributeStorage
  /** None, small ints, static types and so on are not counted (3.12+). */
  readonly immortals: boolean
  /** hash(None): of its address, of which the part within the page is that of the interpreter measured, or (3.12+) a fixed number. */
  readonly noneHash: { readonly pageOffset: number } | { readonly value: number }
  /** Interned strings never die (3.12.0-3.12.6). */
  readonly immortalInterned: boolean
  readonly listGrowth: 'classic' | 'padded'
  readonly freeLists: FreeListProfile
  /** Python 2: int and long, str and unicode, old-style classes, unordered dicts. */
  readonly python2: boolean
  readonly dictLayout: 'open' | 'compact'
  /** Bytes of PyDictKeysObject before the index table: 40 or 32. */
  readonly dictKeysHeader: number
  /** 3.11+: tables with str keys alone keep 16-byte entries. */
  readonly dictUnicodeEntries: boolean
  /** Up to 3.12, min(a, b) and max(a, b) iterate over a tuple of their arguments. */
  readonly minMaxIterateTuple: boolean
  /** 3.12+: sum() of floats keeps what rounding loses. */
  readonly compensatedSum: boolean
  /** Domain of dict key tables and bytearray buffers; item arrays of lists follow `containerDomain`. */
  readonly containerDomain: 'libc' | 'pymalloc'
}

/** Values that lie on the value stack without an expression of the program, for co_stacksize. */
export interface StackProfile {
  /** When an exception is caught: what the unwinder pushes, and what a re-raise adds. */
  readonly handler: number
  /** Beneath the expression of an except clause, beneath its suite, and beneath a finally suite that an exception runs. */
  readonly matching: number
  readonly handlerBody: number
  readonly finallyBody: number
  /** While the name of `except E as name` is deleted. */
  readonly namedHandler: number
  /** Above __exit__: beneath the suite of a with statement, and when an exception leaves it. */
  readonly withBody: number
  readonly withHandler: number
  /** Above the defaults and the closure: the code object, up to 3.10 its name too. */
  readonly makeFunction: 1 | 2
  /** 3.11+: a NULL beside the callable. */
  readonly callNull: 0 | 1
  /** Names of keyword arguments: one each, a tuple of them, or none. */
  readonly keywordNames: 'each' | 'tuple' | 'none'
  /** 3.12+: `and` and `or` copy the value they test. */
  readonly boolOpCopy: 0 | 1
  /** 3.12+: yield from keeps one value more while it sends. */
  readonly delegation: 0 | 1
  /** Up to 3.10 a test for None pushes it. */
  readonly noneOperand: 0 | 1
  /** 3.10+: displays of more items grow item by item. */
  readonly largestDisplay: number
}

/** Calls with `*args` or `**keywords`. */
export interface SpreadProfile {
  /** ≤3.8: a dict that is the only keyword argument is passed as it is. */
  readonly sharesDict: boolean
  /** Arguments that a call with keywords from a dict holds once more: the values of the keywords, or all. */
  readonly holds: 'keywords' | 'all'
  /** 3.12+: tuple and dict are gone before a Python function runs. */
  readonly releasedBefore: boolean
}

export interface CompileProfile {
  /** ≤3.10: caller's stack slot and callee's local both own an argument. */
  readonly argumentsOwnedTwice: boolean
  /** 2.7/3.6: calling a method makes a bound-method object. */
  readonly boundMethodPerCall: boolean
  /** 3.12+: list, set and dict comprehensions run in the enclosing frame. */
  readonly inlinedComprehensions: boolean
  /** 3.9+: a list or set display of three or more constants is an empty one extended from a constant. */
  readonly constantDisplaysExtend: boolean
  /**
   * Where a string may grow in place: ≤3.10 at every + of two strings, under any name but a global one; 3.11+ at += under a
   * local name. @mirrors Python/ceval.c unicode_concatenate
   */
  readonly stringsGrow: 'anyAddition' | 'localAssignment'
  /** ≤3.7: {k: v for …} evaluates v before k. */
  readonly comprehensionValueFirst: boolean
  /** 3.13+: a place that calls plain classes enters their __init__ itself once it has run. */
  readonly entersInit: boolean
  /** 3.11, 3.12: how often a place calls str(o) with a tuple of the argument before it does without; null: always with one, or (3.13) never. */
  readonly strRunsBeforeLearned: number | null
  readonly stack: StackProfile
  readonly spread: SpreadProfile
  /** Least value stack of a generator: 3.12+ wraps its body in a handler for StopIteration. */
  readonly generatorStack: 1 | 2
  /** ≤3.10: every call has a frame object. */
  readonly frameObjects: boolean
  /** ≤3.12: a frame keeps the dict that locals() answers in a function, and answers it again. */
  readonly frameLocalsKept: boolean
  /** 3.12+: the frame of a generator that has ended still names the frame that resumed it last. */
  readonly endedGeneratorsNameCaller: boolean
  /** 3.8+: one constant cache for the compilation unit. */
  readonly constantsShared: 'codeObject' | 'unit'
  /** Items of constant tuples are merged with equal constants (not in 3.7). */
  readonly nestedConstantsShared: boolean
  /** The parser's arena keeps one more reference to each constant while a script runs. */
  readonly arenaHoldsConstants: boolean
}

export interface StartupProfile {
  /** Resident bytes before the first line (python -S -E). A model, from measurement. */
  readonly residentBytes: number
  /** The part that no other process shares: what psutil's uss starts from. */
  readonly privateBytes: number
  readonly virtualBytes: number
  /** Bytes of it in pymalloc arenas, and blocks in use there. */
  readonly allocatedBlocks: number
}

/** Blocks of one pool: used, freed, never carved. */
export type PoolFill = readonly [used: number, freed: number, neverCarved: number]

/**
 * What start-up leaves free just before the first line (python -S -B): small programs live in these holes, and the blocks
 * around them keep their arenas. Read from the memory of real interpreters: test/fixtures/startup/record_heap.py.
 */
export interface StartupHeap {
  /** Per size class, the smallest first: its partly used pools, the one that is used next first. */
  readonly pools: readonly (readonly PoolFill[])[]
  /** Pools without a used block in the arena in use: used before, never carved. */
  readonly freePools: readonly [freed: number, neverCarved: number]
  /** Bytes of the binned free chunks of the C heap, by address. */
  readonly chunks: readonly number[]
  /** Chunk bytes and count of the chunks in the per-thread cache. */
  readonly cached: readonly (readonly [bytes: number, count: number])[]
  readonly topBytes: number
}

export interface VersionProfile {
  readonly id: PythonVersion
  readonly language: LanguageVersion
  /** The 8 of 3.8; -1 for 2.7, so that `minor >= 8` reads as "3.8 or later". For wording and APIs that came or went. */
  readonly minor: number
  readonly release: string
  readonly pymalloc: PymallocProfile
  readonly gc: GcProfile
  readonly objects: ObjectProfile
  readonly compile: CompileProfile
  readonly startup: StartupProfile
}

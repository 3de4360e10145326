/**
 * A type as the interpreter uses it: PyTypeObject's slots as JavaScript functions, under CPython's names.
 * One per type object; the object's word TYPE_INFO holds `handle`.
 *
 * Ownership, as in CPython: arguments are borrowed, results are new references, `iternext` answers NULL at the end
 * without raising. Slots raise by throwing (see errors.ts).
 */
import type { Ref } from '../ref.ts'

export type Unary = (self: Ref) => Ref
export type Binary = (left: Ref, right: Ref) => Ref
export type Visit = (member: Ref) => void
/** Names of keyword arguments stand at the end of `args`, as in vectorcall. */
export type KeywordNames = readonly Ref[] | null
/** `packed`: the arguments already stand in a tuple, those with names in a dict (tp_call); otherwise they lie on a stack. */
export type CallSlot = (callable: Ref, args: readonly Ref[], names: KeywordNames, packed?: boolean) => Ref

export type Collection = 'sequence' | 'mapping'

export const enum Compare { Lt, Le, Eq, Ne, Gt, Ge }
export const SWAPPED: readonly Compare[] = [Compare.Gt, Compare.Ge, Compare.Eq, Compare.Ne, Compare.Lt, Compare.Le]

/** What a three-way comparison of Python 2 answers besides -1, 0 and 1 when it does not know. */
export const UNDEFINED = 2
export type Pair = readonly [Ref, Ref]

/** Binary operators in the order of their slots; the in-place ones take the same names with an `inplace` table. */
export const BINARY_OPERATORS = [
  'add', 'subtract', 'multiply', 'remainder', 'power', 'lshift', 'rshift', 'and', 'xor', 'or', 'floorDivide', 'trueDivide',
  'divide', 'matrixMultiply', 'divmod',
] as const
export type BinaryOperator = (typeof BINARY_OPERATORS)[number]

export type NumberSlots = Partial<Record<BinaryOperator, Binary>>

export class TypeInfo {
  ref: Ref = 0
  handle = 0
  /** tp_name without module. */
  name: string
  module = 'builtins'
  /** Index into the per-type meters. */
  tag = 0
  base: TypeInfo | null = null
  bases: TypeInfo[] = []
  mro: TypeInfo[] = []
  /** tp_basicsize and tp_itemsize in bytes, without GC header. */
  basicBytes = 16
  itemBytes = 0
  /** Py_TPFLAGS_HAVE_GC. */
  isGc = false
  isHeap = false
  /** A built-in heap type: see types/spec-types.ts. */
  isFromSpec = false
  /** Py_TPFLAGS_BASETYPE. */
  subclassable = true
  isOldStyle = false
  /** What match statements take its instances for. */
  collection: Collection | null = null
  isAbstract = false
  /** tp_dict: a dict object; the type owns it. */
  dict: Ref = 0
  /** Instances have attributes of their own (in a dict or in values). */
  hasDict = false
  /** Word offset of the __dict__ pointer for types with tp_dictoffset; 0: managed (pre-header) or none. */
  dictOffset = 0
  /** Word offset of the weakref list pointer; 0: managed or none. */
  weaklistOffset = 0
  weakrefable = false
  /** Bytes before the GC header (3.11+ managed dict or weakref). */
  preHeaderBytes = 0
  /** Python-level slots (names in __slots__) with their word offsets, for traverse, clear and dealloc. */
  memberSlots: { readonly name: string; readonly offset: number }[] = []
  /** Names shared by instances (key-sharing): order of first assignment. */
  sharedKeys: SharedKeys | null = null
  /** Calls of the type pass their arguments in a tuple; null: not known yet. */
  takesTuple: boolean | null = null
  /** From so many arguments on, an object keeps the very tuple they came in. */
  keepsTupleFrom = Infinity
  readonly lookupCache = new Map<Ref, Ref>()
  /** How often an attribute of the type or of a base changed. */
  modifications = 0
  readonly subclasses = new Set<TypeInfo>()

  dealloc: (self: Ref) => void = unset
  traverse: ((self: Ref, visit: Visit) => void) | null = null
  /** What gc.get_referents and gc.get_referrers see; null: what `traverse` shows. */
  referents: ((self: Ref, visit: Visit) => void) | null = null
  clear: ((self: Ref) => void) | null = null
  /** The blocks an instance owns besides its own; attribute values excepted, see owned-blocks.ts. */
  ownedBlocks: ((self: Ref, visit: (block: Ref) => void) => void) | null = null
  /** tp_finalize: calls __del__. */
  finalize: ((self: Ref) => void) | null = null
  /** tp_del of Python 2. */
  legacyFinalize: ((self: Ref) => void) | null = null

  repr: Unary | null = null
  str: Unary | null = null
  /** Answers the low 32 bits; the high ones are left in rt.hash.high. */
  hash: ((self: Ref) => number) | null = null
  call: CallSlot | null = null
  /** Which of the two makes the dict that the keyword arguments of a call travel in; null: the call itself. */
  keywordDictMaker: 'create' | 'init' | null = null
  getattro: ((self: Ref, name: Ref) => Ref) | null = null
  /** value NULL deletes. */
  setattro: ((self: Ref, name: Ref, value: Ref) => void) | null = null
  /** Answers NotImplemented (new reference) when it does not know. */
  richcompare: ((left: Ref, right: Ref, op: Compare) => Ref) | null = null
  /** tp_compare of Python 2: -1, 0 or 1; UNDEFINED from instances of old-style classes. */
  compare: ((left: Ref, right: Ref) => number) | null = null
  /** nb_coerce of Python 2: two new references, or null when it does not know. */
  coerce: ((self: Ref, other: Ref) => Pair | null) | null = null
  /** Py_TPFLAGS_CHECKTYPES of Python 2: its operators look at their operands' types themselves. */
  checksTypes = false
  iter: Unary | null = null
  iternext: Unary | null = null
  descrGet: ((descriptor: Ref, instance: Ref, owner: Ref) => Ref) | null = null
  descrSet: ((descriptor: Ref, instance: Ref, value: Ref) => void) | null = null
  init: ((self: Ref, args: readonly Ref[], names: KeywordNames) => void) | null = null
  create: ((type: TypeInfo, args: readonly Ref[], names: KeywordNames) => Ref) | null = null

  number: NumberSlots = {}
  inplace: NumberSlots = {}
  negative: Unary | null = null
  positive: Unary | null = null
  invert: Unary | null = null
  absolute: Unary | null = null
  bool: ((self: Ref) => boolean) | null = null
  index: Unary | null = null
  int: Unary | null = null
  float: Unary | null = null

  length: ((self: Ref) => number) | null = null
  getitem: Binary | null = null
  /** value NULL deletes. */
  setitem: ((self: Ref, key: Ref, value: Ref) => void) | null = null
  contains: ((self: Ref, item: Ref) => boolean) | null = null
  /** sq_concat and sq_repeat: tried after the number slots. */
  concat: Binary | null = null
  repeat: ((self: Ref, count: number) => Ref) | null = null

  constructor(name: string) {
    this.name = name
  }

  isSubtypeOf(other: TypeInfo): boolean {
    return this === other || this.mro.includes(other)
  }
}

/** ht_cached_keys: the key table that instances of one class share. */
export interface SharedKeys {
  readonly names: Ref[]
  readonly index: Map<Ref, number>
  /** Entries that may still be added before the table is full; lowered by each new instance (3.11+). */
  usable: number
  slots: number
}

function unset(): void {
  throw new Error('tp_dealloc is not set')
}

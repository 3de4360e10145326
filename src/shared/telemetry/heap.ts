/** The heap at one event, read from the simulated bytes. Addresses are what `id()` answers. */
import type { Bytes, EventIndex, LineNumber } from '../units.ts'

/** Why a question has no answer; never a guess instead. Worded by shared/texts/refusals.ts. */
export type QueryRefusal =
  | { readonly kind: 'notBegun' }
  | { readonly kind: 'ended' }
  /** The program itself was refused, for this reason. */
  | { readonly kind: 'rejected'; readonly message: string }
  /** Events are counted from 0. */
  | { readonly kind: 'noEvent'; readonly event: number }
  | { readonly kind: 'noSuchEvent'; readonly event: number; readonly events: EventIndex }
  | { readonly kind: 'noSuchArena'; readonly arena: number; readonly event: EventIndex }
  | { readonly kind: 'noSuchPool'; readonly address: number }
  | { readonly kind: 'noSuchObject'; readonly address: number; readonly event: EventIndex }
  /** Indexes of collections: there is none, or it found nothing. */
  | { readonly kind: 'noSuchCollection'; readonly collection: number }
  | { readonly kind: 'noGarbage'; readonly collection: number }
  /** Events are visited in the order they come, each once. */
  | { readonly kind: 'outOfOrder'; readonly event: number }
  | { readonly kind: 'takenBack' }

/** Arenas and pools; blocks are asked for pool by pool. */
export interface HeapMap {
  readonly event: EventIndex
  readonly arenaBytes: Bytes
  readonly poolBytes: Bytes
  /** In the order of their descriptors. */
  readonly arenas: readonly ArenaView[]
  /** One row per carved pool, arena by arena, in order of address. */
  readonly pools: PoolColumns
  /** Names that `pools.type` indexes. */
  readonly typeNames: readonly string[]
}

export interface ArenaView {
  readonly index: number
  readonly address: number
  readonly totalPools: number
  /** Pools without a used block, never carved ones included. */
  readonly freePools: number
  readonly neverCarved: number
  /** Blocks and their bytes, rounding included. */
  readonly usedBlocks: number
  readonly usedBytes: Bytes
  readonly residentBytes: Bytes
  /** Rows of `pools`: from firstPool, carved pools in all. */
  readonly firstPool: number
  readonly carvedPools: number
}

/** Columns of equal length. */
export interface PoolColumns {
  readonly length: number
  readonly address: Float64Array
  readonly arena: Int32Array
  /** Bytes of a block; 0 for a free pool. */
  readonly blockSize: Int32Array
  readonly used: Int32Array
  readonly free: Int32Array
  readonly neverCarved: Int32Array
  /** Index into typeNames of the type with most blocks; -1 for a free pool. */
  readonly type: Int32Array
  /** Birth lines of its used blocks: the lowest and the highest. 0: none, or not a line of the workload. */
  readonly firstLine: Int32Array
  readonly lastLine: Int32Array
  /** The generation that most of its tracked objects are in, 3 for frozen; -1: nothing in it is tracked. */
  readonly generation: Int32Array
  /** Mean of the events at which its used blocks were given out, 0 before the program began; -1: free, or the run does not travel. */
  readonly birth: Float64Array
}

/** One pool to the byte. */
export interface PoolBlocks {
  readonly event: EventIndex
  readonly address: number
  readonly arena: number
  readonly blockSize: Bytes
  /** Offset of the first block; the tail behind the last one is what does not fit. */
  readonly headerBytes: Bytes
  readonly tailBytes: Bytes
  readonly blocks: readonly BlockView[]
}

export interface BlockView {
  readonly address: number
  /** parked: dead, and kept by a free list of the interpreter. */
  readonly state: 'used' | 'parked' | 'free' | 'neverCarved'
  /** null unless used or parked. */
  readonly content: BlockContent | null
  /** Event of the allocator call that gave it out, 0 before the program began; null: free, or the run does not travel. */
  readonly birth: EventIndex | null
}

export interface BlockContent {
  /** A type name, or a kind of buffer: `list items`, `dict keys`. */
  readonly type: string
  readonly requested: Bytes
  readonly line: LineNumber
  /** The object in the block, or the one whose buffer it is; null when nobody is known. */
  readonly owner: ObjectView | null
}

export interface ObjectView {
  readonly address: number
  readonly type: string
  readonly refcount: number
  readonly immortal: boolean
  /** 0 to 2, 3 for frozen; null for what the collector does not track. */
  readonly generation: number | null
}

export interface ObjectReport extends ObjectView {
  readonly event: EventIndex
  readonly line: LineNumber
  /** As in ObjectRow. */
  readonly preview: string
  /** The object's own block and its buffers, as requested. */
  readonly bytes: Bytes
  readonly arena: number | null
  /** Who refers to it, and what it refers to; at most `limit` each. */
  readonly incoming: readonly Reference[]
  readonly outgoing: readonly Reference[]
  /** References that no object of the heap explains: local variables and temporaries of running code, or the interpreter. */
  readonly unexplained: number
  /** null: only running code or the interpreter holds it. */
  readonly path: HolderPath | null
}

export interface Reference {
  readonly object: ObjectView
  /** `['name']`, `[3]`, `.attribute`, `value of ['name']`; `refers to` where the holder says no more. */
  readonly label: string
}

/** Which objects to list. */
export interface ObjectFilter {
  /** null: all. */
  readonly type: string | null
  /** Birth line; null: all. */
  readonly line: LineNumber | null
  /** In the type's name or the value; an address finds its object. Empty: all. */
  readonly text: string
  /** program: born on a line of the workload. */
  readonly scope: 'program' | 'all'
  readonly limit: number
}

export interface ObjectList {
  readonly event: EventIndex
  /** Of the scope and line, whatever type and text the filter asks for; most bytes first. */
  readonly types: readonly TypeCount[]
  /** Objects that the whole filter leaves, and their bytes. */
  readonly found: number
  readonly foundBytes: Bytes
  /** The largest of them, at most `limit`. */
  readonly objects: readonly ObjectRow[]
}

export interface TypeCount {
  readonly type: string
  readonly objects: number
  /** Own blocks and buffers, as requested. */
  readonly bytes: Bytes
}

export interface ObjectRow extends ObjectView {
  readonly bytes: Bytes
  readonly line: LineNumber
  /** The value in a few characters; empty where it says nothing that the type does not. */
  readonly preview: string
  /** Path from a root, or the root alone. */
  readonly path: string
}

/** Equal values of the program that live more than once. */
export interface DuplicateValues {
  readonly event: EventIndex
  /** Values with more than one copy, and over all of them the copies and the bytes that sharing would save. */
  readonly found: number
  readonly copies: number
  readonly wasted: Bytes
  /** Those that waste most. */
  readonly values: readonly DuplicateValue[]
}

export interface DuplicateValue {
  readonly type: string
  readonly preview: string
  readonly copies: number
  /** Of all copies, and without the one that would stay. */
  readonly bytes: Bytes
  readonly wasted: Bytes
  /** Where they were born, ascending. */
  readonly lines: readonly LineNumber[]
  /** The first of them. */
  readonly objects: readonly number[]
}

/** The shortest way from a root to an object, as Python would write it: `__main__.cache['x'][3].next`. */
export interface HolderPath {
  readonly root: string
  readonly text: string
  readonly steps: readonly { readonly label: string; readonly object: ObjectView }[]
}

/** Why an arena does not go back. */
export interface WhyHeld {
  readonly event: EventIndex
  readonly arena: number
  readonly address: number
  readonly arenaBytes: Bytes
  readonly residentBytes: Bytes
  readonly totalPools: number
  readonly pinned: { readonly blocks: number; readonly bytes: Bytes; readonly pools: number }
  /** Most bytes first; the sums over them are `pinned`. */
  readonly holders: readonly Holder[]
  readonly release: ReleasePrediction
}

/** What holds without being an object with a name: roots of paths, and what is in nobody's hands. */
export const HELD_BY = { runningCode: 'running code', interpreter: 'the interpreter', garbage: 'a cycle that nothing else holds', freeList: 'nobody: dead, and on a free list or just being freed' } as const

/** Blocks of one type that one container or variable keeps alive. */
export interface Holder {
  readonly type: string
  /** The path without the last index: `__main__.kept[…]`; or what begins with one of HELD_BY, worded by shared/texts/held.ts. */
  readonly held: string
  readonly blocks: number
  readonly bytes: Bytes
  readonly lines: readonly { readonly line: LineNumber; readonly blocks: number }[]
  /** Objects to release, in order of address. */
  readonly objects: readonly number[]
  readonly path: HolderPath | null
}

/** What comes of it when the last reference to each of `objects` goes, in this order. */
export interface ReleasePrediction {
  readonly objects: readonly number[]
  /** Blocks that are freed, those that die with the objects included. */
  readonly blocks: number
  readonly bytes: Bytes
  /** Arenas that go back to the C library or the system. */
  readonly arenas: readonly number[]
  /** The arena that becomes empty and is kept as the spare; null: none. */
  readonly spare: number | null
  /** Objects that cannot go: immortal ones and those of the interpreter itself. */
  readonly immovable: number
  /** inferred: some of the dead would be parked on free lists, which the arithmetic cannot follow to the end. */
  readonly certainty: 'exact' | 'inferred'
}

/** Why the C library's heap does not shrink: the chunks between its top and the free bytes below. */
export interface WhyHeapHeld {
  readonly event: EventIndex
  /** The chunk at the break. It goes back when it gets as long as the threshold. */
  readonly top: { readonly address: number; readonly bytes: Bytes }
  readonly trimThreshold: Bytes
  /** The longest free chunk below the top; null: nothing is free there. */
  readonly below: { readonly address: number; readonly bytes: Bytes } | null
  /** From the top downwards; the first of `pinCount`. */
  readonly pins: readonly HeapPin[]
  readonly pinCount: number
  readonly pinBytes: Bytes
  /** Of the pins. */
  readonly states: Readonly<Record<HeapPin['state'], number>>
  /** Bytes of all free chunks below the top. */
  readonly freeBytes: Bytes
}

export interface HeapPin {
  readonly address: number
  /** Of the chunk, its header included. */
  readonly bytes: Bytes
  /** cached, fast bin: freed, but not merged with its neighbours. */
  readonly state: 'cached' | 'fast bin' | 'in use'
  /** Of a chunk in use that Python asked for. */
  readonly content: BlockContent | null
  /** As in Holder. */
  readonly held: string | null
}

/** The blocks that the C library gave out for Python, arenas and the allocator's own tables apart. */
export interface LargeBlocks {
  readonly event: EventIndex
  readonly count: number
  readonly requested: Bytes
  /** Of their chunks, headers included. */
  readonly chunkBytes: Bytes
  /** The longest chunks, longest first, then by address. */
  readonly blocks: readonly LargeBlock[]
}

export interface LargeBlock {
  readonly address: number
  /** Of its chunk, header included, and how much of it is in resident pages. */
  readonly bytes: Bytes
  readonly residentBytes: Bytes
  /** A mapping of its own goes back to the system as soon as it is freed. */
  readonly place: 'heap' | 'mapping'
  readonly state: 'used' | 'parked'
  readonly content: BlockContent
}

/** Life of the arenas. */
export type ArenaEventKind = 'opened' | 'emptied' | 'reused' | 'released'
export interface ArenaEvent {
  readonly event: EventIndex
  readonly line: LineNumber
  /** emptied: wholly free, but kept as the spare; reused: the spare gave a pool again. */
  readonly kind: ArenaEventKind
  readonly index: number
  readonly address: number
  /** Arenas held after it. */
  readonly held: number
}
export interface ArenaLog {
  readonly events: readonly ArenaEvent[]
  /** Events beyond the log's capacity: the oldest are dropped first. */
  readonly omitted: number
}

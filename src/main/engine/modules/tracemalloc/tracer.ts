/**
 * Every block that is given out while tracing is on, with its size and where the program stood. Source: Modules/_tracemalloc.c,
 * Python/tracemalloc.c. Only runs of programs that name tracemalloc pay for it: their object layer gets watched domains.
 */
import type { BlockDomain, Pymalloc } from '../../pymalloc/index.ts'
import type { MemoryTracing } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { HashTableBytes } from './hash-table-bytes.ts'

/** Where a function stands: number of its code and line. */
export interface Place {
  readonly codeId: number
  readonly line: number
}

/** Running functions, the most recent first. */
export interface PlaceStack {
  count(): number
  /** `depth` from the most recent one. */
  at(depth: number): Place
}

/** Frames of an allocation, the most recent first; empty: no function was running. */
export interface TracedPlace {
  readonly frames: readonly Place[]
  /** How many there were before the limit. */
  readonly total: number
}

export interface Trace {
  readonly bytes: number
  readonly place: TracedPlace
}

export interface Tracer extends MemoryTracing {
  watch<D extends BlockDomain | Pymalloc>(domain: D): D
  start(limit: number): void
  stop(): void
  clear(): void
  resetPeak(): void
  isTracing(): boolean
  limit(): number
  /** Bytes now and at most. */
  traced(): readonly [current: number, peak: number]
  ownBytes(): number
  traceOf(block: Ref): Trace | null
  traces(): Trace[]
  /** What the body allocates is not traced. */
  untraced<T>(body: () => T): T
}

/** `inlineEntries`: up to 3.8 the tables hold keys and values themselves. */
export function createTracer(stack: () => PlaceStack, inlineEntries: boolean): Tracer {
  const blocks = new Map<Ref, Trace>()
  const places = new Map<string | number, TracedPlace>()
  const files = new Set<number>()
  const table = (inline: number) => (inlineEntries ? new HashTableBytes(72, inline) : new HashTableBytes(80, 32))
  const [tableOfBlocks, tableOfPlaces, tableOfFiles] = [table(40), table(24), table(24)]
  let tracing = false
  let paused = false
  let limit = 1
  let current = 0
  let peak = 0

  function place(): TracedPlace {
    const functions = stack()
    const total = functions.count()
    const frames: Place[] = []
    for (let i = 0; i < total && i < limit; i++) frames.push(functions.at(i))
    const key = frames.length === 1 ? frames[0]!.codeId * 2 ** 20 + frames[0]!.line : frames.map(({ codeId, line }) => `${codeId}:${line}`).join()
    const id = limit === 1 ? key : `${key}/${total}`
    let known = places.get(id)
    if (known === undefined) {
      known = { frames, total }
      places.set(id, known)
      tableOfPlaces.added()
      for (const { codeId } of frames) {
        if (files.has(codeId)) continue
        files.add(codeId)
        tableOfFiles.added()
      }
    }
    return known
  }

  function add(block: Ref, bytes: number): void {
    const old = blocks.get(block)
    if (old === undefined) tableOfBlocks.added()
    else current -= old.bytes
    blocks.set(block, { bytes, place: place() })
    current += bytes
    if (current > peak) peak = current
  }

  function remove(block: Ref): void {
    const old = blocks.get(block)
    if (old === undefined) return
    blocks.delete(block)
    tableOfBlocks.removed()
    current -= old.bytes
  }

  function clear(): void {
    blocks.clear()
    places.clear()
    files.clear()
    for (const each of [tableOfBlocks, tableOfPlaces, tableOfFiles]) each.clear()
    current = peak = 0
  }

  return {
    watch(domain) {
      const { malloc, calloc, realloc, free } = domain
      const watched = {
        ...domain,
        malloc(bytes: number, tag: number) {
          const block = malloc(bytes, tag)
          if (tracing && !paused && block !== 0) add(block, bytes)
          return block
        },
        calloc(bytes: number, tag: number) {
          const block = calloc(bytes, tag)
          if (tracing && !paused && block !== 0) add(block, bytes)
          return block
        },
        realloc(block: Ref, bytes: number, tag: number) {
          const moved = realloc(block, bytes, tag)
          if (!tracing || moved === 0) return moved
          if (moved !== block || paused) remove(block)
          if (!paused) add(moved, bytes)
          return moved
        },
        free(block: Ref) {
          if (tracing) remove(block)
          free(block)
        },
      }
      // A block that takes another's place is one that is given out: the slow way does it.
      if ('exchange' in domain) (watched as unknown as Pymalloc).exchange = (old, bytes, tag) => (tracing ? 0 : domain.exchange(old, bytes, tag))
      return watched
    },
    reborn(block) {
      const old = tracing && !paused ? blocks.get(block) : undefined
      if (old !== undefined) blocks.set(block, { bytes: old.bytes, place: place() })
    },
    peaked(bytes) {
      if (tracing && !paused && current + bytes > peak) peak = current + bytes
    },
    start(frames) {
      limit = frames
      tracing = true
    },
    stop() {
      tracing = false
      clear()
    },
    clear,
    resetPeak() {
      peak = current
    },
    isTracing: () => tracing,
    limit: () => limit,
    traced: () => [current, peak],
    ownBytes: () => tableOfBlocks.bytes() + tableOfPlaces.bytes() + tableOfFiles.bytes(),
    traceOf: (block) => blocks.get(block) ?? null,
    traces: () => [...blocks.values()],
    untraced(body) {
      paused = true
      try {
        return body()
      } finally {
        paused = false
      }
    },
  }
}

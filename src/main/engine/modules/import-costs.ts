/**
 * Lets an import take what it takes in CPython. The twin's library is smaller than the real one: code objects without
 * bytecode, modules in TypeScript, sources of its own. What the real modules hold beyond that is laid down as blocks and
 * chunks of the recorded sizes, which stay; pages of mapped files count to the baseline.
 */
import type { Collector } from '../gc/index.ts'
import type { Runtime } from '../objects/runtime.ts'
import { METER } from '../probe.ts'
import { FIRST_FILE, IMPORT_COSTS, type ImportCost } from '../profiles/imports/index.ts'

const BLOCK_STEP = 16
const CHUNK_HEADER = 8
const KIB = 1024

/** What one import has to hold: blocks per size class, and chunks from the largest down. */
interface Held {
  readonly blocks: number[]
  readonly chunks: Map<number, number>
  mappedKib: number
  /** The largest file that is read meanwhile. */
  fileBytes: number
}

/**
 * Answers a function that runs an import and makes up its cost. Imports inside an import are part of it.
 * `outgrow` runs it for the collector, which is told of how many objects it adds: none for what start-up has loaded in CPython.
 */
export function createImportCosts(rt: Runtime, outgrow: Collector['outgrow']): <T>(name: string, load: () => T) => T {
  const costs = IMPORT_COSTS[rt.profile.language]
  const accounted = new Set<string>()
  const outgrown = new Set<number>()
  /** What the twin's modules take more than the real ones, for the imports to come. */
  const surplus: number[] = []
  let surplusBytes = 0
  let isInside = false

  return (name, load) => {
    if (isInside) return load()
    isInside = true
    const known = costs[name] !== undefined
    const before = known ? taken() : null
    try {
      return outgrow(known ? trackedBy(name) : 0, load)
    } finally {
      isInside = false
      if (before !== null) hold(costOf(name), before)
    }
  }

  function taken(): { readonly blocks: readonly number[]; readonly chunkBytes: number } {
    const blocks: number[] = []
    for (const { blockBytes, usedBlocks } of rt.pymalloc.sizeClasses()) {
      const index = classOf(blockBytes)
      blocks[index] = (blocks[index] ?? 0) + usedBlocks
    }
    const { liveChunkBytes, mappedBytes } = rt.libc.stats()
    return { blocks, chunkBytes: liveChunkBytes + mappedBytes }
  }

  /** Objects of the module and of those that it loads for the first time; before `costOf`. */
  function trackedBy(name: string): number {
    return [...costs[name]!.needs, name].reduce((sum, module) => sum + (accounted.has(module) ? 0 : (costs[module]?.tracked ?? 0)), 0)
  }

  function costOf(name: string): Held {
    const held: Held = { blocks: [], chunks: new Map(), mappedKib: 0, fileBytes: 0 }
    const add = (module: string): void => {
      const cost = costs[module]
      if (cost === undefined || accounted.has(module)) return
      accounted.add(module)
      if (cost.fileBytes !== undefined) add(FIRST_FILE)
      sum(held, cost)
    }
    costs[name]!.needs.forEach(add)
    add(name)
    return held
  }

  function sum(held: Held, { blocks, chunks, grown = [], mappedKib, fileBytes = 0 }: ImportCost): void {
    blocks.forEach((count, index) => {
      held.blocks[index] = (held.blocks[index] ?? 0) + count
    })
    for (const [bytes, count] of chunks) held.chunks.set(bytes!, (held.chunks.get(bytes!) ?? 0) + count!)
    for (const [from, to] of grown) {
      if (!outgrown.has(from!)) held.chunks.set(to!, 1)
      outgrown.add(from!)
    }
    held.mappedKib += mappedKib
    held.fileBytes = Math.max(held.fileBytes, fileBytes)
  }

  function hold({ blocks, chunks, mappedKib, fileBytes }: Held, before: ReturnType<typeof taken>): void {
    const now = taken()
    const tag = rt.tagOf('imported library')
    for (let index = 0; index < Math.max(blocks.length, now.blocks.length); index++) {
      const missing = (blocks[index] ?? 0) - (now.blocks[index] ?? 0) + (before.blocks[index] ?? 0) - (surplus[index] ?? 0)
      surplus[index] = Math.max(0, -missing)
      for (let i = 0; i < missing; i++) rt.pymalloc.malloc((index + 1) * BLOCK_STEP, tag)
    }
    // The code's large blocks come to lie above the file's text, whose room stays free.
    const text = rt.libc.malloc(fileBytes)
    rt.space.touch(text, fileBytes)
    let missingBytes = [...chunks].reduce((total, [bytes, count]) => total + bytes * count, 0) - now.chunkBytes + before.chunkBytes - surplusBytes
    for (const [bytes, count] of [...chunks].sort(([a], [b]) => b - a)) {
      for (let i = 0; i < count && missingBytes >= bytes; i++) {
        holdChunk(bytes - CHUNK_HEADER, tag)
        missingBytes -= bytes
      }
    }
    rt.libc.free(text)
    surplusBytes = Math.max(0, -missingBytes)
    rt.meters.counters[METER.mappedFiles]! += mappedKib * KIB
  }

  /** Small chunks are the C library's own and the interpreter's; larger ones are objects too large for pymalloc. */
  function holdChunk(bytes: number, tag: number): void {
    if (bytes > rt.profile.pymalloc.smallRequestThreshold) rt.pymalloc.malloc(bytes, tag)
    else rt.libc.malloc(bytes)
  }
}

function classOf(blockBytes: number): number {
  return Math.ceil(blockBytes / BLOCK_STEP) - 1
}

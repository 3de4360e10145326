/** A small heap: two arenas of four pools, a Token here and there. */
import type { HeapMap, ObjectReport, PoolBlocks, WhyHeld } from '../../../src/shared/telemetry/heap.ts'
import { fragmentationAt } from './synthetic-run.ts'
import type { HeapAnswer, HeapQuestion } from '../../../src/shared/telemetry/questions.ts'
import { cyclesOf, lifeOf } from './synthetic-collector.ts'

const FIRST = 0x7f0000100000
const POOL = 16384
const ARENA = 4 * POOL

function heapMap(event: number): HeapMap {
  const rows = [
    { arena: 0, used: 100, free: 0, type: 0, line: 0 },
    { arena: 0, used: 60, free: 40, type: 1, line: 6 },
    { arena: 0, used: 0, free: 0, type: -1, line: 0 },
    { arena: 1, used: 1, free: 99, type: 1, line: 6 },
    { arena: 1, used: 1, free: 50, type: 1, line: 8 },
  ]
  const column = (read: (row: (typeof rows)[number], i: number) => number) => Int32Array.from(rows, read)
  const arena = (index: number, usedBlocks: number, firstPool: number, carvedPools: number) => ({
    index, address: FIRST + index * ARENA, totalPools: 4, freePools: 1 + index, neverCarved: 4 - carvedPools, usedBlocks, usedBytes: usedBlocks * 160, residentBytes: carvedPools * POOL, firstPool, carvedPools,
  })
  return {
    event, arenaBytes: ARENA, poolBytes: POOL, typeNames: ['interpreter start-up', 'Token'],
    arenas: [arena(0, 160, 0, 3), arena(1, 2, 3, 2)],
    pools: {
      length: rows.length,
      address: Float64Array.from([0, 1, 2, 4, 5], (n) => FIRST + n * POOL),
      arena: column((row) => row.arena), blockSize: column((row) => (row.used === 0 ? 0 : 160)), used: column((row) => row.used), free: column((row) => row.free),
      neverCarved: column((row) => (row.arena === 1 && row.line === 8 ? 49 : 0)), type: column((row) => row.type), firstLine: column((row) => row.line), lastLine: column((row) => row.line),
      generation: column((row) => (row.type < 0 ? -1 : 2)), birth: Float64Array.from(rows, (row) => row.line * 1000),
    },
  }
}

const TOKEN = { address: FIRST + 4 * POOL + 48, type: 'Token', refcount: 1, immortal: false, generation: 2 } as const
const LIST = { address: FIRST + 4096, type: 'list', refcount: 2, immortal: false, generation: 2 } as const
const PATH = { root: '__main__', text: '__main__.kept[1]', steps: [{ label: '.kept', object: LIST }, { label: '[1]', object: TOKEN }] }

function whyHeld(event: number, arena: number): WhyHeld {
  return {
    event, arena, address: FIRST + arena * ARENA, arenaBytes: ARENA, residentBytes: 2 * POOL, pinned: { blocks: 2, bytes: 320, pools: 2 },
    holders: [{ type: 'Token', held: '__main__.kept[…]', blocks: 2, bytes: 320, lines: [{ line: 6, blocks: 1 }, { line: 8, blocks: 1 }], objects: [TOKEN.address, TOKEN.address + POOL], path: PATH }],
    release: { objects: [TOKEN.address, TOKEN.address + POOL], blocks: 2, bytes: 320, arenas: [arena], spare: null, immovable: 0, certainty: 'exact' },
    totalPools: 4,
  }
}

function poolBlocks(event: number, address: number): PoolBlocks {
  return {
    event, address, arena: 1, blockSize: 160, headerBytes: 48, tailBytes: 96,
    blocks: [
      { address: address + 48, state: 'used', content: { type: 'Token', requested: 152, line: 6, owner: { ...TOKEN, address: address + 48 } }, birth: 6000 },
      { address: address + 208, state: 'free', content: null, birth: null },
    ],
  }
}

function object(event: number, address: number): ObjectReport {
  return { ...TOKEN, address, event, line: 6, preview: '', bytes: 152, arena: 1, incoming: [{ object: LIST, label: '[1]' }], outgoing: [], unexplained: 0, path: PATH }
}

export function heapAnswer(event: number, question: HeapQuestion): HeapAnswer {
  switch (question.kind) {
    case 'heapMap':
      return heapMap(event)
    case 'whyHeld':
      return whyHeld(event, question.arena)
    case 'poolBlocks':
      return poolBlocks(event, question.address)
    case 'object':
      return object(event, question.address)
    case 'objects':
      return {
        event, types: [{ type: 'Token', objects: 2, bytes: 304 }, { type: 'list', objects: 1, bytes: 88 }], found: 2, foundBytes: 304,
        objects: [{ ...TOKEN, bytes: 152, line: 6, preview: '', path: PATH.text }, { ...TOKEN, address: TOKEN.address + POOL, bytes: 152, line: 8, preview: '', path: '__main__.kept[2]' }],
      }
    case 'fragmentation':
      return fragmentationAt(event)
    case 'cycles':
      return cyclesOf(question.collection)
    case 'biography':
      return lifeOf(question.address)
    default:
      throw new Error(`the synthetic heap does not answer ${question.kind}`)
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glibc219, glibc236 } from '../../src/main/engine/profiles/libc.ts'
import {
  type Block,
  checkProcess,
  createProcess,
  createRandom,
  type Process,
  PYMALLOC_2718,
  PYMALLOC_273,
  PYMALLOC_311,
  writeBlock,
} from './allocator-programs.ts'

const BIG = [600, 1033, 5000, 40_000, 131_048, 131_049, 200_000, 1_500_000]

/** Runs `steps` random calls over all layers, checking everything after every `every`-th. */
function runProgram(process: Process, seed: number, steps: number, every: number): void {
  const random = createRandom(seed)
  const { pymalloc, mem, space, meters } = process
  const blocks: Block[] = []
  const focus = 1 + random(512)
  const keep = 20 + random(2000)
  const size = (): number => {
    const kind = random(20)
    if (kind < 12) return 1 + random(512)
    if (kind < 16) return focus
    if (kind < 18) return random(3000)
    return kind === 18 ? 1 + random(64) : BIG[random(BIG.length)]!
  }
  for (let step = 0; step < steps; step++) {
    meters.control[0] = step % 70_000
    const type = random(2048)
    const fill = step | 0x10000000
    const call = random(100)
    if (call < 8 && blocks.length > 0) {
      const at = random(blocks.length)
      const old = blocks[at]!
      const bytes = random(3) === 0 ? Math.max(1, old.bytes - random(200)) : size()
      const block: Block = { ref: pymalloc.realloc(old.ref, bytes, type), bytes, type, fill }
      if (Math.min(bytes, old.bytes) >= 4) expect(space.H[block.ref]).toBe(old.fill)
      writeBlock(space, block)
      blocks[at] = block
    } else if (blocks.length > keep || (call < 40 && blocks.length > 0)) {
      const at = random(4) === 0 ? random(blocks.length) : blocks.length - 1
      pymalloc.free(blocks[at]!.ref)
      blocks[at] = blocks[blocks.length - 1]!
      blocks.pop()
    } else {
      const bytes = size()
      const domain = random(10) === 0 ? mem : pymalloc
      const zeroed = random(8) === 0
      const ref = zeroed ? domain.calloc(bytes, type) : domain.malloc(bytes, type)
      if (zeroed) for (let i = 0; i < Math.min(bytes >> 2, 2000); i++) if (space.H[ref + i] !== 0) throw new Error('calloc left garbage')
      const block: Block = { ref, bytes, type, fill }
      writeBlock(space, block)
      blocks.push(block)
    }
    if (random(500) === 0) while (blocks.length > 10) pymalloc.free(blocks.pop()!.ref)
    if (step % every === 0) checkProcess(process, blocks)
  }
  space.check()
  checkProcess(process, blocks)
  for (const block of blocks) pymalloc.free(block.ref)
  checkProcess(process, [])
}

const PROFILES = { '3.11': PYMALLOC_311, '2.7.18': PYMALLOC_2718, '2.7.3': PYMALLOC_273 }

describe('random allocation programs keep every invariant', () => {
  for (const [name, profile] of Object.entries(PROFILES)) {
    for (const libc of [glibc236, glibc219]) {
      it(`${name} on ${libc.id}, at every step`, () => {
        fc.assert(
          fc.property(fc.integer(), (seed) => runProgram(createProcess({ pymalloc: profile, libc, bytes: 1 << 27 }), seed, 300, 1)),
          { numRuns: 12 },
        )
      })
      it(`${name} on ${libc.id}, long`, () => {
        fc.assert(
          fc.property(fc.integer(), (seed) => runProgram(createProcess({ pymalloc: profile, libc }), seed, 6000, 400)),
          { numRuns: 4 },
        )
      })
    }
  }
})

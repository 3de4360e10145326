import fc from 'fast-check'
import { describe, it } from 'vitest'
import { glibc219, glibc236 } from '../../src/main/engine/profiles/libc.ts'
import type { Ref } from '../../src/main/engine/ref.ts'
import {
  type Block,
  checkMeterSums,
  checkProcess,
  createProcess,
  createRandom,
  type Process,
  PYMALLOC_2718,
  PYMALLOC_273,
  PYMALLOC_311,
  writeBlock,
} from './allocator-programs.ts'

type Action = 'malloc' | 'calloc' | 'memMalloc' | 'realloc' | 'shrink' | 'free' | 'freeLast' | 'freeMost'

interface Step {
  readonly action: Action
  readonly bytes: number
  /** Which living block, modulo their number. */
  readonly at: number
  readonly type: number
}

const BIG = [600, 1033, 4090, 5000, 40_000, 131_048, 131_049, 200_000, 1_500_000]

const anyStep: fc.Arbitrary<Step> = fc.record({
  action: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<Action>('malloc', 'malloc', 'calloc', 'memMalloc') },
    { weight: 9, arbitrary: fc.constantFrom<Action>('realloc', 'shrink', 'free', 'free', 'freeLast') },
    { weight: 1, arbitrary: fc.constant<Action>('freeMost') },
  ),
  bytes: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 512 }) },
    { weight: 3, arbitrary: fc.constantFrom(8, 32, 100, 512) },
    { weight: 1, arbitrary: fc.nat(3000) },
    { weight: 1, arbitrary: fc.constantFrom(...BIG) },
  ),
  at: fc.nat(),
  type: fc.nat(2047),
})

/** Thousands of steps that fill several arenas, then shrink, around a level of living blocks. */
function* longProgram(seed: number, count: number): Generator<Step> {
  const random = createRandom(seed)
  const focus = 1 + random(512)
  const phase = 300 + random(2000)
  const sizes = [() => 1 + random(512), () => focus, () => random(3000), () => 1 + random(64), () => BIG[random(BIG.length)]!]
  const weights = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 0, 0, 1, 1, 0, 0, 4]
  for (let i = 0; i < count; i++) {
    const growing = Math.floor(i / phase) % 2 === 0
    const roll = random(100)
    let action: Action = roll % 8 === 0 ? 'calloc' : roll % 9 === 0 ? 'memMalloc' : 'malloc'
    if (roll < 4) action = 'realloc'
    else if (roll < 8) action = 'shrink'
    else if (roll < (growing ? 25 : 75)) action = random(4) === 0 ? 'freeLast' : 'free'
    yield { action, bytes: sizes[weights[random(20)]!]!(), at: random(1 << 20), type: random(2048) }
  }
}

/** Runs the steps over all layers, checking everything after every `every`-th, and frees what is left. */
function run(process: Process, steps: Iterable<Step>, every: number): void {
  const { pymalloc, mem, space, meters } = process
  const blocks: Block[] = []
  let count = 0
  const born = (ref: Ref, { bytes, type }: Step): Block => {
    if (ref === 0) throw new Error('the address space is full')
    const block: Block = { ref, bytes, type, fill: count | 0x10000000 }
    writeBlock(space, block)
    return block
  }
  const drop = (at: number): void => {
    pymalloc.free(blocks[at]!.ref)
    blocks[at] = blocks[blocks.length - 1]!
    blocks.pop()
  }
  for (const step of steps) {
    meters.control[0] = (count * 17) % 70_000
    const at = step.at % blocks.length
    if (step.action === 'malloc') blocks.push(born(pymalloc.malloc(step.bytes, step.type), step))
    else if (step.action === 'memMalloc') blocks.push(born(mem.malloc(step.bytes, step.type), step))
    else if (step.action === 'calloc') {
      const ref = pymalloc.calloc(step.bytes, step.type)
      for (let i = 0; i < Math.min(step.bytes >> 2, 2000); i++) if (space.H[ref + i] !== 0) throw new Error('calloc left garbage')
      blocks.push(born(ref, step))
    } else if (blocks.length === 0) continue
    else if (step.action === 'free') drop(at)
    else if (step.action === 'freeLast') drop(blocks.length - 1)
    else if (step.action === 'freeMost') while (blocks.length > 3) drop(blocks.length - 1)
    else {
      const old = blocks[at]!
      const resized = step.action === 'realloc' ? step : { ...step, bytes: Math.max(1, old.bytes - (step.at % 200)) }
      const ref = pymalloc.realloc(old.ref, resized.bytes, step.type)
      if (Math.min(resized.bytes, old.bytes) >= 4 && space.H[ref] !== old.fill) throw new Error('realloc lost bytes')
      blocks[at] = born(ref, resized)
    }
    if (count++ % every === 0) checkProcess(process, blocks)
  }
  for (const block of blocks) pymalloc.free(block.ref)
  checkProcess(process, [])
  checkMeterSums(process, [])
  space.check()
}

const ALLOCATORS = {
  '3.11': { pymalloc: PYMALLOC_311 },
  '2.7.18': { pymalloc: PYMALLOC_2718 },
  '2.7.3': { pymalloc: PYMALLOC_273 },
  'no pymalloc': { direct: true },
}
/** Of each of the eight pairs: a thousand runs and more in all. */
const SHORT_RUNS = 125
const LONG_RUNS = 6

describe('random allocation programs keep every invariant', () => {
  for (const [name, allocator] of Object.entries(ALLOCATORS)) {
    for (const libc of [glibc236, glibc219]) {
      it(`${name} on ${libc.id}, at every step`, { timeout: 120_000 }, () => {
        const programs = fc.array(anyStep, { minLength: 1, maxLength: 200, size: 'max' })
        fc.assert(
          fc.property(programs, (steps) => run(createProcess({ ...allocator, libc, bytes: 1 << 26 }), steps, 1)),
          { numRuns: SHORT_RUNS },
        )
      })

      it(`${name} on ${libc.id}, long`, { timeout: 120_000 }, () => {
        fc.assert(
          fc.property(fc.integer(), (seed) => run(createProcess({ ...allocator, libc }), longProgram(seed, 6000), 500)),
          { numRuns: LONG_RUNS },
        )
      })
    }
  }
})

// The whole engine under stress: after every line of random Python programs all layers agree, and a damaged heap stops the run.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReservoir, type Reservoir } from '../../src/main/engine/index.ts'
import { PYTHON_VERSIONS } from '../../src/shared/settings.ts'
import { runPython } from '../support/run-engine.ts'
import { anyProgram } from './python-programs.ts'

const RUNS = 4
const RUNS_WITHOUT_PYMALLOC = 2

describe('random Python programs keep every invariant', () => {
  it.each(PYTHON_VERSIONS)('CPython %s, after every line', { timeout: 120_000 }, async (python) => {
    await fc.assert(
      fc.asyncProperty(anyProgram, async (source) => {
        const { result, stderr } = await runPython(source, { python, stress: true, seconds: 60 })
        expect(`${stderr}${result.problem?.message ?? ''}`).toBe('')
        expect(result.status).toBe('finished')
      }),
      { numRuns: RUNS },
    )
  })
})

describe('random Python programs without pymalloc keep every invariant', () => {
  it.each(['3.8', '3.11', '3.13'] as const)('CPython %s, after every line', { timeout: 120_000 }, async (python) => {
    await fc.assert(
      fc.asyncProperty(anyProgram, async (source) => {
        const { result, stderr } = await runPython(source, { python, allocator: 'malloc', stress: true, seconds: 60 })
        expect(`${stderr}${result.problem?.message ?? ''}`).toBe('')
        expect(result.status).toBe('finished')
      }),
      { numRuns: RUNS_WITHOUT_PYMALLOC },
    )
  })
})

describe('a damaged heap', () => {
  it.each(['2.7', '3.11', '3.13'] as const)('stops the run under stress with a report (%s)', async (python) => {
    const memories: ArrayBuffer[] = []
    const source = 'marked = 12345.678\nrows = [marked, marked, marked]\nx = 1\nx = 2\nx = 3\n'
    let damaged = false
    const { result } = await runPython(source, {
      python,
      stress: true,
      reservoir: watchedReservoir(memories),
      poll: (line) => {
        if (line === 4 && !damaged) damaged = setCount(memories, 12345.678, 1)
        return 'step'
      },
    })
    expect(damaged).toBe(true)
    expect(result.status).toBe('stopped')
    expect(result.problem).toMatchObject({ kind: 'Internal' })
    expect(result.problem?.message).toMatch(/<float at .*> has count 1 and \d references/)
  })
})

/** Remembers the memories that it hands out, in `memories`. */
function watchedReservoir(memories: ArrayBuffer[]): Reservoir {
  const { take, give } = createReservoir()
  return {
    take(bytes) {
      const memory = take(bytes)
      memories.push(memory)
      return memory
    },
    give,
  }
}

/** Overwrites the reference count of the living float of that value. */
function setCount(memories: readonly ArrayBuffer[], value: number, count: number): boolean {
  for (const buffer of memories) {
    const doubles = new Float64Array(buffer, 0, Math.min(buffer.byteLength, 2 ** 32) / 8)
    const words = new Int32Array(buffer)
    for (let i = 2; i < doubles.length; i++) {
      if (doubles[i] !== value || words[2 * i - 4]! < 3) continue
      words[2 * i - 4] = count
      return true
    }
  }
  return false
}

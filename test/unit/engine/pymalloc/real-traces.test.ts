/** The twin's pymalloc against addresses that real interpreters answered to the same calls. */
import { describe, expect, it } from 'vitest'
import { PROFILES } from '../../../../src/main/engine/profiles/index.ts'
import { runProgram, type Trace } from '../../../fixtures/allocators/programs.ts'
import { firstDifference, readTraces } from '../../../fixtures/allocators/read-trace.ts'
import { createProcess } from '../../../property/allocator-programs.ts'

interface PymallocTrace extends Trace {
  readonly python: string
  /** Blocks of 512 bytes taken from the new arena before the program starts. */
  readonly prefix: number
  readonly poolsPerArena: number
}

const SPACE = 1 << 29

function replay({ program, python, prefix, poolsPerArena }: PymallocTrace): Int32Array {
  const version = Object.values(PROFILES).find((profile) => python.startsWith(`${profile.id}.`))!
  // The address map of the real process had its nodes before the recording, so they must not shift arenas here.
  const profile = { ...version.pymalloc, radixTree: false }
  const isAligned = poolsPerArena * profile.poolBytes === profile.arenaBytes
  const { pymalloc } = createProcess({ pymalloc: profile, bytes: SPACE, mmapTop: isAligned ? SPACE : SPACE - 4096 })
  const first = pymalloc.malloc(512, 0)
  for (let i = 1; i < prefix; i++) pymalloc.malloc(512, 0)
  const refs = new Int32Array(program.calls)
  const values = new Int32Array(program.calls)
  runProgram(program, (call, slot, size, i) => {
    if (call === 'free') pymalloc.free(refs[slot]!)
    else {
      refs[i] = call === 'malloc' ? pymalloc.malloc(size, 0) : pymalloc.realloc(refs[slot]!, size, 0)
      values[i] = pymalloc.isManaged(refs[i]!) ? refs[i]! - first : 0
    }
    if (i % 5000 === 0) pymalloc.check()
  })
  pymalloc.check()
  return values
}

describe('pymalloc answers like real interpreters', () => {
  for (const [name, trace] of readTraces<PymallocTrace>('pymalloc-')) {
    it(`${name}: ${trace.program.calls} calls on ${trace.python}`, () => {
      expect(firstDifference(trace, replay(trace))).toBeNull()
    })
  }
})

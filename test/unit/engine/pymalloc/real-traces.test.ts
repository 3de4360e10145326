/** The twin's pymalloc against what the allocators of real interpreters answered to the same calls. */
import { describe, expect, it } from 'vitest'
import { PROFILES } from '../../../../src/main/engine/profiles/index.ts'
import type { PymallocProfile } from '../../../../src/main/engine/profiles/types.ts'
import { ARENA } from '../../../../src/main/engine/pymalloc/layout.ts'
import { mix, runProgram, type Trace } from '../../../fixtures/allocators/programs.ts'
import { firstDifference, readTraces } from '../../../fixtures/allocators/read-trace.ts'
import { createProcess, PYMALLOC_2718, PYMALLOC_311 } from '../../../property/allocator-programs.ts'

interface PymallocTrace extends Trace {
  readonly python: string
  /** How far the arenas begin above a multiple of their size. */
  readonly shift: number
  readonly opened: number
  readonly released: number
}

const SPACE = 1 << 30

function profileOf(python: string): PymallocProfile {
  const id = python.slice(0, python.lastIndexOf('.'))
  // The address map of the real process had its nodes before the recording, so they must not shift arenas here.
  const version = Object.values(PROFILES).find((profile) => profile.id === id)
  if (version !== undefined) return { ...version.pymalloc, radixTree: false }
  return id === '3.9' ? { ...PYMALLOC_2718, keepsOneFreeArena: true } : { ...PYMALLOC_311, radixTree: false }
}

interface Replay {
  readonly values: Int32Array
  readonly opened: number
  readonly released: number
}

function replay({ program, python, shift }: PymallocTrace): Replay {
  const profile = profileOf(python)
  const mmapTop = shift === 0 ? SPACE : SPACE - profile.arenaBytes + shift
  const { pymalloc, space } = createProcess({ pymalloc: profile, bytes: SPACE, mmapTop })
  const poolMask = -profile.poolBytes / 4
  const first = pymalloc.malloc(512, 0)
  const refs = new Int32Array(program.calls)
  const values = new Int32Array(program.calls)
  let opened = 0
  let released = 0
  runProgram(program, (call, slot, size, i) => {
    let place = 0
    let arena = 0
    if (call === 'free') pymalloc.free(refs[slot]!)
    else {
      const ref = call === 'realloc' ? pymalloc.realloc(refs[slot]!, size, 0) : pymalloc[call](size, 0)
      refs[i] = ref
      if (pymalloc.isManaged(ref)) {
        place = ref - first
        arena = space.H[(ref & poolMask) + ARENA]!
      }
    }
    const counts = pymalloc.arenas()
    opened = counts.opened - 1
    released = counts.released
    values[i] = mix(place, arena, opened, released)
    if (i % 10_000 === 0) pymalloc.check()
  })
  pymalloc.check()
  return { values, opened, released }
}

describe('pymalloc answers like real interpreters', () => {
  for (const [name, trace] of readTraces<PymallocTrace>('pymalloc-').filter(([, trace]) => 'python' in trace)) {
    it(`${name}: ${trace.program.calls} calls on ${trace.python}`, () => {
      const { values, opened, released } = replay(trace)
      expect(firstDifference(trace, values)).toBeNull()
      expect({ opened, released }).toEqual({ opened: trace.opened, released: trace.released })
    })
  }
})

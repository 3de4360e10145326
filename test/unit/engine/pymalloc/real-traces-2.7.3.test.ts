/** pymalloc as it was up to 2.7.6, with arenas from malloc, against the real one over real C libraries. */
import { describe, expect, it } from 'vitest'
import { PAGE_WORDS } from '../../../../src/main/engine/address-space/index.ts'
import { silentProbe } from '../../../../src/main/engine/probe.ts'
import { glibc219, glibc236 } from '../../../../src/main/engine/profiles/libc.ts'
import { ARENA } from '../../../../src/main/engine/pymalloc/layout.ts'
import type { Ref } from '../../../../src/main/engine/ref.ts'
import { mix, runProgram, type Trace } from '../../../fixtures/allocators/programs.ts'
import { firstDifference, readTraces } from '../../../fixtures/allocators/read-trace.ts'
import { createProcess, PYMALLOC_273 } from '../../../property/allocator-programs.ts'

interface Trace273 extends Trace {
  readonly target: string
}

const SPACE = 1 << 30

function replay({ program, target }: Trace273): Int32Array {
  const libcProfile = target.endsWith('2.19') ? glibc219 : glibc236
  const bases: Ref[] = []
  const probe = { ...silentProbe, arenaOpened: (index: number, address: Ref) => void (bases[index] = address) }
  const { pymalloc, space, libc } = createProcess({ pymalloc: PYMALLOC_273, libc: libcProfile, bytes: SPACE, probe })
  const heapStart = space.sbrk(0)
  const place = (ref: Ref): number => (libc.isMapped(ref) ? -1 : ref - heapStart)
  const poolMask = -PYMALLOC_273.poolBytes / 4
  const refs = new Int32Array(program.calls)
  const values = new Int32Array(program.calls)
  runProgram(program, (call, slot, size, i) => {
    let where = [-1, -1, 0]
    if (call === 'free') pymalloc.free(refs[slot]!)
    else {
      const ref = call === 'realloc' ? pymalloc.realloc(refs[slot]!, size, 0) : pymalloc.malloc(size, 0)
      refs[i] = ref
      if (pymalloc.isManaged(ref)) {
        const arena = space.H[(ref & poolMask) + ARENA]!
        where = [ref - bases[arena]!, arena, place(bases[arena]!)]
      } else where = [-1, -1, place(ref)]
    }
    values[i] = mix(where[0]!, where[1]!, where[2]!, pymalloc.arenas().held, (space.sbrk(0) - heapStart) / PAGE_WORDS)
    if (i % 10_000 === 0) {
      pymalloc.check()
      libc.check()
    }
  })
  return values
}

describe('pymalloc of 2.7.3 answers like the real one', () => {
  for (const [name, trace] of readTraces<Trace273>('pymalloc-2.7.3-')) {
    it(`${name}: ${trace.program.calls} calls`, () => {
      expect(firstDifference(trace, replay(trace))).toBeNull()
    })
  }
})

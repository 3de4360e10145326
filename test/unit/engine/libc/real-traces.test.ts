/** The twin's malloc against addresses, heaps and mappings of real C libraries, from the first call of a process on. */
import { describe, expect, it } from 'vitest'
import { createAddressSpace, PAGE_WORDS } from '../../../../src/main/engine/address-space/index.ts'
import { createLibc } from '../../../../src/main/engine/libc/index.ts'
import { silentProbe } from '../../../../src/main/engine/probe.ts'
import { glibc219, glibc236, glibc236NoTcache } from '../../../../src/main/engine/profiles/libc.ts'
import { mix, runProgram, type Trace } from '../../../fixtures/allocators/programs.ts'
import { firstDifference, readTraces } from '../../../fixtures/allocators/read-trace.ts'

interface LibcTrace extends Trace {
  readonly target: keyof typeof TARGETS
  /** Calls after which the heap was shorter than before. */
  readonly trims: number
  /** Answers that were mappings. */
  readonly mappings: number
}

const TARGETS = {
  'glibc-2.36': glibc236,
  'glibc-2.36 without cache': glibc236NoTcache,
  'glibc-2.19': glibc219,
}

function replay({ program, target }: LibcTrace): { values: Int32Array; trims: number; mappings: number } {
  const space = createAddressSpace({ bytes: 2 ** 32, probe: silentProbe })
  const libc = createLibc({ profile: TARGETS[target], space, probe: silentProbe })
  const start = space.sbrk(0)
  const refs = new Int32Array(program.calls)
  const values = new Int32Array(program.calls)
  let trims = 0
  let mappings = 0
  let heapWords = 0
  runProgram(program, (call, slot, size, i) => {
    let place = 0
    if (call === 'free') libc.free(refs[slot]!)
    else {
      const ref = call === 'realloc' ? libc.realloc(refs[slot]!, size) : libc[call](size)
      refs[i] = ref
      place = libc.isMapped(ref) ? -1 : ref - start
      if (place === -1) mappings++
    }
    const words = space.sbrk(0) - start
    if (words < heapWords) trims++
    heapWords = words
    values[i] = mix(place, words / PAGE_WORDS)
    if (i % 100 === 99) {
      const stats = libc.stats()
      values[i] = mix(values[i]!, stats.heapBytes / 4, stats.mappedCount, stats.mappedBytes / 4096, stats.topBytes / 4)
    }
    if (i % 2000 === 0) libc.check()
  })
  libc.check()
  return { values, trims, mappings }
}

describe('malloc answers like the real C library', () => {
  for (const [name, trace] of readTraces<LibcTrace>('libc-')) {
    it(`${name}: ${trace.program.calls} calls on ${trace.target}`, () => {
      const { values, trims, mappings } = replay(trace)
      expect(firstDifference(trace, values)).toBeNull()
      expect({ trims, mappings }).toEqual({ trims: trace.trims, mappings: trace.mappings })
    })
  }
})

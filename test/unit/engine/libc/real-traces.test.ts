/** The twin's malloc against addresses, mappings and breaks of the real C library. */
import { describe, expect, it } from 'vitest'
import { createAddressSpace } from '../../../../src/main/engine/address-space/index.ts'
import { createLibc, type Libc } from '../../../../src/main/engine/libc/index.ts'
import { silentProbe } from '../../../../src/main/engine/probe.ts'
import { glibc219, glibc236 } from '../../../../src/main/engine/profiles/libc.ts'
import type { Ref } from '../../../../src/main/engine/ref.ts'
import { runProgram, type Trace } from '../../../fixtures/allocators/programs.ts'
import { firstDifference, readTraces } from '../../../fixtures/allocators/read-trace.ts'

interface LibcTrace extends Trace {
  readonly glibc: string
  readonly tcache: boolean
  /** Bytes of the top chunk at the start, the only free chunk of the heap. */
  readonly top: number
}

const HEADER = 4

/** A heap whose only free chunk is a top of `bytes`; the top's address. */
function heapWithTop(libc: Libc, bytes: number): Ref {
  libc.malloc(24)
  const surplus = libc.stats().topBytes - bytes
  if (surplus >= 32) return libc.malloc(surplus - 8) - HEADER + surplus / 4
  throw new Error(`a top of ${bytes} bytes is longer than a fresh heap has`)
}

function replay({ program, tcache, top }: LibcTrace): Int32Array {
  const space = createAddressSpace({ bytes: 2 ** 31, probe: silentProbe })
  // Without its cache, 2.36 does what releases before 2.26 did.
  const libc = createLibc({ profile: tcache ? glibc236 : glibc219, space, probe: silentProbe })
  const base = heapWithTop(libc, top)
  const startHeap = libc.stats().heapBytes
  const refs = new Int32Array(program.calls)
  const values = new Int32Array(program.calls)
  runProgram(program, (call, slot, size, i) => {
    if (call === 'free') libc.free(refs[slot]!)
    else {
      refs[i] = call === 'realloc' ? libc.realloc(refs[slot]!, size) : libc[call](size)
      values[i] = libc.isMapped(refs[i]!) ? -1 : refs[i]! - base
    }
    if (i % 100 === 99) values[i] = values[i]! * 31 + (libc.stats().heapBytes - startHeap) / 4096
    if (i % 1000 === 0) libc.check()
  })
  libc.check()
  return values
}

describe('malloc answers like the real C library', () => {
  for (const [name, trace] of readTraces<LibcTrace>('libc-')) {
    it(`${name}: ${trace.program.calls} calls on glibc ${trace.glibc}`, () => {
      expect(firstDifference(trace, replay(trace))).toBeNull()
    })
  }
})

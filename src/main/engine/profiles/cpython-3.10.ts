/** CPython 3.10.13 on x86-64 Linux. */
import { cpython39 } from './cpython-3.9.ts'
import { STACK_310 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython310: VersionProfile = {
  ...cpython39,
  id: '3.10',
  language: '3.10',
  minor: 10,
  release: '3.10.13',
  pymalloc: { ...cpython39.pymalloc, arenaBytes: 1024 * 1024, poolBytes: 16 * 1024, radixTree: true },
  gc: { ...cpython39.gc, startupTracked: 4026, startupNested: 1 },
  objects: {
    ...cpython39.objects,
    noneHash: { pageOffset: 3200 },
    basicSize: { ...cpython39.objects.basicSize, function: 128, generator: 88, frame: 360 },
  },
  compile: { ...cpython39.compile, stack: STACK_310 },
  startup: { residentBytes: 7548 * 1024, privateBytes: 6064 * 1024, virtualBytes: 10392 * 1024, allocatedBlocks: 11729 },
}

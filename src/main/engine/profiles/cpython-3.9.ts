/** CPython 3.9.18 on x86-64 Linux. */
import { cpython38 } from './cpython-3.8.ts'
import { SPREAD_39, STACK_39 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython39: VersionProfile = {
  ...cpython38,
  id: '3.9',
  language: '3.9',
  minor: 9,
  release: '3.9.18',
  pymalloc: { ...cpython38.pymalloc, keepsOneFreeArena: true, reportedFreeLists: ['dict', 'float', 'frame', 'list', 'tuple'] },
  gc: { ...cpython38.gc, resurrectionKeepsWholeSet: false, startupTracked: 3823, startupNested: 2 },
  objects: {
    ...cpython38.objects,
    noneHash: { pageOffset: 1056 },
    listGrowth: 'padded',
    freeLists: { ...cpython38.objects.freeLists, method: 0, builtinMethod: 0 },
  },
  compile: { ...cpython38.compile, stack: STACK_39, spread: SPREAD_39, constantDisplaysExtend: true },
  startup: { residentBytes: 7428 * 1024, privateBytes: 5940 * 1024, virtualBytes: 9752 * 1024, allocatedBlocks: 11146 },
}

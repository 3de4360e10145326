/** CPython 3.8.18 on x86-64 Linux. */
import { cpython37 } from './cpython-3.7.ts'
import { SPREAD_38 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython38: VersionProfile = {
  ...cpython37,
  id: '3.8',
  language: '3.8',
  minor: 8,
  release: '3.8.18',
  gc: {
    ...cpython37.gc,
    headerBytes: 16,
    trashcan: { ...cpython37.gc.trashcan, types: [...cpython37.gc.trashcan.types, 'builtin_function_or_method'], instancesTakeTwo: false },
  },
  objects: { ...cpython37.objects, noneHash: { pageOffset: 544 }, basicSize: { ...cpython37.objects.basicSize, function: 120, code: 176 } },
  compile: { ...cpython37.compile, spread: SPREAD_38, comprehensionValueFirst: false, constantsShared: 'unit', nestedConstantsShared: true },
  startup: { residentBytes: 7390 * 1024, privateBytes: 5700 * 1024, virtualBytes: 9516 * 1024, allocatedBlocks: 11479 },
}

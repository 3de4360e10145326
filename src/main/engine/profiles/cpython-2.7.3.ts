/**
 * CPython 2.7.3 on x86-64 Linux, the Python of many articles on memory: 2.7.18's objects over the older allocator.
 * Facts: Objects/obmalloc.c of the release (256-byte limit until 2.7.6, alignment 8 until 2.7.16, arenas from malloc until
 * 2.7.6). Not measured: there is no such interpreter where this is developed; start-up and imports are taken to be 2.7.18's.
 */
import { cpython27 } from './cpython-2.7.ts'
import type { VersionProfile } from './types.ts'

export const cpython273: VersionProfile = {
  ...cpython27,
  id: '2.7.3',
  release: '2.7.3',
  pymalloc: { ...cpython27.pymalloc, alignment: 8, smallRequestThreshold: 256, arenaSource: 'malloc' },
}

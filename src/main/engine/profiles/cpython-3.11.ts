/** CPython 3.11.7 on x86-64 Linux. */
import { cpython310 } from './cpython-3.10.ts'
import { STACK_311 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython311: VersionProfile = {
  ...cpython310,
  id: '3.11',
  language: '3.11',
  minor: 11,
  release: '3.11.7',
  pymalloc: { ...cpython310.pymalloc, reportedFreeLists: ['dict', 'float', 'list', 'tuple'] },
  gc: {
    ...cpython310.gc,
    startupTracked: 4087,
    startupNested: 2,
    trashcan: { ...cpython310.gc.trashcan, types: [...cpython310.gc.trashcan.types, 'BaseException'] },
  },
  objects: {
    ...cpython310.objects,
    noneHash: { pageOffset: 3040 },
    basicSize: { ...cpython310.objects.basicSize, enumerate: 56, function: 136, code: 192, generator: 152, frame: 120 },
    preHeaderBytes: 16,
    attributeStorage: 'valuesArray',
    freeLists: { ...cpython310.objects.freeLists, dictKeysStrOnly: true, tupleMaxPushed: 20, frame: 0 },
    dictKeysHeader: 32,
    dictUnicodeEntries: true,
  },
  compile: { ...cpython310.compile, argumentsOwnedTwice: false, stack: STACK_311, frameObjects: false, stringsGrow: 'localAssignment', strRunsBeforeLearned: 7 },
  startup: { residentBytes: 8530 * 1024, privateBytes: 7084 * 1024, virtualBytes: 12688 * 1024, allocatedBlocks: 8615 },
}

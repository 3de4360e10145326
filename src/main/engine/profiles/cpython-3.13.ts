/** CPython 3.13.0 on x86-64 Linux. */
import { cpython312 } from './cpython-3.12.ts'
import { STACK_313 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython313: VersionProfile = {
  ...cpython312,
  id: '3.13',
  language: '3.13',
  minor: 13,
  release: '3.13.0',
  pymalloc: { ...cpython312.pymalloc, reportedFreeLists: ['dict', 'dictKeys', 'float', 'list', 'tuple'] },
  gc: {
    ...cpython312.gc,
    thresholds: [2000, 10, 10],
    startupTracked: 4423,
    // CPython goes 9948 levels deep, as far as its C stack is trusted; the twin's own does not reach that far. @simplified
    trashcan: { ...cpython312.gc.trashcan, levels: 1000, untilRoom: 949 },
  },
  objects: {
    ...cpython312.objects,
    basicSize: { ...cpython312.objects.basicSize, code: 208, frame: 136 },
    attributeStorage: 'inlineValues',
    immortalInterned: false,
    freeLists: { ...cpython312.objects.freeLists, tupleMaxPopped: 20 },
    minMaxIterateTuple: false,
  },
  compile: { ...cpython312.compile, stack: STACK_313, frameLocalsKept: false, entersInit: true, strRunsBeforeLearned: null },
  startup: { residentBytes: 9130 * 1024, privateBytes: 7676 * 1024, virtualBytes: 13164 * 1024, allocatedBlocks: 12302 },
}

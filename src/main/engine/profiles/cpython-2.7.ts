/** CPython 2.7.18 on x86-64 Linux: 3.7's allocators, 3.7's collector before PEP 442, and its own objects. */
import { cpython37 } from './cpython-3.7.ts'
import { STACK_27 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython27: VersionProfile = {
  id: '2.7',
  language: '2.7',
  minor: -1,
  release: '2.7.18',
  pymalloc: { ...cpython37.pymalloc, replaceable: false, reportedFreeLists: null },
  gc: {
    ...cpython37.gc,
    legacyFinalizers: true,
    resurrectionKeepsWholeSet: false,
    hasCallbacks: false,
    hasStats: false,
    hasFreeze: false,
    startupTracked: 2346,
  },
  objects: {
    ...cpython37.objects,
    basicSize: {
      int: 24,
      long: 24,
      float: 24,
      complex: 32,
      str: 37,
      tuple: 24,
      list: 40,
      dict: 248,
      set: 200,
      frozenset: 200,
      slice: 40,
      xrange: 40,
      enumerate: 48,
      function: 88,
      code: 128,
      cell: 24,
      generator: 48,
      frame: 384,
      traceback: 40,
    },
    attributeStorage: 'dict',
    freeLists: {
      ...cpython37.objects.freeLists,
      dictKeys: 0,
      float: 0,
      set: 80,
      numberBlocks: true,
      fullCollectionClearsContainers: false,
    },
    python2: true,
    dictLayout: 'open',
    containerDomain: 'libc',
  },
  compile: { ...cpython37.compile, boundMethodPerCall: true, stack: STACK_27, nestedConstantsShared: true },
  startup: { residentBytes: 5600 * 1024, privateBytes: 3799 * 1024, virtualBytes: 7200 * 1024, allocatedBlocks: 8000 },
}

/** CPython 3.12.1 on x86-64 Linux. */
import { cpython311 } from './cpython-3.11.ts'
import { SPREAD_312, STACK_312 } from './stacks.ts'
import type { VersionProfile } from './types.ts'

export const cpython312: VersionProfile = {
  ...cpython311,
  id: '3.12',
  language: '3.12',
  minor: 12,
  release: '3.12.1',
  gc: { ...cpython311.gc, runsAt: 'evalBreaker', startupTracked: 4310, startupNested: 1 },
  objects: {
    ...cpython311.objects,
    basicSize: { ...cpython311.objects.basicSize, str: 41, function: 144, code: 200, generator: 144 },
    immortals: true,
    noneHash: { value: 4238894112 },
    immortalInterned: true,
    compensatedSum: true,
  },
  compile: { ...cpython311.compile, stack: STACK_312, spread: SPREAD_312, inlinedComprehensions: true, strRunsBeforeLearned: 1, generatorStack: 2, endedGeneratorsNameCaller: true },
  startup: { residentBytes: 9430 * 1024, privateBytes: 7960 * 1024, virtualBytes: 13860 * 1024, allocatedBlocks: 8991 },
}

/** Runs in the page before the window's own code: puts a fake bridge where the preload script would put the real one. */
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { fakeBridge, type FakeOptions } from '../support/fake-bridge.ts'

const hash = new URLSearchParams(location.hash.slice(1))
const BROKEN = "import gc\n\ndef build(n)\n    return [i for i in range(n)]\n\nprint(len(build(1000)))\n"

const SCENES: Record<string, FakeOptions> = {
  normal: {},
  failed: {
    upTo: 0.7,
    ending: (result: ProfileResult) => ({
      ...result, status: 'failed', output: '',
      problem: { kind: 'KeyError', message: "'tag'", line: 14, column: 0, traceback: 'Traceback (most recent call last):\n  File "scattered_survivors.py", line 14, in <module>\n    keep = nodes[::500]\nKeyError: \'tag\'\n' },
    }),
  },
  rejected: {
    ending: (result) => ({ ...result, status: 'rejected', output: '', series: { ...result.series, length: 0 }, collections: [], lines: [], problem: { kind: 'Unsupported', message: 'async functions are not supported yet', line: 4, column: 1, traceback: '' } }),
  },
  syntax: {
    open: { document: { name: 'broken.py', source: BROKEN, settings: { python: '3.11', libc: 'glibc-2.36', allocator: 'pymalloc', thresholds: null, gcEnabled: true, memoryLimit: 2 ** 31 }, notes: '', view: { hiddenSlices: [], clock: 'event', tab: 'collector' } }, savedSource: BROKEN, format: 'py', path: '/home/ada/broken.py' },
    ending: (result) => ({ ...result, status: 'rejected', output: '', series: { ...result.series, length: 0 }, collections: [], lines: [], problem: { kind: 'SyntaxError', message: "expected ':'", line: 3, column: 13, traceback: '' } }),
  },
  crashed: {
    upTo: 0.5,
    ending: (result) => ({ ...result, status: 'stopped', problem: { kind: 'Internal', message: 'The engine’s worker ended unexpectedly (exit code 134)', line: 0, column: 0, traceback: 'Error: pool 17: used + free + never carved is 127, capacity is 126\n    at checkPool (pymalloc/check.ts:41)' } }),
  },
}

const scene = hash.get('scene') ?? 'normal'
window.arenascope = fakeBridge({ theme: (hash.get('theme') as 'dark' | 'light' | null) ?? 'dark', duration: Number(hash.get('duration') ?? 600), ...SCENES[scene] })

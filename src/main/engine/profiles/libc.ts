/** The C libraries a run can choose. */
import type { LibcVersion } from '../../../shared/settings.ts'
import type { LibcProfile } from './types.ts'

/** Facts: malloc/malloc.c of glibc 2.36, 64-bit, one thread, no tunables. */
export const glibc236 = {
  id: 'glibc-2.36',
  tcache: { entriesPerSize: 7, maxRequest: 1032, structBytes: 640 },
  mmapThreshold: 131072,
  mmapThresholdMax: 33554432,
  trimThreshold: 131072,
  topPad: 131072,
  fastbinMaxChunk: 128,
} as const satisfies LibcProfile

/** The cache structure is there, but keeps nothing. */
export const glibc236NoTcache: LibcProfile = {
  ...glibc236,
  id: 'glibc-2.36-no-tcache',
  tcache: { ...glibc236.tcache, entriesPerSize: 0 },
}

/** Facts: malloc/malloc.c of glibc 2.19: the same algorithm before the per-thread cache of 2.26. */
export const glibc219: LibcProfile = {
  ...glibc236,
  id: 'glibc-2.19',
  tcache: null,
}

export const LIBC_PROFILES: Readonly<Record<LibcVersion, LibcProfile>> = {
  'glibc-2.36': glibc236,
  'glibc-2.36-no-tcache': glibc236NoTcache,
  'glibc-2.19': glibc219,
}

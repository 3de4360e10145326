/** What a run is made of. The same object drives the window, the command line, saved workloads and reports. */

export const PYTHON_VERSIONS = ['2.7.3', '2.7', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13'] as const
export type PythonVersion = (typeof PYTHON_VERSIONS)[number]
/** Versions that differ in grammar, types or words; 2.7.3 speaks 2.7 and differs below the objects. */
export type LanguageVersion = Exclude<PythonVersion, '2.7.3'>

/** `no-tcache`: with GLIBC_TUNABLES=glibc.malloc.tcache_count=0. */
export const LIBC_VERSIONS = ['glibc-2.36', 'glibc-2.36-no-tcache', 'glibc-2.19'] as const
export type LibcVersion = (typeof LIBC_VERSIONS)[number]

/** Who serves Python's requests; `malloc`: the C library alone, as under PYTHONMALLOC=malloc (3.6+). */
export const ALLOCATORS = ['pymalloc', 'malloc'] as const
export type Allocator = (typeof ALLOCATORS)[number]

export interface RunSettings {
  readonly python: PythonVersion
  readonly libc: LibcVersion
  readonly allocator: Allocator
  /** null: the version's own thresholds. */
  readonly thresholds: readonly [number, number, number] | null
  /** false: as if the program began with gc.disable(). */
  readonly gcEnabled: boolean
  /** As if gc.freeze() had been called when this line began for the first time (3.7+); absent: never. */
  readonly freezeLine?: number | undefined
  /** The workload may make at most this many bytes resident. */
  readonly memoryLimit: number
}

export const DEFAULT_SETTINGS: RunSettings = {
  python: '3.11',
  libc: 'glibc-2.36',
  allocator: 'pymalloc',
  thresholds: null,
  gcEnabled: true,
  memoryLimit: 2 * 1024 ** 3,
}

export interface VersionInfo {
  readonly id: PythonVersion
  /** The exact release the facts were recorded from, such as 3.11.7. */
  readonly release: string
  readonly thresholds: readonly [number, number, number]
  readonly arenaBytes: number
  readonly poolBytes: number
}

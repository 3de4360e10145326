/** Modules by name, made when first imported. Anything else is CPython's ImportError. */
import type { Collector } from '../gc/index.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { VersionProfile } from '../profiles/types.ts'
import { createAbcModule } from './abc/index.ts'
import { createArrayModule } from './array/index.ts'
import { createBinaryModule } from './binary/index.ts'
import { createBisectModule } from './bisect.ts'
import { createCollectionsModule } from './collections/index.ts'
import { createFunctoolsModule } from './functools/index.ts'
import { createHeapqModule } from './heapq.ts'
import { createImportCosts } from './import-costs.ts'
import { createItertoolsModule } from './itertools/index.ts'
import { createIoModule } from './io/index.ts'
import { createJsonModule } from './json/index.ts'
import { createMathModule } from './math/index.ts'
import { createOperatorModule } from './operator.ts'
import { createOsModule, createPathModule } from './os/index.ts'
import { createPsutilModule, createResourceModule } from './process.ts'
import { SOURCES } from './python/index.ts'
import { createRandomModule } from './random/index.ts'
import { createSreModule } from './re/index.ts'
import { createStructModule } from './struct/index.ts'
import { createTimeModule } from './time/index.ts'
import { createTypesModule } from './simple-namespace.ts'

export type ModuleMaker = (rt: Runtime) => Ref

/** Runs the body of a module that is written in Python. */
export type RunSource = (module: Ref, name: string, source: string) => void

const MAKERS: Readonly<Record<string, ModuleMaker>> = {
  _abc: createAbcModule,
  _heapq: createHeapqModule,
  _collections: createCollectionsModule,
  _random: createRandomModule,
  _functools: createFunctoolsModule,
  _io: createIoModule,
  _json: createJsonModule,
  _struct: createStructModule,
  _sre: createSreModule,
  _types: createTypesModule,
  array: createArrayModule,
  binascii: createBinaryModule,
  bisect: createBisectModule,
  itertools: createItertoolsModule,
  math: createMathModule,
  operator: createOperatorModule,
  os: createOsModule,
  'os.path': createPathModule,
  psutil: createPsutilModule,
  posixpath: (rt) => rt.loadModule('os.path'),
  resource: createResourceModule,
  time: createTimeModule,
}

export interface ModuleLoader {
  /** Borrowed; 0: no such module. */
  load(name: string): Ref
  /** Of a loaded module: a source is run again, others get a new module of the same contents. Borrowed. */
  renew(name: string): Ref
}

/** Loads by name; `outgrow` as in import-costs.ts; `early` are modules that exist before the program starts (builtins, sys, gc). */
export function createModuleLoader(rt: Runtime, early: Readonly<Record<string, () => Ref>>, runSource: RunSource, outgrow: Collector['outgrow']): ModuleLoader {
  const loaded = new Map<string, Ref>()
  const { profile } = rt
  const withCost = createImportCosts(rt, outgrow)

  function make(name: string): Ref {
    const present = early[name]
    if (present !== undefined) return present()
    if (Object.hasOwn(MAKERS, name)) return MAKERS[name]!(rt)
    const source = sourceOf(name, profile)
    if (source === null) return 0
    const module = rt.module.create(name)
    loaded.set(name, module)
    runSource(module, name, source)
    return module
  }

  function load(name: string): Ref {
    return loaded.get(name) ?? register(name, withCost(name, () => make(name)))
  }

  function register(name: string, module: Ref): Ref {
    if (module === 0) return 0
    loaded.set(name, module)
    const dot = name.lastIndexOf('.')
    const parent = dot < 0 ? undefined : loaded.get(name.slice(0, dot))
    if (parent !== undefined) rt.module.put(parent, name.slice(dot + 1), rt.memory.incref(module))
    return module
  }

  function renew(name: string): Ref {
    if (sourceOf(name, profile) !== null) return register(name, make(name))
    const old = loaded.get(name)!
    const module = rt.module.create(name)
    rt.dict.each(rt.module.dict(old), (key, value) => rt.dict.set(rt.module.dict(module), key, value))
    return register(name, module)
  }

  return { load, renew }
}

/** Modules that are written in Python, in any release. */
export const SOURCE_NAMES: readonly string[] = Object.keys(SOURCES)

/** null: not one of them in this release. */
export function sourceOf(name: string, { objects, minor }: VersionProfile): string | null {
  if (!Object.hasOwn(SOURCES, name)) return null
  const { python2, python3 } = SOURCES[name]!
  if (objects.python2) return python2
  return typeof python3 === 'function' ? python3(minor) : python3
}

export function isKnownModule(name: string): boolean {
  return Object.hasOwn(MAKERS, name) || Object.hasOwn(SOURCES, name) || ['sys', 'gc', 'builtins', '__builtin__', '__main__', '__future__', '_weakref', '_tracemalloc', '_thread', 'thread', 'atexit'].includes(name)
}

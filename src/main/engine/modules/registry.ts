/** Modules by name, made when first imported. Anything else is CPython's ImportError. */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import { createOsModule, createPathModule, createPsutilModule, createResourceModule } from './process.ts'
import { createTimeModule } from './time.ts'

export type ModuleMaker = (rt: Runtime) => Ref

const MAKERS: Readonly<Record<string, ModuleMaker>> = {
  os: createOsModule,
  'os.path': createPathModule,
  psutil: createPsutilModule,
  resource: createResourceModule,
  time: createTimeModule,
}

/** Loads by name; `early` are modules that exist before the program starts (builtins, sys, gc). */
export function createModuleLoader(rt: Runtime, early: Readonly<Record<string, () => Ref>>): (name: string) => Ref {
  const loaded = new Map<string, Ref>()
  return (name) => {
    const known = loaded.get(name)
    if (known !== undefined) return known
    const present = early[name]
    const maker = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined
    const module = present !== undefined ? present() : (maker?.(rt) ?? 0)
    if (module !== 0) loaded.set(name, module)
    return module
  }
}

export function isKnownModule(name: string): boolean {
  return Object.hasOwn(MAKERS, name) || ['sys', 'gc', 'builtins', '__builtin__', '__main__', '__future__', 'weakref'].includes(name)
}

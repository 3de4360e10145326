/** The end of the interpreter: the last collections and the module's names. Source: finalize_modules in Python/pylifecycle.c. */
import type { Interpreter } from './boot.ts'
import { Raised } from '../objects/runtime.ts'
import { CONTROL } from '../probe.ts'
import type { LoadedUnit } from '../python/machine/loader.ts'
import type { Ref } from '../ref.ts'

export function shutDown({ rt, machine, collector, runExitHandlers }: Interpreter, unit: LoadedUnit): void {
  const { python2 } = rt.profile.objects
  rt.I[CONTROL.fuel] = 0x7fffffff
  unit.dispose()
  runExitHandlers()
  rt.clearHandled()
  collector.finalizeAtShutdown('beforeModules')
  clearNamespace(machine.globals)
  collector.finalizeAtShutdown('afterModules')

  /** 3.x: in order of definition; 2.7: names with one leading underscore first. Values become None one by one. */
  function clearNamespace(namespace: Ref): void {
    const names: Ref[] = []
    rt.dict.each(namespace, (name) => names.push(name))
    const isPrivate = (name: Ref) => /^_(?!_)/.test(rt.str.value(name))
    const order = python2 ? [...names.filter(isPrivate), ...names.filter((name) => !isPrivate(name))] : names
    for (const name of order) {
      if (rt.str.value(name) === '__builtins__') continue
      try {
        rt.dict.set(namespace, name, rt.none)
      } catch (error) {
        if (!(error instanceof Raised)) throw error
        rt.unraisable(error, '', 0)
      }
    }
  }
}

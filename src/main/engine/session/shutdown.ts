/** The end of the interpreter: the last collections, and the modules with their names. Source: Py_FinalizeEx and finalize_modules in Python/pylifecycle.c. */
import type { Interpreter } from './boot.ts'
import { Raised } from '../objects/runtime.ts'
import { CONTROL } from '../probe.ts'
import type { LoadedUnit } from '../python/machine/loader.ts'
import type { Ref } from '../ref.ts'

export function shutDown(interpreter: Interpreter, unit: LoadedUnit): void {
  const { rt, machine, collector, runExitHandlers } = interpreter
  rt.I[CONTROL.fuel] = 0x7fffffff
  unit.dispose()
  runExitHandlers()
  rt.clearHandled()
  collector.finalizeAtShutdown('beforeModules')
  forgetOfSys(interpreter)
  if (rt.profile.objects.python2) clearNamespace(interpreter, machine.globals)
  else finalizeModules(interpreter)
  collector.finalizeAtShutdown('afterModules')
}

/** What sys and the prompt hold of the program goes first, the streams are the interpreter's own again. Source: sys_deletes and sys_files there. */
function forgetOfSys(interpreter: Interpreter): void {
  const { rt, machine } = interpreter
  const sys = rt.module.dict(rt.loadModule('sys'))
  setNone(interpreter, machine.builtins, rt.str.name('_'))
  for (const name of ['path', 'argv', 'ps1', 'ps2', 'last_exc', 'last_type', 'last_value', 'last_traceback', 'path_hooks', 'path_importer_cache', 'meta_path']) {
    if (rt.dict.getName(sys, rt.str.name(name)) !== 0) setNone(interpreter, sys, rt.str.name(name))
  }
  for (const name of ['stdin', 'stdout', 'stderr']) {
    const own = rt.sysAttribute(`__${name}__`)
    if (own !== 0) rt.dict.set(sys, rt.str.name(name), own)
  }
}

/**
 * sys.modules lets go of every module: the program's names mostly die in a collection that finds them in one cycle with
 * its functions, still bound. The modules that something else holds are then emptied name by name.
 */
function finalizeModules(interpreter: Interpreter): void {
  const { rt, machine, collector } = interpreter
  const { incref, decref } = rt.memory
  const modules = rt.sysAttribute('modules')
  const sys = rt.module.dict(rt.loadModule('sys'))
  const builtins = machine.builtins
  for (const dict of [sys, builtins, modules]) incref(dict)
  const names: Ref[] = []
  /** Dicts by module: what a weak reference would tell of it. */
  const alive = new Map<Ref, Ref>()
  rt.dict.each(modules, (name, module) => {
    names.push(incref(name))
    if (rt.memory.typeOf(module) === rt.module.type) alive.set(module, rt.module.dict(module))
  })
  rt.loadModule = (name) => rt.errors.raise('ImportError', `sys.meta_path is None, Python is likely shutting down (${name})`)
  rt.module.onDealloc((module) => alive.delete(module))
  for (const name of names) {
    setNone(interpreter, modules, name)
    decref(name)
  }
  rt.dict.clear(modules)
  collector.finalizeAtShutdown('afterModules')
  const left = [...alive]
  if (rt.profile.minor >= 9) left.reverse()
  for (const [module, dict] of left) {
    if (!alive.has(module) || dict === sys || dict === builtins) continue
    incref(dict)
    clearNamespace(interpreter, dict)
    decref(dict)
  }
  clearNamespace(interpreter, sys)
}

/** Names with one leading underscore first, then the others, in order of definition. Values become None one by one. @mirrors Objects/moduleobject.c _PyModule_ClearDict */
function clearNamespace(interpreter: Interpreter, namespace: Ref): void {
  const { rt } = interpreter
  const names: Ref[] = []
  rt.dict.each(namespace, (name, value) => {
    if (value !== rt.none) names.push(name)
  })
  const isPrivate = (name: Ref) => /^_(?!_)/.test(rt.str.value(name))
  for (const name of [...names.filter(isPrivate), ...names.filter((name) => !isPrivate(name))]) {
    if (rt.str.value(name) !== '__builtins__') setNone(interpreter, namespace, name)
  }
}

function setNone({ rt }: Interpreter, dict: Ref, name: Ref): void {
  try {
    rt.dict.set(dict, name, rt.none)
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    rt.unraisable(error, '', 0)
  }
}

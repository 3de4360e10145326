/** Warnings that C raises. Source: Python/_warnings.c do_warn, warn_explicit, show_warning. */
import { createKit } from '../objects/kit.ts'
import type { Runtime } from '../objects/runtime.ts'
import { CONTROL } from '../probe.ts'
import type { Ref } from '../ref.ts'

const SILENT: readonly string[] = ['DeprecationWarning', 'PendingDeprecationWarning', 'ImportWarning', 'ResourceWarning']

/** A program that has imported warnings may have changed its filters: the module is asked then. */
export function createWarnings(rt: Runtime): Pick<Runtime, 'warn' | 'warnAt'> {
  const { abstract, dict, errors, str } = rt
  const { decref, incref } = rt.memory
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)

  function warn(category: string, message: string): void {
    const module = rt.loadedModule('warnings')
    if (module === 0) byDefault(category, message)
    else ask(module, 'warn', [str.from(message), incref(errors.type(category).ref)])
  }

  /** Nothing is kept of such a warning: the same text compiled again warns again. */
  function warnAt(category: string, message: string, fileName: string, line: number): void {
    const module = rt.loadedModule('warnings')
    if (module !== 0) ask(module, 'warn_explicit', [str.from(message), incref(errors.type(category).ref), str.from(fileName), rt.int.from(line)])
    else if (!SILENT.includes(category)) show(category, message, fileName, line)
  }

  /** Steals the arguments. */
  function ask(module: Ref, name: string, args: readonly Ref[]): void {
    try {
      decref(kit.using(abstract.getattr(module, str.name(name)), (fn) => abstract.call(fn, args)))
    } finally {
      for (const arg of args) decref(arg)
    }
  }

  /** The filters of start-up: once per line, silent for most categories; deprecations show in the program itself, but for 2.7. */
  function byDefault(category: string, message: string): void {
    const line = rt.I[CONTROL.line]!
    const silent = SILENT.includes(category) && (python2 || category !== 'DeprecationWarning')
    const key = rt.tuple.steal([str.from(message), incref(errors.type(category).ref), rt.int.from(line)])
    const isNew = kit.using(key, () => {
      const registry = warningRegistry()
      if (abstract.contains(registry, key)) return false
      if (!silent || python2) dict.set(registry, key, rt.true)
      return true
    })
    if (isNew && !silent) show(category, message, rt.fileName, line)
  }

  /** Borrowed. */
  function warningRegistry(): Ref {
    const globals = rt.currentGlobals()
    const name = str.name('__warningregistry__')
    const known = dict.getName(globals, name)
    if (known !== 0) return known
    const made = dict.create()
    if (!python2) kit.using(rt.int.from(0), (version) => dict.set(made, str.name('version'), version))
    dict.set(globals, name, made)
    decref(made)
    return made
  }

  function show(category: string, message: string, fileName: string, line: number): void {
    const stream = rt.sysAttribute('stderr')
    if (stream === 0 || stream === rt.none) return
    const source = (fileName === rt.fileName ? rt.sourceLine(line)?.trim() : null) ?? ''
    kit.using(str.from(`${fileName}:${line}: ${category}: ${message}\n${source === '' ? '' : `  ${source}\n`}`), (text) => {
      if (rt.isStandardOutput(stream)) rt.writeStandard(stream, text)
      else decref(abstract.callMethod(stream, 'write', [text]))
    })
  }

  return { warn, warnAt }
}

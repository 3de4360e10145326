/** import as generated code does it: the modules the twin has, and CPython's errors for the rest. */
import { createKit } from '../../objects/kit.ts'
import { Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createImportOps(machine: Machine) {
  const { rt } = machine
  const { incref, decref } = rt.memory
  const kit = createKit(rt)
  const { abstract, errors, str } = rt
  const { python2 } = rt.profile.objects

  function notThere(owner: string, name: string): never {
    try {
      return errors.raiseNamed('ImportError', `cannot import name '${name}' from '${owner}' (unknown location)`, owner)
    } catch (error) {
      if (error instanceof Raised && rt.profile.minor >= 12) abstract.setattr(error.exception, str.name('name_from'), str.name(name))
      throw error
    }
  }

  /** `__name__`, if it is a str. */
  function ownName(module: Ref): string | null {
    const name = abstract.lookupAttr(module, str.name('__name__'))
    if (name === 0) return null
    const text = str.isStr(name) ? str.value(name) : null
    decref(name)
    return text
  }

  const subModule = (full: string): Ref => rt.loadedModule(full) || rt.loadModule(full)

  /** @mirrors Python/ceval.c import_all_from */
  function copyNames(module: Ref, names: Ref, namespace: Ref, isChosen: boolean): void {
    const list = abstract.callObjArgs(rt.list.type.ref, [names])
    kit.using(list, () => {
      for (const name of rt.list.items(list)) {
        if (!str.isStr(name) || (!isChosen && str.value(name).startsWith('_'))) continue
        kit.using(abstract.getattr(module, name), (value) => abstract.setitem(namespace, name, value))
      }
    })
  }

  return {
    /** level 0: `import a.b` answers a; level < 0: `from a.b import c` answers a.b; level > 0: relative. */
    importModule(name: Ref, level: number, _globals: Ref): Ref {
      const text = str.value(name)
      if (level > 0) errors.raise(python2 ? 'ValueError' : 'ImportError', python2 ? 'Attempted relative import in non-package' : 'attempted relative import with no known parent package')
      const { first, last } = rt.importPath(text)
      return incref(level < 0 ? last : first)
    },
    importFrom(module: Ref, name: Ref): Ref {
      const value = abstract.lookupAttr(module, name)
      if (value !== 0) return value
      const owner = ownName(module)
      const submodule = owner === null ? 0 : subModule(`${owner}.${str.value(name)}`)
      if (submodule !== 0) return incref(submodule)
      if (python2) return errors.raise('ImportError', `cannot import name ${str.value(name)}`)
      return notThere(owner ?? '<unknown module name>', str.value(name))
    },
    importStar(module: Ref, namespace: Ref): void {
      const all = abstract.lookupAttr(module, str.name('__all__'))
      if (all !== 0) return kit.using(all, () => copyNames(module, all, namespace, true))
      const source = abstract.lookupAttr(module, str.name('__dict__'))
      if (source === 0) return void errors.raise('ImportError', "from-import-* object has no __dict__ and no __all__")
      kit.using(source, () => copyNames(module, source, namespace, false))
    },
  }
}

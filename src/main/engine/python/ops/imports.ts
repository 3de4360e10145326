/** import as generated code does it: the modules the twin has, and CPython's errors for the rest. */
import { Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createImportOps(machine: Machine) {
  const { rt } = machine
  const { incref, decref } = rt.memory
  const { abstract, errors, str, dict } = rt
  const { python2 } = rt.profile.objects

  function missing(name: string): never {
    if (python2) return errors.raise('ImportError', `No module named ${name}`)
    return errors.raiseNamed('ModuleNotFoundError', `No module named '${name}'`, name)
  }

  function notThere(owner: string, name: string): never {
    try {
      return errors.raiseNamed('ImportError', `cannot import name '${name}' from '${owner}' (unknown location)`, owner)
    } catch (error) {
      if (error instanceof Raised && rt.profile.minor >= 12) abstract.setattr(error.exception, str.name('name_from'), str.name(name))
      throw error
    }
  }

  return {
    /** level 0: `import a.b` answers a; level < 0: `from a.b import c` answers a.b; level > 0: relative. */
    importModule(name: Ref, level: number, _globals: Ref): Ref {
      const text = str.value(name)
      if (level > 0) errors.raise(python2 ? 'ValueError' : 'ImportError', python2 ? 'Attempted relative import in non-package' : 'attempted relative import with no known parent package')
      const parts = text.split('.')
      let module: Ref = 0
      let first: Ref = 0
      for (let i = 1; i <= parts.length; i++) {
        const full = parts.slice(0, i).join('.')
        module = rt.loadModule(full)
        if (module === 0) missing(python2 ? text : i === 1 ? parts[0]! : full)
        if (i === 1) first = module
      }
      return incref(level < 0 ? module : first)
    },
    importFrom(module: Ref, name: Ref): Ref {
      const value = abstract.lookupAttr(module, name)
      if (value !== 0) return value
      const owner = dict.getName(rt.module.dict(module), str.name('__name__'))
      const ownerName = owner === 0 ? '?' : str.value(owner)
      const submodule = rt.loadModule(`${ownerName}.${str.value(name)}`)
      if (submodule !== 0) return incref(submodule)
      if (python2) return errors.raise('ImportError', `cannot import name ${str.value(name)}`)
      return notThere(ownerName, str.value(name))
    },
    importStar(module: Ref, namespace: Ref): void {
      const source = rt.module.dict(module)
      const all = dict.getName(source, str.name('__all__'))
      if (all !== 0) {
        for (const name of rt.list.items(all)) {
          const value = abstract.getattr(module, name)
          abstract.setitem(namespace, name, value)
          decref(value)
        }
        return
      }
      const pairs: [Ref, Ref][] = []
      dict.each(source, (name, value) => pairs.push([name, value]))
      for (const [name, value] of pairs) if (!str.value(name).startsWith('_')) abstract.setitem(namespace, name, value)
    },
  }
}

/** Finding a module by its dotted name: in sys.modules, then by loading. @mirrors Python/import.c PyImport_ImportModuleLevelObject, import_submodule */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'

/** Of the modules that are there: those that could have submodules. */
const PACKAGES = ['collections', 'concurrent', 'concurrent.futures', 'importlib', 'json', 'logging', 'unittest']

/** Borrowed: the first and the last module of the path, which need not be modules. Raises ImportError. */
export type ImportPath = (path: string) => { readonly first: Ref; readonly last: Ref }

export function createImportPath(rt: Runtime): ImportPath {
  const { errors } = rt
  const packages = [...PACKAGES, ...(rt.profile.minor >= 11 ? ['re'] : []), ...(rt.profile.minor >= 13 ? ['pathlib'] : [])]
  const { python2 } = rt.profile.objects

  /** What the program has put into sys.modules comes first; what it took out is made anew. */
  function find(full: string, rest: string): Ref {
    const present = rt.loadedModule(full)
    if (present === rt.none) return python2 ? missing(rest) : errors.raiseNamed('ModuleNotFoundError', `import of ${full} halted; None in sys.modules`, full)
    if (present !== 0) return present
    const module = rt.loadModule(full)
    return module !== 0 && rt.loadedModule(full) === 0 ? rt.renewModule(full) : module
  }

  function missing(name: string, why = ''): never {
    if (python2) return errors.raise('ImportError', `No module named ${name}`)
    return errors.raiseNamed('ModuleNotFoundError', `No module named '${name}'${why}`, name)
  }

  function whyMissing(parent: string, module: Ref): string {
    if (module === 0 || packages.includes(parent)) return ''
    const found = rt.abstract.lookupAttr(module, rt.str.name('__path__'))
    if (found === 0) return `; '${parent}' is not a package`
    rt.memory.decref(found)
    return ''
  }

  return (path) => {
    const parts = path.split('.')
    let first: Ref = 0
    let last: Ref = 0
    for (let i = 1; i <= parts.length; i++) {
      const full = parts.slice(0, i).join('.')
      // 2.7 looks for, and names, what is left of the path.
      const rest = parts.slice(i - 1).join('.')
      const module = find(full, rest)
      if (module === 0) missing(python2 ? rest : full, whyMissing(parts.slice(0, i - 1).join('.'), last))
      last = module
      if (i === 1) first = module
    }
    return { first, last }
  }
}

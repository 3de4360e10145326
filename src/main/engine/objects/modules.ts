/** Modules. Source: Objects/moduleobject.c. */
import { givenName } from './kit.ts'
import type { Ref } from '../ref.ts'
import type { ModuleApi, Runtime } from './runtime.ts'
import { basicSize } from './sizes/basic-sizes.ts'
import { TypeInfo } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'

/** PyModuleObject: md_dict; 3.x: md_def, md_state, md_weaklist, md_name. */
const DICT = 4
const WEAKLIST = 10
const NAME = 12

const FIRST_MODULES = new Set(['sys', 'builtins', 'io'])
/** Modules in C and the last 3.x that gives them a name of their own. */
const C_MODULES: Readonly<Record<string, number>> = { cmath: 9, errno: 8, gc: 9, itertools: 8, math: 8, resource: 8, time: 8, zlib: 9 }

/** `register` puts a module into sys.modules. */
export function createModules(rt: Runtime, register: (name: string, module: Ref) => void): ModuleApi {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const type = new TypeInfo('module')

  function nameOf(o: Ref): string {
    const name = rt.dict.getName(H[o + DICT], rt.str.name('__name__'))
    return name !== 0 && rt.str.isStr(name) ? rt.str.value(name) : '?'
  }

  /** Whose `__name__` is the same object as an equal constant: from 3.10 on all but the first modules, before those that are files. */
  function internsName(name: string): boolean {
    const { minor } = rt.profile
    if (name === '__main__') return minor >= 13
    if (minor >= 10) return !FIRST_MODULES.has(name)
    return !python2 && !FIRST_MODULES.has(name) && minor > (C_MODULES[name] ?? 0) && !name.startsWith('_')
  }

  function fill(o: Ref, name: string): void {
    if (H[o + DICT] === 0) H[o + DICT] = rt.dict.create()
    const dict = H[o + DICT]
    const text = rt.str.from(name)
    rt.dict.set(dict, rt.str.name('__name__'), internsName(name) ? rt.str.intern(rt.memory.incref(text)) : text)
    rt.memory.decref(text)
    rt.dict.set(dict, rt.str.name('__doc__'), rt.none)
    if (python2) rt.dict.set(dict, rt.str.name('__package__'), rt.none)
    else for (const key of ['__package__', '__loader__', '__spec__']) rt.dict.set(dict, rt.str.name(key), rt.none)
  }

  function create(name: string): Ref {
    const o = typeSystem(rt).allocInstance(type)
    fill(o, name)
    if (!python2) H[o + NAME] = rt.str.from(name)
    register(name, o)
    rt.memory.decref(o)
    return o
  }

  function init(o: Ref, args: readonly Ref[]): void {
    if (args.length < 1 || args.length > 2) rt.errors.raise('TypeError', `module() takes at ${args.length < 1 ? 'least' : 'most'} ${args.length < 1 ? 1 : 2} arguments (${args.length} given)`)
    if (!rt.str.isStr(args[0])) rt.errors.raise('TypeError', `module() argument ${rt.profile.minor >= 8 ? "'name'" : '1'} must be ${python2 ? 'string' : 'str'}, not ${givenName(rt, args[0]!)}`)
    fill(o, rt.str.value(args[0]))
    if (args.length === 2) rt.dict.set(H[o + DICT], rt.str.name('__doc__'), args[1])
  }

  /** PEP 562; in 2.7 only modules of the library have one, for names that load late. */
  function hookOf(o: Ref): Ref {
    return python2 && nameOf(o) !== 'collections' ? 0 : rt.dict.getName(H[o + DICT], rt.str.name('__getattr__'))
  }

  /** @mirrors Objects/moduleobject.c module_getattro */
  function getattro(o: Ref, name: Ref): Ref {
    const found = rt.types.lookup(rt.memory.typeOf(o), name)
    const own = found === 0 ? rt.dict.getName(H[o + DICT], name) : 0
    if (own !== 0) return rt.memory.incref(own)
    try {
      return rt.types.genericGetattr(o, name)
    } catch (error) {
      if (!rt.errors.matches(error, 'AttributeError') || (python2 && hookOf(o) === 0)) throw error
      rt.errors.drop(error)
    }
    const hook = hookOf(o)
    if (hook !== 0) return rt.abstract.call(hook, [name])
    return typeSystem(rt).attributeError(o, name, `module '${nameOf(o)}' has no attribute '${rt.str.value(name)}'`)
  }

  type.basicBytes = basicSize(rt.profile, 'module')
  type.isGc = true
  type.hasDict = true
  type.dictOffset = DICT
  if (!python2) {
    type.weakrefable = true
    type.weaklistOffset = WEAKLIST
  }
  type.create = (info) => {
    const o = typeSystem(rt).allocInstance(info)
    if (!python2) H[o + DICT] = rt.dict.create()
    return o
  }
  type.init = init
  type.getattro = getattro
  type.repr = (o) => rt.str.from(`<module '${nameOf(o)}'${!python2 && H[o + NAME] === 0 ? '' : ' (built-in)'}>`)
  type.traverse = (o, visit) => {
    if (H[o + DICT] !== 0) visit(H[o + DICT])
  }
  type.clear = (o) => {
    const dict = H[o + DICT]
    H[o + DICT] = 0
    rt.memory.xdecref(dict)
  }
  let told: (o: Ref) => void = () => undefined
  type.dealloc = (o) => {
    told(o)
    rt.memory.untrack(o)
    if (!python2 && H[o + WEAKLIST] !== 0) typeSystem(rt).weakrefs.clearAll(o)
    rt.memory.xdecref(H[o + DICT])
    if (!python2) rt.memory.xdecref(H[o + NAME])
    rt.memory.free(o)
  }
  rt.types.define(type)
  rt.natives.getset(type, '__dict__', (o) => rt.memory.incref(H[o + DICT]))

  return {
    type,
    create,
    onDealloc(tell) {
      told = tell
    },
    dict: (o) => H[o + DICT],
    put(o, name, value) {
      rt.dict.set(H[o + DICT], rt.str.name(name), value)
      rt.memory.decref(value)
    },
  }
}

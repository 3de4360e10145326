/** Python 2's classes and instances of the old style. Source: Objects/classobject.c (2.7). */
import { OB_TYPE } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import { Raised, type Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo, type KeywordNames } from '../type-info.ts'
import { fillOldInstance } from './old-instance.ts'
import { typeSystem } from './type-system.ts'

/** PyClassObject: cl_bases, cl_dict, cl_name, then three hooks that stay empty here, cl_weakreflist. */
export const CL_BASES = 4
export const CL_DICT = 6
export const CL_NAME = 8
const CL_WEAKLIST = 16
/** PyInstanceObject: in_class, in_dict, in_weakreflist. */
export const IN_CLASS = 4
export const IN_DICT = 6
export const IN_WEAKLIST = 8

export interface OldStyle {
  readonly classobj: TypeInfo
  readonly instance: TypeInfo
  infoOf(classobj: Ref): TypeInfo
  /** _PyInstance_Lookup: an attribute of the instance or its class that needs no code to find. Borrowed or NULL. */
  find(instance: Ref, name: string): Ref
  /** Depth first, left to right. Borrowed or NULL. */
  lookup(classobj: Ref, name: Ref): Ref
  addMethods(): void
}

export function createOldStyle(rt: Runtime, define: (type: TypeInfo) => TypeInfo): OldStyle {
  const { H } = rt
  const classobj = new TypeInfo('classobj')
  const instance = new TypeInfo('instance')

  function lookup(owner: Ref, name: Ref): Ref {
    const found = rt.dict.getName(H[owner + CL_DICT], name)
    if (found !== 0) return found
    for (const base of rt.tuple.items(H[owner + CL_BASES])) {
      const inherited = H[base + OB_TYPE] === classobj.ref ? lookup(base, name) : rt.types.isType(base) ? rt.types.lookup(rt.types.infoOf(base), name) : 0
      if (inherited !== 0) return inherited
    }
    return 0
  }

  function find(self: Ref, name: string): Ref {
    const key = rt.str.name(name)
    return rt.dict.getName(H[self + IN_DICT], key) || lookup(H[self + IN_CLASS], key)
  }

  /** @mirrors Objects/classobject.c PyClass_New */
  function createClass(_type: TypeInfo, args: readonly Ref[]): Ref {
    const { memory, dict } = rt
    const raise = (message: string) => rt.errors.raise('TypeError', message)
    if (args.length !== 3) raise(`classobj() takes exactly 3 arguments (${args.length} given)`)
    const [name, bases, namespace] = args
    if (!rt.str.isStr(name)) raise('PyClass_New: name must be a string')
    if (!rt.dict.isDict(namespace)) raise('PyClass_New: dict must be a dictionary')
    for (const base of rt.tuple.items(bases)) {
      if (memory.typeOf(base) === classobj) continue
      if (memory.typeOf(base).ref !== 0 && rt.abstract.isCallable(memory.typeOf(base).ref)) return rt.abstract.call(memory.typeOf(base).ref, args)
      raise('PyClass_New: base must be a class')
    }
    if (dict.getName(namespace, rt.str.name('__doc__')) === 0) dict.set(namespace, rt.str.name('__doc__'), rt.none)
    if (dict.getName(namespace, rt.str.name('__module__')) === 0) {
      const module = dict.getName(rt.currentGlobals(), rt.str.name('__name__'))
      if (module !== 0) dict.set(namespace, rt.str.name('__module__'), module)
    }
    const o = memory.alloc(classobj)
    H[o + CL_BASES] = memory.incref(bases)
    H[o + CL_DICT] = memory.incref(namespace)
    H[o + CL_NAME] = memory.incref(name)
    memory.track(o)
    return o
  }

  /** @mirrors Objects/classobject.c PyInstance_New */
  function instantiate(owner: Ref, args: readonly Ref[], names: KeywordNames): Ref {
    const { memory } = rt
    const attributes = rt.dict.create()
    const o = memory.alloc(instance)
    H[o + IN_CLASS] = memory.incref(owner)
    H[o + IN_DICT] = attributes
    memory.track(o)
    try {
      const init = lookup(owner, rt.str.name('__init__'))
      if (init === 0) {
        if (args.length > 0) rt.errors.raise('TypeError', 'this constructor takes no arguments')
        return o
      }
      const bound = bind(init, o, owner)
      let result: Ref
      try {
        result = rt.abstract.call(bound, args, names)
      } finally {
        memory.decref(bound)
      }
      memory.decref(result)
      if (result !== rt.none) rt.errors.raise('TypeError', '__init__() should return None')
      return o
    } catch (error) {
      memory.decref(o)
      throw error
    }
  }

  function bind(found: Ref, self: Ref, owner: Ref): Ref {
    const get = rt.memory.typeOf(found).descrGet
    return get === null ? rt.memory.incref(found) : get(found, self, owner)
  }

  function classGetattr(o: Ref, name: Ref): Ref {
    const text = rt.str.value(name)
    if (text === '__dict__') return rt.memory.incref(H[o + CL_DICT])
    if (text === '__bases__') return rt.memory.incref(H[o + CL_BASES])
    if (text === '__name__') return rt.memory.incref(H[o + CL_NAME])
    const found = lookup(o, name)
    if (found === 0) rt.errors.raise('AttributeError', `class ${className(o)} has no attribute '${text}'`)
    return bind(found, 0, o)
  }

  function classSetattr(o: Ref, name: Ref, value: Ref): void {
    const text = rt.str.value(name)
    const word = { __dict__: CL_DICT, __bases__: CL_BASES, __name__: CL_NAME }[text]
    if (word !== undefined && value !== 0) {
      const old = H[o + word]
      H[o + word] = rt.memory.incref(value)
      rt.memory.decref(old)
    } else if (value !== 0) rt.dict.set(H[o + CL_DICT], name, value)
    else if (!rt.dict.del(H[o + CL_DICT], name)) rt.errors.raise('AttributeError', `class ${className(o)} has no attribute '${text}'`)
  }

  const className = (o: Ref) => rt.str.value(H[o + CL_NAME])

  function qualified(o: Ref): string {
    const module = rt.dict.getName(H[o + CL_DICT], rt.str.name('__module__'))
    return `${module !== 0 && rt.str.isStr(module) ? rt.str.value(module) : '?'}.${className(o)}`
  }

  classobj.basicBytes = basicSize(rt.profile, 'classobj')
  classobj.isGc = true
  classobj.isOldStyle = true
  classobj.subclassable = false
  classobj.weakrefable = true
  classobj.weaklistOffset = CL_WEAKLIST
  classobj.create = createClass
  classobj.init = () => {}
  classobj.call = instantiate
  classobj.getattro = classGetattr
  classobj.setattro = classSetattr
  classobj.repr = (o) => rt.str.from(`<class ${qualified(o)} at 0x${(o * 4).toString(16)}>`)
  classobj.str = (o) => rt.str.from(qualified(o))
  classobj.traverse = (o, visit) => {
    visit(H[o + CL_BASES])
    visit(H[o + CL_DICT])
    visit(H[o + CL_NAME])
  }
  classobj.dealloc = (o) => {
    const { memory } = rt
    memory.untrack(o)
    if (H[o + CL_WEAKLIST] !== 0) typeSystem(rt).weakrefs.clearAll(o)
    memory.decref(H[o + CL_BASES])
    memory.decref(H[o + CL_DICT])
    memory.decref(H[o + CL_NAME])
    memory.free(o)
  }
  define(classobj)

  instance.basicBytes = basicSize(rt.profile, 'instance')
  instance.isGc = true
  instance.subclassable = false
  instance.weakrefable = true
  instance.weaklistOffset = IN_WEAKLIST
  instance.traverse = (o, visit) => {
    visit(H[o + IN_CLASS])
    visit(H[o + IN_DICT])
  }
  /** @mirrors Objects/classobject.c instance_dealloc */
  instance.dealloc = (o) => {
    const { memory } = rt
    memory.untrack(o)
    if (H[o + IN_WEAKLIST] !== 0) typeSystem(rt).weakrefs.clearAll(o)
    H[o] = 1
    const del = find(o, '__del__')
    if (del !== 0) callDel(o, del)
    H[o]--
    if (H[o] > 0) {
      memory.track(o)
      return
    }
    memory.decref(H[o + IN_CLASS])
    memory.decref(H[o + IN_DICT])
    memory.free(o)
  }

  function callDel(o: Ref, del: Ref): void {
    const isOwn = rt.dict.getName(H[o + IN_DICT], rt.str.name('__del__')) === del
    const bound = isOwn ? rt.memory.incref(del) : bind(del, o, H[o + IN_CLASS])
    try {
      rt.memory.decref(rt.abstract.call(bound, []))
      rt.memory.decref(bound)
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.unraisable(error, '__del__', bound)
      rt.memory.decref(bound)
    }
  }

  fillOldInstance(rt, instance, {
    hook: (o, name) => lookup(H[o + IN_CLASS], rt.str.name(name)),
    find,
    bind,
    className: (o) => className(H[o + IN_CLASS]),
    qualified: (o) => qualified(H[o + IN_CLASS]),
  })
  define(instance)

  function infoOf(o: Ref): TypeInfo {
    const info = new TypeInfo(className(o))
    info.isOldStyle = true
    info.ref = o
    info.dict = H[o + CL_DICT]
    info.hasDict = true
    info.weakrefable = true
    const bases = rt.tuple.items(H[o + CL_BASES]).map((base) => (rt.types.isType(base) ? rt.types.infoOf(base) : infoOf(base)))
    info.mro = [info, ...bases.flatMap((base) => base.mro)]
    return info
  }

  return { classobj, instance, infoOf, find, lookup, addMethods() {} }
}

/** dir(): the names an object answers to. Source: Objects/typeobject.c object_dir, type_dir, merge_class_dict. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { typeSystem } from './type-system.ts'

/** dir(o) before sorting: what __dir__ answers, as a list. New reference. @mirrors Objects/object.c _dir_object */
export function directory(rt: Runtime, o: Ref): Ref {
  const method = typeSystem(rt).lookupSpecial(o, rt.str.name('__dir__'))
  if (method === 0) return defaultDirectory(rt, o)
  let result: Ref
  try {
    result = rt.abstract.call(method, [])
  } finally {
    rt.memory.decref(method)
  }
  try {
    return rt.abstract.call(rt.list.type.ref, [result])
  } finally {
    rt.memory.decref(result)
  }
}

/** A list of distinct names, unsorted as object.__dir__ gives them. New reference. */
export function defaultDirectory(rt: Runtime, o: Ref): Ref {
  const names = new Map<string, Ref>()
  const add = (dict: Ref) => rt.dict.each(dict, (key) => {
    if (rt.str.isStr(key)) names.set(rt.str.value(key), key)
  })
  const addType = (type: TypeInfo) => [...type.mro].reverse().forEach((base) => {
    if (base.dict !== 0) add(base.dict)
  })
  /** An old-style class and those it derives from. @mirrors Objects/object.c merge_class_dict of 2.7 */
  const addOldClass = (cls: Ref): void => {
    const dict = rt.abstract.getattr(cls, rt.str.name('__dict__'))
    const bases = rt.abstract.getattr(cls, rt.str.name('__bases__'))
    add(dict)
    rt.tuple.items(bases).forEach((base) => (rt.types.isType(base) ? addType(rt.types.infoOf(base)) : addOldClass(base)))
    rt.memory.decref(dict)
    rt.memory.decref(bases)
  }
  if (rt.types.isOldStyleClass(o)) addOldClass(o)
  else if (rt.types.oldStyleInstanceOf(o)) {
    const [dict, cls] = ['__dict__', '__class__'].map((name) => rt.abstract.getattr(o, rt.str.name(name))) as [Ref, Ref]
    add(dict)
    addOldClass(cls)
    rt.memory.decref(dict)
    rt.memory.decref(cls)
  } else if (rt.types.isType(o)) addType(rt.types.infoOf(o))
  else {
    // A proxy says that it is of another class, and has the attributes of what it stands for.
    const shown = rt.abstract.lookupAttr(o, rt.str.name('__class__'))
    const isProxy = shown !== 0 && rt.types.isType(shown) && shown !== rt.memory.typeOf(o).ref
    const dict = isProxy ? rt.abstract.lookupAttr(o, rt.str.name('__dict__')) : rt.types.instanceDict(o, true)
    if (dict !== 0 && rt.memory.typeOf(dict).isSubtypeOf(rt.dict.type)) add(dict)
    if (rt.memory.typeOf(o) !== rt.module.type) addType(isProxy ? rt.types.infoOf(shown) : rt.memory.typeOf(o))
    if (isProxy) rt.memory.xdecref(dict)
    rt.memory.xdecref(shown)
  }
  // The documentation of built-in types is not there to be read, but has a name.
  if (!rt.types.isOldStyleClass(o) && !rt.types.oldStyleInstanceOf(o) && rt.memory.typeOf(o).mro.includes(rt.types.object) && rt.memory.typeOf(o) !== rt.module.type) names.set('__doc__', rt.str.name('__doc__'))
  return rt.list.from([...names.values()])
}

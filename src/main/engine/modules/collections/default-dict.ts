/** collections.defaultdict. @mirrors Modules/_collectionsmodule.c defdict_methods */
import { createKit } from '../../objects/kit.ts'
import { createReprGuard } from '../../objects/repr-guard.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

export function createDefaultDict(rt: Runtime): TypeInfo {
  const { H } = rt
  const { incref, untrack } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const dict = rt.dict.type
  const FACTORY = dict.basicBytes / 4
  const type = new TypeInfo('defaultdict')
  type.module = 'collections'
  type.basicBytes = dict.basicBytes + 8
  type.isGc = true

  function setFactory(o: Ref, value: Ref): void {
    const old = H[o + FACTORY]!
    H[o + FACTORY] = value === NULL ? NULL : incref(value)
    rt.memory.xdecref(old)
  }

  type.traverse = (o, visit) => {
    if (H[o + FACTORY] !== NULL) visit(H[o + FACTORY]!)
    dict.traverse!(o, visit)
  }
  type.clear = (o) => {
    setFactory(o, NULL)
    dict.clear!(o)
  }
  type.dealloc = (o) => {
    untrack(o)
    setFactory(o, NULL)
    dict.dealloc(o)
  }
  type.create = (cls, args, names) => dict.create!(cls, args, names)
  type.keywordDictMaker = 'init'
  type.init = (o, args, names) => {
    const positional = args.length - (names?.length ?? 0)
    const factory = positional > 0 ? args[0]! : NULL
    if (factory !== NULL && factory !== rt.none && !rt.abstract.isCallable(factory)) {
      rt.errors.raise('TypeError', minor < 0 ? 'first argument must be callable' : 'first argument must be callable or None')
    }
    setFactory(o, factory === rt.none ? NULL : factory)
    // The other arguments are cut out with a slice object, which the free list keeps.
    if (minor >= 0) rt.memory.decref(rt.slice.create(rt.none, rt.none, rt.none))
    kit.using(rt.tuple.from(args.slice(1, Math.max(1, positional))), () => dict.init!(o, positional > 0 ? args.slice(1) : args, names))
  }
  type.repr = (o) => {
    const factory = H[o + FACTORY]!
    const shown = factory === NULL ? 'None' : guard.run(factory, '...', () => rt.abstract.reprText(factory))
    const body = kit.using(dict.repr!(o), rt.str.value)
    return rt.str.from(`${minor >= 7 ? rt.memory.typeOf(o).name : 'defaultdict'}(${shown}, ${body})`)
  }
  if (minor >= 9) {
    type.number.or = (left, right) => {
      if (!rt.dict.isDict(left) || !rt.dict.isDict(right)) return kit.unsupported()
      const own = rt.memory.typeOf(left).isSubtypeOf(type) ? left : right
      const result = rt.abstract.call(rt.memory.typeOf(own).ref, [H[own + FACTORY] || rt.none, left])
      rt.dict.update(result, right)
      return result
    }
  }
  rt.types.define(type, dict)
  rt.genericAliases?.subscriptable(type)

  const copy = (o: Ref): Ref => rt.abstract.call(rt.memory.typeOf(o).ref, [H[o + FACTORY] || rt.none, o])
  rt.natives.method(type, 'copy', 0, copy)
  rt.natives.method(type, '__copy__', 0, copy)
  rt.natives.method(type, '__reduce__', 0, (o) => {
    const factory = H[o + FACTORY]!
    const args = factory === NULL ? incref(rt.tuple.empty) : rt.tuple.from([factory])
    const items = kit.using(rt.abstract.callMethod(o, minor < 0 ? 'iteritems' : 'items', []), rt.abstract.iter)
    return rt.tuple.steal([incref(rt.memory.typeOf(o).ref), args, kit.none(), kit.none(), items])
  })
  rt.natives.method(type, '__missing__', 1, (o, [key]) => {
    const factory = H[o + FACTORY]!
    if (factory === NULL) return rt.errors.raiseWith('KeyError', key!)
    const value = rt.abstract.call(factory, [])
    rt.abstract.setitem(o, key!, value)
    return value
  })
  rt.natives.getset(type, 'default_factory', (o) => incref(H[o + FACTORY] || rt.none), (o, value) => setFactory(o, value === rt.none ? NULL : value))
  return type
}

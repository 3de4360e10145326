/** The weakref module's native part. */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import { typeSystem } from '../objects/types/type-system.ts'

export function createWeakrefModule(rt: Runtime): Ref {
  const { weakrefs } = typeSystem(rt)
  const { natives, int } = rt
  const { incref } = rt.memory
  const module = rt.module.create('_weakref')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  put('ref', incref(weakrefs.type.ref))
  put('ReferenceType', incref(weakrefs.type.ref))
  put('ProxyType', incref(weakrefs.proxyType.ref))
  const callable = rt.types.infos.find((info) => info?.name === 'CallableProxyType' || info?.name === 'weakcallableproxy')
  put('CallableProxyType', incref(callable!.ref))
  put('proxy', natives.fn('proxy', [1, 2], ([o, callback]) => weakrefs.createProxy(o!, callback === undefined || callback === rt.none ? 0 : callback), '_weakref'))
  put('getweakrefcount', natives.fn('getweakrefcount', 1, ([o]) => int.from(weakrefs.listSlot(o!) === 0 ? 0 : weakrefs.refsOf(o!).length), '_weakref'))
  put('getweakrefs', natives.fn('getweakrefs', 1, ([o]) => {
    const found = weakrefs.listSlot(o!) === 0 ? [] : weakrefs.refsOf(o!)
    if (rt.profile.minor < 13) return rt.list.from(found)
    // One by one since then, with the room that leaves.
    const list = rt.list.create()
    for (const reference of found) rt.list.append(list, reference)
    return list
  }, '_weakref'))
  put('_remove_dead_weakref', natives.fn('_remove_dead_weakref', 2, ([dict, key]) => {
    const found = rt.dict.get(dict!, key!)
    if (found !== 0) {
      if (!weakrefs.isRef(found)) rt.errors.raise('TypeError', 'not a weakref')
      if (weakrefs.referent(found) === 0) rt.abstract.delitem(dict!, key!)
    }
    return incref(rt.none)
  }, '_weakref'))
  return module
}

/** The native part of collections. */
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'
import { createDefaultDict } from './default-dict.ts'
import { createTupleGetter } from './tuple-getter.ts'
import { createOrderedDict } from './ordered-dict.ts'
import { createDeque } from './deque.ts'

export function createCollectionsModule(rt: Runtime): Ref {
  const { incref, decref } = rt.memory
  const module = rt.module.create('_collections')
  rt.module.put(module, 'deque', incref(createDeque(rt).ref))
  rt.module.put(module, 'defaultdict', incref(createDefaultDict(rt).ref))
  if (!rt.profile.objects.python2) {
    rt.module.put(module, 'OrderedDict', incref(createOrderedDict(rt).ref))
    rt.module.put(module, '_tuplegetter', incref(createTupleGetter(rt).ref))
  }
  rt.module.put(module, '_count_elements', rt.natives.fn('_count_elements', 2, ([mapping, iterable]) => {
    const one = rt.int.from(1)
    const iterator = rt.abstract.iter(iterable!)
    // As CPython does: straight into the dict unless a subclass has its own get or __setitem__.
    for (let key = rt.abstract.next(iterator); key !== NULL; key = rt.abstract.next(iterator)) {
      const old = rt.dict.get(mapping!, key)
      const count = old === NULL ? incref(one) : rt.abstract.binary('add', old, one)
      rt.dict.set(mapping!, key, count)
      decref(count)
      decref(key)
    }
    for (const o of [iterator, one]) decref(o)
    return incref(rt.none)
  }, '_collections'))
  return module
}

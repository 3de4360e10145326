/** The native part of collections. */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createCountElements } from './count-elements.ts'
import { createDefaultDict } from './default-dict.ts'
import { createTupleGetter } from './tuple-getter.ts'
import { createOrderedDict } from './ordered-dict.ts'
import { createDeque } from './deque.ts'

export function createCollectionsModule(rt: Runtime): Ref {
  const { incref } = rt.memory
  const module = rt.module.create('_collections')
  rt.module.put(module, 'deque', incref(createDeque(rt).ref))
  rt.module.put(module, 'defaultdict', incref(createDefaultDict(rt).ref))
  if (!rt.profile.objects.python2) {
    rt.module.put(module, 'OrderedDict', incref(createOrderedDict(rt).ref))
    rt.module.put(module, '_count_elements', createCountElements(rt))
    rt.module.put(module, '_tuplegetter', incref(createTupleGetter(rt).ref))
  }
  return module
}

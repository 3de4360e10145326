/** The native part of functools. */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createCmpToKey } from './key-wrapper.ts'
import { createLruCache } from './lru-cache.ts'
import { createPartial } from './partial.ts'
import { reduceFunction } from './reduce.ts'

export function createFunctoolsModule(rt: Runtime): Ref {
  const { incref } = rt.memory
  const { minor } = rt.profile
  const module = rt.module.create('_functools')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const empty = `reduce() of empty ${minor >= 10 ? 'iterable' : 'sequence'} with no initial value`
  put('partial', incref(createPartial(rt).ref))
  put('reduce', rt.natives.fn('reduce', null, reduceFunction(rt, empty), '_functools'))
  if (minor < 0) return module
  put('cmp_to_key', createCmpToKey(rt))
  put('_lru_cache_wrapper', incref(createLruCache(rt).ref))
  return module
}

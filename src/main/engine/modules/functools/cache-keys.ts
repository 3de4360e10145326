/** Keys of an lru_cache. @mirrors Modules/_functoolsmodule.c lru_cache_make_key */
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

export interface CacheKeys {
  /** `keywords` NULL: none. A lone str or int is its own key, plain arguments are their tuple. */
  make(args: Ref, keywords: Ref, typed: boolean): Ref
}

export function createCacheKeys(rt: Runtime): CacheKeys {
  const { incref, typeOf } = rt.memory
  /** kwd_mark: stands between the positional arguments and the named ones. */
  const mark = rt.abstract.call(rt.types.object.ref, [])

  return {
    make(args, keywords, typed) {
      const positional = rt.tuple.items(args)
      if (!typed && keywords === NULL) {
        const only = positional.length === 1 ? positional[0]! : NULL
        const isScalar = only !== NULL && (typeOf(only) === rt.str.type || typeOf(only) === rt.int.type)
        return incref(isScalar ? only : args)
      }
      const parts = [...positional]
      const types = positional.map((o) => typeOf(o).ref)
      if (keywords !== NULL) {
        parts.push(mark)
        rt.dict.each(keywords, (name, value) => {
          parts.push(name, value)
          types.push(typeOf(value).ref)
        })
      }
      return rt.tuple.from(typed ? [...parts, ...types] : parts)
    },
  }
}

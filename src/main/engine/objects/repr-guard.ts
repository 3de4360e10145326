/** Containers that contain themselves print as `[...]`. @mirrors Objects/object.c Py_ReprEnter, Py_ReprLeave */
import type { Ref } from '../ref.ts'
import type { ListParts } from './list.ts'
import type { Runtime } from './runtime.ts'

export interface ReprGuard {
  /** The text of `o`, or `again` when it is being printed already. */
  run<T>(o: Ref, again: T, body: () => T): T
}

/** What is being printed lies in a list in the thread's dict: both are made when first needed, and stay. */
interface Printing {
  readonly list: Ref
}

const threads = new WeakMap<Runtime, Printing>()

export function createReprGuard(rt: Runtime): ReprGuard {
  const { decref } = rt.memory

  function begin(): Printing {
    const dict = rt.dict.create()
    const list = rt.list.create()
    rt.dict.set(dict, rt.str.name('Py_Repr'), list)
    decref(list)
    const printing = { list }
    threads.set(rt, printing)
    return printing
  }

  /** More than one is left where JavaScript's stack was too short for those within to leave. */
  function leave(list: Ref, depth: number): void {
    const { store } = rt.list as ListParts
    for (let last = rt.list.size(list) - 1; last >= depth; last--) {
      const o = rt.list.item(list, last)
      if (last === 0) store.clear(list)
      else {
        store.resize(list, last)
        decref(o)
      }
    }
  }

  return {
    run(o, again, body) {
      const { list } = threads.get(rt) ?? begin()
      const depth = rt.list.size(list)
      for (let i = 0; i < depth; i++) if (rt.list.item(list, i) === o) return again
      rt.list.append(list, o)
      try {
        return body()
      } finally {
        leave(list, depth)
      }
    },
  }
}

/** gc.callbacks: called before and after each collection. @mirrors Modules/gcmodule.c invoke_gc_callback */
import { Raised } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'
import type { GcState } from './state.ts'

export type InvokeCallbacks = (phase: 'start' | 'stop', generation: number, collected: number, uncollectable: number) => void

export function createInvokeCallbacks({ rt }: GcHeap, state: GcState): InvokeCallbacks {
  const { incref, decref } = rt.memory

  function info(generation: number, collected: number, uncollectable: number): Ref {
    const dict = rt.dict.create()
    const entries = { generation, collected, uncollectable }
    for (const [name, value] of Object.entries(entries)) {
      const key = rt.str.from(name)
      const number = rt.int.from(value)
      rt.dict.set(dict, key, number)
      decref(key)
      decref(number)
    }
    return dict
  }

  function call(callback: Ref, args: readonly Ref[]): void {
    incref(callback)
    try {
      decref(rt.abstract.call(callback, args))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.unraisable(error, '', callback)
    }
    decref(callback)
  }

  return (phase, generation, collected, uncollectable) => {
    const list = state.callbacks
    if (list === 0 || rt.list.size(list) === 0) return
    const dict = info(generation, collected, uncollectable)
    const text = rt.str.from(phase)
    // A callback may change the list.
    for (let i = 0; i < rt.list.size(list); i++) call(rt.list.item(list, i), [text, dict])
    decref(text)
    decref(dict)
  }
}

/** reduce: a function of functools, and a builtin of 2.7. @mirrors Modules/_functoolsmodule.c functools_reduce */
import { createKit } from '../../objects/kit.ts'
import { TUPLE_ITEMS } from '../../objects/layout.ts'
import type { NativeFunction, Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

/** The function as programs call it; the words for an empty iterable differ between releases. */
export function reduceFunction(rt: Runtime, emptyMessage: string): NativeFunction {
  return (args, names) => {
    const given = args.length
    createKit(rt).noKeywords('reduce', names)
    if (given < 2 || given > 3) rt.errors.raise('TypeError', `reduce expected at ${given < 2 ? 'least 2' : 'most 3'} arguments, got ${given}`)
    return reduce(rt, args[0]!, args[1]!, args[2] ?? NULL, emptyMessage)
  }
}

/** `initial` NULL: none given. The two arguments stand in one tuple, filled again while nobody else keeps it. */
function reduce(rt: Runtime, fn: Ref, iterable: Ref, initial: Ref, emptyMessage: string): Ref {
  const { H } = rt
  const { incref, decref, refcount } = rt.memory
  const kit = createKit(rt)
  let iterator: Ref
  try {
    iterator = rt.abstract.iter(iterable)
  } catch (error) {
    if (!rt.errors.matches(error, 'TypeError')) throw error
    rt.errors.drop(error)
    return rt.errors.raise('TypeError', 'reduce() arg 2 must support iteration')
  }
  return kit.using(iterator, () => {
    let result = initial === NULL ? NULL : incref(initial)
    let args = NULL
    try {
      for (let item = rt.abstract.next(iterator); item !== NULL; item = rt.abstract.next(iterator)) {
        if (result === NULL) {
          result = item
          continue
        }
        if (args !== NULL && refcount(args) > 1) {
          decref(args)
          args = NULL
        }
        const [left, right] = [result, item]
        result = NULL
        if (args === NULL) args = rt.tuple.steal([left, right])
        else fill(args, left, right)
        result = rt.abstract.call(fn, [left, right])
      }
    } catch (error) {
      if (result !== NULL) decref(result)
      throw error
    } finally {
      if (args !== NULL) decref(args)
    }
    return result === NULL ? rt.errors.raise('TypeError', emptyMessage) : result
  })

  function fill(tuple: Ref, left: Ref, right: Ref): void {
    const before = rt.tuple.items(tuple)
    H[tuple + TUPLE_ITEMS] = left
    decref(before[0]!)
    H[tuple + TUPLE_ITEMS + 2] = right
    decref(before[1]!)
  }
}

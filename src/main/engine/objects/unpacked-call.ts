/**
 * Calls with keyword arguments that come in a dict: they are copied from it, and what the copy holds has one reference more
 * during the call. Source: Objects/call.c _PyStack_UnpackDict (3.8+: a block for all values and a tuple of the names),
 * _PyFunction_FastCallDict (3.7) and Objects/funcobject.c function_call (2.7): a tuple of names and values.
 */
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'

export type UnpackedCall = (args: readonly Ref[], names: readonly Ref[], call: () => Ref) => Ref

/** _PyStack_UnpackDict without the references to the values: answers what gives block and tuple up. */
export function createUnpackedStack(rt: Runtime): (count: number, names: readonly Ref[]) => () => void {
  const tag = rt.tagOf('argument stack')
  return (count, names) => {
    const stack = rt.memory.obj.malloc((1 + count) * 8, tag)
    const tuple = rt.tuple.from(names)
    return () => {
      rt.memory.obj.free(stack)
      rt.memory.decref(tuple)
    }
  }
}

export function createUnpackedCall(rt: Runtime): UnpackedCall {
  const unpackedStack = createUnpackedStack(rt)

  function withPairs(args: readonly Ref[], names: readonly Ref[], call: () => Ref): Ref {
    const first = args.length - names.length
    const pairs = rt.tuple.from(names.flatMap((name, i) => [name, args[first + i]]))
    try {
      return call()
    } finally {
      rt.memory.decref(pairs)
    }
  }

  function withStack(args: readonly Ref[], names: readonly Ref[], call: () => Ref): Ref {
    const { incref, decref } = rt.memory
    const release = unpackedStack(args.length, names)
    for (const argument of args) incref(argument)
    try {
      return call()
    } finally {
      for (const argument of args) decref(argument)
      release()
    }
  }

  return rt.profile.compile.spread.holds === 'all' ? withStack : withPairs
}

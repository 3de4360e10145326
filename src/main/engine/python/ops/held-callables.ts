/**
 * Up to 3.7 call_function keeps one more reference to what it calls, but for built-in functions and for bound methods,
 * which it opens. @mirrors Python/ceval.c call_function
 */
import { OB_TYPE } from '../../objects/layout.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

interface Calls {
  call0(callable: Ref): Ref
  call1(callable: Ref, a: Ref): Ref
  call2(callable: Ref, a: Ref, b: Ref): Ref
  call3(callable: Ref, a: Ref, b: Ref, c: Ref): Ref
  call4(callable: Ref, a: Ref, b: Ref, c: Ref, d: Ref): Ref
  callN(callable: Ref, args: Ref[]): Ref
  callKw(callable: Ref, args: Ref[], names: readonly Ref[] | null): Ref
  callVar(...args: readonly [callable: Ref, ...rest: never[]]): Ref
}

/** The calls as they are from 3.8 on. */
export function holdingCallable<C extends Calls>(machine: Machine, calls: C): C {
  const { rt } = machine
  const { H } = rt
  if (rt.profile.minor >= 8) return calls
  const { incref, decref } = rt.memory
  const builtinRef = typeSystem(rt).builtin('builtin_function_or_method').ref
  const descriptorRef = rt.natives.methodDescriptorRef
  const methodRef = rt.methods.type.ref
  const { python2 } = rt.profile.objects

  function isFree(callable: Ref): boolean {
    const type = H[callable + OB_TYPE]!
    return type === builtinRef || (type === descriptorRef && !python2) || (type === methodRef && rt.methods.self(callable) !== 0)
  }

  function held<A extends unknown[]>(call: (callable: Ref, ...args: A) => Ref): (callable: Ref, ...args: A) => Ref {
    return (callable, ...args) => {
      if (isFree(callable)) return call(callable, ...args)
      incref(callable)
      try {
        return call(callable, ...args)
      } finally {
        decref(callable)
      }
    }
  }

  return {
    ...calls,
    call0: held(calls.call0),
    call1: held(calls.call1),
    call2: held(calls.call2),
    call3: held(calls.call3),
    call4: held(calls.call4),
    callN: held(calls.callN),
    callKw: held(calls.callKw),
    ...(python2 ? { callVar: held(calls.callVar as (callable: Ref, ...rest: unknown[]) => Ref) } : {}),
  }
}

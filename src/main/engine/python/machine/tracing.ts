/**
 * sys.settrace and sys.setprofile: the events of programs that name them. Their code reports where it is
 * (compile/traced-lines.ts); functions of the library report nothing. Source: Python/ceval.c call_trampoline and
 * maybe_call_line_trace, Python/legacy_tracing.c, Python/sysmodule.c trace_trampoline and profile_trampoline.
 */
import { OB_TYPE } from '../../objects/layout.ts'
import { Raised } from '../../objects/runtime.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import type { Ref } from '../../ref.ts'
import { FRAME, type Machine } from './machine.ts'

export type HookKind = 'trace' | 'profile'

export interface Tracing {
  /** The function that is set: borrowed; 0: none. */
  get(kind: HookKind): Ref
  /** Borrows; 0: none. */
  set(kind: HookKind, fn: Ref): void
  /** Operations of traced code. */
  readonly operations: Readonly<Record<string, unknown>>
  /** The calls of built-in functions are events for a profile function. */
  watchCalls(operations: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
  /** A StopIteration that a for loop is about to forget. */
  stopped(raised: Raised): void
}

type Call = (callable: Ref, ...rest: unknown[]) => Ref

const CALLS = ['call0', 'call1', 'call2', 'call3', 'call4', 'callN', 'callKw', 'callVar', 'callEx', 'callBound'] as const

export function createTracing(machine: Machine): Tracing {
  const { rt, activations } = machine
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { minor } = rt.profile
  const hooks: Record<HookKind, Ref> = { trace: 0, profile: 0 }
  /** A trace or profile function runs: nothing is reported. */
  let inside = false
  /** What a traced `next` has come to its end with; owned. */
  let end: Ref = 0
  let looping = false

  function set(kind: HookKind, fn: Ref): void {
    const old = hooks[kind]
    hooks[kind] = fn === 0 ? 0 : incref(fn)
    if (old !== 0) decref(old)
  }

  function call(fn: Ref, frame: Ref, event: string, arg: Ref): Ref {
    const [name, kept] = [incref(rt.str.name(event)), incref(fn)]
    inside = true
    try {
      return rt.abstract.call(kept, [frame, name, arg])
    } finally {
      inside = false
      decref(name)
      decref(kept)
    }
  }

  function keep(frame: Ref, result: Ref): void {
    if (result === rt.none) {
      decref(result)
      return
    }
    const old = H[frame + FRAME.trace]!
    H[frame + FRAME.trace] = result
    if (old !== 0) decref(old)
  }

  /** To the function of the whole program on a call, else to that of the frame. */
  function tell(event: string, arg: Ref): void {
    if (hooks.trace === 0 || inside) return
    const isCall = event === 'call'
    const frame = isCall ? activations.frameAt(0) : activations.top().frame()
    if (frame === 0) return
    const fn = isCall ? hooks.trace : H[frame + FRAME.trace]!
    if (fn === 0) return
    try {
      keep(frame, call(fn, frame, event, arg))
    } catch (error) {
      set('trace', 0)
      const own = H[frame + FRAME.trace]!
      H[frame + FRAME.trace] = 0
      if (own !== 0) decref(own)
      throw error
    }
  }

  function tellProfile(event: string, arg: Ref): void {
    if (hooks.profile === 0 || inside) return
    try {
      decref(call(hooks.profile, activations.frameAt(0), event, arg))
    } catch (error) {
      set('profile', 0)
      throw error
    }
  }

  function both(event: string, arg: Ref): void {
    tell(event, arg)
    tellProfile(event, arg)
  }

  /** What a hook raises takes the place of `raised`, which it does not hide from the functions around. */
  function replaced(raised: Raised | null, report: () => void): Raised | null {
    try {
      report()
      return raised
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      if (raised !== null) rt.errors.drop(raised)
      return error
    }
  }

  function tellException(exception: Ref): void {
    if (hooks.trace === 0 || inside) return
    const arg = rt.tuple.from([typeOf(exception).ref, exception, rt.exceptions.traceback(exception) || rt.none])
    try {
      tell('exception', arg)
    } finally {
      decref(arg)
    }
  }

  /** FOR_ITER tells of the StopIteration that ends it; generators raise none but in 3.7 to 3.9. */
  function nextTraced(iterator: Ref): Ref {
    const [outer, wasLooping] = [end, looping]
    end = 0
    looping = true
    try {
      const item = rt.abstract.next(iterator)
      if (item !== 0 || minor < 0 || hooks.trace === 0) return item
      if (end === 0 && minor <= 9 && machine.generators.isGenerator(iterator)) end = rt.abstract.call(rt.errors.type('StopIteration').ref, [])
      if (end !== 0) tellException(end)
      return 0
    } finally {
      if (end !== 0) decref(end)
      end = outer
      looping = wasLooping
    }
  }

  const builtinRef = typeSystem(rt).builtin('builtin_function_or_method').ref
  const descriptorRef = rt.natives.methodDescriptorRef
  const descriptorType = rt.types.infoOf(descriptorRef)

  /** The built-in function that a call runs, as the profile function is shown it: a new reference, or 0. */
  function builtinOf(callable: Ref, first: unknown): Ref {
    if (H[callable + OB_TYPE] === builtinRef) return incref(callable)
    if (H[callable + OB_TYPE] !== descriptorRef || minor < 0) return 0
    const self = Array.isArray(first) ? (first[0] as Ref | undefined) : (first as Ref | undefined)
    return self === undefined ? 0 : descriptorType.descrGet!(callable, self, typeOf(self).ref)
  }

  function watched(name: string, plain: Call): Call {
    return (callable, ...rest) => {
      if (hooks.profile === 0 || inside) return plain(callable, ...rest)
      // Arguments in a tuple: the object of a method is not looked for there.
      const builtin = builtinOf(callable, name === 'callEx' || name === 'call0' ? undefined : rest[0])
      if (builtin === 0) return plain(callable, ...rest)
      try {
        tellProfile('c_call', builtin)
        let result: Ref
        try {
          result = plain(callable, ...rest)
        } catch (error) {
          if (!(error instanceof Raised)) throw error
          throw replaced(error, () => tellProfile('c_exception', builtin))!
        }
        tellProfile('c_return', builtin)
        return result
      } finally {
        decref(builtin)
      }
    }
  }

  return {
    get: (kind) => hooks[kind],
    set,
    stopped({ exception }) {
      if (!looping || hooks.trace === 0) return
      if (end !== 0) decref(end)
      end = incref(exception)
    },
    watchCalls: (operations) => Object.fromEntries(CALLS.filter((name) => name in operations).map((name) => [name, watched(name, operations[name] as Call)])),
    operations: {
      traceCall(): void {
        both('call', rt.none)
      },
      traceLine(line: number, again: number | boolean): void {
        const activation = activations.top()
        const isEvent = Boolean(again) || activation.tracedLine !== line
        activation.tracedLine = line
        if (!isEvent || hooks.trace === 0 || inside) return
        const frame = activation.frame()
        if (frame !== 0 && H[frame + FRAME.untracedLines] === 0) tell('line', rt.none)
      },
      traceAgain(): void {
        activations.top().tracedLine = 0
      },
      traceYield(value: Ref): void {
        both('return', value)
      },
      /** `value` is what the function answers; 0 when it has raised. */
      traceReturn(value: Ref, raised: Raised | null): Raised | null {
        if ((hooks.trace === 0 && hooks.profile === 0) || inside) return raised
        return replaced(raised, () => {
          both('return', raised === null ? value : rt.none)
        })
      },
      traceRaised(raised: Raised): Raised {
        if (hooks.trace === 0 || inside) return raised
        return replaced(raised, () => {
          tellException(raised.exception)
        })!
      },
      nextTraced,
      generatorLine(line: () => number): void {
        activations.top().tellLine?.(line)
      },
    },
  }
}

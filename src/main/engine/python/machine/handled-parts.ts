/**
 * Up to 3.10 an exception that is being handled lies in three parts: its class, itself and its traceback (only the class is
 * counted here for 2.7, whose exceptions have no traceback of their own). What runs finally suites and __exit__ keeps the
 * three on its value stack, too. Source: UNWIND_EXCEPT_HANDLER and exception_unwind in Python/ceval.c.
 */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'

/** Owned: `times` references to each; 0: none. */
interface Parts {
  readonly type: Ref
  readonly traceback: Ref
  readonly times: number
}

export interface HandledParts {
  /** `times`: 2 when the value stack has them as well. */
  hold(exception: Ref, times: number): void
  release(): void
  /** The traceback with which the innermost exception came to its handler (borrowed; 0: none), whatever it has become since; null: its own. */
  traceback(): Ref | null
  /** sys.exc_clear(): the innermost handler's are gone, its level stays. */
  clear(): void
  /** A generator that waits inside `count` handlers takes theirs with it. */
  suspend(count: number): readonly Parts[]
  resume(parts: readonly Parts[]): void
}

export function visitParts(parts: readonly Parts[], visit: (o: Ref) => void): void {
  for (const { type, traceback, times } of parts) {
    for (let i = 0; i < times; i++) {
      visit(type)
      if (traceback !== 0) visit(traceback)
    }
  }
}

export type { Parts }

const CLEARED: Parts = { type: 0, traceback: 0, times: 0 }
const NOTHING: HandledParts = { hold: () => {}, release: () => {}, traceback: () => null, clear: () => {}, suspend: () => [], resume: () => {} }

export function createHandledParts(rt: Runtime): HandledParts {
  if (rt.profile.minor >= 11) return NOTHING
  const { python2 } = rt.profile.objects
  const stack: Parts[] = []

  const classOf = (exception: Ref): Ref => (rt.types.oldStyleInstanceOf(exception) ? rt.H[exception + 4]! : rt.memory.typeOf(exception).ref)

  function release(): void {
    const parts = stack.pop()
    if (parts === undefined) return
    for (let i = 0; i < parts.times; i++) {
      rt.memory.decref(parts.type)
      if (parts.traceback !== 0) rt.memory.decref(parts.traceback)
    }
  }

  return {
    hold(exception, times) {
      const type = classOf(exception)
      const traceback = python2 ? 0 : rt.exceptions.traceback(exception)
      for (let i = 0; i < times; i++) {
        rt.memory.incref(type)
        if (traceback !== 0) rt.memory.incref(traceback)
      }
      stack.push({ type, traceback, times })
    },
    release,
    traceback: () => (python2 ? null : (stack[stack.length - 1]?.traceback ?? null)),
    clear() {
      if (stack.length === 0) return
      release()
      stack.push(CLEARED)
    },
    suspend: (count) => stack.splice(stack.length - count, count),
    resume(parts) {
      stack.push(...parts)
    },
  }
}

/**
 * Py_EnterRecursiveCall: C code that may come back to itself counts as a level of recursion. Up to 3.11 it shares the count
 * with Python's functions, which is done here by lowering their limit meanwhile; from 3.12 it has a count of its own.
 */
import { WORD, type Runtime } from './runtime.ts'

export interface Recursion {
  /** Raises when there are too many levels; otherwise leave() must follow. `where` ends the message. */
  enter(where: string): void
  leave(): void
  /** What ends the message where this machine's own stack is at its end before CPython's count is. */
  where(): string
  /** enter() of 3.x: calls of C functions, and of what takes its arguments in a tuple. */
  enterCall(): void
}

/** C_RECURSION_LIMIT of Include/cpython/pystate.h, without the two levels of the program's own body. */
const OWN_LIMITS: Readonly<Record<number, number>> = { 12: 1498, 13: 9998 }
/** Levels of C code, beyond which it is these that fill the stack. */
const MANY = 100
export const CALLING = ' while calling a Python object'

export function createRecursion(rt: Runtime): Recursion {
  const { I } = rt
  const { minor } = rt.profile
  let left = OWN_LIMITS[minor] ?? 0

  function fail(where: string): never {
    return rt.errors.raise(rt.profile.objects.python2 ? 'RuntimeError' : 'RecursionError', `maximum recursion depth exceeded${where}`)
  }

  if (minor >= 12) {
    const limit = left
    let last = ''
    let lowest = left
    const enter = (where: string): void => {
      if (left <= 0) fail(where)
      if (left === limit) lowest = limit
      left--
      if (left < lowest) lowest = left
      last = where
    }
    return {
      enter,
      where: () => (I[WORD.depth]! < I[WORD.depthLimit]! && limit - lowest > MANY ? last : ''),
      leave() {
        left++
      },
      enterCall: () => {
        enter(CALLING)
      },
    }
  }
  const enter = (where: string): void => {
    if (I[WORD.depth] >= I[WORD.depthLimit]) fail(where)
    I[WORD.depthLimit]--
  }
  return {
    enter,
    where: () => '',
    leave() {
      I[WORD.depthLimit]++
    },
    enterCall: () => {
      enter(CALLING)
    },
  }
}

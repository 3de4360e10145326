/** Limits of the interpreter that programs read and set. Source: Python/sysmodule.c sys_setrecursionlimit and its like. */
import { createKit } from '../../objects/kit.ts'
import { WORD, type NativeFunction, type Runtime } from '../../objects/runtime.ts'
import { createIntArgument } from '../int-argument.ts'
import type { Arity } from '../../objects/api.ts'
import type { Ref } from '../../ref.ts'

type Define = (name: string, arity: Arity, impl: NativeFunction) => void

/** Deeper than this the twin's own stack would end first. */
const DEEPEST = 200_000
/** Least limit but 0: none. */
const DIGITS_THRESHOLD = 640

export function defineLimits(rt: Runtime, fn: Define): void {
  const { I } = rt
  const { errors, int } = rt
  const { minor } = rt.profile
  const kit = createKit(rt)
  const toInt = createIntArgument(rt)
  const tooLarge = minor >= 8 ? 'Python int too large to convert to C int' : undefined
  let limit = I[WORD.depthLimit]!
  let switchInterval = 0.005
  let checkInterval = 100

  function setLimit(o: Ref): void {
    const value = toInt(o, tooLarge)
    if (value < 1) errors.raise('ValueError', minor < 0 ? 'recursion limit must be positive' : 'recursion limit must be greater or equal than 1')
    // C code that is running has lowered the limit, and from 3.12 calls of classes: see objects/recursion.ts.
    const levels = Math.min(limit, DEEPEST) - I[WORD.depthLimit]!
    const depth = I[WORD.depth]! + (minor < 12 ? 1 : levels)
    // Up to 3.10 the limit must also be above the mark at which an overflow is over: three quarters of it, or 50 less.
    const mark = minor >= 10 ? value : value > 200 ? value - 50 : (value * 3) >> 2
    if (minor >= 0 && depth >= mark) errors.raise('RecursionError', `cannot set the recursion limit to ${value} at the recursion depth ${depth}: the limit is too low`)
    limit = value
    I[WORD.depthLimit] = Math.min(value, DEEPEST) - levels
  }

  fn('getrecursionlimit', 0, () => int.from(limit))
  fn('setrecursionlimit', 1, ([o]) => {
    setLimit(o!)
    return kit.none()
  })
  if (minor < 9) {
    fn('getcheckinterval', 0, () => int.from(checkInterval))
    fn('setcheckinterval', 1, ([o]) => {
      checkInterval = toInt(o!, tooLarge)
      return kit.none()
    })
  }
  if (minor < 0) return
  fn('getswitchinterval', 0, () => rt.float.from(switchInterval))
  fn('setswitchinterval', 1, ([o]) => {
    const seconds = rt.floatOf(o!)
    if (!(seconds > 0)) errors.raise('ValueError', 'switch interval must be strictly positive')
    // Whole microseconds.
    switchInterval = 1e-6 * Math.trunc(1e6 * seconds)
    return kit.none()
  })
  fn('get_int_max_str_digits', 0, () => int.from(rt.maxStrDigits))
  fn('set_int_max_str_digits', { keywords: ['maxdigits'], required: 1 }, ([o]) => {
    const value = toInt(o!, tooLarge)
    if (value !== 0 && value < DIGITS_THRESHOLD) errors.raise('ValueError', `maxdigits must be 0 or larger than ${DIGITS_THRESHOLD}`)
    rt.maxStrDigits = value
    return kit.none()
  })
}

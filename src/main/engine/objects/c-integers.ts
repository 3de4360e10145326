/** Objects as integers of C. Source: Objects/longobject.c, Objects/intobject.c (2.7). */
import type { Ref } from '../ref.ts'
import { exactly, type Kit, refuseFloat, shownType } from './kit.ts'
import { CONTROL } from '../probe.ts'
import type { Runtime } from './runtime.ts'

/** What a C function takes for a long: `__int__` is asked until 3.9, `__index__` from 3.8 on. @mirrors PyLong_AsLong; PyInt_AsLong (2.7) */
export function asLong(rt: Runtime, o: Ref): bigint {
  if (rt.int.isInt(o)) return fitting(rt, o)
  const made = converted(rt, o)
  try {
    return fitting(rt, made)
  } finally {
    rt.memory.decref(made)
  }
}

/** The same for an argument, of which a float is refused. */
export function longArgument(rt: Runtime, o: Ref): bigint {
  refuseFloat(rt, o)
  return asLong(rt, o)
}

/** An argument that the parser turns into a Py_ssize_t: 2.7 asks for `__int__`. */
export function wholeNumber(rt: Runtime, o: Ref): number {
  if (asksInt(rt, o)) return Number(longArgument(rt, o))
  refuseFloat(rt, o)
  return rt.abstract.asIndex(o)
}

/** The same where what is too large stands for the largest. */
export function clippedNumber(rt: Runtime, kit: Kit, o: Ref): number {
  if (asksInt(rt, o)) return Number(longArgument(rt, o))
  refuseFloat(rt, o)
  return kit.clippedIndex(o)
}

const asksInt = (rt: Runtime, o: Ref): boolean => rt.profile.objects.python2 && !rt.int.isInt(o)

/** A new reference to an int. @mirrors Objects/longobject.c _PyLong_FromNbIndexOrNbInt */
function converted(rt: Runtime, o: Ref): Ref {
  const { minor, objects: { python2 } } = rt.profile
  const { int, index } = rt.memory.typeOf(o)
  if (minor >= 10 || (minor >= 8 && index !== null)) return rt.abstract.index(o)
  if (int === null) return rt.errors.raise('TypeError', python2 ? 'an integer is required' : `an integer is required (got type ${shownType(rt, o)})`)
  const line = rt.I[CONTROL.line]!
  const result = int(o)
  if (python2 && !rt.int.isInt(result)) {
    rt.memory.decref(result)
    return rt.errors.raise('TypeError', '__int__ method should return an integer')
  }
  exactly(rt, result, rt.int.type, '__int__', line)
  if (minor < 8) return result
  try {
    rt.warn('DeprecationWarning', `an integer is required (got type ${shownType(rt, o)}).  Implicit conversion to integers using __int__ is deprecated, and may be removed in a future version of Python.`)
  } catch (error) {
    rt.memory.decref(result)
    throw error
  }
  return result
}

function fitting(rt: Runtime, o: Ref): bigint {
  const value = rt.int.toBig(o)
  return BigInt.asIntN(64, value) === value ? value : rt.errors.raise('OverflowError', 'Python int too large to convert to C long')
}

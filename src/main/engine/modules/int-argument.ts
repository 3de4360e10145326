/** An argument that CPython's argument parser turns into a C int. Source: Python/getargs.c. */
import { longArgument } from '../objects/c-integers.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

const MAX_INT = 0x7fffffff

/** `overflow`: what a number outside of it is refused with. */
export function createIntArgument(rt: Runtime): (o: Ref, overflow?: string) => number {
  return (o, overflow) => {
    const value = Number(rt.int.isInt(o) ? rt.int.toBig(o) : longArgument(rt, o))
    const { python2 } = rt.profile.objects
    if (Math.abs(value + 0.5) > 2 ** 63 && (python2 || overflow === undefined)) rt.errors.raise('OverflowError', 'Python int too large to convert to C long')
    if (Math.abs(value + 0.5) > MAX_INT + 0.5) rt.errors.raise('OverflowError', overflow ?? `signed integer is ${value > 0 ? 'greater than maximum' : 'less than minimum'}`)
    return value
  }
}

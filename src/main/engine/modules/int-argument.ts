/** An argument that CPython's argument parser turns into a C int. Source: Python/getargs.c. */
import { createKit } from '../objects/kit.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

const MAX_INT = 0x7fffffff

/** `overflow`: what a number outside of it is refused with. */
export function createIntArgument(rt: Runtime): (o: Ref, overflow?: string) => number {
  const { minor } = rt.profile
  const kit = createKit(rt)

  function refuse(o: Ref): never {
    if (minor >= 10) rt.errors.raise('TypeError', `'${kit.typeName(o)}' object cannot be interpreted as an integer`)
    if (rt.memory.typeOf(o) === rt.float.type) rt.errors.raise('TypeError', 'integer argument expected, got float')
    return rt.errors.raise('TypeError', minor < 0 ? 'an integer is required' : `an integer is required (got type ${kit.typeName(o)})`)
  }

  return (o, overflow) => {
    if (!kit.hasIndex(o)) refuse(o)
    const value = kit.clippedIndex(o)
    if (Math.abs(value + 0.5) > MAX_INT + 0.5) rt.errors.raise('OverflowError', overflow ?? `signed integer is ${value > 0 ? 'greater than maximum' : 'less than minimum'}`)
    return value
  }
}

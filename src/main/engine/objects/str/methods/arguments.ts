/** Arguments that are numbers, and how many there may be, in the words of each release. */
import type { Ref } from '../../../ref.ts'
import { clippedNumber, longArgument } from '../../c-integers.ts'
import type { Kit } from '../../kit.ts'
import type { Runtime } from '../../runtime.ts'
import type { MethodEntry } from './flavour.ts'

export interface ArgumentReader {
  /** PyArg 'n': a clipped number. */
  size(o: Ref): number
  /** PyArg 'i': a C int. */
  int(o: Ref): number
}

export function createArgumentReader(rt: Runtime, kit: Kit): ArgumentReader {
  const size = (o: Ref): number => clippedNumber(rt, kit, o)

  const int = (o: Ref): number => (rt.int.isInt(o) ? size(o) : Number(longArgument(rt, o)))

  return { size, int }
}

/** Methods with optional bounds: until 3.12 their arguments were counted in other words. @mirrors Python/getargs.c vgetargs1_impl */
export function searching(rt: Runtime, minor: number, name: string, run: MethodEntry['run']): MethodEntry {
  if (minor >= 13) return { name, arity: [1, 3], run }
  const shown = minor < 0 && /^r?(find|index)$/.test(name) ? 'find/rfind/index/rindex' : name
  return {
    name,
    arity: null,
    run(flavour, self, args, names) {
      if (names !== null && names.length > 0) rt.errors.raise('TypeError', `${name}() takes no keyword arguments`)
      if (args.length < 1) rt.errors.raise('TypeError', `${shown}() takes at least 1 argument (0 given)`)
      if (args.length > 3) rt.errors.raise('TypeError', `${shown}() takes at most 3 arguments (${args.length} given)`)
      return run(flavour, self, args, names)
    },
  }
}

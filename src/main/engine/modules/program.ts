/** _program: what library modules ask about the program that is running. */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'

/** As large as the address of a thread's descriptor. */
const THREAD = 0x7f00_dead_0740n

export function createProgramModule(rt: Runtime, sourceLine: (line: number) => string | null): Ref {
  const module = rt.module.create('_program')
  rt.module.put(module, 'file', rt.str.from(rt.fileName))
  /** The line of the program being executed; library code does not move it. */
  rt.module.put(module, 'line', rt.natives.fn('line', 0, () => rt.int.from(rt.I[0]!), '_program'))
  rt.module.put(module, 'source', rt.natives.fn('source', 1, ([line]) => rt.str.from(sourceLine(rt.int.toNumber(line!)) ?? ''), '_program'))
  /** threading.get_ident(): the one thread. */
  rt.module.put(module, 'thread', rt.natives.fn('thread', 0, () => rt.int.fromBig(THREAD), '_program'))
  return module
}

/** _program: what library modules ask about the program that is running. */
import type { Ref } from '../ref.ts'
import { Halt, type Runtime } from '../objects/runtime.ts'

export interface ProgramParts {
  /** Text of a line of the program's file. */
  sourceLine(line: number): string | null
  /** What the interpreter would print for an exception nobody caught. */
  traceback(exception: Ref): string
}

/** As large as the address of a thread's descriptor. */
const THREAD = 0x7f00_dead_0740n

export function createProgramModule(rt: Runtime, parts: ProgramParts): Ref {
  const module = rt.module.create('_program')
  const fn = (name: string, count: number, impl: (args: readonly Ref[]) => Ref) => rt.module.put(module, name, rt.natives.fn(name, count, impl, '_program'))
  rt.module.put(module, 'file', rt.str.from(rt.fileName))
  /** The line of the program being executed; library code does not move it. */
  fn('line', 0, () => rt.int.from(rt.I[0]!))
  fn('source', 1, ([line]) => rt.str.from(parts.sourceLine(rt.int.toNumber(line!)) ?? ''))
  fn('has_line', 1, ([line]) => rt.int.fromBool(parts.sourceLine(rt.int.toNumber(line!)) !== null))
  fn('traceback', 1, ([exception]) => rt.str.from(parts.traceback(exception!)))
  /** threading.get_ident(): the one thread. */
  fn('thread', 0, () => rt.int.fromBig(THREAD))
  fn('refuse', 1, ([what]) => {
    throw new Halt('Unsupported', `${rt.str.value(what!)} is not supported by the memory twin for Python ${rt.profile.id}`, rt.I[0])
  })
  return module
}

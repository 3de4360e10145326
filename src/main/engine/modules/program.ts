/** _program: what library modules ask about the program that is running. */
import type { ThreadIdentity } from './thread.ts'
import type { Ref } from '../ref.ts'
import { Halt, type Runtime } from '../objects/runtime.ts'

/** Columns are UTF-8 bytes from 0; -1: not known. */
interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface ProgramParts {
  /** What failed in the frame of a traceback entry (3.11+). */
  placeOf(traceback: Ref): Span | null
  /** The marks below a line, for 3.11 and 3.12; the lines with their marks, for 3.13. */
  carets(line: string, span: Span): string
  marked(original: readonly string[], dedented: readonly string[], span: Span): readonly string[]
  readonly threads: ThreadIdentity
  /** Text of a line of the program's file. */
  sourceLine(line: number): string | null
  /** What the traceback module shows of an exception. */
  traceback(exception: Ref): string
  /** What the traceback module adds to the message of one. */
  suggestion(exception: Ref, traceback: Ref): string
}

export function createProgramModule(rt: Runtime, parts: ProgramParts): Ref {
  const module = rt.module.create('_program')
  const fn = (name: string, count: number, impl: (args: readonly Ref[]) => Ref) => rt.module.put(module, name, rt.natives.fn(name, count, impl, '_program'))
  rt.module.put(module, 'file', rt.str.from(rt.fileName))
  /** The line of the program being executed; library code does not move it. */
  fn('line', 0, () => rt.int.from(rt.I[0]!))
  fn('source', 1, ([line]) => rt.str.from(parts.sourceLine(rt.int.toNumber(line!)) ?? ''))
  fn('has_line', 1, ([line]) => rt.int.fromBool(parts.sourceLine(rt.int.toNumber(line!)) !== null))
  fn('traceback', 1, ([exception]) => rt.str.from(parts.traceback(exception!)))
  fn('suggestion', 2, ([exception, traceback]) => rt.str.from(parts.suggestion(exception!, traceback === rt.none ? 0 : traceback!)))
  /** (end line, column, end column), columns None where they are not known; None for no place. */
  fn('place', 1, ([traceback]) => {
    const place = parts.placeOf(traceback!)
    if (place === null) return rt.memory.incref(rt.none)
    const column = (value: number) => (value < 0 ? rt.memory.incref(rt.none) : rt.int.from(value))
    return rt.tuple.steal([rt.int.from(place.endLine), column(place.column), column(place.endColumn)])
  })
  const span = ([line, endLine, column, endColumn]: readonly Ref[]): Span => {
    const number = (o: Ref) => rt.int.toNumber(o)
    return { line: number(line!), endLine: number(endLine!), column: number(column!), endColumn: number(endColumn!) }
  }
  /** 3.11 and 3.12: the marks below a line of which that span failed. */
  fn('carets', 5, ([text, ...place]) => rt.str.from(parts.carets(rt.str.value(text!), span(place))))
  /** 3.13: the lines with their marks, between the original ones and those without their common indent. */
  fn('marked', 6, ([original, dedented, ...place]) => {
    const lines = (o: Ref) => rt.str.value(o).split('\n')
    return rt.str.from(parts.marked(lines(original!), lines(dedented!), span(place)).join('\n'))
  })
  /** threading.get_ident(). */
  fn('thread', 0, () => rt.int.fromBig(parts.threads.current()))
  /** Messages name a type of C with its module. */
  fn('as_static', 1, ([type]) => {
    const info = rt.types.infoOf(type!)
    const owner = rt.abstract.getattr(type!, rt.str.name('__module__'))
    info.name = `${rt.str.value(owner)}.${info.name}`
    rt.memory.decref(owner)
    return rt.memory.incref(type!)
  })
  fn('refuse', 1, ([what]) => {
    throw new Halt('Unsupported', `${rt.str.value(what!)} is not supported by the memory twin for Python ${rt.profile.id}`, rt.I[0])
  })
  return module
}

/** An exception that nobody caught: what sys remembers of it, and who shows it. Source: PyErr_PrintEx in Python/pythonrun.c. */
import type { Problem } from '../../../shared/telemetry/result.ts'
import { Raised } from '../objects/runtime.ts'
import { CONTROL } from '../probe.ts'
import { CODE, FRAME, TRACEBACK } from '../python/machine/machine.ts'
import type { Ref } from '../ref.ts'
import type { Interpreter } from './boot.ts'

/**
 * Borrows what was raised. Answers what became of the run: null when the program ended itself and was content.
 *
 * `shown`: Python's text as the host shows it.
 */
export function printUncaught({ rt, machine }: Interpreter, raised: Raised, shown: (text: string) => string): Problem | null {
  const { incref, decref, typeOf } = rt.memory
  const { abstract, errors } = rt
  rt.flushLine()
  if (isExit(raised)) return exit(raised)
  const { exception } = raised
  const type = typeOf(exception)
  const traceback = incref(rt.exceptions.traceback(exception) || rt.none)
  remember([['last_type', type.ref], ['last_value', exception], ['last_traceback', traceback], ...(rt.profile.minor >= 12 ? [['last_exc', exception] as const] : [])])
  const hook = rt.sysAttribute('excepthook')
  try {
    if (hook === 0) return print('sys.excepthook is missing\n', raised)
    if (hook === rt.excepthook) return print('', raised)
    const failure = callHook(incref(hook))
    if (failure === null) return problemOf(raised, '')
    try {
      if (isExit(failure)) {
        // The process ends inside PyErr_PrintEx, whose references nobody gives back.
        incref(exception)
        incref(traceback)
        return exit(failure)
      }
      print('Error in sys.excepthook:\n', failure)
      return print('\nOriginal exception was:\n', raised)
    } finally {
      errors.drop(failure)
    }
  } finally {
    decref(traceback)
  }

  function isExit({ exception }: Raised): boolean {
    return typeOf(exception).isSubtypeOf(errors.type('SystemExit'))
  }

  function remember(entries: readonly (readonly [string, Ref])[]): void {
    const sys = rt.loadModule('sys')
    for (const [name, value] of entries) rt.module.put(sys, name, incref(value))
  }

  /** Steals the hook. Answers what it raised. */
  function callHook(own: Ref): Raised | null {
    try {
      decref(abstract.call(own, [type.ref, exception, traceback]))
      return null
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      return error
    } finally {
      decref(own)
    }
  }

  /** To what sys.stderr is now, after a line that says why it is not the hook that shows it. */
  function print(before: string, error: Raised): Problem {
    const text = rt.exceptionText(error.exception)
    toStandardError(before + text)
    return problemOf(error, text)
  }

  function problemOf(error: Raised, text: string): Problem {
    const traceback = shown(text)
    const { name } = typeOf(error.exception)
    return { kind: name, message: traceback.trimEnd().split('\n').at(-1) || name, line: lineOf(error.exception), column: 0, traceback }
  }

  function exit({ exception }: Raised): Problem | null {
    const code = abstract.getattr(exception, rt.str.name('code'))
    try {
      const isNumber = rt.int.isInt(code)
      if (code === rt.none || (isNumber && rt.int.toNumber(code) === 0)) return null
      const text = abstract.strText(code)
      if (!isNumber) toStandardError(`${text}\n`)
      return { kind: 'SystemExit', message: `The program ended itself with ${isNumber ? `status ${text}` : shown(text)}.`, line: rt.I[CONTROL.line]!, column: 0, traceback: '' }
    } finally {
      decref(code)
    }
  }

  /** Of the program's own innermost frame. */
  function lineOf(exception: Ref): number {
    let line = 0
    for (let at = rt.exceptions.traceback(exception); at !== 0; at = rt.H[at + TRACEBACK.next]!) {
      const code = rt.H[rt.H[at + TRACEBACK.frame]! + FRAME.code]!
      if (machine.codes[rt.H[code + CODE.id]!]!.file === rt.fileName) line = rt.H[at + TRACEBACK.line]!
    }
    return line
  }

  function toStandardError(text: string): void {
    const stream = rt.sysAttribute('stderr')
    if (stream === 0 || stream === rt.none) return
    if (rt.isStandardOutput(stream)) {
      rt.writeStandardText(stream, text)
      return
    }
    const o = rt.str.from(text)
    try {
      decref(abstract.callMethod(stream, 'write', [o]))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      errors.drop(error)
    } finally {
      decref(o)
    }
  }
}

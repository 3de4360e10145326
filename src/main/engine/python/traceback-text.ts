/** What the interpreter prints for an exception that nobody caught. Source: Python/pythonrun.c, Python/traceback.c. */
import type { Raised, Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'
import { CODE, FRAME, TRACEBACK, type Machine } from './machine/machine.ts'

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'

export function tracebackText(rt: Runtime, machine: Machine, raised: Raised, sourceLine: (line: number) => string | null): string {
  return exceptionText(rt, machine, raised.exception, sourceLine, new Set())
}

function exceptionText(rt: Runtime, machine: Machine, exception: Ref, sourceLine: (line: number) => string | null, seen: Set<Ref>): string {
  seen.add(exception)
  let text = ''
  if (!rt.profile.objects.python2) {
    const cause = rt.exceptions.cause(exception)
    const context = rt.exceptions.context(exception)
    if (cause !== 0 && !seen.has(cause)) text += exceptionText(rt, machine, cause, sourceLine, seen) + CAUSE
    else if (cause === 0 && context !== 0 && !rt.exceptions.suppressContext(exception) && !seen.has(context)) {
      text += exceptionText(rt, machine, context, sourceLine, seen) + CONTEXT
    }
  }
  const traceback = rt.exceptions.traceback(exception)
  if (traceback !== 0) text += `Traceback (most recent call last):\n${frames(rt, machine, traceback, sourceLine)}`
  return `${text}${finalLine(rt, exception)}\n`
}

function frames(rt: Runtime, machine: Machine, first: Ref, sourceLine: (line: number) => string | null): string {
  const { H } = rt
  let text = ''
  let last = ''
  let repeats = 0
  const flush = () => {
    if (repeats > 3) text += `  [Previous line repeated ${repeats - 3} more time${repeats - 3 === 1 ? '' : 's'}]\n`
    repeats = 0
  }
  for (let o = first; o !== 0; o = H[o + TRACEBACK.next]!) {
    const line = H[o + TRACEBACK.line]!
    const { spec: code, file } = machine.codes[H[H[H[o + TRACEBACK.frame]! + FRAME.code]! + CODE.id]!]!
    const source = file === rt.fileName ? (sourceLine(line)?.trim() ?? '') : ''
    const entry = `  File "${file}", line ${line}, in ${code.name}\n${source === '' ? '' : `    ${source}\n`}`
    if (entry !== last) {
      flush()
      last = entry
    }
    repeats++
    if (repeats <= 3 || rt.profile.objects.python2) text += entry
  }
  flush()
  return text
}

function finalLine(rt: Runtime, exception: Ref): string {
  const type = rt.memory.typeOf(exception)
  const module = type.isHeap ? moduleOf(rt, exception) : ''
  const name = module === '' || module === '__main__' || module === 'builtins' || module === 'exceptions' ? qualnameOf(rt, exception) : `${module}.${qualnameOf(rt, exception)}`
  let value: string
  try {
    value = rt.abstract.strText(exception)
  } catch {
    value = '<exception str() failed>'
  }
  return value === '' ? name : `${name}: ${value}`
}

function attributeText(rt: Runtime, exception: Ref, name: string): string {
  const value = rt.abstract.lookupAttr(rt.memory.typeOf(exception).ref, rt.str.name(name))
  if (value === 0) return ''
  const text = rt.str.isStr(value) ? rt.str.value(value) : ''
  rt.memory.decref(value)
  return text
}

const moduleOf = (rt: Runtime, exception: Ref): string => attributeText(rt, exception, '__module__')
const qualnameOf = (rt: Runtime, exception: Ref): string => attributeText(rt, exception, rt.profile.objects.python2 ? '__name__' : '__qualname__') || rt.memory.typeOf(exception).name

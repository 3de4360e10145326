/** Python 2's print statement with its soft space. Source: PRINT_ITEM and PRINT_NEWLINE in 2.7's ceval.c. */
import { NULL, type Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createPrintOps(machine: Machine) {
  const { rt } = machine
  const { decref } = rt.memory
  const { abstract } = rt
  const target = (file: Ref): Ref => file || rt.sysAttribute('stdout') || rt.errors.raise('RuntimeError', 'lost sys.stdout')

  function write(o: Ref, text: string): void {
    if (rt.isStandardOutput(o)) {
      rt.writeStandardText(o, text)
      return
    }
    const value = rt.str.from(text)
    try {
      decref(abstract.callMethod(o, 'write', [value]))
    } finally {
      decref(value)
    }
  }

  function printedText(o: Ref): string {
    rt.printed = o
    try {
      return abstract.strText(o)
    } finally {
      rt.printed = NULL
    }
  }

  return {
    printItem(o: Ref, file: Ref) {
      const stream = target(file)
      if (rt.softSpace(stream, false)) write(stream, ' ')
      const isUnicode = rt.memory.typeOf(o).name === 'unicode'
      const text = rt.isStandardOutput(stream) ? printedText(o) : abstract.strText(o)
      if (isUnicode && !rt.isStandardOutput(stream)) decref(abstract.callMethod(stream, 'write', [o]))
      else write(stream, text)
      // A string that ends in white space other than a blank needs no space before the next item.
      const last = text.at(-1)
      const isText = rt.str.isStr(o) || isUnicode
      if (!(isText && last !== undefined && last !== ' ' && /\s/.test(last))) rt.softSpace(stream, true)
    },
    printNewline(file: Ref) {
      const stream = target(file)
      write(stream, '\n')
      rt.softSpace(stream, false)
    },
  }
}

/** Python 2's print statement with its soft space. Source: PRINT_ITEM and PRINT_NEWLINE in 2.7's ceval.c. */
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createPrintOps(machine: Machine) {
  const { rt } = machine
  const { decref } = rt.memory
  const { abstract } = rt
  let softSpace = false

  function stdout(): Ref {
    return rt.sysAttribute('stdout')
  }

  function write(file: Ref, text: string): void {
    if (file === 0 && rt.isStandardOutput(stdout())) {
      rt.write('stdout', text)
      return
    }
    const o = rt.str.from(text)
    try {
      decref(abstract.callMethod(file === 0 ? stdout() : file, 'write', [o]))
    } finally {
      decref(o)
    }
  }

  return {
    printItem(o: Ref, file: Ref) {
      const text = abstract.strText(o)
      write(file, softSpace ? ` ${text}` : text)
      // A string that ends in white space other than a blank needs no space before the next item.
      const last = text.at(-1)
      const isText = rt.str.isStr(o) || rt.memory.typeOf(o).name === 'unicode'
      softSpace = !(isText && last !== undefined && last !== ' ' && /\s/.test(last))
    },
    printNewline(file: Ref) {
      write(file, '\n')
      softSpace = false
    },
  }
}

/** Python 2's print statement with its soft space. Source: PRINT_ITEM and PRINT_NEWLINE in 2.7's ceval.c. */
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createPrintOps(machine: Machine) {
  const { rt } = machine
  const { decref } = rt.memory
  const { abstract } = rt
  /** Of the standard streams; other objects keep it as their attribute. */
  const streamsWithSpace = new Set<Ref>()

  const target = (file: Ref): Ref => file || rt.sysAttribute('stdout') || rt.errors.raise('RuntimeError', 'lost sys.stdout')

  /** Sets the file's soft space and answers what it was. @mirrors Objects/fileobject.c PyFile_SoftSpace */
  function softSpace(o: Ref, flag: boolean): boolean {
    if (rt.isStandardOutput(o)) {
      const old = streamsWithSpace.has(o)
      if (flag) streamsWithSpace.add(o)
      else streamsWithSpace.delete(o)
      return old
    }
    const name = rt.str.name('softspace')
    let old = false
    quietly(() => {
      const value = abstract.lookupAttr(o, name)
      if (value === 0) return
      old = rt.int.isInt(value) && rt.int.toNumber(value) !== 0
      decref(value)
    })
    quietly(() => {
      const value = rt.int.from(flag ? 1 : 0)
      try {
        abstract.setattr(o, name, value)
      } finally {
        decref(value)
      }
    })
    return old
  }

  function quietly(body: () => void): void {
    try {
      body()
    } catch (error) {
      if (!rt.errors.matches(error, 'BaseException')) throw error
      rt.errors.drop(error)
    }
  }

  function write(o: Ref, text: string): void {
    if (rt.isStandardOutput(o) && o === rt.sysAttribute('stdout')) {
      rt.write('stdout', text)
      return
    }
    const value = rt.str.from(text)
    try {
      decref(abstract.callMethod(o, 'write', [value]))
    } finally {
      decref(value)
    }
  }

  return {
    printItem(o: Ref, file: Ref) {
      const stream = target(file)
      if (softSpace(stream, false)) write(stream, ' ')
      const isUnicode = rt.memory.typeOf(o).name === 'unicode'
      const text = abstract.strText(o)
      if (isUnicode && !rt.isStandardOutput(stream)) decref(abstract.callMethod(stream, 'write', [o]))
      else write(stream, text)
      // A string that ends in white space other than a blank needs no space before the next item.
      const last = text.at(-1)
      const isText = rt.str.isStr(o) || isUnicode
      if (!(isText && last !== undefined && last !== ' ' && /\s/.test(last))) softSpace(stream, true)
    },
    printNewline(file: Ref) {
      const stream = target(file)
      write(stream, '\n')
      softSpace(stream, false)
    },
  }
}

/** print, input, format, ascii. Source: Python/bltinmodule.c. */
import { givenName, shownType } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { asciiText } from '../../objects/ascii.ts'
import type { Define } from './define.ts'

export function definePrintingFunctions(rt: Runtime, define: Define): void {
  const { incref, decref, typeOf } = rt.memory
  const { abstract, errors, str } = rt
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile

  function textOf(o: Ref, name: string): string | null {
    if (o === rt.none) return null
    if (!rt.str.isStr(o) && typeOf(o).name !== 'unicode') errors.raise('TypeError', `${name} must be None or a string, not ${shownType(rt, o)}`)
    return rt.str.isStr(o) ? str.value(o) : rt.unicodeText(o)
  }

  // From 3.11 the positional arguments travel in a tuple.
  define('print', null, (args, names) => {
    const positional = args.length - (names?.length ?? 0)
    let separator = ' '
    let end = '\n'
    let file: Ref = 0
    let flushes = false
    names?.forEach((name, i) => {
      const value = args[positional + i]!
      const text = str.value(name)
      if (text === 'sep') separator = textOf(value, 'sep') ?? ' '
      else if (text === 'end') end = textOf(value, 'end') ?? '\n'
      else if (text === 'file') file = value === rt.none ? 0 : value
      else if (text === 'flush' && !python2) flushes = abstract.isTrue(value)
      else {
        errors.raise('TypeError', rt.profile.minor < 13 ? `'${text}' is an invalid keyword argument for ${python2 ? 'this function' : 'print()'}` : `print() got an unexpected keyword argument '${text}'`)
      }
    })
    if (file === 0) file = rt.sysAttribute('stdout')
    if (file === 0) errors.raise('RuntimeError', 'lost sys.stdout')
    if (file === rt.none) return incref(rt.none)
    const isStandard = rt.isStandardOutput(file)
    if (isStandard && python2) {
      let line = ''
      try {
        for (let i = 0; i < positional; i++) {
          if (i > 0) line += separator
          line += abstract.strText(args[i]!)
        }
        line += end
      } finally {
        rt.writeStandardText(file, line)
      }
      return incref(rt.none)
    }
    // The bound method is made and dropped for every piece, whatever the file is.
    const write = (make: () => Ref) => {
      const writer = abstract.getattr(file, str.name('write'))
      let o: Ref = 0
      try {
        o = make()
        if (isStandard) rt.writeStandard(file, o)
        else decref(abstract.call(writer, [o]))
      } finally {
        if (o !== 0) decref(o)
        decref(writer)
      }
    }
    const holder = minor >= 11 && positional > 0 ? rt.tuple.from(args.slice(0, positional)) : 0
    try {
      for (let i = 0; i < positional; i++) {
        if (i > 0) write(() => str.from(separator))
        write(() => abstract.str(args[i]!))
      }
      write(() => str.from(end))
    } finally {
      if (holder !== 0) decref(holder)
    }
    if (flushes && !isStandard) decref(abstract.callMethod(file, 'flush', []))
    return incref(rt.none)
  })
  define('format', [1, 2], ([o, spec]) => rt.formatting.format(o!, spec ?? 0))
  if (!python2) define('ascii', 1, ([o]) => rt.str.from(asciiText(abstract.reprText(o!))))
  const noInput = (): never => errors.raise('EOFError', python2 ? 'EOF when reading a line' : 'EOF when reading a line')
  define('input', [0, 1], noInput)
  if (python2) {
    define('raw_input', [0, 1], noInput)
    define('intern', 1, ([o]) => {
      if (!typeOf(o!).isSubtypeOf(str.type)) rt.errors.raise('TypeError', `intern() argument 1 must be string, not ${givenName(rt, o!)}`)
      if (typeOf(o!) !== str.type) rt.errors.raise('TypeError', "can't intern subclass of string")
      return str.intern(incref(o!))
    })
  }
}

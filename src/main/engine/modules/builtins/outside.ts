/** Built-ins that reach modules and files. */
import { givenName } from '../../objects/kit.ts'
import { legacyFile } from '../files/legacy-file.ts'
import { Halt, type Runtime, WORD } from '../../objects/runtime.ts'
import { CONTROL } from '../../probe.ts'
import type { Ref } from '../../ref.ts'
import type { Define } from './define.ts'

export function defineOutsideFunctions(rt: Runtime, define: Define, module: Ref): void {
  const { str, errors, abstract } = rt
  const { python2 } = rt.profile.objects
  for (const name of python2 ? ['execfile', 'reload'] : []) {
    define(name, null, () => {
      throw new Halt('Unsupported', `${name}() is not supported by the memory twin`, rt.I[CONTROL.line])
    })
  }
  define('__import__', { keywords: ['name', 'globals', 'locals', 'fromlist', 'level'], required: 1 }, ([name, , , fromList, level]) => {
    if (!str.isStr(name!)) errors.raise('TypeError', rt.profile.minor >= 11 ? 'module name must be a string' : `__import__() argument 1 must be ${python2 ? 'string' : 'str'}, not ${givenName(rt, name!)}`)
    if (!python2 && level !== undefined && level !== 0 && abstract.asIndex(level) < 0) errors.raise('ValueError', 'level must be >= 0')
    if (str.value(name!) === '') errors.raise('ValueError', 'Empty module name')
    const { first, last } = rt.importPath(str.value(name!))
    const whole = fromList !== undefined && fromList !== 0 && abstract.isTrue(fromList)
    return rt.memory.incref(whole ? last : first)
  })
  for (const name of ['exit', 'quit']) {
    define(name, [0, 1], ([code]) => (code === undefined ? errors.raise('SystemExit', '') : errors.raiseWith('SystemExit', code)))
  }
  if (python2) {
    const { type } = legacyFile(rt)
    rt.module.put(module, 'file', rt.memory.incref(type.ref))
    define('open', null, (args, names) => abstract.call(type.ref, args, names))
    return
  }
  let open = 0
  define('open', null, (args, names) => {
    if (open === 0) open = loadOpen()
    return abstract.call(open, args, names)
  })

  /** _io is there before any program starts. */
  function loadOpen(): Ref {
    const [count, trip] = [rt.I[WORD.gcCount0]!, rt.I[WORD.gcTrip]!]
    rt.I[WORD.gcTrip] = 0x7fffffff
    try {
      return abstract.getattr(rt.loadModule('_io'), str.name('open'))
    } finally {
      rt.I[WORD.gcTrip] = trip
      rt.I[WORD.gcCount0] = count
    }
  }
}

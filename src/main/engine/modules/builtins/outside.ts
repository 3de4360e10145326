/** Built-ins that reach outside the simulated process: refused, or answered as a process without any file would. */
import { Halt, type Runtime } from '../../objects/runtime.ts'
import { CONTROL } from '../../probe.ts'
import type { Define } from './define.ts'

const ENOENT = 2
const EACCES = 13

export function defineOutsideFunctions(rt: Runtime, define: Define): void {
  const { int, str, errors, abstract } = rt
  const { python2 } = rt.profile.objects
  for (const name of python2 ? ['execfile', 'reload'] : []) {
    define(name, null, () => {
      throw new Halt('Unsupported', `${name}() is not supported by the memory twin`, rt.I[CONTROL.line])
    })
  }
  define('__import__', { keywords: ['name', 'globals', 'locals', 'fromlist', 'level'], required: 1 }, ([name, , , fromList]) => {
    if (!str.isStr(name!)) errors.raise('TypeError', `__import__() argument 1 must be ${python2 ? 'string' : 'str'}, not ${rt.memory.typeOf(name!).name}`)
    const parts = str.value(name!).split('.')
    let module = 0
    let first = 0
    for (let i = 1; i <= parts.length; i++) {
      const full = parts.slice(0, i).join('.')
      module = rt.loadModule(full)
      if (module === 0 && python2) errors.raise('ImportError', `No module named ${str.value(name!)}`)
      if (module === 0) errors.raiseNamed('ModuleNotFoundError', `No module named '${full}'`, full)
      if (i === 1) first = module
    }
    const whole = fromList !== undefined && fromList !== 0 && abstract.isTrue(fromList)
    return rt.memory.incref(whole ? module : first)
  })
  for (const name of ['exit', 'quit']) {
    define(name, [0, 1], ([code]) => (code === undefined ? errors.raise('SystemExit', '') : errors.raiseWith('SystemExit', code)))
  }
  define('open', null, (args) => {
    const path = args[0] ?? errors.raise('TypeError', "open() missing required argument 'file' (pos 1)")
    const mode = args[1] !== undefined && str.isStr(args[1]) ? str.value(args[1]) : 'r'
    const reads = mode.includes('r')
    const number = int.from(reads ? ENOENT : EACCES)
    const text = str.from(reads ? 'No such file or directory' : 'Permission denied')
    const type = errors.type(python2 ? 'IOError' : 'OSError')
    const error = abstract.call(type.ref, [number, text, path])
    rt.memory.decref(number)
    rt.memory.decref(text)
    try {
      return errors.throwObject(error)
    } finally {
      rt.memory.decref(error)
    }
  })
}

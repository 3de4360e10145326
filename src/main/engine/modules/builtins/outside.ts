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

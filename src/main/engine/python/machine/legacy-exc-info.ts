/** sys.exc_type, exc_value and exc_traceback of 2.7: names of what is being handled, and references to it. @mirrors Python/ceval.c set_exc_info, reset_exc_info (2.7) */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from './machine.ts'

export function createLegacyExcInfo(rt: Runtime, machine: Machine): () => void {
  return function publishHandled(): void {
    const { dict, str, memory, exceptions, types } = rt
    const exception = machine.handled
    const put = (name: string, value: Ref) => {
      if (value !== 0) dict.set(machine.sysDict, str.name(name), value)
      else if (dict.getName(machine.sysDict, str.name(name)) !== 0) dict.del(machine.sysDict, str.name(name))
    }
    put('exc_type', exception === 0 ? rt.none : types.oldStyleInstanceOf(exception) ? rt.H[exception + 4]! : memory.typeOf(exception).ref)
    put('exc_value', exception)
    put('exc_traceback', exception === 0 ? 0 : exceptions.traceback(exception) || rt.none)
  }
}

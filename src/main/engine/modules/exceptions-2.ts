/** 2.7's exceptions: the built-in exception types once more, under the module their names are pickled with. */
import type { Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

export function createExceptionsModule(rt: Runtime): Ref {
  const module = rt.module.create('exceptions')
  for (const type of rt.errors.all()) rt.module.put(module, type.name, rt.memory.incref(type.ref))
  return module
}

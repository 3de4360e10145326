/** A type as generic aliases and unions show it. @mirrors Objects/genericaliasobject.c ga_repr_item */
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'

export function annotationText(rt: Runtime, o: Ref): string {
  if (o === rt.ellipsis) return '...'
  const { typeOf, decref } = rt.memory
  const attr = (name: string): string | null => {
    const value = rt.abstract.lookupAttr(o, rt.str.name(name))
    if (value === 0) return null
    const text = rt.str.isStr(value) ? rt.str.value(value) : null
    decref(value)
    return text
  }
  if (typeOf(o) === rt.list.type) return `[${rt.list.items(o).map((item) => annotationText(rt, item)).join(', ')}]`
  const origin = rt.abstract.lookupAttr(o, rt.str.name('__origin__'))
  const args = rt.abstract.lookupAttr(o, rt.str.name('__args__'))
  rt.memory.xdecref(origin)
  rt.memory.xdecref(args)
  if (origin !== 0 && args !== 0) return rt.abstract.reprText(o)
  const qualname = attr('__qualname__')
  const module = attr('__module__')
  if (qualname === null || module === null) return rt.abstract.reprText(o)
  return module === 'builtins' ? qualname : `${module}.${qualname}`
}

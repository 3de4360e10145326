/** How a holder names what it holds, as Python would write it. Reads memory only: no method of the program runs. */
import type { Runtime } from '../objects/runtime.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import { CELL_VALUE, FUNC, type Machine } from '../python/machine/machine.ts'
import { NULL, type Ref } from '../ref.ts'

/** The dict of a module, class or instance: what it holds are attributes of its owner. */
export const ATTRIBUTES = ''
const MAX_KEY = 40

export interface Labels {
  /** `attributes`: the holder is a dict of attributes or variables. */
  label(holder: Ref, member: Ref, attributes: boolean): string
}

export function createLabels(rt: Runtime, machine: Machine): Labels {
  const { H } = rt
  const { typeOf } = rt.memory

  function keyText(key: Ref): string {
    if (rt.str.isStr(key)) {
      const text = rt.str.value(key)
      return `['${text.length > MAX_KEY ? `${text.slice(0, MAX_KEY)}…` : text}']`
    }
    if (typeOf(key) === rt.int.type) return `[${rt.int.toBig(key)}]`
    return `[<${typeOf(key).name}>]`
  }

  function inDict(dict: Ref, member: Ref, attributes: boolean): string {
    let found = ' entry'
    rt.dict.each(dict, (key, value) => {
      if (value === member) found = attributes && rt.str.isStr(key) ? `.${rt.str.value(key)}` : keyText(key)
      else if (key === member) found = ' key'
    })
    return found
  }

  function ofInstance(o: Ref, type: TypeInfo, member: Ref): string | null {
    for (const base of type.mro) {
      for (const { name, offset } of base.memberSlots) if (H[o + offset] === member) return `.${name}`
    }
    if (type.hasDict && rt.types.instanceDict(o, false) === member) return ATTRIBUTES
    for (const name of type.sharedKeys?.names ?? []) if (rt.types.instanceAttribute(o, name) === member) return `.${rt.str.value(name)}`
    return member === type.ref ? '.__class__' : null
  }

  function ofFunction(fn: Ref, member: Ref): string | null {
    const fields = [
      [FUNC.code, '.__code__'], [FUNC.globals, '.__globals__'], [FUNC.defaults, '.__defaults__'], [FUNC.closure, '.__closure__'],
      [FUNC.dict, ATTRIBUTES], [FUNC.keywordDefaults, '.__kwdefaults__'], [FUNC.annotations, '.__annotations__'],
    ] as const
    return fields.find(([word]) => H[fn + word] === member)?.[1] ?? null
  }

  function ofException(o: Ref, member: Ref): string | null {
    const { traceback, context, cause } = rt.exceptions
    if (member === traceback(o)) return '.__traceback__'
    if (member === context(o)) return '.__context__'
    return member === cause(o) ? '.__cause__' : null
  }

  function position(o: Ref, member: Ref): string | null {
    let at = 0
    let found = -1
    typeOf(o).traverse?.(o, (item) => {
      if (item === member && found < 0) found = at
      at++
    })
    return found < 0 ? null : `[${found}]`
  }

  function special(holder: Ref, type: TypeInfo, member: Ref): string | null {
    if (type.isSubtypeOf(rt.list.type)) {
      for (let i = 0, n = rt.list.size(holder); i < n; i++) if (rt.list.item(holder, i) === member) return `[${i}]`
    }
    if (type.isSubtypeOf(rt.tuple.type)) {
      for (let i = 0, n = rt.tuple.size(holder); i < n; i++) if (rt.tuple.item(holder, i) === member) return `[${i}]`
    }
    if (type.isSubtypeOf(rt.set.type) || type.isSubtypeOf(rt.set.frozen)) return ' element'
    if (type.name === 'deque') return position(holder, member)
    if (type === machine.functionType) return ofFunction(holder, member)
    if (type === machine.cellType) return H[holder + CELL_VALUE] === member ? '.cell_contents' : null
    if (type === machine.generatorType || type === machine.frameType) return ' local variable'
    if (type === rt.methods.type) return rt.methods.self(holder) === member ? '.__self__' : '.__func__'
    if (type === rt.module.type) return rt.module.dict(holder) === member ? ATTRIBUTES : null
    if (rt.types.isType(holder)) return rt.types.infoOf(holder).dict === member ? ATTRIBUTES : null
    return rt.exceptions.isException(holder) ? ofException(holder, member) : null
  }

  return {
    label(holder, member, attributes) {
      const type = typeOf(holder)
      const isDict = type.isSubtypeOf(rt.dict.type)
      if (isDict && attributes) return inDict(holder, member, true)
      const found = special(holder, type, member) ?? ofInstance(holder, type, member)
      if (found !== null) return found
      return isDict && holder !== NULL ? inDict(holder, member, false) : ' member'
    },
  }
}

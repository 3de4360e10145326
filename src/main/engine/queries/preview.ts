/** A value in a few characters, read from memory: no method of the program runs and nothing is allocated. */
import type { Runtime } from '../objects/runtime.ts'
import { FUNC, type Machine } from '../python/machine/machine.ts'
import type { Ref } from '../ref.ts'

const MOST = 60
/** Longer numbers are not worth their digits. */
const MOST_BITS = 256n

/** Empty where the value says nothing that the type does not. */
export function createPreview(rt: Runtime, machine: Machine): (o: Ref) => string {
  const { typeOf } = rt.memory

  function quoted(text: string, prefix = ''): string {
    const shown = text.length > MOST ? `${text.slice(0, MOST)}…` : text
    return `${prefix}'${shown.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`
  }

  function integer(o: Ref): string {
    const value = rt.int.toBig(o)
    return value >> MOST_BITS === 0n || value >> MOST_BITS === -1n ? String(value) : 'more than 256 bits'
  }

  function count(n: number, what: string): string {
    return `${n} ${n === 1 ? what : `${what}s`}`
  }

  return (o) => {
    const type = typeOf(o)
    if (o === rt.none || o === rt.true || o === rt.false) return o === rt.none ? 'None' : o === rt.true ? 'True' : 'False'
    if (rt.str.isStr(o)) return quoted(rt.str.value(o))
    if (type.isSubtypeOf(rt.bytes.type)) return quoted(rt.bytes.value(o), 'b')
    if (rt.int.isInt(o)) return integer(o)
    if (type.isSubtypeOf(rt.float.type)) return rt.float.text(rt.float.value(o))
    if (type.isSubtypeOf(rt.list.type)) return count(rt.list.size(o), 'item')
    if (type.isSubtypeOf(rt.tuple.type)) return count(rt.tuple.size(o), 'item')
    if (type.isSubtypeOf(rt.dict.type)) return count(rt.dict.size(o), 'entry').replace('entrys', 'entries')
    if (type === machine.functionType) return `${rt.str.value(rt.H[o + FUNC.name]!)}()`
    if (rt.types.isType(o)) return rt.types.infoOf(o).name
    return ''
  }
}

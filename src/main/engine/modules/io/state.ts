/** What copy and pickle ask of StringIO and BytesIO. @mirrors Modules/_io/stringio.c stringio_getstate, bytesio.c bytesio_setstate */
import type { Kit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import type { MemoryText } from './memory-text.ts'

export interface StateParts {
  readonly type: TypeInfo
  state(o: Ref): MemoryText
  /** How many members a state has: the contents and what goes with them, the position, the instance's dict. */
  readonly size: number
  /** The members before the position; new references. */
  describe(o: Ref): Ref[]
  restore(o: Ref, members: readonly Ref[]): void
}

export function addState(rt: Runtime, kit: Kit, { type, state, size, describe, restore }: StateParts): void {
  const { errors, natives, tuple } = rt
  const { python2 } = rt.profile.objects
  const name = `_io.${type.name}`

  function open(o: Ref): MemoryText {
    const held = state(o)
    if (held.isClosed) errors.raise('ValueError', python2 || size === 4 ? 'I/O operation on closed file' : 'I/O operation on closed file.')
    return held
  }

  natives.method(type, '__getstate__', 0, (o) => {
    const { position } = open(o)
    const dict = rt.types.instanceDict(o, false)
    const attributes = dict === 0 || rt.dict.size(dict) === 0 ? kit.none() : rt.abstract.callMethod(dict, 'copy', [])
    return tuple.steal([...describe(o), rt.int.from(position), attributes])
  })
  natives.method(type, '__setstate__', 1, (o, [given]) => {
    open(o)
    if (!rt.memory.typeOf(given).isSubtypeOf(tuple.type) || tuple.size(given) < size) {
      errors.raise('TypeError', `${name}.__setstate__ argument should be ${size}-tuple, got ${rt.memory.typeOf(given).name}`)
    }
    const members = tuple.items(given)
    restore(o, members.slice(0, size - 2))
    const [position, attributes] = members.slice(size - 2)
    if (!rt.int.isInt(position!)) errors.raise('TypeError', `${size === 4 ? 'third' : 'second'} item of state must be an integer, got ${rt.memory.typeOf(position!).name}`)
    const at = rt.int.toNumber(position!)
    if (at < 0) errors.raise('ValueError', 'position value cannot be negative')
    state(o).position = at
    if (attributes === rt.none) return kit.none()
    if (!rt.dict.isDict(attributes!)) errors.raise('TypeError', `${size === 4 ? 'fourth' : 'third'} item of state should be a dict, got a ${rt.memory.typeOf(attributes!).name}`)
    kit.using(rt.abstract.getattr(o, rt.str.name('__dict__')), (dict) => rt.memory.decref(rt.abstract.callMethod(dict, 'update', [attributes!])))
    return kit.none()
  })
}
